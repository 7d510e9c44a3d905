import { TOESTEMMINGSDOELEN } from '@schakel/contracts';
import { datum, type Oin } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { codeVan, eenId, gebeurtenissenVan, opdracht } from '../fixtures/opdracht.js';
import { doelen } from './toestemming.data.js';
import { decide, tijdVerstreken } from './toestemming.domain.js';
import { ontvangstvoortgang, tweedeBlikvoortgang } from './toestemming-klok.domain.js';
import { publiekFeit } from './toestemming.store.js';
import type { Verloopgevolg } from './toestemming-toegang.data.js';
import {
  toestemmingmachine,
  type Toestemming,
  type Toestemmingopdracht,
  type Toestemmingstatus,
} from './toestemming-toestand.domain.js';
import { evolve } from './toestemming-verloop.domain.js';

// A Thursday: two working days later it is Monday.
const NU = '2026-03-05T09:00:00.000Z';
const ONTVANGER = '00000099000030010000' as Oin;
const opdrachten = {
  vraag: { soort: 'vraag', id: eenId(1), zorgverwijzingId: eenId(2), doel: 'jeugdhulp', ontvanger: ONTVANGER },
  geef: {
    ...{ soort: 'geef', geboortedatum: datum('2000-01-01'), wilsbekwaam: true, door: 'betrokkene', wijze: 'mondeling' },
  },
  weiger: { soort: 'weiger', reden: 'Wil niet.' },
  'trek-in': { soort: 'trek-in' },
  doorbreek: { soort: 'doorbreek', grond: 'vitaal-belang', reden: 'Anders gaat het mis.' },
  'keur-goed': { soort: 'keur-goed', toelichting: 'Nodig.' },
  verwerp: { soort: 'verwerp', toelichting: 'Niet nodig.' },
  beeindig: { soort: 'beeindig' },
  'bevestig-ontvangst': { soort: 'bevestig-ontvangst' },
} as const satisfies Record<string, Toestemmingopdracht>;
type Naam = keyof typeof opdrachten;

function pas(toestemming: Toestemming | undefined, wat: Toestemmingopdracht, wie = 'zorg-1', nu = NU): Toestemming {
  const gevolg = decide(toestemming, wat, opdracht(nu, wie));
  const na = gebeurtenissenVan(gevolg).reduce<Toestemming | undefined>(evolve, toestemming);
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}
const na = (...namen: readonly Naam[]) =>
  namen.reduce((toestemming, naam) => pas(toestemming, opdrachten[naam]), pas(undefined, opdrachten.vraag));
/** Until the last day of the month in which the clock changes, and the instants of its last and first second. */
const TOT = datum('2026-03-31');
const LAATSTE_SECONDE = '2026-03-31T21:59:59.999Z';
const EERSTE_SECONDE = '2026-03-31T22:00:00.000Z';
/** The lapse is recorded. */
const VASTLEGGEN = '2026-03-31T22:05:00.000Z';
const tijd = (toestemming: Toestemming, nu: string, gevolg: Verloopgevolg = 'ontvanger-stopt') =>
  gebeurtenissenVan(tijdVerstreken(toestemming, opdracht(nu, 'systeem:care-referral'), gevolg));
const klok = (toestemming: Toestemming, nu: string, gevolg?: Verloopgevolg) =>
  tijd(toestemming, nu, gevolg).reduce<Toestemming>(evolve, toestemming);
const tot = (geldigTotEnMet = TOT, van = na(), nu = NU) =>
  pas(van, { ...opdrachten.geef, geldigTotEnMet }, 'zorg-1', nu);
const verlopen = (gevolg?: Verloopgevolg) => klok(tot(TOT, na('doorbreek')), VASTLEGGEN, gevolg);
const staten: Readonly<Record<Toestemmingstatus, () => Toestemming>> = {
  gevraagd: () => na(),
  gegeven: () => na('doorbreek', 'geef'),
  geweigerd: () => na('weiger'),
  doorbroken: () => na('doorbreek'),
  ingetrokken: () => na('doorbreek', 'beeindig'),
  verlopen: () => verlopen(),
};

