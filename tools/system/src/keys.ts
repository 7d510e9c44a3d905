import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeyFile } from '@schakel/privacy';

/** Where one service finds its keys. */
export interface KeyFiles {
  readonly masterKeyFile: string;
  readonly pseudonymKeyFile: string;
}

/**
 * Makes what is missing of the development keys in a folder: a master key per service, and one root of pseudonyms that all services share
 * (in production each gets only the domains it may use). Existing keys are never overwritten.
 */
export async function developmentKeys(
  folder: string,
  services: readonly string[],
): Promise<ReadonlyMap<string, KeyFiles>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pseudonymKeyFile = join(folder, 'pseudonyms.key');
  await createKeyFile(pseudonymKeyFile, 'v1', '*');
  const files = new Map<string, KeyFiles>();
  for (const service of services) {
    const masterKeyFile = join(folder, `${service}.key`);
    await createKeyFile(masterKeyFile, 'dev1');
    // Shelter addresses have master keys of their own.
    if (service === 'care-referral') await createKeyFile(join(folder, 'care-referral.opvangadres.key'), 'adres1');
    files.set(service, { masterKeyFile, pseudonymKeyFile });
  }
  return files;
}
