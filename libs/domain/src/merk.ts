declare const merk: unique symbol;

/** A string that passed the test of its kind: only `parse…` and `is…` of that kind make one. */
export type Gemerkt<N extends string> = string & { readonly [merk]: N };
