import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });

/** Rule per variable: the schema checks it, the words are what a refusal shows. */
const schema = z.object({
  SCHAKEL_HTTP_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().max(65_535))
    .default(0)
    .describe('een poort van 0 tot en met 65535 (0 kiest een vrije poort)'),
  SCHAKEL_HTTP_HOST: z.string().default('127.0.0.1').describe('een naam of adres om op te luisteren'),
  SCHAKEL_PARTNER_JWKS_URL: url.optional().describe('het http(s)-adres van de sleutels van de afzender'),
  SCHAKEL_GGK_TLS_KEY_FILE: z.string().optional().describe('de sleutel van de ggk-luisteraar met TLS (PEM)'),
  SCHAKEL_GGK_TLS_CERT_FILE: z.string().optional().describe('het certificaat van die luisteraar (PEM)'),
  SCHAKEL_GGK_TLS_CA_FILE: z.string().optional().describe('wie voor certificaten van gemeenten instaat (PEM)'),
  SCHAKEL_GGK_TLS_OIN: z.string().optional().describe('de OIN die het certificaat van de gemeente draagt'),
  SCHAKEL_PARTNER_HERKOMSTEN: z
    .string()
    .regex(/^[^\s,]+(,[^\s,]+)*$/)
    .default('*')
    .describe('herkomsten die mogen leveren, gescheiden door komma’s, of *'),
  SCHAKEL_BRP_PERSONEN_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('het pad van een bestand met persoonslijsten in de opmaak van de RvIG-testset'),
});

export interface SimulatorsConfig {
  readonly port: number;
  readonly host: string;
  readonly jwksUrl: string | undefined;
  readonly herkomsten: readonly string[];
  /** A second listener of `ggk`, with mutual TLS; all four or none. */
  readonly ggkTls?: GgkTls | undefined;
  /** File with persons for the BRP in place of our own. */
  readonly brpPersonenbestand?: string | undefined;
}

/** Paths of PEM files, and the OIN that a caller's certificate must carry. */
export interface GgkTls {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
  readonly oin: string;
}

/** One sentence for the operator; holds names and rules, never values. */
export class ConfigError extends Error {}

/**
 * Reads the environment once; an empty variable counts as absent. Throws `ConfigError` when a variable breaks its rule, and in
 * production: a BRP that knows only made-up people would answer that a victim is registered nowhere.
 */
export function readSimulatorsConfig(env: NodeJS.ProcessEnv): SimulatorsConfig {
  if (env['NODE_ENV'] === 'production' && env['SCHAKEL_SIMULATORS_DEMO'] !== 'ja') {
    throw new ConfigError(
      'simulators zijn alleen voor ontwikkeling en oefening: sluit in productie de echte voorzieningen aan, of zet SCHAKEL_SIMULATORS_DEMO=ja.',
    );
  }
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const names = [
      ...new Set(result.error.issues.map((issue) => String(issue.path[0]))),
    ] as (keyof typeof schema.shape)[];
    throw new ConfigError(
      `Configuratie klopt niet: ${names.map((name) => `${name} moet zijn: ${schema.shape[name].description ?? 'geldig'}`).join('; ')}.`,
    );
  }
  const value = result.data;
  return {
    port: value.SCHAKEL_HTTP_PORT,
    host: value.SCHAKEL_HTTP_HOST,
    jwksUrl: value.SCHAKEL_PARTNER_JWKS_URL,
    herkomsten: value.SCHAKEL_PARTNER_HERKOMSTEN.split(','),
    ...ggkTls(value),
    brpPersonenbestand: value.SCHAKEL_BRP_PERSONEN_FILE,
  };
}

function ggkTls(value: z.output<typeof schema>): { readonly ggkTls?: GgkTls } {
  const { SCHAKEL_GGK_TLS_KEY_FILE: key, SCHAKEL_GGK_TLS_CERT_FILE: cert } = value;
  const { SCHAKEL_GGK_TLS_CA_FILE: ca, SCHAKEL_GGK_TLS_OIN: oin } = value;
  if (key === undefined || cert === undefined || ca === undefined || oin === undefined) return {};
  return { ggkTls: { key, cert, ca, oin } };
}
