import { bewaaroverzichtonderdelen } from '@schakel/service';
import { BEWAARREGELS } from './bewaartermijnen.data.js';
import { BEWARINGEN } from './bewaringen.domain.js';

/** How long files are kept, and what goes when. */
export const bewaartermijnonderdelen = bewaaroverzichtonderdelen({ regels: BEWAARREGELS, bewaringen: BEWARINGEN });
