import { ConfigError, readConfig } from '@schakel/platform';
import { licensingConfig } from './configuratie.js';

const basis = {
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://vergunningen.example.nl',
  SCHAKEL_DATABASE_URL: 'postgres://a@localhost/b',
  SCHAKEL_KAFKA_BROKERS: 'localhost:9092',
  SCHAKEL_OIDC_ISSUER: 'https://inloggen.example.nl',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/s',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/p',
  SCHAKEL_OIN: '00000099000000010000',
};
const lees = (extra: Record<string, string>) => readConfig(licensingConfig, { ...basis, ...extra });

describe('the configuration of licensing', () => {
  it('needs no Handelsregister', () => {
    expect(lees({})).toMatchObject({ SCHAKEL_KVK_TIMEOUT_MS: 5_000, SCHAKEL_KVK_SBI_EDITIE: '2025' });
    expect(lees({}).SCHAKEL_KVK_URL).toBeUndefined();
  });

  it('takes its address without a slash at the end', () => {
    expect(lees({ SCHAKEL_KVK_URL: 'https://api.kvk.nl/api/' }).SCHAKEL_KVK_URL).toBe('https://api.kvk.nl/api');
  });

  it.each([
    ['a name and password in the address', { SCHAKEL_KVK_URL: 'https://a:b@api.kvk.nl/api' }],
    ['a question in the address', { SCHAKEL_KVK_URL: 'https://api.kvk.nl/api?x=1' }],
    ['another protocol', { SCHAKEL_KVK_URL: 'ftp://api.kvk.nl' }],
    ['an edition that is none', { SCHAKEL_KVK_SBI_EDITIE: '1993' }],
    ['no patience at all', { SCHAKEL_KVK_TIMEOUT_MS: '0' }],
  ])('refuses %s', (_naam, extra) => expect(() => lees(extra)).toThrow(ConfigError));
});
