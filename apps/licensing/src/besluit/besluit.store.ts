import type { Dossiersoort } from '../uitvoering/dossiersoort.js';
import type { Besluit, Besluitgebeurtenis } from './besluit-toestand.domain.js';
import { evolve } from './besluit.domain.js';
import { besluitpolicy } from './besluit.policy.js';
import { besluitVan, rijVan, type BesluitRij } from './besluit.rij.js';

type Bron = (typeof besluitpolicy)['definitie']['bron'];

/** Decisions as files. They publish nothing: what a decision does is told by the application or the permit (ADR 0017). */
export const besluitsoort: Dossiersoort<Besluit, Besluitgebeurtenis, Bron, BesluitRij> = {
  aggregaat: 'besluit',
  tabel: 'besluit',
  pad: 'besluiten',
  policy: besluitpolicy,
  bron: ({ gemeentecode, kring, status }) => ({ gemeentecode, kring, status }),
  evolve,
  toestandVan: besluitVan,
  rijVan,
  publiek: () => null,
};
