import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { RESERVERINGSDUUR } from './reserveringsduur.domain.js';

interface Kern {
  readonly id: Uuid;
  /** Municipality of the referral. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  readonly plaatsId: Uuid;
  readonly aanbiederId: Uuid;
  readonly gereserveerdDoor: string;
  readonly gereserveerdOp: string;
  /** Until when the bed is held; what is past does not hold. */
  readonly tot: string;
  /** Others who waited longer were passed over: how many, and why. */
  readonly voorbijgegaan?: { readonly aantal: number; readonly reden: string };
  readonly verlengd?: { readonly door: string; readonly op: string; readonly reden: string };
  readonly gewijzigdOp: string;
}

/** A bed that is held for one referral, for an hour. */
export type Reservering =
  | (Kern & { readonly status: 'lopend' })
  | (Kern & { readonly status: 'bevestigd'; readonly bevestigdDoor: string })
  | (Kern & { readonly status: 'verlopen' | 'ingetrokken' | 'beeindigd' });
export type Reserveringsstatus = Reservering['status'];
export const reserveringsstatussen: readonly Reserveringsstatus[] = [
  'lopend',
  'bevestigd',
  'verlopen',
  'ingetrokken',
  'beeindigd',
];

export const reserveringsmachine: Toestandsmachine<Reserveringsstatus> = {
  naam: 'reservering',
  begin: 'lopend',
  eind: ['verlopen', 'ingetrokken', 'beeindigd'],
  overgangen: [
    { van: null, opdracht: 'reserveer', naar: 'lopend' },
    { van: 'lopend', opdracht: 'verleng', naar: 'lopend' },
    { van: 'lopend', opdracht: 'bevestig', naar: 'bevestigd' },
    { van: 'lopend', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'lopend', opdracht: 'laat-verlopen', naar: 'verlopen' },
    { van: 'bevestigd', opdracht: 'beeindig', naar: 'beeindigd' },
  ],
};

/**
 * @param vrij whether the bed is free at this moment
 * @param bestaat whether its service still stands in the directory
 * @param wachtenden how many others wait longer for this service
 */
export type Reserveer = {
  readonly soort: 'reserveer';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly plaatsId: Uuid;
  readonly aanbiederId: Uuid;
  readonly vrij: boolean;
  readonly bestaat: boolean;
  readonly wachtenden: number;
  readonly redenVoorbijgaan?: string | undefined;
};
export type Reserveringsopdracht =
  | Reserveer
  | { readonly soort: 'verleng'; readonly reden: string }
  | { readonly soort: 'bevestig' | 'trek-in' | 'laat-verlopen' | 'beeindig' };

type Feit = { readonly op: string; readonly door: string };
export type Reserveringsgebeurtenis = Feit &
  (
    | ({ readonly type: 'reservering-gemaakt' } & Omit<Kern, 'versie' | 'gewijzigdOp' | 'verlengd'>)
    | { readonly type: 'reservering-verlengd'; readonly tot: string; readonly reden: string }
    | {
        readonly type:
          'reservering-bevestigd' | 'reservering-ingetrokken' | 'reservering-verlopen' | 'reservering-beeindigd';
      }
  );

const plusMinuten = (instant: string, minuten: number): string =>
  new Date(Date.parse(instant) + minuten * 60_000).toISOString();

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `plaats-niet-vrij`, `aanbieder-beeindigd`,
 * `wachtenden-gaan-voor` (others wait longer and no reason is given), `al-verlengd` and `reservering-verlopen` (too late).
 */
export function decide(
  reservering: Reservering | undefined,
  opdracht: Reserveringsopdracht,
  context: Opdrachtcontext,
): Gevolg<Reserveringsgebeurtenis> {
  const { nu, actor } = context;
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(reserveringsmachine, reservering?.status ?? null, opdracht.soort).length === 0)
    return geweigerd(
      'overgang-niet-toegestaan',
      `De reservering is ${reservering?.status ?? 'er nog niet'}; ${opdracht.soort} kan dan niet.`,
    );
  if (opdracht.soort === 'reserveer') return reserveer(opdracht, context);
  if (reservering === undefined) throw new Error('the machine lets only a reservation go on');
  if (opdracht.soort === 'laat-verlopen') return aanvaard({ type: 'reservering-verlopen', ...feit });
  if (opdracht.soort === 'beeindig') return aanvaard({ type: 'reservering-beeindigd', ...feit });
  if (opdracht.soort === 'trek-in') return aanvaard({ type: 'reservering-ingetrokken', ...feit });
  if (Date.parse(reservering.tot) <= Date.parse(nu))
    return geweigerd('reservering-verlopen', 'De tijd van deze reservering is om. Zoek opnieuw een plaats.');
  if (opdracht.soort !== 'verleng') return aanvaard({ type: 'reservering-bevestigd', ...feit });
  if (reservering.verlengd !== undefined)
    return geweigerd('al-verlengd', 'Een reservering kan één keer worden verlengd.');
  const tot = plusMinuten(reservering.tot, RESERVERINGSDUUR.verlenging);
  return aanvaard({ type: 'reservering-verlengd', ...feit, tot, reden: opdracht.reden });
}

function reserveer(opdracht: Reserveer, { nu, actor, gemeentecode }: Opdrachtcontext): Gevolg<Reserveringsgebeurtenis> {
  const { id, zorgverwijzingId, plaatsId, aanbiederId, vrij, bestaat, wachtenden, redenVoorbijgaan: reden } = opdracht;
  if (!bestaat) return geweigerd('aanbieder-beeindigd', 'Dit aanbod staat niet meer in de gids.');
  if (!vrij) return geweigerd('plaats-niet-vrij', 'Deze plaats is niet meer vrij. Kies een andere.');
  if (wachtenden > 0 && reden === undefined)
    return geweigerd(
      'wachtenden-gaan-voor',
      'Er wachten anderen langer op dit aanbod. Geef een reden om hen voorbij te gaan.',
      [{ veld: 'redenVoorbijgaan', regel: 'waarom wie langer wacht voorbij wordt gegaan' }],
    );
  const wat = {
    id,
    gemeentecode,
    zorgverwijzingId,
    plaatsId,
    aanbiederId,
    gereserveerdDoor: actor,
    gereserveerdOp: nu,
  };
  const voorbij = wachtenden > 0 && reden !== undefined && { voorbijgegaan: { aantal: wachtenden, reden } };
  const tot = plusMinuten(nu, RESERVERINGSDUUR.minuten);
  return aanvaard({ type: 'reservering-gemaakt', op: nu, door: actor, ...wat, tot, ...voorbij });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(reservering: Reservering | undefined, gebeurtenis: Reserveringsgebeurtenis): Reservering {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'reservering-gemaakt') {
    const { type: _, op: __, door: ___, ...kern } = gebeurtenis;
    return { status: 'lopend', ...kern, versie: 1, gewijzigdOp: op };
  }
  if (reservering === undefined) throw new Error(`${gebeurtenis.type} before reservering-gemaakt`);
  const { status: _, ...rest } = reservering;
  const kern: Kern = { ...rest, versie: rest.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'reservering-verlengd':
      return { ...kern, status: 'lopend', tot: gebeurtenis.tot, verlengd: { door, op, reden: gebeurtenis.reden } };
    case 'reservering-bevestigd':
      return { ...kern, status: 'bevestigd', bevestigdDoor: door };
    case 'reservering-ingetrokken':
      return { ...kern, status: 'ingetrokken' };
    case 'reservering-verlopen':
      return { ...kern, status: 'verlopen' };
    case 'reservering-beeindigd':
      return { ...kern, status: 'beeindigd' };
  }
}
