import type { Dossiersoort } from '@schakel/service';
import { evolve } from './kostenverantwoordelijkheid.domain.js';
import { publiekFeit } from './kostenverantwoordelijkheid.events.js';
import { kostenpolicy } from './kostenverantwoordelijkheid.policy.js';
import { kostenVan, rijVan, type KostenverantwoordelijkheidRij } from './kostenverantwoordelijkheid.rij.js';
import type { Kostengebeurtenis, Kostenverantwoordelijkheid } from './kostenverantwoordelijkheid-toestand.domain.js';

type Bron = (typeof kostenpolicy)['definitie']['bron'];

/** Questions of cost as files. */
export const kostensoort: Dossiersoort<
  Kostenverantwoordelijkheid,
  Kostengebeurtenis,
  Bron,
  KostenverantwoordelijkheidRij
> = {
  aggregaat: 'kostenverantwoordelijkheid',
  tabel: 'kostenverantwoordelijkheid',
  pad: 'kostenverantwoordelijkheden',
  policy: kostenpolicy,
  bron: ({ gemeentecode, andere_gemeente }) => ({ gemeentecode, andereGemeente: andere_gemeente }),
  evolve,
  toestandVan: kostenVan,
  rijVan,
  publiek: publiekFeit,
};
