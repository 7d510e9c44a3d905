import { eigenGemeente, kolom, policy } from '@schakel/access';

/** The asked municipality reads what it is asked and decides; the asking one sees in its own registration how it ended. */
export const overdrachtpolicy = policy({
  aggregaat: 'overdracht',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-beslist-over-gevraagde-overdrachten',
      handelingen: ['overdracht:lezen', 'overdracht:beslissen'],
      rollen: ['burgerzakenmedewerker'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.4 lid 1 (het college van de gemeente waar het adres is)',
    },
  ],
});
