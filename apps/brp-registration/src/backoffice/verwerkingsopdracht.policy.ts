import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who sees what the burgerzaken system has not confirmed, and may offer it again. */
export const verwerkingsopdrachtpolicy = policy({
  aggregaat: 'verwerkingsopdracht',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-volgt-verwerkingsopdrachten',
      handelingen: ['verwerkingsopdracht:lezen', 'verwerkingsopdracht:heraanbieden'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.4',
    },
  ],
});
