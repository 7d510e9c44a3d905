import {
  alle,
  een,
  eigenGemeente,
  eigenOrganisatie,
  heeftWaarde,
  kolom,
  lijst,
  opToegangslijst,
  policy,
} from '@schakel/access';

/**
 * Who may look at deliveries and intervene. A partner sees its own as long as it is on the chain file's list, and afterwards only what it
 * had already: that something happened there is news it has no ground for. Who keeps the platform running works for one municipality.
 */
export const afleveringpolicy = policy({
  aggregaat: 'aflevering',
  versie: 1,
  bron: {
    organisatie: kolom('organisatie'),
    gemeentecode: kolom('gemeentecode'),
    status: kolom('status'),
    toegang: lijst({
      tabel: 'ketendossier_toegang',
      verwijzing: 'ketendossier_id',
      sleutel: 'ketendossier_id',
      kolom: 'houder',
      mits: { soort: 'organisatie', ingetrokken_op: null },
    }),
  },
  regels: [
    {
      naam: 'partner-volgt-eigen-afleveringen',
      handelingen: ['aflevering:lezen', 'aflevering:ingrijpen'],
      rollen: ['ketenpartner'],
      doelbindingen: ['ketenpartner-informatie'],
      voorwaarde: alle(
        eigenOrganisatie('organisatie'),
        een(heeftWaarde('status', 'afgeleverd'), opToegangslijst('toegang', 'organisatie')),
      ),
    },
    {
      naam: 'beheerder-volgt-afleveringen-van-eigen-gemeente',
      handelingen: ['aflevering:lezen', 'aflevering:ingrijpen'],
      rollen: ['beheerder'],
      doelbindingen: ['technisch-beheer'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});
