import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who sees what the burgerzaken system has not confirmed, and may offer it again or settle it. */
export const verwerkingsopdrachtpolicy = policy({
  aggregaat: 'verwerkingsopdracht',
  versie: 2,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-volgt-verwerkingsopdrachten',
      handelingen: ['verwerkingsopdracht:lezen', 'verwerkingsopdracht:heraanbieden', 'verwerkingsopdracht:afhandelen'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.4',
    },
  ],
});
