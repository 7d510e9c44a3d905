import { datum } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import type { Bibobobject, LosObjectsoort } from './bibob-object.domain.js';
import { decide } from './bibob-toets.domain.js';
import type { Bibobstap } from './bibob-toets-opdracht.domain.js';
import { eenStap, eenStart, eenToets, naStappen, op } from './bibob-toets.voorbeelden.js';
import { adviesBuitenBehandeling } from './bibobruimte.domain.js';

const { gegeven } = specificatie(decide);
const termijn = { soort: 'geef-hersteltermijn', tot: datum('2026-03-17'), ontbreekt: 'Jaarrekening 2024' } as const;
const zwijgen = { soort: 'stel-zwijgen-vast', toelichting: 'Niets ontvangen.' } as const;
const los = (soort: LosObjectsoort): Bibobobject => ({ soort, kenmerk: 'K-1', omschrijving: 'Verzonnen' });

function hersteltermijn(object?: Bibobobject) {
  return naStappen([
    [eenStart(object && { object }), op('2026-03-02')],
    [termijn, op('2026-03-03')],
  ]);
}

function bijLbb(object?: Bibobobject, aan: 'gemeente' | 'betrokkene' = 'betrokkene') {
  const { 'bevraag-bron': bevraging, 'leg-onderzoek-vast': onderzoek, 'vraag-advies': vraag } = eenStap;
  const pauzeer: Bibobstap = { ...eenStap['pauzeer-advies'], aan };
  return naStappen([eenStart(object && { object }), bevraging, onderzoek, vraag, pauzeer]);
}

describe('silence has three different results (Wet Bibob art. 4; Awb art. 4:5)', () => {
  it.each<[string, Bibobobject | undefined]>([
    ['an application for a permit', undefined],
    ['an application for a subsidy', los('subsidieaanvraag')],
  ])('%s: may be left untreated, within four weeks', (_naam, object) => {
    const toets = naStappen([[zwijgen, op('2026-03-18')]], hersteltermijn(object));
    // The time to complete ended on 17 March; four weeks on is 14 April 2026, a Tuesday.
    expect(toets).toMatchObject({
      status: 'niet-beantwoord',
      zwijgen: { gevolg: 'buiten-behandeling', buitenBehandelingUiterlijk: '2026-04-14', vastgesteldOp: '2026-03-18' },
    });
    expect(adviesBuitenBehandeling(toets)).toEqual({ uiterlijk: '2026-04-14' });
  });

  it.each<LosObjectsoort>(['bestaande-vergunning', 'subsidie'])(
    '%s: counts as serious danger, no refusal by itself',
    (soort) => {
      const toets = naStappen([[zwijgen, op('2026-03-18', 'bibob-2')]], hersteltermijn(los(soort)));
      const conclusie = { mate: 'ernstig', grondslag: 'art-4-lid-1', motivering: 'Niets ontvangen.' };
      expect(toets).toMatchObject({ status: 'geconcludeerd', conclusie });
      const intrekken = { ...eenStap['kondig-voornemen-aan'], strekking: 'intrekken' } as const;
      expect(naStappen([intrekken], toets).status).toBe('voornemen-verzonden');
    },
  );

  it.each<LosObjectsoort>(['vastgoedtransactie', 'overheidsopdracht'])(
    '%s: the law attaches nothing to it',
    (soort) => {
      const toets = naStappen([[zwijgen, op('2026-03-18')]], hersteltermijn(los(soort)));
      expect(toets).toMatchObject({ status: 'niet-beantwoord', zwijgen: { gevolg: 'geen-wettelijk-gevolg' } });
      expect(adviesBuitenBehandeling(toets)).toBeUndefined();
    },
  );

  it('data refused to the LBB count as serious danger (art. 4 lid 2)', () => {
    const toets = naStappen([[zwijgen, op('2026-05-01')]], bijLbb());
    expect(toets).toMatchObject({
      status: 'geconcludeerd',
      conclusie: { mate: 'ernstig', grondslag: 'art-4-lid-2' },
      lbb: { beeindigdOp: '2026-05-01' },
    });
  });

  it.each<[string, ReturnType<typeof eenToets>, Bibobstap, string, string]>([
    ['on the last day of the term', hersteltermijn(), zwijgen, '2026-03-17', 'hersteltermijn-loopt-nog'],
    ['without a word', hersteltermijn(), { ...zwijgen, toelichting: ' ' }, '2026-03-18', 'toelichting-ontbreekt'],
    ['before a term was given', eenToets(), zwijgen, '2026-03-18', 'overgang-niet-toegestaan'],
    ['of the municipality itself', bijLbb(undefined, 'gemeente'), zwijgen, '2026-05-01', 'art-4-niet-van-toepassing'],
    ['of a party to a contract', bijLbb(los('vastgoedtransactie')), zwijgen, '2026-05-01', 'art-4-niet-van-toepassing'],
    ['a term that ends today', eenToets(), termijn, '2026-03-17', 'dag-te-vroeg'],
    ['a term for nothing', eenToets(), { ...termijn, ontbreekt: '' }, '2026-03-03', 'ontbrekende-gegevens-onbekend'],
  ])('refused: %s', (_naam, toets, opdracht, dag, code) => gegeven(toets).als(opdracht, op(dag)).geweigerd(code));

  it('an answer in time goes on to own research', () => {
    const toets = naStappen(
      [[{ soort: 'ontvang-formulier', ontvangenOp: datum('2026-03-17') }, op('2026-03-17')]],
      hersteltermijn(),
    );
    expect(toets).toMatchObject({ status: 'eigen-onderzoek', formulierOntvangenOp: '2026-03-17' });
  });
});
