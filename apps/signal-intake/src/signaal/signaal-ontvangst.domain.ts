import type { Uuid } from '@schakel/domain';

/** Crockford's base 32: no I, L, O or U, so that a reference survives being read out by telephone. */
const TEKENS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What the person at the desk reads out or hands over. Neutral: a third person may read it without harm. */
export interface Ontvangstbericht {
  readonly kenmerk: string;
  readonly vervolg: string;
  /** What to do now; only when the danger question was answered with yes. */
  readonly instructie?: string;
}

/**
 * The reference of a report, such as `7K3M-9QXD-2B4T`: the last 60 random bits of its id (UUID version 7), so that it costs no
 * look-up and no second number to keep unique.
 */
export function kenmerkVan(id: Uuid): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-15)}`);
  let kenmerk = '';
  for (let plek = 0; plek < 12; plek++) {
    kenmerk = `${TEKENS.charAt(Number(rest % 32n))}${plek > 0 && plek % 4 === 0 ? '-' : ''}${kenmerk}`;
    rest /= 32n;
  }
  return kenmerk;
}

/**
 * The receipt. It names neither the subject nor the kind of report: a partner or employer who reads along learns nothing.
 * @param acuutGevaar answer to the danger question
 */
export function ontvangstbericht(id: Uuid, acuutGevaar: boolean): Ontvangstbericht {
  const kenmerk = kenmerkVan(id);
  const vervolg = `Uw bericht is ontvangen onder kenmerk ${kenmerk}. Een medewerker van de gemeente bekijkt het en neemt zo nodig contact op.`;
  if (!acuutGevaar) return { kenmerk, vervolg };
  const instructie =
    'Is er nu gevaar? Bel direct 112. Breng uzelf niet in gevaar en wacht niet op een antwoord op dit bericht.';
  return { kenmerk, vervolg, instructie };
}
