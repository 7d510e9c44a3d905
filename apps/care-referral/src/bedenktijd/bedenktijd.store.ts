import { bedenktijdBijgewerkt, betalerGewisseld, publicFact, type PublicFact } from '@schakel/contracts';
import type { Dossiersoort } from '@schakel/service';
import { bedenktijdpolicy } from './bedenktijd.policy.js';
import { bedenktijdVan, rijVan, type BedenktijdRij } from './bedenktijd.rij.js';
import type { Bedenktijd, Bedenktijdgebeurtenis } from './bedenktijd-toestand.domain.js';
import { evolve } from './bedenktijd-verloop.domain.js';

type Bron = (typeof bedenktijdpolicy)['definitie']['bron'];

/**
 * The privacy filter: others learn who pays from now on, because that moves work. Everything else on this track is one and the same
 * fact, so that a report at the police, a departure and a refusal cannot be told apart.
 */
export function publiekFeit(
  gebeurtenis: Bedenktijdgebeurtenis,
  { gemeentecode, zorgverwijzingId, ketendossierId }: Bedenktijd,
  dataref: string,
): PublicFact {
  const over = { gemeentecode, zorgverwijzingId, ketendossierId };
  if (gebeurtenis.type !== 'betaler-gewisseld') return publicFact(bedenktijdBijgewerkt, over, dataref);
  const { van, naar } = gebeurtenis;
  return publicFact(betalerGewisseld, { ...over, van, naar }, dataref);
}

/** Tracks of residence as files. */
export const bedenktijdsoort: Dossiersoort<Bedenktijd, Bedenktijdgebeurtenis, Bron, BedenktijdRij> = {
  aggregaat: 'bedenktijd',
  tabel: 'bedenktijd',
  pad: 'bedenktijden',
  policy: bedenktijdpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: bedenktijdVan,
  rijVan,
  publiek: publiekFeit,
};
