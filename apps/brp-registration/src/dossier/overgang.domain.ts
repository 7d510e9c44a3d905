import { geweigerd, volgendeToestanden, type Geweigerd, type Toestandsmachine } from '@schakel/domain';

/** The refusal of a command that the machine does not have in this state; undefined when it has. Refusal: `overgang-niet-toegestaan`. */
export function buitenDeMachine<S extends string>(
  machine: Toestandsmachine<S>,
  status: S | undefined,
  opdracht: string,
): Geweigerd | undefined {
  if (volgendeToestanden(machine, status ?? null, opdracht).length > 0) return undefined;
  const stand = status === undefined ? 'Dit bestaat nog niet' : `Dit heeft status ${status}`;
  return geweigerd('overgang-niet-toegestaan', `${stand}; ${opdracht} kan dan niet.`);
}

/** Whoever asked for it does not decide on it. Refusal: `vier-ogen`. */
export function zelfdePersoon(eerste: string, tweede: string): Geweigerd | undefined {
  return eerste === tweede ? geweigerd('vier-ogen', 'Wie iets voorstelt, besluit daar niet zelf over.') : undefined;
}
