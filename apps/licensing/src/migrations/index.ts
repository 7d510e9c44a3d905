import { Vergunningen1774000000000 } from './1774000000000-vergunningen.js';
import { Aanvraagbehandeling1775000000000 } from './1775000000000-aanvraagbehandeling.js';
import { BibobToets1775000100000 } from './1775000100000-bibob-toets.js';
import { BibobDossier1775000200000 } from './1775000200000-bibob-dossier.js';
import { Besluiten1775000300000 } from './1775000300000-besluiten.js';
import { BrievenEnWerkvoorraad1775000400000 } from './1775000400000-brieven-en-werkvoorraad.js';
import { Ketenraadpleging1775000500000 } from './1775000500000-ketenraadpleging.js';
import { Bewaarverlengingen1775000600000 } from './1775000600000-bewaarverlengingen.js';
import { Bewaartermijnen1778000702000 } from './1778000702000-bewaartermijnen.js';

/** All migrations of the service, oldest first. */
export const migrations = [
  Vergunningen1774000000000,
  Aanvraagbehandeling1775000000000,
  BibobToets1775000100000,
  BibobDossier1775000200000,
  Besluiten1775000300000,
  BrievenEnWerkvoorraad1775000400000,
  Ketenraadpleging1775000500000,
  Bewaarverlengingen1775000600000,
  Bewaartermijnen1778000702000,
];
