import { serviceConfig } from '@schakel/platform';
import { z } from 'zod';
import { ggkvariabelen } from './berichten/ggk.config.js';

/** What care-referral reads beside what every service reads. */
export const careReferralConfig = serviceConfig.extend({
  SCHAKEL_OPVANGADRES_KEY_FILE: z
    .string()
    .min(1)
    .describe('het pad van het bestand met de hoofdsleutel van opvangadressen, een ander dan dat van de dossiers'),
  SCHAKEL_DEMOGIDS: z
    .enum(['ja', 'nee'])
    .describe('ja of nee; ja vult een lege gids met verzonnen aanbieders')
    .default('nee'),
  ...ggkvariabelen,
});
export type CareReferralConfig = z.output<typeof careReferralConfig>;
