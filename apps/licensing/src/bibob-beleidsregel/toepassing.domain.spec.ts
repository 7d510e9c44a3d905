import { datum, type Opdrachtcontext } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import fc from 'fast-check';
import {
  bibobgebeurtenissen,
  bibobindicatoren,
  geslotenIndicatoren,
  type Bibobgeval,
  type Toetszwaarte,
} from './beleidsregelkenmerken.domain.js';
import { eenAanvraagId } from '../vergunningaanvraag/vergunningaanvraag.voorbeelden.js';
import { eenBeleidsregelId, eenContext, eenGeldende } from './bibob-beleidsregel.voorbeelden.js';
import { sectorwaarden } from './risicosector.data.js';
import { kringen, pasToe, type PasToe } from './toepassing.domain.js';
import { vergunningsoorten } from '../vergunningaanvraag/vergunningsoort.domain.js';

const geval: Bibobgeval = {
  vergunningsoort: 'exploitatievergunning',
  sector: 'horeca-en-hotels',
  gebied: 'overig',
  gebeurtenis: 'nieuwe-aanvraag',
  indicatoren: [],
};
const opdracht = (anders: Partial<PasToe> = {}): PasToe => ({
  soort: 'pas-toe',
  id: eenBeleidsregelId,
  vergunningaanvraagId: eenAanvraagId,
  kring: 'bibob-onderzoek',
  peildatum: datum('2026-03-04'),
  beleidsregel: eenGeldende(),
  geval,
  ...anders,
});
const { gegeven } = specificatie((_niets: undefined, een: PasToe, context: Opdrachtcontext) => pasToe(een, context));

describe('applying a policy rule', () => {
  it.each<[string, Partial<Bibobgeval>, Toetszwaarte, string]>([
    ['a new restaurant', {}, 'licht', 'horeca-en-spel'],
    ['a new restaurant with a tip of the OM', { indicatoren: ['om-tip'] }, 'volledig', 'om-tip'],
    ['a periodic check', { gebeurtenis: 'periodiek' }, 'geen', 'overig'],
    ['an existing permit after a tip', { gebeurtenis: 'bestaande-vergunning-na-tip' }, 'volledig', 'na-tip'],
  ])('%s', (_naam, anders, uitkomst, rij) =>
    gegeven(undefined)
      .als(opdracht({ geval: { ...geval, ...anders } }), eenContext({ nu: '2026-03-04T10:00:00.000Z' }))
      .dan({
        type: 'bibob-beleidsregel-toegepast',
        toepassing: {
          uitkomst,
          rij,
          nietBekeken: [],
          toegepastDoor: 'bibob-1',
          beleidsregel: { versie: 2, geldigVanaf: '2026-03-04' },
        },
      }),
  );

  it('keeps the inputs, the version and each line that was looked at', () => {
    const gevolg = pasToe(opdracht(), eenContext({ nu: '2026-03-04T10:00:00.000Z' }));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    const { toepassing } = gevolg.gebeurtenissen[0]!;
    expect(toepassing.invoer).toEqual({
      vergunningsoort: 'exploitatievergunning',
      sector: 'horeca-en-hotels',
      gebied: 'overig',
      gebeurtenis: 'nieuwe-aanvraag',
      'om-tip': 'nee',
      'antwoorden-formulier': 'nee',
      handhavingsverleden: 'nee',
      'financiering-onduidelijk': 'nee',
    });
    expect(toepassing.uitleg.map(({ rij, past }) => `${rij} ${String(past)}`)).toEqual([
      'om-tip false',
      'antwoorden false',
      'financiering false',
      'handhaving false',
      'seksbedrijf false',
      'seksbranche-anders false',
      'na-tip false',
      'horeca-en-spel true',
    ]);
  });

  it('for who handles the application, what the closed circle knows is neither given nor looked at', () => {
    for (const indicator of geslotenIndicatoren)
      gegeven(undefined)
        .als(
          opdracht({ kring: 'vergunningverlening', geval: { ...geval, indicatoren: [indicator] } }),
          eenContext({ nu: '2026-03-04T10:00:00.000Z' }),
        )
        .geweigerd('indicator-gesloten');
    gegeven(undefined)
      .als(
        opdracht({ kring: 'vergunningverlening', geval: { ...geval, indicatoren: ['handhavingsverleden'] } }),
        eenContext({ nu: '2026-03-04T10:00:00.000Z' }),
      )
      .dan({
        type: 'bibob-beleidsregel-toegepast',
        toepassing: { rij: 'handhaving', nietBekeken: geslotenIndicatoren },
      });
  });

  it.each<[string, Partial<PasToe>, string]>([
    // Today is 4 March 2026.
    ['a day to come', { peildatum: datum('2026-03-05') }, 'peildatum-in-toekomst'],
    ['a day before it held', { peildatum: datum('2026-03-03') }, 'nog-niet-geldig'],
    ['an area it does not know', { geval: { ...geval, gebied: 'wallen' } }, 'beleidsregel-kent-gegeven-niet'],
    ['a sector it does not know', { geval: { ...geval, sector: 'nieuwe-sector' } }, 'beleidsregel-kent-gegeven-niet'],
  ])('refused: %s', (_naam, anders, code) =>
    gegeven(undefined)
      .als(opdracht(anders), eenContext({ nu: '2026-03-04T10:00:00.000Z' }))
      .geweigerd(code),
  );

  it('advises in every case there is, and one more indicator never makes the test lighter', () => {
    const gevallen = fc.record<Bibobgeval>({
      vergunningsoort: fc.constantFrom(...vergunningsoorten),
      sector: fc.constantFrom(...sectorwaarden),
      gebied: fc.constant('overig'),
      gebeurtenis: fc.constantFrom(...bibobgebeurtenissen),
      indicatoren: fc.subarray([...bibobindicatoren]),
    });
    const zwaarte = (een: Bibobgeval) => {
      const gevolg = pasToe(opdracht({ geval: een }), eenContext({ nu: '2026-03-04T10:00:00.000Z' }));
      if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
      return ['geen', 'licht', 'volledig'].indexOf(gevolg.gebeurtenissen[0]!.toepassing.uitkomst);
    };
    fc.assert(
      fc.property(gevallen, fc.constantFrom(...bibobindicatoren), (een, extra) => {
        expect(zwaarte({ ...een, indicatoren: [...een.indicatoren, extra] })).toBeGreaterThanOrEqual(zwaarte(een));
      }),
      { numRuns: 300, seed: 20260302 },
    );
    expect([...kringen]).toEqual(['vergunningverlening', 'bibob-onderzoek']);
  });
});
