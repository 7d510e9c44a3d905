import type { Dossiersoort } from '@schakel/service';
import type { Terugmelding, Terugmeldingsgebeurtenis } from './terugmelding-toestand.domain.js';
import { evolve } from './terugmelding-verloop.domain.js';
import { publiekFeit } from './terugmelding.events.js';
import { terugmeldingpolicy } from './terugmelding.policy.js';
import { rijVan, terugmeldingVan, type TerugmeldingRij } from './terugmelding.rij.js';

type Bron = (typeof terugmeldingpolicy)['definitie']['bron'];

/** Reports as files. */
export const terugmeldingsoort: Dossiersoort<Terugmelding, Terugmeldingsgebeurtenis, Bron, TerugmeldingRij> = {
  aggregaat: 'terugmelding',
  tabel: 'terugmelding',
  pad: 'terugmeldingen',
  policy: terugmeldingpolicy,
  bron: ({ gemeentecode, melder }) => ({ gemeentecode, melder }),
  evolve,
  toestandVan: terugmeldingVan,
  rijVan,
  publiek: publiekFeit,
};
