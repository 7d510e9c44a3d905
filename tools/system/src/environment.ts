import { dirname, join } from 'node:path';
import { type DatabaseUrls } from '@schakel/infrastructure';
import { type KeyFiles } from './keys.js';
import { audience, developmentOin, type ServiceName, type SystemService } from './services.data.js';

/** What the environment of a service is made of. */
export interface EnvironmentParts {
  /** Address of every service of the system, whether it runs already or not; without a slash at the end. */
  readonly urls: ReadonlyMap<ServiceName, string>;
  readonly folder: string;
  readonly kafkaBrokers: readonly string[];
  readonly topicPrefix: string;
  readonly logLevel: string;
  readonly databases: ReadonlyMap<string, DatabaseUrls>;
  readonly keys: ReadonlyMap<string, KeyFiles>;
}

/** Where the identity provider keeps its keys and passwords. */
export function identityFolder(folder: string): string {
  return join(folder, 'identity');
}

/** The environment variables of one service: everything it needs, and nothing of this process. */
export function environmentOf(service: SystemService, parts: EnvironmentParts): Record<string, string> {
  const name = service.name as ServiceName;
  const url = urlOf(name, parts);
  const common = { SCHAKEL_HTTP_PORT: new URL(url).port, NODE_ENV: 'development' };
  if (name === 'identity')
    return { ...common, SCHAKEL_OIDC_AUDIENCE: audience, SCHAKEL_IDENTITY_DATA: identityFolder(parts.folder) };
  if (name === 'simulators')
    return { ...common, SCHAKEL_PARTNER_JWKS_URL: `${urlOf('chain-coordination', parts)}/.well-known/jwks.json` };
  return { ...common, ...departmentEnvironment(name, url, parts) };
}

function departmentEnvironment(name: ServiceName, url: string, parts: EnvironmentParts): Record<string, string> {
  const database = parts.databases.get(name);
  const keys = parts.keys.get(name);
  if (database === undefined || keys === undefined) throw new Error(`${name} has no database or no keys`);
  return {
    SCHAKEL_PUBLIC_URL: url,
    SCHAKEL_DATABASE_URL: database.appUrl,
    SCHAKEL_DATABASE_OWNER_URL: database.ownerUrl,
    SCHAKEL_KAFKA_BROKERS: parts.kafkaBrokers.join(','),
    SCHAKEL_TOPIC_PREFIX: parts.topicPrefix,
    SCHAKEL_OIDC_ISSUER: urlOf('identity', parts),
    SCHAKEL_OIDC_AUDIENCE: audience,
    SCHAKEL_MASTER_KEY_FILE: keys.masterKeyFile,
    SCHAKEL_PSEUDONYM_KEY_FILE: keys.pseudonymKeyFile,
    SCHAKEL_OIN: developmentOin,
    SCHAKEL_LOG_LEVEL: parts.logLevel,
    ...(name === 'chain-coordination' && {
      SCHAKEL_WEBHOOK_KEY_FILE: join(dirname(keys.masterKeyFile), 'chain-coordination.webhook.json'),
      SCHAKEL_WEBHOOK_LOKAAL: 'ja',
    }),
    ...(name === 'care-referral' && {
      SCHAKEL_OPVANGADRES_KEY_FILE: join(dirname(keys.masterKeyFile), 'care-referral.opvangadres.key'),
      SCHAKEL_DEMOGIDS: 'ja',
    }),
    // The made-up companies bear codes of the edition of 2008.
    ...(name === 'licensing' && {
      SCHAKEL_KVK_URL: `${urlOf('simulators', parts)}/kvk/api`,
      SCHAKEL_KVK_SBI_EDITIE: '2008',
    }),
    // The gateway of messages to care, and the OIN under which its demo user delivers.
    ...(name === 'care-referral' && {
      SCHAKEL_GGK_URL: `${urlOf('simulators', parts)}/ggk/berichten`,
      SCHAKEL_GGK_OIN: '00000099000050010000',
      SCHAKEL_GGK_KEY_FILE: join(dirname(keys.masterKeyFile), 'care-referral.ggk.json'),
    }),
    ...(name === 'brp-registration' && {
      SCHAKEL_BRP_URL: `${urlOf('simulators', parts)}/haalcentraal/api/brp`,
      SCHAKEL_BRP_HANDTEKENING_FILE: join(dirname(keys.masterKeyFile), 'brp-registration.handtekening.json'),
      SCHAKEL_BURGERZAKEN_URL: `${urlOf('simulators', parts)}/burgerzaken`,
    }),
  };
}

function urlOf(name: ServiceName, { urls }: EnvironmentParts): string {
  const url = urls.get(name);
  if (url === undefined) throw new Error(`${name} has no address in this system`);
  return url;
}
