import { datum, type Uuid } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import { laatsteDagHergebruik } from './bibob-advies.domain.js';
import type { Conclusieoordeel } from './bibob-conclusie.domain.js';
import { BIBOBOBJECTEN } from './bibob-object.domain.js';
import { ONDERZOEKSBRONNEN } from './bibob-bronnen.domain.js';
import { decide } from './bibob-toets.domain.js';
import type { Bibobstap } from './bibob-toets-opdracht.domain.js';
import {
  eenAdvies,
  eenConclusie,
  eenStap,
  eenToets,
  eenVergewissing,
  eenWeging,
  naStappen,
  op,
} from './bibob-toets.voorbeelden.js';
import { VERGEWISPUNTEN } from './bibob-vergewis.domain.js';
import { bewijsgrondslagen, bewijsmaatVan, bibobgronden, WEGINGSPUNTEN } from './bibob-wegingspunten.domain.js';

const { gegeven } = specificatie(decide);
const concludeer = (conclusie: Conclusieoordeel): Bibobstap => ({ soort: 'concludeer', conclusie });

describe('law as data', () => {
  it('every fact has a source and a grade', () => {
    const feiten = [
      ...Object.values(BIBOBOBJECTEN),
      ...Object.values(ONDERZOEKSBRONNEN),
      ...Object.values(VERGEWISPUNTEN),
      ...Object.values(WEGINGSPUNTEN).flatMap((punten) => Object.values(punten)),
    ];
    for (const { bron, graad } of feiten)
      expect([bron.length > 3, ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd']]).toEqual([
        true,
        expect.arrayContaining([graad]),
      ]);
  });

  it('the weighing points are those of art. 3 lid 2, 3 and 6, with time passed beside them', () => {
    expect(Object.keys(WEGINGSPUNTEN['a-grond'])).toEqual([
      'feiten',
      'ernst-vermoeden',
      'aard-relatie',
      'grootte-voordeel',
      'tijdsverloop',
    ]);
    expect(Object.keys(WEGINGSPUNTEN['b-grond'])).toEqual([
      'feiten',
      'ernst-vermoeden',
      'aard-relatie',
      'aantal-feiten',
      'tijdsverloop',
    ]);
    expect(Object.keys(WEGINGSPUNTEN['lid-6'])).toEqual(['ernst-vermoeden', 'ernst-feit']);
  });

  it('no source of own research is the chain', () =>
    expect(Object.keys(ONDERZOEKSBRONNEN).join()).not.toMatch(/signaal|keten|zorg|comensha/));

  it('art. 3a: only what was judged points at danger; anything else lets it be reasonably suspected', () => {
    const maten = bewijsgrondslagen.map((grondslag) =>
      bewijsmaatVan({ omschrijving: 'x', op: datum('2024-01-01'), grondslag }),
    );
    expect(maten).toEqual(['wijzen-op', 'wijzen-op', 'wijzen-op', 'wijzen-op', 'redelijkerwijs-doen-vermoeden']);
  });
});

describe('a ground is weighed', () => {
  const weging = eenWeging('b-grond');
  const feit = weging.feiten[0]!;
  const metWeging = (...wegingen: Conclusieoordeel['wegingen']) => eenConclusie({ mate: 'ernstig', wegingen });
  it.each<[string, Conclusieoordeel, string]>([
    ['twice', metWeging(weging, weging), 'weging-ontbreekt'],
    ['and another that is not held', metWeging(weging, eenWeging('a-grond')), 'weging-zonder-grond'],
    ['without facts', metWeging({ ...weging, feiten: [] }), 'feiten-ontbreken'],
    [
      'on facts of tomorrow',
      metWeging({ ...weging, feiten: [{ ...feit, op: datum('2027-01-01') }] }),
      'dag-in-de-toekomst',
    ],
    ['without a point', metWeging({ ...weging, punten: weging.punten.slice(1) }), 'wegingspunt-ontbreekt'],
    [
      'on a point twice',
      metWeging({ ...weging, punten: [...weging.punten, weging.punten[0]!] }),
      'wegingspunt-ontbreekt',
    ],
    [
      'on a point of another ground',
      metWeging({ ...weging, punten: [...weging.punten, { punt: 'grootte-voordeel', toelichting: 'x' }] }),
      'wegingspunt-onbekend',
    ],
    [
      'without words',
      metWeging({ ...weging, punten: weging.punten.map(({ punt }) => ({ punt, toelichting: ' ' })) }),
      'wegingspunt-ontbreekt',
    ],
  ])('refused: %s', (_naam, conclusie, code) =>
    gegeven(eenToets('eigen-onderzoek')).als(concludeer(conclusie), op('2026-12-01')).geweigerd(code),
  );

  it.each(bibobgronden)('accepted on every point of the %s', (grond) => {
    const gronden = { aGrond: grond === 'a-grond', bGrond: grond === 'b-grond', lid6: grond === 'lid-6' };
    gegeven(eenToets('eigen-onderzoek'))
      .als(concludeer(eenConclusie({ mate: 'ernstig', ...gronden })), op('2026-12-01'))
      .dan({ conclusie: { wegingen: [{ grond }] } });
  });
});

