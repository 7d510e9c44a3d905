import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@schakel/platform';
import { BrpPersonen } from './brp/brp-personen.js';
import { brpRegistrationConfig, leesBrpconfiguratie } from './configuratie.js';

const genoeg = {
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://inschrijvingen.example.nl',
  SCHAKEL_DATABASE_URL: 'postgres://app@127.0.0.1/brp',
  SCHAKEL_KAFKA_BROKERS: '127.0.0.1:9092',
  SCHAKEL_OIDC_ISSUER: 'https://inloggen.example.nl',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/sleutels/hoofd',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/sleutels/pseudoniemen',
  SCHAKEL_OIN: '00000099000000010000',
  SCHAKEL_BRP_URL: 'https://brp.example.nl/haalcentraal/api/brp/',
  SCHAKEL_BRP_HANDTEKENING_FILE: '/sleutels/handtekening.json',
};

it('takes only test numbers and waits five seconds unless told otherwise', () => {
  expect(readConfig(brpRegistrationConfig, genoeg)).toMatchObject({
    SCHAKEL_BRP_URL: 'https://brp.example.nl/haalcentraal/api/brp',
    SCHAKEL_BRP_ECHTE_NUMMERS: 'nee',
    SCHAKEL_BRP_TIMEOUT_MS: 5_000,
  });
});

it.each([
  ['SCHAKEL_BRP_URL', undefined],
  ['SCHAKEL_BRP_URL', 'ftp://brp.example.nl'],
  ['SCHAKEL_BRP_URL', 'https://naam:geheim@brp.example.nl/api'],
  ['SCHAKEL_BRP_URL', 'https://brp.example.nl/api?sleutel=geheim'],
  ['SCHAKEL_BRP_ECHTE_NUMMERS', 'true'],
  ['SCHAKEL_BRP_TIMEOUT_MS', '5'],
  ['SCHAKEL_BRP_HANDTEKENING_FILE', undefined],
  ['SCHAKEL_BURGERZAKEN_URL', 'https://naam:geheim@burgerzaken.example.nl'],
  ['SCHAKEL_BURGERZAKEN_SECONDEN', '-1'],
])('%s = %s is refused by name, without its value', (naam, waarde) => {
  const lees = () => readConfig(brpRegistrationConfig, { ...genoeg, [naam]: waarde });
  expect(lees).toThrow(naam);
  expect(lees).not.toThrow('geheim');
});

describe('in production', () => {
  const lees = (env: Record<string, string>, nodeEnv = 'production') =>
    leesBrpconfiguratie({ ...genoeg, NODE_ENV: nodeEnv, ...env });

  it.each([
    ['SCHAKEL_BRP_URL', 'http://geheim.example.nl/haalcentraal/api/brp'],
    ['SCHAKEL_BURGERZAKEN_URL', 'http://geheim.example.nl/burgerzaken'],
  ])('%s takes https only, and is refused by name', (naam, url) => {
    expect(() => lees({ [naam]: url })).toThrow(naam);
    expect(() => lees({ [naam]: url })).not.toThrow('geheim');
    expect(lees({ [naam]: url }, 'development')).toMatchObject({ [naam]: url });
    expect(lees({ [naam]: url.replace('http:', 'https:') })).toHaveProperty(naam);
  });

  it('names both when both are wrong', () => {
    const beide = { SCHAKEL_BRP_URL: 'http://a.example.nl', SCHAKEL_BURGERZAKEN_URL: 'http://b.example.nl' };
    expect(() => lees(beide)).toThrow(/SCHAKEL_BRP_URL.*SCHAKEL_BURGERZAKEN_URL/);
  });
});

describe('the key file', () => {
  const metBestand = (bestand: string) =>
    BrpPersonen.open(readConfig(brpRegistrationConfig, { ...genoeg, SCHAKEL_BRP_API_KEY_FILE: bestand }));

  it('is read at the start; without a key in it the service does not start', async () => {
    const map = await mkdtemp(join(tmpdir(), 'brp-sleutel-'));
    try {
      await writeFile(join(map, 'goed'), 'abc-123\n');
      await writeFile(join(map, 'leeg'), '\n');
      expect(await metBestand(join(map, 'goed'))).toBeInstanceOf(BrpPersonen);
      for (const naam of ['leeg', 'afwezig'])
        await expect(metBestand(join(map, naam))).rejects.toThrow('SCHAKEL_BRP_API_KEY_FILE');
    } finally {
      await rm(map, { recursive: true });
    }
  });
});
