import { controleerBewaringen, datum, duurInIso, plusDagen, type Datum } from '@schakel/domain';
import { afwijkingenVanSelectielijst, leesSelectielijst } from '@schakel/testing';
import fc from 'fast-check';
import {
  eenBesluit,
  eenWeigering,
  gehoord,
  maakBekend,
  onderteken,
  pasToe as besluitstap,
} from '../besluit/besluit.voorbeelden.js';
import { eenBezwaar } from '../bezwaar/bezwaar.voorbeelden.js';
import { eenVergunning } from '../vergunning/vergunning.voorbeelden.js';
import { bewaardagVanBesluit, bewaardagVanBezwaar, bewaardagVanVergunning, BEWARINGEN } from './bewaardag.js';
import { bewaarklassen, bewaarregelVoor, bewarenTotEnMet, vernietigbaarVanaf } from './bewaartermijn.domain.js';
import { BEWAARREGELS } from './bewaartermijnen.data.js';

describe('how long', () => {
  it.each([
    ['vergunning', '2031-03-02', '2032-03-02'],
    ['intrekking', '2031-03-09', '2032-03-09'],
    // 29 February has no anniversary in 2029 or 2033: the last day of the month.
    ['weigering', '2028-02-29', '2033-02-28'],
    ['concept', '2028-02-29', '2029-02-28'],
    ['bezwaar', '2026-05-11', '2031-05-11'],
    ['bezwaar-niet-ontvankelijk', '2026-05-11', '2027-05-11'],
    ['bezwaar-ingetrokken', '2026-05-11', '2027-05-11'],
    ['controle', '2026-06-02', '2031-06-02'],
    ['controle-vervallen', '2026-06-02', '2027-06-02'],
  ] as const)('%s from %s: until %s', (klasse, brondatum, totEnMet) => {
    expect(bewarenTotEnMet(BEWAARREGELS, klasse, datum(brondatum))).toBe(totEnMet);
    expect(vernietigbaarVanaf(datum(totEnMet))).toBe(plusDagen(datum(totEnMet), 1));
  });

  it('every class has a rule with ground and source, and every end of every file a class', () => {
    for (const klasse of bewaarklassen) {
      const { grondslag, bron, graad } = bewaarregelVoor(BEWAARREGELS, klasse, datum('2026-01-01'));
      expect([grondslag.length > 10, bron.length > 10, graad]).toEqual([true, true, 'gelezen']);
    }
    expect(controleerBewaringen(BEWARINGEN, BEWAARREGELS)).toEqual([]);
  });

  const aanwezig = leesSelectielijst() !== undefined;
  it(
    aanwezig
      ? 'number and term are those of the selection list'
      : 'the selection list is absent: every rule names a result',
    () => {
      const regels = BEWAARREGELS.map(({ duur, ...regel }) => ({ ...regel, termijn: duurInIso(duur) }));
      expect(afwijkingenVanSelectielijst(regels)).toEqual([]);
      expect(regels.filter(({ resultaat }) => resultaat === undefined)).toEqual([]);
    },
  );

  it('a new rule holds for what happens from its day on, an older one for what was before', () => {
    const [vergunning] = BEWAARREGELS;
    const nieuw = { ...vergunning!, duur: { aantal: 10, eenheid: 'jaren' }, geldigVanaf: datum('2030-01-01') } as const;
    const tot = (dag: string) => bewarenTotEnMet([nieuw, ...BEWAARREGELS], 'vergunning', datum(dag));
    expect([tot('2029-12-31'), tot('2030-01-01')]).toEqual(['2030-12-31', '2040-01-01']);
  });

  it('who ends later is kept no shorter', () => {
    const dag = fc.integer({ min: 0, max: 5_000 }).map((dagen): Datum => plusDagen(datum('2024-01-01'), dagen));
    fc.assert(
      fc.property(dag, dag, fc.constantFrom(...bewaarklassen), (een, ander, klasse) => {
        const [eerst, later] = een < ander ? [een, ander] : [ander, een];
        expect(bewarenTotEnMet(BEWAARREGELS, klasse, later) >= bewarenTotEnMet(BEWAARREGELS, klasse, eerst)).toBe(true);
      }),
    );
  });
});

describe('from which day', () => {
  it('a permit: from its end, or while it holds from its last day', () => {
    // Granted for one year: the last day is 2 March 2027.
    expect(bewaardagVanVergunning(eenVergunning())).toBe('2028-03-02');
    // Withdrawn from 10 March 2026: the last day is the 9th.
    expect(bewaardagVanVergunning(eenVergunning('ingetrokken'))).toBe('2027-03-09');
  });

  it('a refusal: from its announcement; a grant follows the permit; a draft that was taken back goes first', () => {
    const stappen = [gehoord, { soort: 'parafeer' } as const, onderteken(), maakBekend];
    const geweigerd = stappen.reduce((een, stap) => besluitstap(een, stap), eenBesluit('concept', eenWeigering()));
    expect(bewaardagVanBesluit(geweigerd)).toBe('2031-03-02');
    expect(bewaardagVanBesluit(eenBesluit('bekendgemaakt'))).toBeNull();
    expect(bewaardagVanBesluit(eenBesluit('teruggetrokken'))).toBe('2027-03-02');
  });

  it('an objection: from the announcement of its decision, and not while it is open', () => {
    expect(bewaardagVanBezwaar(eenBezwaar())).toBeNull();
    expect(bewaardagVanBezwaar(eenBezwaar('bekendgemaakt'))).toBe('2031-04-20');
    expect(bewaardagVanBezwaar(eenBezwaar('ingetrokken'))).toBe('2027-04-20');
  });
});