controleerMachine(toestemmingmachine, {
  beslis: (van, naam) => {
    // Of the clock: only a consent that was given has a last day.
    if (naam === 'laat-verlopen') {
      const na =
        van === null ? undefined : van === 'gegeven' ? klok(tot(), VASTLEGGEN) : klok(staten[van](), VASTLEGGEN);
      return na?.status === 'verlopen' && van !== 'verlopen' ? na.status : undefined;
    }
    try {
      return pas(van === null ? undefined : staten[van](), opdrachten[naam as Naam], 'zorg-2').status;
    } catch {
      return undefined;
    }
  },
});

describe('consent', () => {
  it('keeps by which rule it was given, and not the day of birth', () => {
    const gegeven = na('geef');
    expect(gegeven).toMatchObject({ gegeven: { regel: 'jw-vanaf-16', door: 'betrokkene' } });
    expect(JSON.stringify(gegeven)).not.toContain('2000-01-01');
  });

  it.each([
    ['somebody of 14 alone', { geboortedatum: datum('2012-01-01') }, 'toestemmer-niet-bevoegd'],
    [
      'somebody of 14 alone, on an exception without reason',
      { geboortedatum: datum('2012-01-01'), uitzondering: 'weloverwogen-wens' },
      'reden-ontbreekt',
    ],
    [
      'somebody of 14 alone, on an exception with reason',
      { geboortedatum: datum('2012-01-01'), uitzondering: 'weloverwogen-wens', reden: 'Ouders zijn betrokken.' },
      undefined,
    ],
    ['somebody not born yet', { geboortedatum: datum('2026-03-06') }, 'dag-onmogelijk'],
    ['until yesterday', { geldigTotEnMet: datum('2026-03-04') }, 'dag-onmogelijk'],
    ['until today', { geldigTotEnMet: datum('2026-03-05') }, undefined],
  ] as const)('by %s', (_, anders, code) => {
    expect(codeVan(decide(na(), { ...opdrachten.geef, ...anders }, opdracht(NU)))).toBe(code);
  });

  it('can be given after it was refused, withdrawn or passed over', () => {
    for (const status of ['geweigerd', 'ingetrokken', 'doorbroken'] as const)
      expect(pas(staten[status](), opdrachten.geef).status).toBe('gegeven');
  });
});

