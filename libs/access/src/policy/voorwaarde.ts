/** Attributes of the actor that a condition may compare. */
export type Actorkenmerk = 'sub' | 'gemeentecode' | 'organisatie';

/**
 * A condition is data: a small tree that two interpreters read, one in memory (`beoordeel`), one to SQL (`voorwaardeSql`). There is
 * no third way to write one, so decision and selection cannot drift apart. `V` is the union of the fields it looks at.
 */
export type Voorwaarde<V extends string = string> =
  | { readonly soort: 'altijd' }
  | { readonly soort: 'gelijk'; readonly kenmerk: Actorkenmerk; readonly veld: V }
  | { readonly soort: 'in-lijst'; readonly kenmerk: Actorkenmerk; readonly veld: V }
  | { readonly soort: 'waarde'; readonly veld: V; readonly waarden: readonly string[] }
  | { readonly soort: 'leeg'; readonly veld: V }
  | { readonly soort: 'alle'; readonly delen: readonly Voorwaarde<V>[] }
  | { readonly soort: 'een'; readonly delen: readonly Voorwaarde<V>[] }
  | { readonly soort: 'niet'; readonly deel: Voorwaarde<V> };

/** Holds for every row; for actions on nothing that exists yet, such as a creation. */
export function altijd(): Voorwaarde<never> {
  return { soort: 'altijd' };
}

/** The row belongs to the municipality the actor works for. Never holds for an actor without one. */
export function eigenGemeente(): Voorwaarde<'gemeentecode'>;
export function eigenGemeente<V extends string>(veld: V): Voorwaarde<V>;
export function eigenGemeente(veld = 'gemeentecode'): Voorwaarde {
  return { soort: 'gelijk', kenmerk: 'gemeentecode', veld };
}

/** The actor reported this row himself. */
export function eigenMelding(): Voorwaarde<'melder'>;
export function eigenMelding<V extends string>(veld: V): Voorwaarde<V>;
export function eigenMelding(veld = 'melder'): Voorwaarde {
  return { soort: 'gelijk', kenmerk: 'sub', veld };
}

/** The row is assigned to the actor himself. */
export function eigenBehandeling(): Voorwaarde<'behandelaar'>;
export function eigenBehandeling<V extends string>(veld: V): Voorwaarde<V>;
export function eigenBehandeling(veld = 'behandelaar'): Voorwaarde {
  return { soort: 'gelijk', kenmerk: 'sub', veld };
}

/** The row belongs to the actor's organisation (OIN). */
export function eigenOrganisatie(): Voorwaarde<'organisatie'>;
export function eigenOrganisatie<V extends string>(veld: V): Voorwaarde<V>;
export function eigenOrganisatie(veld = 'organisatie'): Voorwaarde {
  return { soort: 'gelijk', kenmerk: 'organisatie', veld };
}

/** The actor is on the row's access list: same role but not involved means no access. */
export function opToegangslijst(): Voorwaarde<'toegangslijst'>;
export function opToegangslijst<V extends string>(veld: V, kenmerk?: Actorkenmerk): Voorwaarde<V>;
export function opToegangslijst(veld = 'toegangslijst', kenmerk: Actorkenmerk = 'sub'): Voorwaarde {
  return { soort: 'in-lijst', kenmerk, veld };
}

/** The column has one of these values; an empty column never has. */
export function heeftWaarde<V extends string>(veld: V, ...waarden: readonly string[]): Voorwaarde<V> {
  return { soort: 'waarde', veld, waarden };
}

/** The column is empty (SQL null). */
export function isLeeg<V extends string>(veld: V): Voorwaarde<V> {
  return { soort: 'leeg', veld };
}

/** All of these hold; at least one must be given. */
export function alle<V extends string>(...delen: readonly Voorwaarde<V>[]): Voorwaarde<V> {
  return { soort: 'alle', delen };
}

/** At least one of these holds. */
export function een<V extends string>(...delen: readonly Voorwaarde<V>[]): Voorwaarde<V> {
  return { soort: 'een', delen };
}

/** The condition does not hold. Use sparingly: a policy says who may, not who may not. */
export function niet<V extends string>(deel: Voorwaarde<V>): Voorwaarde<V> {
  return { soort: 'niet', deel };
}
