import type { Gemerkt } from '../merk.js';

/**
 * Organisatie-identificatienummer (Logius OIN-stelsel): 20 positions = prefix of 8 digits + number of 8 or 9 positions
 * (may be alphanumeric) + suffix that fills up.
 */
export type Oin = Gemerkt<'Oin'>;

/** Prefix of an OIN and the register its number comes from. Source: Logius, OIN-stelsel 2.2.2. */
export const OIN_VOORVOEGSELS = {
  '00000001': 'RSIN',
  '00000002': 'fiscaal nummer',
  '00000003': 'KvK-nummer',
  '00000004': 'SubOIN',
  '00000006': 'Logius',
  '00000007': 'BRIN',
  '00000008': 'buitenlands',
  '00000009': 'UZI',
  '00000010': 'TRR-BD',
  '00000099': 'test',
} as const;

export type OinVoorvoegsel = keyof typeof OIN_VOORVOEGSELS;

/** Prefix of every OIN in demo and test data. */
export const OIN_TESTVOORVOEGSEL: OinVoorvoegsel = '00000099';

function isOinVoorvoegsel(waarde: string): waarde is OinVoorvoegsel {
  return Object.hasOwn(OIN_VOORVOEGSELS, waarde);
}

/**
 * Whether the value is an OIN: a known prefix followed by twelve digits or capitals; with prefix 1, 2 or 3 digits only.
 * Whether it was ever issued only the COR can tell.
 */
export function isOin(waarde: unknown): waarde is Oin {
  if (typeof waarde !== 'string' || !/^[0-9]{8}[0-9A-Z]{12}$/.test(waarde)) return false;
  const voorvoegsel = waarde.slice(0, 8);
  if (!isOinVoorvoegsel(voorvoegsel) || /^0+$/.test(waarde.slice(8))) return false;
  return voorvoegsel > '00000003' || /^[0-9]+$/.test(waarde);
}

/** The OIN, or undefined when the value has not its form. Nothing is trimmed or padded. */
export function parseOin(waarde: unknown): Oin | undefined {
  return isOin(waarde) ? waarde : undefined;
}

/** Where the number of an OIN comes from, e.g. `RSIN` or `test`. */
export function oinRegister(oin: Oin): (typeof OIN_VOORVOEGSELS)[OinVoorvoegsel] {
  return OIN_VOORVOEGSELS[oin.slice(0, 8) as OinVoorvoegsel];
}

/** Whether the OIN is one of the test prefix, which no organisation holds. */
export function isTestOin(oin: Oin): boolean {
  return oin.startsWith(OIN_TESTVOORVOEGSEL);
}
