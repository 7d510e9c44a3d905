import { geweigerd, type Geweigerd, type Opdrachtcontext } from '@schakel/domain';

/** One officer works on a registration; the clock releases it (RG2). */
export interface Behandelslot {
  readonly behandelaar: string;
  readonly sinds: string;
  /** Instant from which the lock holds no longer. */
  readonly tot: string;
}

/** How long a lock holds, in hours: half a working day. Our own choice; no law sets it. */
export const SLOTDUUR_UREN = 4;

/** The lock that this command takes or prolongs. */
export function nieuwSlot({ nu, actor }: Pick<Opdrachtcontext, 'nu' | 'actor'>): Behandelslot {
  return { behandelaar: actor, sinds: nu, tot: new Date(Date.parse(nu) + SLOTDUUR_UREN * 3_600_000).toISOString() };
}

/** Refuses who is not the officer that has it now: `in-behandeling-bij-ander`. Never says who that is. */
export function vrijVoor(
  slot: Behandelslot | undefined,
  { nu, actor }: Pick<Opdrachtcontext, 'nu' | 'actor'>,
): Geweigerd | undefined {
  return slot === undefined || slot.behandelaar === actor || slot.tot <= nu
    ? undefined
    : geweigerd('in-behandeling-bij-ander', 'Een collega behandelt deze inschrijving. Wacht tot die haar vrijgeeft.');
}