describe('sharing without consent', () => {
  it('needs a reason, and is looked at by somebody else', () => {
    expect(codeVan(decide(na('weiger'), { ...opdrachten.doorbreek, reden: ' ' }, opdracht(NU)))).toBe(
      'reden-ontbreekt',
    );
    const doorbroken = na('weiger', 'doorbreek');
    expect(tweedeBlikvoortgang(doorbroken)).toBe('open');
    for (const soort of ['keur-goed', 'verwerp'] as const)
      expect(codeVan(decide(doorbroken, opdrachten[soort], opdracht(NU, 'zorg-1')))).toBe('vier-ogen');
    const goed = pas(doorbroken, opdrachten['keur-goed'], 'zorg-2');
    expect([goed.status, tweedeBlikvoortgang(goed)]).toEqual(['doorbroken', 'klaar']);
    expect(codeVan(decide(goed, opdrachten['keur-goed'], opdracht(NU, 'zorg-3')))).toBe('al-getoetst');
  });

  it('closes at once when the second person turns it down, and asks the receiver to confirm', () => {
    const dicht = pas(na('doorbreek'), opdrachten.verwerp, 'zorg-2');
    expect([dicht.status, ontvangstvoortgang(dicht)]).toEqual(['ingetrokken', 'open']);
  });

  it.each([
    ['giving consent', ['doorbreek', 'geef'], 'gegeven'],
    ['ending it', ['doorbreek', 'beeindig'], 'ingetrokken'],
    ['giving and withdrawing', ['doorbreek', 'geef', 'trek-in'], 'ingetrokken'],
    ['doing it once more', ['doorbreek', 'beeindig', 'doorbreek'], 'doorbroken'],
  ] as const)('keeps its second look open through %s, until somebody else judged it', (_, namen, status) => {
    const later = na(...namen);
    expect([later.status, tweedeBlikvoortgang(later)]).toEqual([status, 'open']);
    const laat = klok(later, '2026-03-06T23:00:00.000Z');
    expect(tweedeBlikvoortgang(laat)).toBe('te-laat');
    for (const soort of ['keur-goed', 'verwerp'] as const)
      expect(codeVan(decide(later, opdrachten[soort], opdracht(NU, 'zorg-1')))).toBe('vier-ogen');
    expect(tweedeBlikvoortgang(pas(later, opdrachten['keur-goed'], 'zorg-2'))).toBe(
      status === 'doorbroken' ? 'klaar' : null,
    );
    const afgekeurd = pas(later, opdrachten.verwerp, 'zorg-2');
    expect([afgekeurd.status, tweedeBlikvoortgang(afgekeurd)]).toEqual([
      status === 'doorbroken' ? 'ingetrokken' : status,
      null,
    ]);
  });

  it('that was judged leaves nothing to look at, and neither does consent alone', () => {
    const goed = pas(pas(na('doorbreek'), opdrachten['keur-goed'], 'zorg-2'), opdrachten.geef);
    for (const toestemming of [goed, na('geef'), na('geef', 'trek-in')])
      expect(codeVan(decide(toestemming, opdrachten['keur-goed'], opdracht(NU, 'zorg-3')))).toBe(
        'overgang-niet-toegestaan',
      );
  });

  it('is never given as consent', () => {
    expect(na('doorbreek')).not.toHaveProperty('gegeven');
  });
});

describe('the receipt of a withdrawal', () => {
  it.each([
    ['in time', '2026-03-09T22:59:00.000Z', 'open'],
    ['late, two working days on', '2026-03-09T23:00:00.000Z', 'te-laat'],
    ['escalated, four working days on', '2026-03-11T23:00:00.000Z', 'geescaleerd'],
  ])('%s', (_, nu, voortgang) => {
    const wacht = klok(staten.ingetrokken(), nu);
    expect([ontvangstvoortgang(wacht), wacht.status]).toEqual([voortgang, 'ingetrokken']);
    expect(ontvangstvoortgang(pas(wacht, opdrachten['bevestig-ontvangst'], 'opvang-1', nu))).toBe('klaar');
  });

  it('is given once', () => {
    const klaar = pas(staten.ingetrokken(), opdrachten['bevestig-ontvangst']);
    expect(codeVan(decide(klaar, opdrachten['bevestig-ontvangst'], opdracht(NU)))).toBe('al-bevestigd');
  });

  it('starts anew with a second withdrawal', () => {
    const eerste = klok(na('geef', 'trek-in'), '2026-03-12T09:00:00.000Z');
    const weer = pas(pas(eerste, opdrachten.geef), opdrachten['trek-in'], 'zorg-1', '2026-04-01T09:00:00.000Z');
    expect([ontvangstvoortgang(eerste), ontvangstvoortgang(weer)]).toEqual(['geescaleerd', 'open']);
  });

  it('of the second look is late a working day after, and escalated the day after that', () => {
    expect(tweedeBlikvoortgang(klok(na('doorbreek'), '2026-03-06T23:00:00.000Z'))).toBe('te-laat');
    expect(tweedeBlikvoortgang(klok(na('doorbreek'), '2026-03-09T23:00:00.000Z'))).toBe('geescaleerd');
  });
});

