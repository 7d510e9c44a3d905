import { ConfigError, readConfig, serviceConfig, wholeNumber } from '@schakel/platform';
import { z } from 'zod';

const JA_NEE = z.enum(['ja', 'nee']).describe('ja of nee');

/** What this service reads beside the variables of every service. */
export const brpRegistrationConfig = serviceConfig.extend({
  /** Base of BRP API Personen: the address without `/personen`. */
  SCHAKEL_BRP_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/^https?:\/\/[^/]*@/.test(url) && !/[?#]/.test(url))
    .transform((url) => url.replace(/\/+$/, ''))
    .describe('het http(s)-adres van de BRP API Personen, zonder gebruikersnaam, vraagteken of hekje'),
  /** File with the key that the API or the gateway in front of it asks for (header `X-Api-Key`). */
  SCHAKEL_BRP_API_KEY_FILE: z.string().min(1).describe('het pad van het bestand met de API-sleutel').optional(),
  /** Longest time in ms that one question may take, its one retry included. */
  SCHAKEL_BRP_TIMEOUT_MS: wholeNumber(100, 30_000).default(5_000),
  /** Private JWK Set (Ed25519) that signs the actions of the record, oldest first; made at the first start. */
  SCHAKEL_BRP_HANDTEKENING_FILE: z.string().min(1).describe('het pad van het bestand met de handtekeningsleutels'),
  /** Base of the burgerzaken system; without it concluded registrations wait on the list of what is unconfirmed. */
  SCHAKEL_BURGERZAKEN_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/^https?:\/\/[^/]*@/.test(url) && !/[?#]/.test(url))
    .transform((url) => url.replace(/\/+$/, ''))
    .describe('het http(s)-adres van het burgerzakensysteem, zonder gebruikersnaam, vraagteken of hekje')
    .optional(),
  /** How often is looked for registrations to offer, in seconds; 0 never. */
  SCHAKEL_BURGERZAKEN_SECONDEN: wholeNumber(0, 3_600).default(5),
  /** Real numbers belong in a municipality's own production only. */
  SCHAKEL_BRP_ECHTE_NUMMERS: JA_NEE.default('nee'),
});

export type BrpRegistrationConfig = z.output<typeof brpRegistrationConfig>;

/**
 * Reads the configuration. In production numbers of citizens go over TLS only.
 * @throws ConfigError with names and rules, never a value
 */
export function leesBrpconfiguratie(env: Readonly<Record<string, string | undefined>>): BrpRegistrationConfig {
  const config = readConfig(brpRegistrationConfig, env);
  if (env['NODE_ENV'] !== 'production') return config;
  const onveilig = (['SCHAKEL_BRP_URL', 'SCHAKEL_BURGERZAKEN_URL'] as const).filter((naam) => {
    const url = config[naam];
    return url !== undefined && new URL(url).protocol !== 'https:';
  });
  if (onveilig.length > 0)
    throw new ConfigError(onveilig.map((variable) => ({ variable, rule: 'begint in productie met https://' })));
  return config;
}
