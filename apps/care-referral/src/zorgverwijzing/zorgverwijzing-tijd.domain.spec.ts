import fc from 'fast-check';
import { eersteNacht, herinnermomenten, reactietermijnen, urgenties } from './reactietermijnen.domain.js';
import { decide } from './zorgverwijzing.domain.js';
import { bewaakTijd, wekkerVan } from './zorgverwijzing-tijd.domain.js';
import type {
  Kandidaat,
  Zorgverwijzing,
  Zorgverwijzingsgebeurtenis,
  Zorgverwijzingsopdracht,
} from './zorgverwijzing-toestand.domain.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';
import {
  accepteer,
  alleOpdrachten,
  beeindig,
  bekijk,
  biedAanAan,
  draagOver,
  eenContext,
  historieVan,
  kandidaat,
  naTijd,
  ontvang,
  opvangAmstel,
  opvangRijn,
  plaats,
  stelVoor,
  trekIn,
  vannacht,
  wijsAf,
} from './zorgverwijzing.voorbeelden.js';

// Everything in the examples happens at 09:00.
const om = (tijd: string, dag = '02') => `2026-03-${dag}T${tijd}:00.000Z`;
const klok = { actor: 'systeem:care-referral' };
const na = (...opdrachten: readonly Zorgverwijzingsopdracht[]): Zorgverwijzing =>
  historieVan([ontvang, ...opdrachten]).at(-1)?.[1] as Zorgverwijzing;
function gebeurd(verwijzing: Zorgverwijzing, nu: string): readonly Zorgverwijzingsgebeurtenis[] {
  const gevolg = bewaakTijd(verwijzing, eenContext({ ...klok, nu }), evolve);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen;
}
const namen = (verwijzing: Zorgverwijzing, nu: string) =>
  gebeurd(verwijzing, nu).map((gebeurtenis) =>
    [
      gebeurtenis.type.replace('zorgverwijzing-', ''),
      'aanleiding' in gebeurtenis ? gebeurtenis.aanleiding : undefined,
      'naar' in gebeurtenis ? gebeurtenis.naar : undefined,
    ]
      .filter(Boolean)
      .join(' '),
  );

const amstel = kandidaat(opvangAmstel);
const rijn = kandidaat(opvangRijn, 12);
const kinderen: Kandidaat = kandidaat({ ...opvangRijn, leeftijdsgroepen: ['minderjarig'] }, 13);
const zonderToestemming: Kandidaat = { ...rijn, toestemming: { uitkomst: 'geweigerd' } };
const uit = (...vervolglijst: readonly Kandidaat[]) => na(stelVoor, biedAanAan([amstel], vervolglijst));
/** Since the officer named who is next, something changed. */
const sindsdien = (...vervolglijst: readonly Kandidaat[]): Zorgverwijzing => ({ ...uit(), vervolglijst });
const dezeNacht = na(vannacht, stelVoor, biedAanAan([amstel]));
const afgewezen = (...vervolglijst: readonly Kandidaat[]) => na(stelVoor, biedAanAan([amstel], vervolglijst), wijsAf);

