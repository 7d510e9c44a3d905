import type { Dossiersoort } from '@schakel/service';
import { evolve, type Controle, type Controlegebeurtenis } from './controle.domain.js';
import { controlepolicy } from './controle.policy.js';
import { controleVan, rijVan, type ControleRij } from './controle.rij.js';

type Bron = (typeof controlepolicy)['definitie']['bron'];

/** Inspections as files; they publish nothing (ADR 0017). */
export const controlesoort: Dossiersoort<Controle, Controlegebeurtenis, Bron, ControleRij> = {
  aggregaat: 'controle',
  tabel: 'controle',
  pad: 'controles',
  policy: controlepolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: controleVan,
  rijVan,
  publiek: () => null,
};
