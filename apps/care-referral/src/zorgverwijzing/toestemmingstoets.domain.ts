import { type Geweigerd, geweigerd } from '@schakel/domain';

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
