import { geweigerd, type Geweigerd } from '@schakel/domain';

/** Letter and number of a row of the decision table for Veilig Thuis (care-referral tracks: E3). */
export const VEILIG_THUIS_SPOOR = 'E3';

/** A track of a referral when its file is closed. */
export interface Gevolgdspoor {
  /** Row of the decision table, e.g. `D1`. */
  readonly regel: string;
  /** Somebody took it up: placed, handed over, or ended with a reason. */
  readonly opgevolgd: boolean;
}

/**
 * Objection to closing a referral on these tracks, or undefined. Trafficking is outside the definition of domestic violence (Uitvoeringsregeling
 * Wmo 2015 bijlage A hfd 8), so Veilig Thuis is always an extra track and never the only one that was followed.
 */
export function bezwaarTegenSluiten(sporen: readonly Gevolgdspoor[]): Geweigerd | undefined {
  const gevolgd = sporen.filter(({ opgevolgd }) => opgevolgd);
  const ander = gevolgd.some(({ regel }) => regel !== VEILIG_THUIS_SPOOR);
  if (gevolgd.length === 0 || ander) return undefined;
  return geweigerd(
    'veilig-thuis-nooit-enige-spoor',
    'Een melding bij Veilig Thuis is een extra spoor. Volg eerst een ander spoor of leg vast waarom dat niet kan.',
  );
}
