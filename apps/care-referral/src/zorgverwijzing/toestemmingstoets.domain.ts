import { type Geweigerd, type Gemeentecode, geweigerd, type Oin, type Uuid } from '@schakel/domain';
import type { PoolClient } from 'pg';

/** What is known of the consent of the person, for this purpose and this receiver. */
export const toestemmingsuitkomsten = [
  'gegeven',
  'niet-nodig',
  'ontbreekt',
  'geweigerd',
  'ingetrokken',
  'niet-getoetst',
] as const;
export type Toestemmingsuitkomst = (typeof toestemmingsuitkomsten)[number];

/** Why an offer goes on without consent; a code, with a reason in words beside it. */
export const doorbreekgronden = ['acuut-gevaar', 'kind-in-gevaar', 'eerste-nacht-opvang', 'niet-aanspreekbaar'] as const;
export type Doorbreekgrond = (typeof doorbreekgronden)[number];

/** A named officer goes on without consent (AVG art. 6 lid 1 onder d, art. 9 lid 2 onder c). */
export interface Doorbreking {
  readonly grond: Doorbreekgrond;
  readonly reden: string;
}

/** What was judged of consent when the offer was made; stays with it. */
export interface Toestemmingsoordeel {
  readonly uitkomst: Toestemmingsuitkomst;
  readonly doorbreking?: Doorbreking;
}

/** Who would receive which referral. */
export interface Toestemmingsvraag {
  readonly verwijzingId: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly aanbiederId: Uuid;
  readonly organisatie: Oin;
}

/** Asks the records of consent, in the transaction of the command. */
export type Toestemmingstoets = (client: PoolClient, vraag: Toestemmingsvraag) => Promise<Toestemmingsuitkomst>;

/** Where a service finds how consent is judged. */
export const TOESTEMMINGSTOETS = Symbol('schakel:toestemmingstoets');

/**
 * No records of consent are kept: the offer says so. It holds nothing that identifies the person (see `veldprofielen.data.ts`), so it
 * goes out on the ground of the referral itself.
 */
export const zonderToestemmingsregister: Toestemmingstoets = () => Promise.resolve('niet-getoetst');

const gaatDoor: ReadonlySet<Toestemmingsuitkomst> = new Set(['gegeven', 'niet-nodig', 'niet-getoetst']);

/** The judgement that stays with the offer: a departure only where one was needed. */
export function oordeelOverToestemming(
  uitkomst: Toestemmingsuitkomst,
  doorbreking: Doorbreking | undefined,
): Toestemmingsoordeel {
  return gaatDoor.has(uitkomst) || doorbreking === undefined ? { uitkomst } : { uitkomst, doorbreking };
}

/** Consent, or a departure from it with a reason: never a precondition for safety, and never passed over in silence. */
export function toestemmingOfDoorbreking({ uitkomst, doorbreking }: Toestemmingsoordeel): Geweigerd | undefined {
  if (gaatDoor.has(uitkomst)) return undefined;
  const velden = [{ veld: 'zonderToestemming', regel: 'grond en reden, als de veiligheid niet kan wachten' }];
  if (doorbreking === undefined) {
    const uitleg = `Toestemming: ${uitkomst}. Vraag haar, of leg uit waarom de veiligheid niet kan wachten.`;
    return geweigerd('toestemming-ontbreekt', uitleg, velden);
  }
  if (doorbreking.reden.trim() !== '') return undefined;
  return geweigerd('toelichting-ontbreekt', 'Leg uit waarom u niet op toestemming wacht.', [
    { veld: 'zonderToestemming.reden', regel: 'niet leeg' },
  ]);
}
