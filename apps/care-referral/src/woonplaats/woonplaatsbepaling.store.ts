import type { Dossiersoort } from '@schakel/service';
import type { Woonplaatsbepaling, Woonplaatsgebeurtenis } from './woonplaatsbepaling-toestand.domain.js';
import { evolve } from './woonplaatsbepaling-verloop.domain.js';
import { woonplaatspolicy } from './woonplaatsbepaling.policy.js';
import { bepalingVan, rijVan, type WoonplaatsbepalingRij } from './woonplaatsbepaling.rij.js';

type Bron = (typeof woonplaatspolicy)['definitie']['bron'];

/** Determinations as files; they publish nothing: the other municipality looks along in the file itself. */
export const woonplaatssoort: Dossiersoort<Woonplaatsbepaling, Woonplaatsgebeurtenis, Bron, WoonplaatsbepalingRij> = {
  aggregaat: 'woonplaatsbepaling',
  tabel: 'woonplaatsbepaling',
  pad: 'woonplaatsbepalingen',
  policy: woonplaatspolicy,
  bron: ({ gemeentecode, andere_gemeente }) => ({ gemeentecode, andereGemeente: andere_gemeente }),
  evolve,
  toestandVan: bepalingVan,
  rijVan,
  publiek: () => null,
};
