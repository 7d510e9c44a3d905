import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const leeg = (value: unknown): unknown => (value === '' ? undefined : value);
const geheel = z.preprocess(leeg, z.coerce.number().int().min(0).max(65535).default(0));
const tekst = (standaard: string) => z.preprocess(leeg, z.string().min(1).default(standaard));
const issuer = z.string().regex(/^https?:\/\/[^/?#\s]+(\/[^?#\s]*[^/?#\s])?$/);
const adres = z.url({ protocol: /^https?$/ });

/** Rule per variable in words: what a refusal shows, never the value. */
const REGELS: Readonly<Record<string, string>> = {
  SCHAKEL_HTTP_PORT: 'een poort van 0 tot en met 65535 (0 kiest een vrije poort)',
  SCHAKEL_HTTP_HOST: 'een naam of adres om op te luisteren',
  SCHAKEL_OIDC_ISSUER: 'een http(s)-adres zonder slotstreep, vraag of anker',
  SCHAKEL_OIDC_AUDIENCE: 'een absolute URI zonder anker',
  SCHAKEL_IDENTITY_DATA: 'een map voor sleutels en demowachtwoorden (verplicht)',
  SCHAKEL_IDENTITY_GATEWAY_REDIRECT: 'een http(s)-adres waarop de gateway de code ontvangt',
};

const schema = z.object({
  SCHAKEL_HTTP_PORT: geheel,
  SCHAKEL_HTTP_HOST: tekst('127.0.0.1'),
  SCHAKEL_OIDC_ISSUER: z.preprocess(leeg, issuer.optional()),
  SCHAKEL_OIDC_AUDIENCE: z.preprocess(
    leeg,
    z
      .string()
      .regex(/^[a-z][a-z0-9+.-]*:[^#\s]+$/)
      .default('urn:schakel:api'),
  ),
  SCHAKEL_IDENTITY_DATA: z.string().min(1),
  SCHAKEL_IDENTITY_GATEWAY_REDIRECT: z.preprocess(leeg, adres.optional()),
});

export interface IdentityConfig {
  readonly port: number;
  readonly host: string;
  /** Undefined: the address it listens on becomes the issuer. */
  readonly issuer: string | undefined;
  readonly audience: string;
  /** Absolute path of the folder that holds keys and demo passwords. */
  readonly dataFolder: string;
  readonly gatewayRedirect: string | undefined;
}

/** One sentence for the operator; holds names and rules, never values. */
export class ConfigError extends Error {}

/**
 * Reads the environment once. Throws `ConfigError` when a variable breaks its rule, and when it is started in production:
 * this provider knows only demo users and answers with tokens for everybody who reads their passwords.
 */
export function readIdentityConfig(env: NodeJS.ProcessEnv): IdentityConfig {
  if (env['NODE_ENV'] === 'production' && env['SCHAKEL_IDENTITY_DEMO'] !== 'ja') {
    throw new ConfigError(
      'identity is alleen voor ontwikkeling en oefening: gebruik in productie de eigen OpenID-voorziening, of zet SCHAKEL_IDENTITY_DEMO=ja.',
    );
  }
  const result = schema.safeParse(env);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
    throw new ConfigError(
      `Configuratie klopt niet: ${names.map((name) => `${name} moet zijn: ${REGELS[name] ?? 'geldig'}`).join('; ')}.`,
    );
  }
  const value = result.data;
  return {
    port: value.SCHAKEL_HTTP_PORT,
    host: value.SCHAKEL_HTTP_HOST,
    issuer: value.SCHAKEL_OIDC_ISSUER,
    audience: value.SCHAKEL_OIDC_AUDIENCE,
    dataFolder: isAbsolute(value.SCHAKEL_IDENTITY_DATA)
      ? value.SCHAKEL_IDENTITY_DATA
      : resolve(value.SCHAKEL_IDENTITY_DATA),
    gatewayRedirect: value.SCHAKEL_IDENTITY_GATEWAY_REDIRECT,
  };
}
