import { alle, eigenGemeente, heeftWaarde, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');
const vanDeAfdeling = alle(eigen, heeftWaarde('kring', 'afdeling'));
const gesloten = alle(eigen, heeftWaarde('kring', 'gesloten'));

/**
 * Who may do what with decisions. What rests on the Wet Bibob is drafted by the Bibob coordinator and seen by nobody of the department
 * (art. 28): the same list, the same search, and it is not there. Whether somebody is competent to sign is for the mandate table.
 */
export const besluitpolicy = policy({
  aggregaat: 'besluit',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), kring: kolom('kring'), status: kolom('status') },
  regels: [
    {
      naam: 'vergunningmedewerker-maakt-besluiten-van-de-afdeling',
      handelingen: [
        'besluit:opstellen',
        'besluit:lezen',
        'besluit:wijzigen',
        'besluit:paraferen',
        'besluit:terugzenden',
        'besluit:terugtrekken',
        'besluit:ondertekenen',
        'besluit:bekendmaken',
      ],
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: vanDeAfdeling,
      bron: 'Awb titel 4.1',
    },
    {
      naam: 'bibob-coordinator-maakt-besluiten-in-gesloten-kring',
      handelingen: [
        'besluit:opstellen',
        'besluit:lezen',
        'besluit:wijzigen',
        'besluit:paraferen',
        'besluit:terugzenden',
        'besluit:terugtrekken',
        'besluit:bekendmaken',
      ],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: gesloten,
      bron: 'Wet Bibob art. 3, 28 en 33',
    },
    {
      naam: 'jurist-toetst-en-tekent-krachtens-mandaat',
      handelingen: ['besluit:lezen', 'besluit:paraferen', 'besluit:terugzenden', 'besluit:ondertekenen'],
      rollen: ['jurist'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: eigen,
      bron: 'Awb art. 3:46 en 10:1',
    },
    {
      naam: 'burgemeester-beslist',
      handelingen: ['besluit:lezen', 'besluit:terugzenden', 'besluit:ondertekenen'],
      rollen: ['burgemeester'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: eigen,
      bron: 'Gemeentewet art. 59a en 174',
    },
    {
      naam: 'wie-op-bezwaar-heroverweegt-leest-het-bekendgemaakte-besluit',
      handelingen: ['besluit:lezen'],
      rollen: ['bezwaarsecretaris', 'burgemeester'],
      doelbindingen: ['bezwaarbehandeling'],
      voorwaarde: alle(eigen, heeftWaarde('status', 'bekendgemaakt', 'herroepen')),
      bron: 'Awb art. 7:11; Wet Bibob art. 28 lid 2',
    },
  ],
});
