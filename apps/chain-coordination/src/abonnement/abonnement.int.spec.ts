import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOpenApiFaults, nieuwId } from '@schakel/platform';
import {
  medewerker,
  partner,
  publiekeUrl,
  startProefdienst,
  type Antwoord,
  type Proefdienst,
} from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import type { Pool } from 'pg';
import { abonnementdienst } from './fixtures/abonnementdienst.js';
import { startOntvanger, type EigenzinnigeOntvanger } from './fixtures/eigenzinnige-ontvanger.js';
import { openKijker } from './fixtures/kijker.js';
import { startPartner, type Partnersimulator } from './fixtures/partnersimulator.js';
import { ANDER_OIN, OIN, TYPE } from './fixtures/proefketen.js';

const houder = partner('partner-systeem', OIN);
const collega = partner('ander-systeem', OIN);
const vreemde = partner('vreemd-systeem', ANDER_OIN);
const beheerder = medewerker('beheer', 'beheerder');
const INFO = 'ketenpartner-informatie';

let dienst: Proefdienst;
let simulator: Partnersimulator;
let ontvanger: EigenzinnigeOntvanger;
let pool: Pool;
let map: string;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'abonnement-'));
  const env = {
    SCHAKEL_WEBHOOK_KEY_FILE: join(map, 'w.json'),
    SCHAKEL_WEBHOOK_LOKAAL: 'ja',
    SCHAKEL_WEBHOOK_BEZORGEN: 'nee',
  };
  [dienst, simulator] = await Promise.all([
    startProefdienst(abonnementdienst, { topics: ['chain-coordination'], env }),
    startPartner(new URL(publiekeUrl).host),
  ]);
  pool = openKijker(dienst.database.adminUrl);
});
afterAll(async () => {
  await pool.end();
  await Promise.all([dienst.stop(), simulator.stop()]);
  await rm(map, { recursive: true });
});
beforeEach(async () => {
  ontvanger = await startOntvanger();
  await simulator.leeg();
});
afterEach(() => ontvanger.stop());

const body = (anders: object = {}) => ({ sink: simulator.sink, types: [TYPE], ...anders });
const maak = (anders: object = {}, wie = houder) =>
  dienst.maak('/v1/abonnementen', { wie, doelbinding: INFO, body: body(anders) });
const lees = (pad: string, wie = houder, doelbinding = INFO) => dienst.vraag('GET', pad, { wie, doelbinding });
const stap = (id: unknown, naam: string, versie: number, wie = houder) =>
  dienst.stap(`/v1/abonnementen/${String(id)}/${naam}`, versie, { wie, doelbinding: INFO });
const ids = (antwoord: Antwoord) => (antwoord.body['resultaten'] as { id: string }[]).map(({ id }) => id);

