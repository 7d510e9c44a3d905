import { type Gevolg } from '@schakel/domain';

/** What follows `als`: the outcome, to be compared with what the rule says. */
export interface Verwachting<G> {
  /** The outcome itself, for what the two below cannot say. */
  readonly gevolg: Gevolg<G>;
  /** Accepted, with exactly these history events in this order; of each event only the named fields are compared. None: nothing changed. */
  dan(...gebeurtenissen: readonly Deel<G>[]): void;
  /** Refused with this code and, when given, with faults on exactly these fields. */
  geweigerd(code: string, ...velden: readonly string[]): void;
}

/** A part of an event, at any depth. */
export type Deel<T> = T extends object ? { readonly [K in keyof T]?: Deel<T[K]> } : T;

export interface Specificatie<T, O extends readonly unknown[], G> {
  /** The state before, or undefined when the aggregate does not exist yet. */
  gegeven(toestand: T): { als(...opdracht: O): Verwachting<G> };
}

/**
 * Given / when / then for a pure `decide(state, command, …)`:
 * `gegeven(eenSignaal({ status: 'ontvangen' })).als(neem, context).dan({ type: 'signaal-in-duiding' })`.
 */
export function specificatie<T, O extends readonly unknown[], G>(
  decide: (toestand: T, ...opdracht: O) => Gevolg<G>,
): Specificatie<T, O, G> {
  return { gegeven: (toestand) => ({ als: (...opdracht) => verwachting(decide(toestand, ...opdracht)) }) };
}

function verwachting<G>(gevolg: Gevolg<G>): Verwachting<G> {
  return {
    gevolg,
    dan: (...gebeurtenissen) => expect(gevolg).toMatchObject({ soort: 'aanvaard', gebeurtenissen }),
    geweigerd: (code, ...velden) => {
      const fouten = velden.map((veld) => expect.objectContaining({ veld }));
      expect(gevolg).toEqual({
        soort: 'geweigerd',
        weigering: expect.objectContaining({
          code,
          uitleg: expect.stringMatching(/\S/),
          ...(velden.length > 0 ? { velden: fouten } : {}),
        }),
      });
    },
  };
}