describe('the duty to make sure (Awb art. 3:9)', () => {
  const opAdvies = concludeer(eenConclusie({ mate: 'mindere-mate', berustOp: 'advies' }));
  const [eerste, ...rest] = eenVergewissing;
  const nietInOrde = [{ ...eerste!, inOrde: false }, ...rest];

  it('an advice that is in order on every point carries a conclusion', () =>
    expect(naStappen([opAdvies], eenToets('advies-getoetst')).status).toBe('geconcludeerd'));

  it('one point out of order and it carries none; own findings may', () => {
    const toets = naStappen([{ soort: 'vergewis', antwoorden: nietInOrde }], eenToets('advies-ontvangen'));
    expect(toets.vergewissing).toMatchObject({ draagtConclusie: false, door: 'bibob-1' });
    gegeven(toets).als(opAdvies, op('2026-12-01')).geweigerd('advies-draagt-niet');
    expect(naStappen([concludeer(eenConclusie({ mate: 'mindere-mate' }))], toets).status).toBe('geconcludeerd');
  });

  it.each<[string, Bibobstap, string]>([
    ['a point left out', { soort: 'vergewis', antwoorden: rest }, 'vergewispunt-ontbreekt'],
    ['a point twice', { soort: 'vergewis', antwoorden: [...eenVergewissing, eerste!] }, 'vergewispunt-ontbreekt'],
    [
      'no reasons',
      { soort: 'vergewis', antwoorden: [{ ...eerste!, toelichting: '' }, ...rest] },
      'toelichting-ontbreekt',
    ],
  ])('refused: %s', (_naam, opdracht, code) =>
    gegeven(eenToets('advies-ontvangen')).als(opdracht, op('2026-12-01')).geweigerd(code),
  );

  it('no conclusion on an advice that was not looked at', () =>
    gegeven(eenToets('advies-ontvangen')).als(opAdvies, op('2026-12-01')).geweigerd('overgang-niet-toegestaan'));
});

describe('using an advice again (art. 29)', () => {
  const hergebruik = eenStap['hergebruik-advies'];
  it.each<[string, string, string]>([
    // Five years to the day; 29 February 2024 has no like in 2029.
    ['2026-05-04', '2031-05-04', '2031-05-05'],
    ['2024-02-29', '2029-02-28', '2029-03-01'],
  ])('an advice of %s until %s', (uitgebracht, laatste, teLaat) => {
    const advies = { ...eenAdvies, uitgebrachtOp: datum(uitgebracht) };
    expect(laatsteDagHergebruik(advies)).toBe(laatste);
    const opdracht = { ...hergebruik, advies };
    gegeven(eenToets('eigen-onderzoek')).als(opdracht, op(laatste)).dan({ type: 'lbb-advies-hergebruikt' });
    gegeven(eenToets('eigen-onderzoek')).als(opdracht, op(teLaat)).geweigerd('hergebruik-te-laat');
  });

  it('needs new facts, and is made sure of as any advice', () => {
    gegeven(eenToets('eigen-onderzoek'))
      .als({ ...hergebruik, nieuweFeiten: ' ' }, op('2026-12-01'))
      .geweigerd('nieuwe-feiten-ontbreken');
    const toets = naStappen([hergebruik], eenToets('eigen-onderzoek'));
    expect(toets).toMatchObject({
      status: 'advies-ontvangen',
      advies: {
        hash: eenAdvies.hash,
        hergebruik: { uitToetsId: hergebruik.uitToetsId as Uuid, nieuweFeiten: hergebruik.nieuweFeiten },
      },
    });
  });
});
