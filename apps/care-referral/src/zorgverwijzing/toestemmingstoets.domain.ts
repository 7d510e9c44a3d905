import { type Geweigerd, geweigerd } from '@schakel/domain';
import type { Aanbodsoort } from '../aanbieder/aanbieder.domain.js';
import type { Toestemmingsstand } from '../toestemming/toestemming-toestand.domain.js';

/** What is known of the consent of the person, for this purpose and this receiver. */
export const toestemmingsuitkomsten = [
  'gegeven',
  'niet-nodig',
  'ontbreekt',
  'geweigerd',
  'ingetrokken',
  'verlopen',
  'niet-getoetst',
] as const;
export type Toestemmingsuitkomst = (typeof toestemmingsuitkomsten)[number];

const uitkomsten: Readonly<Record<Toestemmingsstand, Toestemmingsuitkomst>> = {
  gegeven: 'gegeven',
  // Sharing without consent was recorded with a ground, and a second person looks at it.
  doorbroken: 'niet-nodig',
  gevraagd: 'ontbreekt',
  verlopen: 'verlopen',
  geweigerd: 'geweigerd',
  ingetrokken: 'ingetrokken',
};

/** What the records say of a receiver; nobody asked is `niet-getoetst`: the offer goes out, and shows that nothing is known. */
export function uitkomstVan(stand: Toestemmingsstand | undefined): Toestemmingsuitkomst {
  return stand === undefined ? 'niet-getoetst' : uitkomsten[stand];
}

/** For which purpose a provider of this kind receives somebody: the Jeugdwet has its own ages of consent (art. 7.3.4). */
export function toestemmingsdoelVan(soort: Aanbodsoort): 'opvang' | 'jeugdhulp' {
  return soort === 'jeugdhulp-met-verblijf' ? 'jeugdhulp' : 'opvang';
}

/** Why an offer goes on without consent; a code, with a reason in words beside it. */
export const doorbreekgronden = [
  'acuut-gevaar',
  'kind-in-gevaar',
  'eerste-nacht-opvang',
  'niet-aanspreekbaar',
] as const;
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

/**
 * Nothing recorded does not stop an offer: consent is never a precondition for safety, and the offer holds nothing that identifies the
 * person (`veldprofielen.data.ts`).
 */
const gaatDoor: ReadonlySet<Toestemmingsuitkomst> = new Set(['gegeven', 'niet-nodig', 'niet-getoetst']);
const opToestemming: ReadonlySet<Toestemmingsuitkomst> = new Set(['gegeven', 'niet-nodig']);

/** Whether an offer goes out without a departure. */
export function kanZonderDoorbreking(uitkomst: Toestemmingsuitkomst): boolean {
  return gaatDoor.has(uitkomst);
}

/** The judgement that stays with the offer: a departure wherever consent is not known to be there, and only there. */
export function oordeelOverToestemming(
  uitkomst: Toestemmingsuitkomst,
  doorbreking: Doorbreking | undefined,
): Toestemmingsoordeel {
  return opToestemming.has(uitkomst) || doorbreking === undefined ? { uitkomst } : { uitkomst, doorbreking };
}

/**
 * Whether an officer went on against a no that was known: then that no does not close the offer. A departure because nobody asked yet does
 * not outlive what the person says later.
 */
export function gingDoorTegenWens({ uitkomst, doorbreking }: Toestemmingsoordeel): boolean {
  return doorbreking !== undefined && (uitkomst === 'geweigerd' || uitkomst === 'ingetrokken');
}

/** Consent, or a departure from it with a reason: never a precondition for safety, and never passed over in silence. */
export function toestemmingOfDoorbreking({ uitkomst, doorbreking }: Toestemmingsoordeel): Geweigerd | undefined {
  if (gaatDoor.has(uitkomst) && doorbreking === undefined) return undefined;
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
