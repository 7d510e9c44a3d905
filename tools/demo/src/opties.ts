export interface Opties {
  /** End after the journey instead of waiting for Ctrl-C. */
  readonly once: boolean;
  readonly help: boolean;
}

/** Wrong use of the command; its message is one sentence. */
export class Gebruiksfout extends Error {
  override readonly name = 'Gebruiksfout';
}

/** @throws Gebruiksfout naming the argument that is not known */
export function leesOpties(argumenten: readonly string[]): Opties {
  const onbekend = argumenten.find((argument) => argument !== '--once' && argument !== '--help');
  if (onbekend !== undefined) throw new Gebruiksfout(`Onbekend argument: ${onbekend}`);
  return { once: argumenten.includes('--once'), help: argumenten.includes('--help') };
}

export const GEBRUIK = `Gebruik: npm run demo [-- --once]
  Start PostgreSQL, Kafka en alle diensten en loopt de reis van één signaal door de keten.
  --once   stopt daarna vanzelf: 0 als de reis slaagde, anders 1`;
