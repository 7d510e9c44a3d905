import { readConfig } from '@schakel/platform';
import { careReferralConfig } from './configuratie.js';

const genoeg = {
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://zorg.example.nl',
  SCHAKEL_DATABASE_URL: 'postgres://app@127.0.0.1/zorg',
  SCHAKEL_KAFKA_BROKERS: '127.0.0.1:9092',
  SCHAKEL_OIDC_ISSUER: 'https://inloggen.example.nl',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/sleutels/hoofd',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/sleutels/pseudoniemen',
  SCHAKEL_OPVANGADRES_KEY_FILE: '/sleutels/opvangadressen',
  SCHAKEL_OIN: '00000099000000010000',
};

it('has no made-up directory unless told so', () => {
  expect(readConfig(careReferralConfig, genoeg)).toMatchObject({ SCHAKEL_DEMOGIDS: 'nee' });
});

it.each([
  ['SCHAKEL_OPVANGADRES_KEY_FILE', undefined],
  ['SCHAKEL_OPVANGADRES_KEY_FILE', ''],
  ['SCHAKEL_DEMOGIDS', 'true'],
])('%s = %s is refused by name', (naam, waarde) => {
  expect(() => readConfig(careReferralConfig, { ...genoeg, [naam]: waarde })).toThrow(naam);
});
