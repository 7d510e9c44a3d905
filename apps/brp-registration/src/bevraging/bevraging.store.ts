import type { Dossiersoort } from '@schakel/service';
import { evolve, type Bevraging, type Bevragingsgebeurtenis } from './bevraging.domain.js';
import { bevragingpolicy } from './bevraging.policy.js';
import { bevragingVan, rijVan, type BevragingRij } from './bevraging.rij.js';

type Bron = (typeof bevragingpolicy)['definitie']['bron'];

/** Questions to the BRP as files. That somebody was asked about is nobody's business: they publish nothing. */
export const bevragingsoort: Dossiersoort<Bevraging, Bevragingsgebeurtenis, Bron, BevragingRij> = {
  aggregaat: 'bevraging',
  tabel: 'bevraging',
  pad: 'bevragingen',
  policy: bevragingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: bevragingVan,
  rijVan,
  publiek: () => null,
};
