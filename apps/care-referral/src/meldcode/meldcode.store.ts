import type { Dossiersoort } from '@schakel/service';
import { evolve } from './meldcode.domain.js';
import { meldcodepolicy } from './meldcode.policy.js';
import { meldcodeVan, rijVan, type MeldcodeRij } from './meldcode.rij.js';
import type { Meldcode, Meldcodegebeurtenis } from './meldcode-toestand.domain.js';

type Bron = (typeof meldcodepolicy)['definitie']['bron'];

/** Walks through the meldcode as files; they publish nothing. */
export const meldcodesoort: Dossiersoort<Meldcode, Meldcodegebeurtenis, Bron, MeldcodeRij> = {
  aggregaat: 'meldcode',
  tabel: 'meldcode',
  pad: 'meldcodes',
  policy: meldcodepolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: meldcodeVan,
  rijVan,
  publiek: () => null,
};
