import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { antwoordtermijn } from '../terugmelding/terugmeldtermijn.domain.js';
import type { Overdracht, Overdrachtsopdracht } from './overdracht-toestand.domain.js';
import { decide, evolve, overdrachtmachine, wekker } from './overdracht.domain.js';
import { OVERDRACHTTERMIJN } from './overdrachttermijn.data.js';

const id = '01920000-0000-7000-8000-00000000000a' as Uuid;
const naar = '0599' as Gemeentecode;
const van = '0363' as Gemeentecode;
const GEVRAAGD = '2026-03-02T09:00:00.000Z';
const context = (nu = GEVRAAGD): Opdrachtcontext => ({
  nu,
  actor: 'registrar-rdam',
  gemeentecode: naar,
  doelbinding: 'brp-inschrijving',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
});
const gemeente = {
  gemeentecode: naar,
  regel: 'gemeente-waar-aangetroffen',
  feiten: { gemeenteAangetroffen: naar },
  bron: 'bron',
  graad: 'secundair',
} as const;
const vraag = (op = GEVRAAGD): Overdrachtsopdracht => ({
  ...{ soort: 'vraag', id, inschrijvingId: id, vanGemeente: van, ketendossierId: id, actieverzoekId: id },
  ...{ actieverzoekUrl: 'https://keten.example.nl', verzoekgemeente: van, toelichting: 'Daar gevonden.' },
  ...{ identiteit: { geslachtsnaam: 'Voorbeeld', geboortedatum: '2001-02-03' }, gemeente },
  termijn: antwoordtermijn(op, OVERDRACHTTERMIJN),
});
const opdrachten: Readonly<Record<string, Overdrachtsopdracht>> = {
  vraag: vraag(),
  accepteer: { soort: 'accepteer', nieuweInschrijvingId: id },
  weiger: { soort: 'weiger', reden: 'Hier onbekend.' },
  'trek-in': { soort: 'trek-in' },
  'bewaak-termijn': { soort: 'bewaak-termijn' },
};
/** The day after the term: the clock has something to say. */
const LATER = '2026-03-20T09:00:00.000Z';

function na(overdracht: Overdracht | undefined, opdracht: Overdrachtsopdracht, nu: string): Overdracht {
  const gevolg = decide(overdracht, opdracht, context(nu));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Overdracht | undefined>(evolve, overdracht)!;
}
const reis = (...namen: string[]): Overdracht =>
  namen.reduce<Overdracht | undefined>(
    (tot, naam) => na(tot, opdrachten[naam]!, naam === 'vraag' ? GEVRAAGD : LATER),
    undefined,
  )!;
const weg = {
  gevraagd: ['vraag'],
  geaccepteerd: ['vraag', 'accepteer'],
  geweigerd: ['vraag', 'weiger'],
  ingetrokken: ['vraag', 'trek-in'],
} as const;

controleerMachine(overdrachtmachine, {
  beslis: (status, naam) => {
    try {
      return reis(...(status === null ? [] : weg[status]), naam).status;
    } catch {
      return undefined;
    }
  },
});

it('belongs to the municipality that is asked, with facts, rule and source', () => {
  expect(reis('vraag')).toMatchObject({
    gemeentecode: naar,
    vanGemeente: van,
    versie: 1,
    termijnstand: 'loopt',
    gemeente: { regel: 'gemeente-waar-aangetroffen', bron: 'bron' },
  });
  expect(reis('vraag', 'weiger')).toMatchObject({ geweigerdDoor: 'registrar-rdam', reden: 'Hier onbekend.' });
});

