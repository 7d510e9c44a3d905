import { buildOpenApi } from '@schakel/platform';
import { APPS, dienstOf, type App } from '../apps.js';
import { jsonArtefact, type ArtefactSource } from '../artefact.js';

const FOLDER = 'docs/generated/openapi';

/** Enough for every service to be described: only the public address reaches the document, and nothing is opened or called. */
const environment = (app: App): Record<string, string> => ({
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: `https://${app}.schakel.example`,
  SCHAKEL_DATABASE_URL: 'postgres://nobody@localhost/nothing',
  SCHAKEL_KAFKA_BROKERS: 'localhost:1',
  SCHAKEL_OIDC_ISSUER: 'https://identity.schakel.example',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/not/there',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/not/there',
  SCHAKEL_WEBHOOK_KEY_FILE: '/not/there',
  SCHAKEL_OPVANGADRES_KEY_FILE: '/not/there',
  SCHAKEL_BRP_HANDTEKENING_FILE: '/not/there',
  SCHAKEL_BRP_URL: 'https://brp.schakel.example/haalcentraal/api/brp',
  SCHAKEL_OIN: '00000099000000010000',
});

/** The OpenAPI document of one service: its routes and DTOs, without database, broker or keys. */
export async function openApiOf(app: App): ReturnType<typeof buildOpenApi> {
  const { api, naam, versie, module, leesConfiguratie } = await dienstOf(app);
  const config = leesConfiguratie(environment(app));
  return buildOpenApi(module(config), { ...api, name: naam, version: versie, publicUrl: config.SCHAKEL_PUBLIC_URL });
}

/** An OpenAPI document per service, as it serves it at `/v1/openapi.json`. */
export const openApiSource: ArtefactSource = {
  name: 'openapi',
  ownFolders: [FOLDER],
  generate: () => Promise.all(APPS.map(async ({ app }) => jsonArtefact(`${FOLDER}/${app}.json`, await openApiOf(app)))),
};