describe('a subscription', () => {
  it('is active at once when the webhook shakes hands, and has a history that tells how', async () => {
    const gemaakt = await maak();
    expect([gemaakt.status, gemaakt.body['status'], gemaakt.headers.get('etag')]).toEqual([201, 'actief', '"2"']);
    const { id } = gemaakt.body;
    expect(gemaakt.headers.get('location')).toBe(`${publiekeUrl}/v1/abonnementen/${String(id)}`);
    const gelezen = await lees(`/v1/abonnementen/${String(id)}`);
    expect([gelezen.status, gelezen.headers.get('etag')]).toEqual([200, '"2"']);
    expect(gelezen.body).toEqual(gemaakt.body);
    expect(gelezen.body).toMatchObject({ organisatie: OIN, sink: simulator.sink, types: [TYPE] });
    const { rows } = await pool.query(
      `select versie, type, publiek, actor from historie where aggregaat_id = $1 order by versie`,
      [id],
    );
    expect(rows).toEqual([
      { versie: 1, type: 'abonnement-aangevraagd', publiek: null, actor: 'partner-systeem' },
      { versie: 2, type: 'abonnement-gevalideerd', publiek: null, actor: 'partner-systeem' },
    ]);
    expect((await pool.query('select 1 from outbox where key = $1', [id])).rowCount).toBe(0);
  });

  it('waits when the webhook refuses, and starts after a handshake that succeeds', async () => {
    ontvanger.antwoord = () => ({ status: 200, headers: { 'webhook-allowed-origin': 'iemand.anders.nl' } });
    const { body: gemaakt } = await maak({ sink: ontvanger.sink });
    expect([gemaakt['status'], gemaakt['versie']]).toEqual(['aangevraagd', 1]);
    expect(ontvanger.aanroepen.map(({ methode, headers }) => [methode, headers['webhook-request-origin']])).toEqual([
      ['OPTIONS', 'dienst.example.nl'],
    ]);
    const weer = await stap(gemaakt['id'], 'validaties', 1);
    expect([weer.status, weer.body['code']]).toEqual([409, 'handdruk-geweigerd']);
    // The status of the answer proves nothing; the header does.
    ontvanger.antwoord = () => ({ status: 405, headers: { 'webhook-allowed-origin': '*' } });
    const goed = await stap(gemaakt['id'], 'validaties', 1);
    expect([goed.status, goed.body['status'], goed.headers.get('etag')]).toEqual([200, 'actief', '"2"']);
  });

  it('says so when the webhook cannot be reached', async () => {
    const { body: gemaakt } = await maak({ sink: 'http://127.0.0.1:9/webhook' });
    const weer = await stap(gemaakt['id'], 'validaties', 1);
    expect([weer.status, weer.body['code']]).toEqual([409, 'webhook-onbereikbaar']);
  });

  it('pauses, goes on and ends; then nothing more', async () => {
    const { id } = (await maak()).body;
    const gang: [string, number, number, unknown][] = [
      ['hervattingen', 2, 409, undefined],
      ['pauzes', 2, 200, 'gepauzeerd'],
      ['pauzes', 3, 409, undefined],
      ['hervattingen', 3, 200, 'actief'],
      ['beeindigingen', 4, 200, 'beeindigd'],
      ['validaties', 5, 409, undefined],
      ['hervattingen', 5, 409, undefined],
      ['beeindigingen', 5, 409, undefined],
    ];
    for (const [naam, versie, status, wordt] of gang) {
      const antwoord = await stap(id, naam, versie);
      expect([naam, antwoord.status]).toEqual([naam, status]);
      if (status === 200) expect([antwoord.body['status'], antwoord.body['versie']]).toEqual([wordt, versie + 1]);
      else expect(antwoord.body['code']).toBe('overgang-niet-toegestaan');
    }
    expect((await lees(`/v1/abonnementen/${String(id)}`)).body['einde']).toBe('opgezegd');
  });

  it('is made once under one key', async () => {
    const headers = { 'idempotency-key': nieuwId() };
    const vraag = { wie: houder, doelbinding: INFO, headers, body: body({ sink: ontvanger.sink }) };
    ontvanger.antwoord = () => ({ status: 204, headers: { 'webhook-allowed-origin': '*' } });
    const antwoorden = await Promise.all([1, 2, 3].map(() => dienst.vraag('POST', '/v1/abonnementen', vraag)));
    antwoorden.push(await dienst.vraag('POST', '/v1/abonnementen', vraag));
    expect(new Set(antwoorden.map((antwoord) => `${antwoord.status} ${String(antwoord.body['id'])}`)).size).toBe(1);
    expect(antwoorden.map((antwoord) => antwoord.headers.get('etag'))).toEqual(Array(4).fill('"2"'));
    const ander = await dienst.vraag('POST', '/v1/abonnementen', { ...vraag, body: body({ types: [] }) });
    expect([ander.status, ander.body['code']]).toEqual([409, 'idempotency-key-hergebruikt']);
  });

  it('takes one of twenty writers on the same version', async () => {
    const { id } = (await maak()).body;
    const antwoorden = await Promise.all(Array.from({ length: 20 }, () => stap(id, 'pauzes', 2)));
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body: problem } of antwoorden.filter((antwoord) => antwoord.status !== 200)) {
      expect([status, problem['code'], problem['gelezenVersie'], problem['huidigeVersie']]).toEqual([
        409,
        'versieconflict',
        2,
        3,
      ]);
    }
  });

  it('is the business of its organisation alone', async () => {
    const { id } = (await maak()).body;
    expect((await lees(`/v1/abonnementen/${String(id)}`, collega)).status).toBe(200);
    expect((await lees(`/v1/abonnementen/${String(id)}`, vreemde)).status).toBe(404);
    expect((await stap(id, 'beeindigingen', 2, vreemde)).status).toBe(404);
    const { rows } = await pool.query(
      `select body #>> '{response,decision}' as besluit from toegangsbeslissing
       where body #>> '{request,subject,id}' = $1 and body #>> '{request,resource,id}' = $2`,
      [vreemde.sub, id],
    );
    expect(rows).toEqual([{ besluit: 'false' }, { besluit: 'false' }]);
    expect((await lees(`/v1/abonnementen/${String(id)}/afleveringen`, vreemde)).status).toBe(404);
    expect(ids(await lees('/v1/abonnementen', collega))).toContain(id);
    expect(ids(await lees('/v1/abonnementen', vreemde))).toEqual([]);
    expect(ids(await lees('/v1/abonnementen', beheerder, 'technisch-beheer'))).toContain(id);
    expect(
      (
        await dienst.stap(`/v1/abonnementen/${String(id)}/pauzes`, 2, {
          wie: beheerder,
          doelbinding: 'technisch-beheer',
        })
      ).status,
    ).toBe(403);
  });

  it('is listed in pages, newest first', async () => {
    const wie = partner('lezer', '00000099000050010000');
    const gemaakt: unknown[] = [];
    for (let n = 0; n < 3; n += 1) gemaakt.unshift((await maak({}, wie)).body['id']);
    const eerste = await lees('/v1/abonnementen?limiet=2', wie);
    expect(ids(eerste)).toEqual(gemaakt.slice(0, 2));
    const volgende = new URL(String(eerste.body['volgende']));
    expect(ids(await lees(`${volgende.pathname}${volgende.search}`, wie))).toEqual(gemaakt.slice(2));
    expect(ids(await lees('/v1/abonnementen?status=gepauzeerd', wie))).toEqual([]);
  });

  it.each<[string, number, object | undefined, object]>([
    ['without a key', 400, { headers: { 'idempotency-key': undefined } }, {}],
    ['without a purpose', 400, { doelbinding: undefined }, {}],
    ['with another purpose', 403, { doelbinding: 'signaal-intake' }, {}],
    ['without a token', 401, { wie: undefined }, {}],
    ['by an employee', 403, { wie: medewerker('m', 'ketenregisseur') }, {}],
    ['by a care provider', 403, { wie: partner('z', OIN, 'zorgaanbieder') }, {}],
    ['with an unknown type', 400, undefined, { types: ['nl.schakel.signalen.signaal-ontvangen.v1'] }],
    ['without types', 400, undefined, { types: [] }],
    ['with a password in the address', 400, undefined, { sink: 'http://geheim:woord@127.0.0.1/x' }],
    ['with more fields', 400, undefined, { organisatie: ANDER_OIN }],
  ])('is refused %s, and nothing of it is repeated', async (_wat, status, vraag, anders) => {
    const antwoord = await dienst.maak('/v1/abonnementen', {
      wie: houder,
      doelbinding: INFO,
      ...vraag,
      body: body(anders),
    });
    expect(antwoord.status).toBe(status);
    expect(JSON.stringify(antwoord.body)).not.toMatch(/geheim|signaal-ontvangen/);
  });

  it('needs If-Match for a step', async () => {
    const { id } = (await maak()).body;
    const antwoord = await dienst.vraag('POST', `/v1/abonnementen/${String(id)}/pauzes`, {
      wie: houder,
      doelbinding: INFO,
    });
    expect(antwoord.status).toBe(428);
  });

  it('is kept as ciphertext in the history, and never stands in a log line', async () => {
    const { id } = (await maak({ sink: `${simulator.sink}/onvindbaar-in-historie` })).body;
    const { rows } = await pool.query<{ gegevens: string }>('select gegevens from historie where aggregaat_id = $1', [
      id,
    ]);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('onvindbaar');
    expect(dienst.regels.join('\n')).not.toContain('onvindbaar');
  });
});

describe('the published keys', () => {
  it('are there for everyone, outside the version of the API', async () => {
    const antwoord = await dienst.vraag('GET', '/.well-known/jwks.json');
    expect([antwoord.status, antwoord.headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
    const { keys } = antwoord.body as { keys: Record<string, unknown>[] };
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'key_ops', 'kid', 'kty', 'n', 'use']);
  });
});

describe('the OpenAPI document', () => {
  it('shows the routes, without faults', async () => {
    const { body: document } = await dienst.vraag('GET', '/v1/openapi.json');
    expect(Object.keys(document['paths'] as object)).toEqual(
      expect.arrayContaining(['/abonnementen', '/abonnementen/{id}/afleveringen', '/afleveringen/{id}/herhalingen']),
    );
    expect(findOpenApiFaults(document as never)).toEqual([]);
  });
});

it('says in its health that it delivers', async () => {
  const antwoord = await eventually(async () => {
    const ready = await dienst.vraag('GET', '/health/ready');
    return ready.status === 200 && ready;
  }, 'the service is ready');
  expect(antwoord.body['onderdelen']).toContainEqual(expect.objectContaining({ naam: 'bezorging', gezond: true }));
});
