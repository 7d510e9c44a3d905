import { routesVan } from '@schakel/service/proef';
import { dienst } from './dienst.js';

const config = dienst.leesConfiguratie({
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://dienst.example.nl',
  SCHAKEL_DATABASE_URL: 'postgres://app@127.0.0.1/dienst',
  SCHAKEL_KAFKA_BROKERS: '127.0.0.1:9092',
  SCHAKEL_OIDC_ISSUER: 'https://inloggen.example.nl',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/sleutels/hoofd',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/sleutels/pseudoniemen',
  SCHAKEL_OIN: '00000099000000010000',
  SCHAKEL_OPVANGADRES_KEY_FILE: '/sleutels/opvangadressen',
});
const routes = routesVan(dienst.module(config));
const gelezen = routes.filter(({ lezen }) => lezen);

/** The directory of providers and the points of a transfer hold no person and no address; who holds a link has no purpose to name. */
const ZONDER_PERSOON: readonly string[] = [
  'GET AanbiederController.lijst',
  'GET AanbiederController.een',
  'GET AfloopController.punten',
  'POST ToegangsgebruikController.open',
  'POST ToegangsgebruikController.antwoord',
];

it('every route asks for a purpose, but what is about nobody and what a link opens', () => {
  expect(gelezen.length).toBeGreaterThan(1);
  expect(routes.filter(({ zonderDoel }) => zonderDoel).map(({ naam }) => naam)).toEqual(ZONDER_PERSOON);
});

it('every read takes the call with its purpose as a parameter', () => {
  const zonder = gelezen.filter(({ neemtAanroep, naam }) => !neemtAanroep && !ZONDER_PERSOON.includes(naam));
  expect(zonder).toEqual([]);
});
