import { datum } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { codeVan, eenId, gebeurtenissenVan, opdracht } from '../fixtures/opdracht.js';
import { spoedvoorzieningmachine } from './spoedvoorziening.domain.js';
import { decide, evolve, tijdVerstreken } from './wmo-melding.domain.js';
import {
  wmoMeldingmachine,
  type WmoMelding,
  type WmoMeldingstatus,
  type Wmoopdracht,
} from './wmo-melding-toestand.domain.js';
import { wmoaspecten } from './wmo-termijnen.data.js';

const GEMELD = '2026-03-02T09:00:00.000Z';
// The six weeks ended on 13 April.
const LATER = '2026-04-20T09:00:00.000Z';
const bevindingen = wmoaspecten.map((aspect) => ({ aspect, bevinding: 'Gezien.' }));
const meld = (spoed = false): Wmoopdracht => ({ soort: 'meld', id: eenId(1), zorgverwijzingId: eenId(2), spoed });
const opdrachten = {
  'bevestig-ontvangst': { soort: 'bevestig-ontvangst' },
  'ontvang-plan': { soort: 'ontvang-plan', op: datum('2026-03-05') },
  'stel-identiteit-vast': { soort: 'stel-identiteit-vast', document: 'paspoort' },
  'leg-onderzoek-vast': {
    ...{ soort: 'leg-onderzoek-vast', op: datum('2026-03-20'), bevindingen },
    weergaveVerstrektOp: datum('2026-03-21'),
  },
  'dien-aanvraag-in': { soort: 'dien-aanvraag-in', op: datum('2026-04-14') },
  'schort-op': { soort: 'schort-op', grond: 'aanvulling', van: datum('2026-04-15') },
  hervat: { soort: 'hervat', tot: datum('2026-04-18') },
  beschik: { soort: 'beschik', op: datum('2026-04-20'), uitkomst: 'toegekend', motivering: 'Nodig.' },
  'verklaar-spoed': { soort: 'verklaar-spoed' },
  'tref-voorziening': { soort: 'tref-voorziening' },
  'beeindig-voorziening': { soort: 'beeindig-voorziening' },
  'trek-in': { soort: 'trek-in', reden: 'Verhuisd.' },
} as const satisfies Record<string, Wmoopdracht>;
type Naam = keyof typeof opdrachten;

function pas(melding: WmoMelding | undefined, wat: Wmoopdracht, nu = LATER): WmoMelding {
  const na = gebeurtenissenVan(decide(melding, wat, opdracht(nu))).reduce<WmoMelding | undefined>(evolve, melding);
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}
function na(...namen: readonly Naam[]): WmoMelding {
  return namen.reduce((melding, naam) => pas(melding, opdrachten[naam]), pas(undefined, meld(), GEMELD));
}
const aangevraagd = () => na('stel-identiteit-vast', 'dien-aanvraag-in');
const staten: Readonly<Record<WmoMeldingstatus, () => WmoMelding>> = {
  gemeld: () => na('stel-identiteit-vast'),
  'in-onderzoek': () => na('bevestig-ontvangst'),
  onderzocht: () => na('bevestig-ontvangst', 'leg-onderzoek-vast'),
  aangevraagd,
  besloten: () => na('stel-identiteit-vast', 'dien-aanvraag-in', 'beschik'),
  ingetrokken: () => na('trek-in'),
};
/** What a command needs to have happened before, beside the state. */
const voorwerk: Partial<Record<string, Naam>> = {
  hervat: 'schort-op',
  'tref-voorziening': 'verklaar-spoed',
};

controleerMachine(spoedvoorzieningmachine);
controleerMachine(wmoMeldingmachine, {
  beslis: (van, naam) => {
    if (naam === 'meld')
      return codeVan(decide(van === null ? undefined : staten[van](), meld(), opdracht(LATER))) ? undefined : 'gemeld';
    if (van === null) return undefined;
    try {
      let melding = staten[van]();
      if (naam === 'beeindig-voorziening')
        melding = pas(pas(melding, opdrachten['verklaar-spoed']), opdrachten['tref-voorziening']);
      const eerst = voorwerk[naam];
      if (eerst !== undefined) melding = pas(melding, opdrachten[eerst]);
      return pas(melding, opdrachten[naam as Naam]).status;
    } catch {
      return undefined;
    }
  },
});

describe('an application', () => {
  it.each([
    ['before the research and within six weeks', 'in-onderzoek', '2026-04-13', 'onderzoek-loopt-nog'],
    ['before the research, the day after six weeks', 'in-onderzoek', '2026-04-14', undefined],
    ['without confirmed receipt, after six weeks', 'gemeld', '2026-04-14', undefined],
    ['after the research, within six weeks', 'onderzocht', '2026-03-25', undefined],
    ['before the melding', 'onderzocht', '2026-03-01', 'dag-onmogelijk'],
    ['tomorrow', 'onderzocht', '2026-04-21', 'dag-onmogelijk'],
  ] as const)('%s: %s on %s', (_, status, op, code) => {
    expect(codeVan(decide(staten[status](), { soort: 'dien-aanvraag-in', op: datum(op) }, opdracht(LATER)))).toBe(code);
  });
});

