import type { Dossiersoort } from '@schakel/service';
import type { Bezwaar, Bezwaargebeurtenis } from './bezwaar-toestand.domain.js';
import { evolve } from './bezwaar-verloop.domain.js';
import { bezwaarpolicy } from './bezwaar.policy.js';
import { bezwaarVan, rijVan, type BezwaarRij } from './bezwaar.rij.js';

type Bron = (typeof bezwaarpolicy)['definitie']['bron'];

/** Objections as files. They publish nothing: what an upheld objection does is told by the permit (ADR 0017). */
export const bezwaarsoort: Dossiersoort<Bezwaar, Bezwaargebeurtenis, Bron, BezwaarRij> = {
  aggregaat: 'bezwaar',
  tabel: 'bezwaar',
  pad: 'bezwaren',
  policy: bezwaarpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: bezwaarVan,
  rijVan,
  publiek: () => null,
};
