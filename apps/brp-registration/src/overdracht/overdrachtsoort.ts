import type { Dossiersoort } from '@schakel/service';
import type { Overdracht, Overdrachtsgebeurtenis } from './overdracht-toestand.domain.js';
import { evolve } from './overdracht.domain.js';
import { overdrachtpolicy } from './overdracht.policy.js';
import { overdrachtVan, rijVan, type OverdrachtRij } from './overdracht.rij.js';

type Bron = (typeof overdrachtpolicy)['definitie']['bron'];

/** Requests to take over, as files. They publish nothing: the registration tells that it was asked, answered, withdrawn or left unanswered. */
export const overdrachtsoort: Dossiersoort<Overdracht, Overdrachtsgebeurtenis, Bron, OverdrachtRij> = {
  aggregaat: 'overdracht',
  tabel: 'overdracht',
  pad: 'overdrachten',
  policy: overdrachtpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: overdrachtVan,
  rijVan,
  publiek: () => null,
};
