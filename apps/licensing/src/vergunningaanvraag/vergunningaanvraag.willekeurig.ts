import { datum, plusDagen } from '@schakel/domain';
import fc from 'fast-check';
import { handmatigeGronden } from './aanvraagtermijn.domain.js';
import type { Aanvraagopdracht } from './vergunningaanvraag-opdracht.domain.js';
import { besluituitkomsten, bibobruimten } from './vergunningaanvraag-toestand.domain.js';
import {
  anderKenmerk,
  eenAanvullingsverzoek,
  eenBesluit,
  eenBetrokkene,
  eenKenmerk,
  eenNotitie,
  eenOntvangst,
  eenRaadplegingsnummer,
  gemandateerd,
  hervatbaar,
} from './vergunningaanvraag.voorbeelden.js';

// Arbitrary commands for properties; nothing in the service imports this file.

const kenmerken = fc.constantFrom(eenKenmerk, anderKenmerk, hervatbaar);
/** Days in the half year after 2 March 2026: over both changes of the clock, Easter, Koningsdag, Ascension and Whitsun. */
const dagen = fc.nat({ max: 200 }).map((aantal) => plusDagen(datum('2026-03-02'), aantal));
const zonder = { requiredKeys: ['grond', 'kenmerk', 'van'] } as { requiredKeys: ['grond', 'kenmerk', 'van'] };

export const willekeurigeOpdracht: fc.Arbitrary<Aanvraagopdracht> = fc.oneof(
  fc.constant(eenOntvangst()),
  fc.nat({ max: 3 }).map((nummer) => eenNotitie(eenRaadplegingsnummer(nummer))),
  fc
    .record({ uitkomst: fc.constantFrom(...besluituitkomsten), bibobruimte: fc.constantFrom(...bibobruimten) })
    .map(eenBesluit),
  fc
    .record({ kenmerk: kenmerken, gevraagdOp: dagen, hersteltermijn: dagen })
    .map((ronde) => eenAanvullingsverzoek(ronde)),
  fc.record({ kenmerk: kenmerken, hersteltermijn: dagen }).map(({ kenmerk, hersteltermijn }) => {
    const { gevraagdOp: _vandaag, ...verzoek } = eenAanvullingsverzoek({ kenmerk, hersteltermijn });
    return verzoek;
  }),
  fc.boolean().map((volledig) => ({ soort: 'ontvang-aanvulling', stukken: {}, volledig }) as const),
  fc.constant({ soort: 'zet-voort' } as const),
  // Rarely possible, so drawn more often.
  {
    weight: 6,
    arbitrary: fc.constant({ soort: 'laat-buiten-behandeling', motivering: 'x', bevoegdheid: gemandateerd } as const),
  },
  fc
    .record({ kenmerk: kenmerken, grond: fc.constantFrom(...handmatigeGronden), van: dagen, tot: dagen }, zonder)
    .map((opschorting) => ({ soort: 'schort-op', ...opschorting }) as const),
  fc.record({ kenmerk: kenmerken, tot: dagen }).map((einde) => ({ soort: 'hervat', ...einde }) as const),
  fc
    .integer({ min: 1, max: 8 })
    .map((aantal) => ({ soort: 'verleng', duur: { aantal, eenheid: 'weken' }, motivering: 'x' }) as const),
  fc.constant({ soort: 'stel-in-gebreke' } as const),
  fc.constant(eenBetrokkene()),
  fc.constant({ soort: 'trek-in' } as const),
  fc.constant({ soort: 'verleen-van-rechtswege' } as const),
);

/** Commands, each so many days after the one before. */
export function willekeurigeStap(): fc.Arbitrary<readonly [number, Aanvraagopdracht]> {
  return fc.tuple(fc.nat({ max: 15 }), willekeurigeOpdracht);
}