describe('refusals', () => {
  const zonder = { ...opdrachten['leg-onderzoek-vast'], bevindingen: bevindingen.slice(1) };
  const dubbel = { ...opdrachten['leg-onderzoek-vast'], bevindingen: [...bevindingen.slice(1), bevindingen[1]!] };
  const wid = { soort: 'stel-identiteit-vast', document: 'niet-beschikbaar' } as const;
  it.each<[string, () => WmoMelding, Wmoopdracht, string | undefined]>([
    ['research without one aspect', staten['in-onderzoek'], zonder, 'onderzoek-onvolledig'],
    ['research with an aspect twice', staten['in-onderzoek'], dubbel, 'onderzoek-onvolledig'],
    ['a decision without identity', () => na('dien-aanvraag-in'), opdrachten.beschik, 'identiteit-niet-vastgesteld'],
    ['no document and no reason', staten.gemeld, wid, 'toelichting-ontbreekt'],
    ['no document with a reason', staten.gemeld, { ...wid, toelichting: 'Afgepakt.' }, undefined],
    ['standing still before an application', staten.onderzocht, opdrachten['schort-op'], 'overgang-niet-toegestaan'],
    [
      'standing still twice',
      () => pas(aangevraagd(), opdrachten['schort-op']),
      opdrachten['schort-op'],
      'al-opgeschort',
    ],
    ['going on without standing still', aangevraagd, opdrachten.hervat, 'niet-opgeschort'],
    ['a provision without urgency', staten.gemeld, opdrachten['tref-voorziening'], 'spoed-past-niet'],
    ['a provision for who has no identity yet', () => na('verklaar-spoed'), opdrachten['tref-voorziening'], undefined],
  ])('%s', (_, melding, wat, code) => {
    expect(codeVan(decide(melding(), wat, opdracht(LATER)))).toBe(code);
  });
});

describe('the personal plan', () => {
  it.each([
    ['2026-03-09', true],
    ['2026-03-10', false],
  ])('received on %s is in time: %s', (op, opTijd) => {
    const melding = pas(staten.gemeld(), { soort: 'ontvang-plan', op: datum(op) });
    expect(melding.plan).toEqual({ op, opTijd });
  });
});

describe('the clock', () => {
  const waarschuwt = (melding: WmoMelding, nu: string) =>
    gebeurtenissenVan(tijdVerstreken(melding, opdracht(nu, 'systeem:care-referral'))).flatMap((een) =>
      een.type === 'termijnwaarschuwing-gegeven' ? [`${een.waarschuwing.termijn} ${een.waarschuwing.mijlpaal}`] : [],
    );

  it.each([
    ['half of six weeks', 'in-onderzoek', '2026-03-23T23:00:00.000Z', ['onderzoek 50-procent']],
    ['after six weeks', 'in-onderzoek', '2026-04-13T22:00:00.000Z', ['onderzoek 100-procent']],
    ['on the last day itself', 'in-onderzoek', '2026-04-13T21:59:59.000Z', ['onderzoek 80-procent']],
    ['a receipt that nobody confirmed', 'gemeld', '2026-03-03T09:00:00.000Z', ['ontvangstbevestiging 100-procent']],
    ['nothing once decided', 'besloten', '2027-01-01T00:00:00.000Z', []],
    ['nothing once withdrawn', 'ingetrokken', '2027-01-01T00:00:00.000Z', []],
  ] as const)('tells of %s', (_, status, nu, verwacht) => {
    expect(waarschuwt(staten[status](), nu)).toEqual(verwacht);
  });

  it('does not count a decision term that stands still, and counts it from where it goes on', () => {
    const { onderzoek: _, ...zonder } = pas(aangevraagd(), opdrachten['schort-op']);
    const stil = {
      ...zonder,
      onderzoek: { op: datum('2026-03-20'), bevindingen, weergaveVerstrektOp: datum('2026-03-21') },
    } as WmoMelding;
    expect(waarschuwt(stil, '2026-12-01T00:00:00.000Z')).toEqual([]);
    // Sixteen and seventeen April stood still: the end moves from 28 to 30 April.
    const weer = pas(stil, opdrachten.hervat);
    expect(waarschuwt(weer, '2026-04-30T21:59:00.000Z')).toEqual(['beschikking 80-procent']);
    expect(waarschuwt(weer, '2026-04-30T22:00:00.000Z')).toEqual(['beschikking 100-procent']);
  });

  it('tells within hours when a provision cannot wait', () => {
    const spoed = pas(undefined, meld(true), GEMELD);
    expect(waarschuwt(spoed, '2026-03-02T11:00:00.000Z')).toEqual(['spoed 50-procent']);
    expect(waarschuwt(pas(spoed, opdrachten['tref-voorziening'], GEMELD), '2026-03-02T11:00:00.000Z')).toEqual([]);
  });
});
