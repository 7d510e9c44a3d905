import { bewaaroverzichtonderdelen } from '@schakel/service';
import { bewaardagen } from '../bewaarverlenging/bewaarverlenging.store.js';
import { BEWARINGEN } from './bewaardag.js';
import { BEWAARREGELS } from './bewaartermijnen.data.js';

/** How long files are kept, and what goes when; an extension in force counts. */
export const bewaartermijnonderdelen = bewaaroverzichtonderdelen({
  regels: BEWAARREGELS,
  bewaringen: BEWARINGEN,
  dagen: bewaardagen,
});