describe('the last day of a consent', () => {
  const soorten = (toestemming: Toestemming, nu: string) =>
    tijd(toestemming, nu).map((een) =>
      een.type === 'termijnwaarschuwing-gegeven' ? een.waarschuwing.mijlpaal : een.type,
    );

  it.each([
    ['a day too early for the first warning', '2026-03-16T22:59:59.999Z', []],
    // Winter time still: the clock changes on the 29th.
    ['fourteen days before', '2026-03-16T23:00:00.000Z', ['14-dagen-vooraf']],
    ['three days before', '2026-03-27T23:00:00.000Z', ['3-dagen-vooraf']],
    ['in its last second', LAATSTE_SECONDE, ['3-dagen-vooraf']],
    ['while answers of that second may be on their way', EERSTE_SECONDE, ['3-dagen-vooraf']],
    ['in the last millisecond of that wait', '2026-03-31T22:04:59.999Z', ['3-dagen-vooraf']],
    ['after it', VASTLEGGEN, ['toestemming-verlopen']],
    ['after a stop of weeks', '2026-04-20T08:00:00.000Z', ['toestemming-verlopen']],
  ])('%s', (_, nu, verwacht) => {
    expect(soorten(tot(), nu)).toEqual(verwacht);
  });

  it('is told once: what was told is not told again, and after a lapse nothing more', () => {
    const gewaarschuwd = klok(tot(), '2026-03-16T23:00:00.000Z');
    expect(soorten(gewaarschuwd, '2026-03-20T09:00:00.000Z')).toEqual([]);
    expect(soorten(klok(tot(), VASTLEGGEN, 'zorg-gaat-door'), '2027-03-20T09:00:00.000Z')).toEqual([]);
  });

  it('in winter is an hour later by the clock of the world', () => {
    expect(soorten(tot(datum('2026-03-28')), '2026-03-28T23:04:59.999Z')).not.toContain('toestemming-verlopen');
    expect(soorten(tot(datum('2026-03-28')), '2026-03-28T23:05:00.000Z')).toEqual(['toestemming-verlopen']);
    // The day on which the clock changes ends in summer time.
    expect(soorten(tot(datum('2026-03-29')), '2026-03-29T22:04:59.999Z')).not.toContain('toestemming-verlopen');
    expect(soorten(tot(datum('2026-03-29')), '2026-03-29T22:05:00.000Z')).toEqual(['toestemming-verlopen']);
  });

  it('that comes sooner than a warning skips it; without a last day nothing runs', () => {
    expect(soorten(tot(datum('2026-03-06')), '2026-03-06T22:59:00.000Z')).toEqual([]);
    expect(soorten(na('geef'), '2036-03-06T22:59:00.000Z')).toEqual([]);
  });

  it('moves when consent is renewed, by the rule of that day, and warns anew', () => {
    const gewaarschuwd = klok(tot(), '2026-03-27T23:00:00.000Z');
    const later = tot(datum('2026-04-20'), gewaarschuwd, '2026-03-30T09:00:00.000Z');
    expect(later).toMatchObject({ status: 'gegeven', gegeven: { geldigTotEnMet: '2026-04-20' }, waarschuwingen: [] });
    expect(soorten(later, VASTLEGGEN)).toEqual([]);
    expect(soorten(later, '2026-04-05T22:00:00.000Z')).toEqual(['14-dagen-vooraf']);
    // Somebody of fifteen and the parents consented; turned sixteen she does it alone, and before that she cannot.
    const kind = { ...opdrachten.geef, geboortedatum: datum('2010-03-20') };
    expect(codeVan(decide(gewaarschuwd, kind, opdracht('2026-03-19T09:00:00.000Z')))).toBe('toestemmer-niet-bevoegd');
    expect(codeVan(decide(gewaarschuwd, kind, opdracht('2026-03-20T09:00:00.000Z')))).toBeUndefined();
  });

  it.each([
    ['ontvanger-stopt', 'open', undefined],
    ['zorg-gaat-door', null, 'ontvangst-niet-gevraagd'],
    ['geen-toegang', null, 'ontvangst-niet-gevraagd'],
  ] as const)('over, %s: the receipt is %s', (gevolg, voortgang, code) => {
    const over = verlopen(gevolg);
    expect([over.status, ontvangstvoortgang(over)]).toEqual(['verlopen', voortgang]);
    expect(codeVan(decide(over, opdrachten['bevestig-ontvangst'], opdracht(VASTLEGGEN, 'opvang-1')))).toBe(code);
  });

  it('over, is confirmed once, and is late after two working days', () => {
    const over = klok(tot(), VASTLEGGEN);
    const bevestigd = pas(over, opdrachten['bevestig-ontvangst'], 'opvang-1', VASTLEGGEN);
    expect([bevestigd.status, ontvangstvoortgang(bevestigd)]).toEqual(['verlopen', 'klaar']);
    expect(codeVan(decide(bevestigd, opdrachten['bevestig-ontvangst'], opdracht(VASTLEGGEN)))).toBe('al-bevestigd');
    // Good Friday and Easter are no working days.
    expect(ontvangstvoortgang(klok(over, '2026-04-07T21:59:59.999Z'))).toBe('open');
    expect(ontvangstvoortgang(klok(over, '2026-04-07T22:00:00.000Z'))).toBe('te-laat');
  });

  it('over, keeps a second look that nobody gave, and can be withdrawn by who wants care that began to end', () => {
    expect(tweedeBlikvoortgang(verlopen())).toBe('geescaleerd');
    expect(tweedeBlikvoortgang(klok(tot(), VASTLEGGEN))).toBeNull();
    expect(pas(verlopen(), opdrachten['keur-goed'], 'zorg-2').status).toBe('verlopen');
    const weg = pas(verlopen('zorg-gaat-door'), opdrachten['trek-in']);
    expect([weg.status, ontvangstvoortgang(weg)]).toEqual(['ingetrokken', 'open']);
  });
});