describe('withdrawn', () => {
  it('keeps that it was, and nothing of whom it was about or why', () => {
    expect(reis('vraag', 'trek-in')).toEqual({
      ...{ id, gemeentecode: naar, inschrijvingId: id, vanGemeente: van, status: 'ingetrokken', versie: 2 },
      ...{ gevraagdDoor: 'registrar-rdam', gevraagdOp: GEVRAAGD, gewijzigdOp: LATER, ingetrokkenOp: LATER },
      ...{ termijn: { uiterlijk: '2026-03-09', waarschuwOp: '2026-03-05' }, termijnstand: 'loopt' },
    });
  });

  it.each([
    ['ingetrokken', 'accepteer', 'overdracht-ingetrokken'],
    ['ingetrokken', 'weiger', 'overdracht-ingetrokken'],
    ['ingetrokken', 'trek-in', 'overdracht-ingetrokken'],
    ['geaccepteerd', 'trek-in', 'overgang-niet-toegestaan'],
    ['geweigerd', 'trek-in', 'overgang-niet-toegestaan'],
    ['geaccepteerd', 'bewaak-termijn', 'overgang-niet-toegestaan'],
  ] as const)('%s: %s is refused with %s', (status, naam, code) => {
    expect(decide(reis(...weg[status]), opdrachten[naam]!, context(LATER))).toMatchObject({
      soort: 'geweigerd',
      weigering: { code },
    });
  });
});

describe('the term for an answer', () => {
  it('is our own choice, and says so', () => {
    expect(OVERDRACHTTERMIJN).toMatchObject({ werkdagen: 5, waarschuwOpWerkdag: 3, graad: 'uit het hoofd' });
  });

  it.each([
    // Asked, first instant of the reminder, first instant after the last day; all in UTC, the days are of Amsterdam.
    ['a Monday in winter', '2026-03-02T09:00:00.000Z', '2026-03-04T23:00:00.000Z', '2026-03-09T23:00:00.000Z'],
    ['over the weekend', '2026-03-05T09:00:00.000Z', '2026-03-09T23:00:00.000Z', '2026-03-12T23:00:00.000Z'],
    ['on a Saturday', '2026-03-07T09:00:00.000Z', '2026-03-10T23:00:00.000Z', '2026-03-13T23:00:00.000Z'],
    [
      'over the night that summer time begins',
      '2026-03-26T09:00:00.000Z',
      '2026-03-30T22:00:00.000Z',
      '2026-04-02T22:00:00.000Z',
    ],
    ['over the night that it ends', '2026-10-22T09:00:00.000Z', '2026-10-26T23:00:00.000Z', '2026-10-29T23:00:00.000Z'],
    // Good Friday and Easter Monday are no working days by the law.
    ['over Easter', '2026-04-01T09:00:00.000Z', '2026-04-07T22:00:00.000Z', '2026-04-10T22:00:00.000Z'],
    ['over Christmas', '2026-12-23T09:00:00.000Z', '2026-12-28T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    [
      'late in the evening: the next day here',
      '2026-03-01T23:30:00.000Z',
      '2026-03-04T23:00:00.000Z',
      '2026-03-09T23:00:00.000Z',
    ],
  ])('%s', (_naam, gevraagd, herinner, teLaat) => {
    const net = (moment: string) => new Date(Date.parse(moment) - 1).toISOString();
    const stand = (overdracht: Overdracht, nu: string) => {
      const gevolg = decide(overdracht, { soort: 'bewaak-termijn' }, context(nu));
      return gevolg.soort === 'geweigerd' ? gevolg.weigering.code : gevolg.gebeurtenissen[0];
    };
    const open = na(undefined, vraag(gevraagd), gevraagd);
    expect(wekker(open)).toBe(herinner);
    expect(stand(open, net(herinner))).toBe('niets-te-bewaken');
    const herinnerd = na(open, { soort: 'bewaak-termijn' }, herinner);
    expect(herinnerd).toMatchObject({ status: 'gevraagd', termijnstand: 'nadert' });
    expect(wekker(herinnerd)).toBe(teLaat);
    expect(stand(herinnerd, net(teLaat))).toBe('niets-te-bewaken');
    const verlopen = na(herinnerd, { soort: 'bewaak-termijn' }, teLaat);
    // Overdue, and still for a person to answer.
    expect(verlopen).toMatchObject({ status: 'gevraagd', termijnstand: 'overschreden' });
    expect(wekker(verlopen)).toBeNull();
    expect(na(verlopen, opdrachten.accepteer!, teLaat).status).toBe('geaccepteerd');
    // After a long stop of the service the last stand is told at once.
    expect(na(open, { soort: 'bewaak-termijn' }, teLaat)).toMatchObject({ termijnstand: 'overschreden' });
  });

  it.each(['accepteer', 'weiger', 'trek-in'])('stops once %s', (naam) => {
    expect(wekker(reis('vraag', naam))).toBeNull();
  });
});