describe('what follows from the time', () => {
  it.each<[string, Zorgverwijzing, string, readonly string[]]>([
    ['before half of a day', uit(), om('20:59'), []],
    ['at half of a day', uit(), om('21:00'), ['herinnerd']],
    ['at a day, with nobody left', uit(), om('09:00', '03'), ['verlopen', 'geescaleerd geen-antwoord piketmedewerker']],
    ['at a day, with one left', uit(rijn), om('09:00', '03'), ['verlopen', 'aangeboden']],
    [
      'one that takes no adults is passed over',
      sindsdien(kinderen),
      om('09:00', '03'),
      ['verlopen', 'geescaleerd geen-antwoord piketmedewerker'],
    ],
    ['the one after it is asked', sindsdien(kinderen, rijn), om('09:00', '03'), ['verlopen', 'aangeboden']],
    [
      'nobody is asked without consent',
      sindsdien(zonderToestemming),
      om('09:00', '03'),
      ['verlopen', 'geescaleerd geen-antwoord piketmedewerker'],
    ],
    ['refused, with one left', afgewezen(rijn), om('09:00'), ['aangeboden']],
    ['refused, with nobody left: the officer sees it', afgewezen(), om('09:00', '09'), []],
    [
      'taken back: the officer goes on by hand',
      na(stelVoor, biedAanAan([amstel], [rijn]), trekIn),
      om('09:00', '09'),
      [],
    ],
    ['tonight, at half an hour', dezeNacht, om('09:30'), ['herinnerd']],
    [
      'tonight, after an hour',
      dezeNacht,
      om('10:00'),
      ['verlopen', 'geescaleerd geen-antwoord piketmedewerker', 'geescaleerd eerste-nacht piketmedewerker'],
    ],
    ['nothing proposed, after an hour', na(vannacht), om('10:00'), ['geescaleerd eerste-nacht piketmedewerker']],
    [
      'nobody looked for three hours: all steps at once',
      na(vannacht),
      om('12:00'),
      [
        'geescaleerd eerste-nacht piketmedewerker',
        'geescaleerd eerste-nacht zorgcoordinator',
        'geescaleerd eerste-nacht achterwacht',
      ],
    ],
    [
      'accepted, but no place yet: the night goes on',
      na(vannacht, stelVoor, biedAanAan([amstel]), accepteer),
      om('10:00'),
      ['geescaleerd eerste-nacht piketmedewerker'],
    ],
    ['placed', na(vannacht, stelVoor, biedAanAan([amstel]), accepteer, plaats), om('09:00', '09'), []],
  ])('%s', (_naam, verwijzing, nu, verwacht) => {
    expect(namen(verwijzing, nu)).toEqual(verwacht);
  });

  it('is remembered: a step is taken once', () => {
    const later = naTijd(dezeNacht, om('10:00'));
    expect(later).toMatchObject({ status: 'verlopen', eersteNacht: { trappen: 1 } });
    expect(namen(later, om('10:59'))).toEqual([]);
    expect(namen(later, om('11:00'))).toEqual(['geescaleerd eerste-nacht zorgcoordinator']);
  });

  it('two of three that keep silent leave the third', () => {
    const drie = na(stelVoor, biedAanAan([amstel, rijn]));
    const gehoord = [bekijk, wijsAf].reduce<Zorgverwijzing>((van, opdracht) => {
      const gevolg = decide(van, opdracht, eenContext());
      if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
      return gevolg.gebeurtenissen.reduce<Zorgverwijzing>(evolve, van);
    }, drie);
    expect(gehoord).toMatchObject({ status: 'aangeboden' });
    expect(namen(gehoord, om('09:00', '03'))).toEqual(['verlopen', 'geescaleerd geen-antwoord piketmedewerker']);
  });

  it('urgency that is taken away stops the night', () => {
    const gewoon = na(vannacht, { soort: 'bepaal-urgentie', urgentie: 'gewoon' });
    expect(gewoon).not.toHaveProperty('eersteNacht');
    expect(wekkerVan(gewoon)).toBeUndefined();
  });
});

describe('the alarm', () => {
  const stap = fc.constantFrom(
    ...alleOpdrachten,
    vannacht,
    biedAanAan([amstel, rijn]),
    biedAanAan([amstel], [kinderen, rijn]),
    draagOver,
    beeindig('afgebroken'),
  );

  it('goes off when there is something to do, and never without: no referral keeps the clock busy', () => {
    let gewekt = 0;
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 30, size: 'max' }), (stappen) => {
        let verwijzing = na();
        for (const opdracht of stappen) {
          const gevolg = decide(verwijzing, opdracht, eenContext());
          if (gevolg.soort === 'geweigerd') continue;
          verwijzing = gevolg.gebeurtenissen.reduce<Zorgverwijzing>(evolve, verwijzing);
        }
        for (let ronde = 0; ; ronde++) {
          const wekker = wekkerVan(verwijzing);
          if (wekker === undefined) break;
          gewekt++;
          const vlakVoor = new Date(Date.parse(wekker) - 1).toISOString();
          if (vlakVoor >= verwijzing.gewijzigdOp) expect(gebeurd(verwijzing, vlakVoor)).toEqual([]);
          expect(gebeurd(verwijzing, wekker).length).toBeGreaterThan(0);
          verwijzing = naTijd(verwijzing, wekker);
          expect(ronde).toBeLessThan(30);
        }
      }),
      { numRuns: 400, seed: 20260302 },
    );
    expect(gewekt).toBeGreaterThan(200);
  });
});

describe('the terms', () => {
  it('are hours where it must be hours, and the faster the more urgent', () => {
    const minuten = urgenties.map((urgentie) => reactietermijnen[urgentie].minuten);
    expect(minuten).toEqual(minuten.toSorted((een, ander) => een - ander));
    expect(reactietermijnen.vannacht.minuten).toBeLessThan(eersteNacht.normMinuten);
    expect(eersteNacht.trappen.map(({ naMinuten }) => naMinuten)).toEqual([60, 120, 180]);
    expect(Math.max(...herinnermomenten)).toBeLessThan(1);
  });

  it('say where they come from, and that nobody confirmed them yet', () => {
    for (const feit of [...Object.values(reactietermijnen), eersteNacht]) {
      expect(feit).toMatchObject({ bron: expect.stringMatching(/\S/) as string, graad: 'uit het hoofd' });
    }
  });
});
