import { ConfigError } from '@schakel/platform';
import { z } from 'zod';

const jaNee = () => z.enum(['ja', 'nee']).describe('ja of nee');

/** Variables of the deliveries to partners: `serviceConfig.extend(abonnementvariabelen)`. */
export const abonnementvariabelen = {
  SCHAKEL_WEBHOOK_KEY_FILE: z
    .string()
    .min(1)
    .describe('het pad van het bestand met de sleutels waarmee afleveringen worden ondertekend'),
  SCHAKEL_WEBHOOK_LOKAAL: jaNee().default('nee'),
  SCHAKEL_WEBHOOK_BEZORGEN: jaNee().default('ja'),
};

/** What `readConfig` gives for them. */
export type Abonnementconfig = z.output<z.ZodObject<typeof abonnementvariabelen>>;

/** How webhooks are treated here; injectable under `WEBHOOKREGELS`. */
export interface Webhookregels {
  /** Development and tests: http, this machine and private networks may be called. */
  readonly lokaal: boolean;
  /** False for an instance that answers HTTP and leaves delivering to others. */
  readonly bezorgen: boolean;
}
export const WEBHOOKREGELS = Symbol('WEBHOOKREGELS');

/** @throws ConfigError when calls inside the own network are allowed in production */
export function webhookregels(config: Abonnementconfig, nodeEnv = process.env['NODE_ENV']): Webhookregels {
  const lokaal = config.SCHAKEL_WEBHOOK_LOKAAL === 'ja';
  if (lokaal && nodeEnv === 'production') {
    throw new ConfigError([{ variable: 'SCHAKEL_WEBHOOK_LOKAAL', rule: 'mag niet ja zijn in productie' }]);
  }
  return { lokaal, bezorgen: config.SCHAKEL_WEBHOOK_BEZORGEN === 'ja' };
}
