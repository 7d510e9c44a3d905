import { readConfig } from '@schakel/platform';
import { routesVan } from '@schakel/service/proef';
import { BrpRegistrationModule } from './brp-registration.module.js';
import { brpRegistrationConfig } from './configuratie.js';
const config = readConfig(brpRegistrationConfig, {
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://dienst.example.nl',
  SCHAKEL_DATABASE_URL: 'postgres://app@127.0.0.1/dienst',
  SCHAKEL_KAFKA_BROKERS: '127.0.0.1:9092',
  SCHAKEL_OIDC_ISSUER: 'https://inloggen.example.nl',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/sleutels/hoofd',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/sleutels/pseudoniemen',
  SCHAKEL_OIN: '00000099000000010000',
  SCHAKEL_BRP_HANDTEKENING_FILE: '/bestaat/niet',
  SCHAKEL_BRP_URL: 'https://brp.example.nl/haalcentraal/api/brp',
});
const routes = routesVan(BrpRegistrationModule.with(config));
const gelezen = routes.filter(({ lezen }) => lezen);

it('every route asks for a purpose, but the one that a back office confirms at with its one-time token', () => {
  expect(gelezen.length).toBeGreaterThan(1);
  const zonder = routes.filter(({ zonderDoel }) => zonderDoel).map(({ naam }) => naam);
  expect(zonder).toEqual(['POST VerwerkingsbevestigingController.bevestig']);
});

it('every read takes the call with its purpose as a parameter', () => {
  expect(gelezen.filter(({ neemtAanroep }) => !neemtAanroep)).toEqual([]);
});
