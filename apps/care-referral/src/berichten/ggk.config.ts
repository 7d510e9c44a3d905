import { ConfigError } from '@schakel/platform';
import { z } from 'zod';

const pad = (wat: string) => z.string().min(1).describe(`het pad van ${wat}`).optional();

/** Variables of the conversation with the gateway (GGk): `serviceConfig.extend(ggkvariabelen)`. */
export const ggkvariabelen = {
  /** Where messages go. Absent: they wait, and nothing is sent. */
  SCHAKEL_GGK_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/^https?:\/\/[^/]*@/.test(url) && !/[?#]/.test(url))
    .describe('het http(s)-adres van het knooppunt, zonder gebruikersnaam, vraagteken of hekje')
    .optional(),
  /** Who may deliver messages here. */
  SCHAKEL_GGK_OIN: z
    .string()
    .regex(/^\d{8}[0-9A-Z]{12}$/)
    .describe('de OIN van het knooppunt, 20 posities')
    .optional(),
  SCHAKEL_GGK_KEY_FILE: pad('het bestand met de sleutels waarmee berichten worden ondertekend'),
  SCHAKEL_GGK_CERT_FILE: pad('het certificaat waarmee de gemeente zich bij het knooppunt bekendmaakt (PEM)'),
  SCHAKEL_GGK_CERT_KEY_FILE: pad('de sleutel van dat certificaat (PEM)'),
  SCHAKEL_GGK_CA_FILE: pad('de certificaten van wie voor het knooppunt instaat (PEM)'),
  SCHAKEL_GGK_VERZENDEN: z.enum(['ja', 'nee']).describe('ja of nee').default('ja'),
};
export type Ggkconfig = z.output<z.ZodObject<typeof ggkvariabelen>>;

/** What the parts need to know of it; injectable under `GGK_REGELS`. */
export interface Ggkregels {
  /** OIN of the gateway; undefined in development: any holder of the role. */
  readonly oin: string | undefined;
  readonly verzending: Verzendregels | undefined;
  /** False for an instance that leaves sending to others. */
  readonly verzenden: boolean;
}
export interface Verzendregels {
  readonly url: string;
  readonly sleutelbestand: string;
  readonly certificaat: { readonly cert: string; readonly key: string } | undefined;
  readonly ca: string | undefined;
}
export const GGK_REGELS = Symbol('GGK_REGELS');

/** @throws ConfigError when an address goes without signing key, a certificate without its key, or production without mTLS or a known gateway */
export function ggkregels(config: Ggkconfig, nodeEnv = process.env['NODE_ENV']): Ggkregels {
  const { SCHAKEL_GGK_URL: url, SCHAKEL_GGK_OIN: oin, SCHAKEL_GGK_KEY_FILE: sleutelbestand } = config;
  const { SCHAKEL_GGK_CERT_FILE: cert, SCHAKEL_GGK_CERT_KEY_FILE: key, SCHAKEL_GGK_CA_FILE: ca } = config;
  const fouten: { variable: string; rule: string }[] = [];
  const eis = (goed: boolean, variable: string, rule: string) => void (goed || fouten.push({ variable, rule }));
  eis(url === undefined || sleutelbestand !== undefined, 'SCHAKEL_GGK_KEY_FILE', 'verplicht bij SCHAKEL_GGK_URL');
  eis((cert === undefined) === (key === undefined), 'SCHAKEL_GGK_CERT_KEY_FILE', 'hoort bij SCHAKEL_GGK_CERT_FILE');
  if (nodeEnv === 'production') {
    // Also when nothing is sent: messages are taken in whether or not there is an address, and not from any holder of the role.
    eis(oin !== undefined, 'SCHAKEL_GGK_OIN', 'verplicht in productie');
    eis(url === undefined || url.startsWith('https:'), 'SCHAKEL_GGK_URL', 'begint in productie met https://');
    eis(url === undefined || cert !== undefined, 'SCHAKEL_GGK_CERT_FILE', 'verplicht in productie (wederzijds TLS)');
  }
  if (fouten.length > 0) throw new ConfigError(fouten);
  const certificaat = cert !== undefined && key !== undefined ? { cert, key } : undefined;
  const verzending =
    url !== undefined && sleutelbestand !== undefined ? { url, sleutelbestand, certificaat, ca } : undefined;
  return { oin, verzending, verzenden: config.SCHAKEL_GGK_VERZENDEN === 'ja' };
}
