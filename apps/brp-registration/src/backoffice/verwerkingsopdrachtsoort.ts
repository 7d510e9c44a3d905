import type { Dossiersoort } from '@schakel/service';
import { evolve, type Opdrachtgebeurtenis, type Verwerkingsopdracht } from './verwerkingsopdracht.domain.js';
import { verwerkingsopdrachtpolicy } from './verwerkingsopdracht.policy.js';
import { opdrachtVan, rijVan, type VerwerkingsopdrachtRij } from './verwerkingsopdracht.rij.js';

type Bron = (typeof verwerkingsopdrachtpolicy)['definitie']['bron'];

/** Orders to the burgerzaken system as files. They publish nothing: how two systems of one municipality talk is its own affair. */
export const verwerkingsopdrachtsoort: Dossiersoort<
  Verwerkingsopdracht,
  Opdrachtgebeurtenis,
  Bron,
  VerwerkingsopdrachtRij
> = {
  aggregaat: 'verwerkingsopdracht',
  tabel: 'verwerkingsopdracht',
  pad: 'verwerkingsopdrachten',
  policy: verwerkingsopdrachtpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: opdrachtVan,
  rijVan,
  publiek: () => null,
};
