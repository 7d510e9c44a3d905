import { datum, type Oin, type Uuid } from '@schakel/domain';
import type { Toestemmingsregel } from '../toestemming/toestemming-poort.js';
import { toestemmingsoverzicht } from './toestemmingsoverzicht.domain.js';
import type { Aanbod, Antwoord } from './zorgaanbod.domain.js';

const amsterdam = '00000099000030010000' as Oin;
const rotterdam = '00000099000030020000' as Oin;
const id = '01930000-0000-7000-8000-000000000001' as Uuid;
const dag = datum('2026-04-01');
const loopt = { dag, beeindigd: false };

const aanbod = (anders: Partial<Aanbod> = {}): Aanbod => ({
  ...{ id, aanbiederId: id, organisatie: amsterdam, soort: 'vrouwenopvang', op: '2026-03-20T09:00:00.000Z' },
  ...{ reageerVoor: '2026-03-21T09:00:00.000Z', herinneringen: 0, toestemming: { uitkomst: 'gegeven' } },
  ...{ versie: 3, gewijzigdInVersie: 3, ...anders },
});
const gegeven = (tot: string | null): Toestemmingsregel =>
  ({
    ...{ id, doel: 'opvang', ontvanger: amsterdam, status: 'gegeven' },
    geldigTotEnMet: tot === null ? null : datum(tot),
  }) as const;
const geaccepteerd: Antwoord = { soort: 'geaccepteerd', op: '2026-03-20T10:00:00.000Z' };

describe('what an officer sees of consent beside a referral', () => {
  it('before anything was asked or offered: that nothing is known of anybody, and that it can be asked', () => {
    expect(toestemmingsoverzicht([], [], loopt)).toEqual({
      ontvangers: [],
      overigen: { uitkomst: 'niet-getoetst', aanbieden: 'kan', mogelijk: ['vraag'] },
    });
  });

  it.each([
    ['2026-04-01', 'gegeven', 'kan'],
    ['2026-03-31', 'verlopen', 'alleen-met-grond'],
  ])('until %s, without an offer: %s, offering %s', (tot, uitkomst, aanbieden) => {
    const { ontvangers } = toestemmingsoverzicht([gegeven(tot)], [], loopt);
    expect(ontvangers).toEqual([
      {
        ...{ doel: 'opvang', ontvanger: amsterdam, toestemmingId: id, uitkomst, geldigTotEnMet: tot, aanbieden },
        mogelijk: ['geef', 'trek-in'],
      },
    ]);
  });

  it('a lapse that was recorded can be given anew, withdrawn or passed over with a ground', () => {
    const over = { ...gegeven('2026-03-31'), status: 'verlopen' } as const;
    const { ontvangers } = toestemmingsoverzicht([over], [], loopt);
    expect(ontvangers[0]).toMatchObject({ uitkomst: 'verlopen', mogelijk: ['geef', 'trek-in'] });
  });

  it.each<[string, Partial<Aanbod>, 'open' | 'gesloten' | undefined]>([
    ['that waits for an answer is closed', {}, 'gesloten'],
    ['that was accepted stays', { antwoord: geaccepteerd }, 'open'],
    ['that went out after the last day stays', { op: '2026-04-01T00:00:00.000Z' }, 'open'],
    [
      'against a no that was known stays',
      { toestemming: { uitkomst: 'geweigerd', doorbreking: { grond: 'acuut-gevaar', reden: 'Nu.' } } },
      'open',
    ],
    ['that was refused is none', { antwoord: { soort: 'verlopen', op: '2026-03-21T09:00:00.000Z' } }, undefined],
    ['to another organisation is another matter', { organisatie: rotterdam }, undefined],
    ['for another purpose is another matter', { soort: 'jeugdhulp-met-verblijf' }, undefined],
  ])('after a lapse an offer %s', (_, anders, toegang) => {
    const { ontvangers } = toestemmingsoverzicht([gegeven('2026-03-31')], [aanbod(anders)], loopt);
    expect(ontvangers[0]?.toegang).toBe(toegang);
  });

  it('who was asked without anything recorded is named as such', () => {
    const { ontvangers } = toestemmingsoverzicht([gegeven(null)], [aanbod({ organisatie: rotterdam })], loopt);
    expect(ontvangers.map(({ ontvanger, uitkomst, toegang }) => [ontvanger, uitkomst, toegang])).toEqual([
      [amsterdam, 'gegeven', undefined],
      [rotterdam, 'niet-getoetst', 'open'],
    ]);
  });

  it('a referral that ended is seen by nobody by an offer', () => {
    const over = toestemmingsoverzicht([gegeven(null)], [aanbod({ antwoord: geaccepteerd })], { dag, beeindigd: true });
    expect(over.ontvangers).toHaveLength(1);
    expect(over.ontvangers[0]).not.toHaveProperty('toegang');
  });
});
