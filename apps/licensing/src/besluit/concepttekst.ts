import { datumInWoorden, geweigerd, type Datum, type Geweigerd } from '@schakel/domain';
import { geldendBlok } from '../motiveringstekst/motiveringstekst.store.js';
import type { Motiveringstekst } from '../motiveringstekst/motiveringstekst.domain.js';
import { stelTekstOp, type Invulling, type Motiveringscode } from '../motiveringstekst/tekstblok.domain.js';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import type { Conceptinhoud } from './besluit-toestand.domain.js';
import { soortInWoorden } from './publicatie.domain.js';

/** A draft as the person who drafts gives it: which blocks, and what is filled in. */
export type Opzet = Omit<Conceptinhoud, 'tekst' | 'blokken'> & {
  readonly blokken: readonly Motiveringscode[];
  readonly invulling: Invulling;
};

/** What the text takes from the subject, so that nobody has to copy it. */
export interface Onderwerpfeiten {
  readonly vergunningsoort: Vergunningsoort;
  /** Day of receipt of the application; absent for a decision on a permit. */
  readonly ontvangenOp?: Datum;
}

/**
 * The draft with its text, from the blocks that hold today. The text is stored with the decision: a later version of a block changes
 * nothing in it. Refusals: `tekstblok-onbekend`, `plaatshouder-ontbreekt`.
 */
export function stelConceptOp(
  { blokken: codes, invulling, ...rest }: Opzet,
  feiten: Onderwerpfeiten,
  teksten: ReadonlyMap<Motiveringscode, Motiveringstekst>,
  vandaag: Datum,
): Conceptinhoud | Geweigerd {
  const blokken = codes.flatMap((code) => geldendBlok(teksten, code, vandaag) ?? []);
  if (blokken.length < codes.length)
    return geweigerd('tekstblok-onbekend', 'Voor deze dag is er geen tekst.', [{ veld: 'blokken', regel: 'bestaand' }]);
  const { periode } = rest;
  const tekst = stelTekstOp(blokken, {
    ...invulling,
    'soort-vergunning': soortInWoorden(feiten.vergunningsoort),
    ...(feiten.ontvangenOp !== undefined && { 'datum-aanvraag': datumInWoorden(feiten.ontvangenOp) }),
    ...(periode && { periode: `${datumInWoorden(periode.van)} tot en met ${datumInWoorden(periode.totEnMet)}` }),
  });
  return typeof tekst === 'string' ? { ...rest, blokken, tekst } : tekst;
}
