import { serviceConfig, wholeNumber } from '@schakel/platform';
import { z } from 'zod';

/** What this service reads beside the variables of every service. */
export const licensingConfig = serviceConfig.extend({
  /** Base of the KvK API Basisprofiel, without `/v1/basisprofielen`. Absent: look-ups answer 503 `kvk-niet-ingesteld`. */
  SCHAKEL_KVK_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/^https?:\/\/[^/]*@/.test(url) && !/[?#]/.test(url))
    .transform((url) => url.replace(/\/+$/, ''))
    .describe('het http(s)-adres van de KvK API, zonder gebruikersnaam, vraagteken of hekje')
    .optional(),
  /** File with the key that the API asks for (header `apikey`). */
  SCHAKEL_KVK_API_KEY_FILE: z.string().min(1).describe('het pad van het bestand met de API-sleutel').optional(),
  /** Longest time in ms that one question may take, its one retry included. */
  SCHAKEL_KVK_TIMEOUT_MS: wholeNumber(100, 30_000).default(5_000),
  /** Edition of the SBI in which the API gives codes: the register went over on 6 September 2025. */
  SCHAKEL_KVK_SBI_EDITIE: z.enum(['2008', '2025']).describe('2008 of 2025').default('2025'),
});

export type LicensingConfig = z.output<typeof licensingConfig>;
