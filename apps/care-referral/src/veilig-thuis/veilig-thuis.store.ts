import type { Dossiersoort } from '@schakel/service';
import { evolve } from './veilig-thuis.domain.js';
import { veiligThuispolicy } from './veilig-thuis.policy.js';
import { rijVan, veiligThuisMeldingVan, type VeiligThuisRij } from './veilig-thuis.rij.js';
import type { VeiligThuisgebeurtenis, VeiligThuisMelding } from './veilig-thuis-toestand.domain.js';

type Bron = (typeof veiligThuispolicy)['definitie']['bron'];

/** Reports to Veilig Thuis as files; that somebody was reported is published to nobody. */
export const veiligThuissoort: Dossiersoort<VeiligThuisMelding, VeiligThuisgebeurtenis, Bron, VeiligThuisRij> = {
  aggregaat: 'veilig-thuis-melding',
  tabel: 'veilig_thuis_melding',
  pad: 'veilig-thuis-meldingen',
  policy: veiligThuispolicy,
  bron: ({ gemeentecode, organisatie }) => ({ gemeentecode, organisatie }),
  evolve,
  toestandVan: veiligThuisMeldingVan,
  rijVan,
  publiek: () => null,
};
