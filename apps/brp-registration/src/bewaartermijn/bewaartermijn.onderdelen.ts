import { BewaaroverzichtController, bewaaroverzichtpolicy } from './bewaaroverzicht.controller.js';

/** How long files are kept, and what goes when. */
export const bewaartermijnonderdelen = {
  policies: [bewaaroverzichtpolicy],
  controllers: [BewaaroverzichtController],
} as const;
