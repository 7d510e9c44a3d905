/** The whole answer to licensing: both codes are equally long, and nothing else goes along (ADR 0022). */
export type Ketenantwoord = 'geen-bijzonderheden' | 'neem-contact-op-aub';

/** The answer when this many open chain files of the municipality know the company. How many, or which, is not told. */
export function antwoordBij(aantalDossiers: number): Ketenantwoord {
  return aantalDossiers > 0 ? 'neem-contact-op-aub' : 'geen-bijzonderheden';
}