describe('what others learn', () => {
  it('names purposes by the codes of the contract', () => {
    expect([...doelen]).toEqual([...TOESTEMMINGSDOELEN]);
  });

  const adres = 'https://zorg.example.nl/v1/toestemmingen/x';
  it.each([
    ['geef', 'gevraagd', 'toestemming-bijgewerkt'],
    ['weiger', 'gevraagd', 'toestemming-bijgewerkt'],
    ['doorbreek', 'gevraagd', 'toestemming-bijgewerkt'],
    ['keur-goed', 'doorbroken', 'toestemming-bijgewerkt'],
    ['trek-in', 'gegeven', 'toestemming-ingetrokken'],
    ['beeindig', 'doorbroken', 'toestemming-ingetrokken'],
    ['verwerp', 'doorbroken', 'toestemming-ingetrokken'],
  ] as const)('%s in %s: %s, and no word of who or why', (naam, status, feit) => {
    const toestemming = staten[status]();
    const [gebeurtenis] = gebeurtenissenVan(decide(toestemming, opdrachten[naam], opdracht(NU, 'zorg-2')));
    const publiek = publiekFeit(gebeurtenis!, evolve(toestemming, gebeurtenis!), adres);
    expect(publiek.type).toBe(`nl.schakel.toestemmingen.${feit}.v1`);
    expect(publiek.data).toEqual({
      ...{ gemeentecode: '0363', zorgverwijzingId: eenId(2) },
      ...(feit === 'toestemming-ingetrokken' && { doel: 'jeugdhulp' }),
    });
  });

  it.each([
    ['ontvanger-stopt', 'toestemming-verlopen'],
    ['zorg-gaat-door', 'toestemming-bijgewerkt'],
    ['geen-toegang', 'toestemming-bijgewerkt'],
  ] as const)('a lapse of which %s: %s', (gevolg, feit) => {
    const [gebeurtenis] = tijd(tot(), VASTLEGGEN, gevolg);
    expect(publiekFeit(gebeurtenis!, verlopen(gevolg), adres)).toMatchObject({
      type: `nl.schakel.toestemmingen.${feit}.v1`,
      data: {
        ...{ gemeentecode: '0363', zorgverwijzingId: eenId(2) },
        ...(feit === 'toestemming-verlopen' && { doel: 'jeugdhulp' }),
      },
    });
  });
});
