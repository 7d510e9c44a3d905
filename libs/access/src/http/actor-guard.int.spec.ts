import { randomUUID } from 'node:crypto';
import { createLog, createService, type Service } from '@schakel/platform';
import { testTokens, type TestTokens, type TokenOptions } from '@schakel/testing';
import type { Type } from '@nestjs/common';
import { DecisionLog } from '../decision-log/decision-log.js';
import {
  DossierController,
  DossierModule,
  OpenbaarController,
  VergetenController,
} from '../fixtures/dossier.controller.js';
import { dossierPolicy } from '../fixtures/dossier-policy.js';
import { toegangshuis, type Toegangshuis } from '../fixtures/toegangshuis.js';
import { policy } from '../policy/policy.js';
import { TokenVerifier } from '../token/token-verifier.js';
import type { AccessOptions } from './access-options.js';

const REGISSEUR = {
  sub: 'regisseur-1',
  soort: 'medewerker',
  gemeentecode: '0363',
  organisatie: '00000099000003630000',
  rollen: ['ketenregisseur'],
};
const BEHEERDER = { ...REGISSEUR, sub: 'beheerder-1', rollen: ['beheerder'] };

interface Antwoord {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

let huis: Toegangshuis;
let issuer: TestTokens;
let log: DecisionLog;
let service: Service;
let url: string;
const lines: string[] = [];

function options(): AccessOptions {
  return {
    tokens: new TokenVerifier({ issuer: issuer.issuer, audience: issuer.audience }),
    policies: [dossierPolicy],
    log,
  };
}

function maak(access: AccessOptions, ...controllers: Type<unknown>[]): Promise<Service> {
  return createService(DossierModule.with(access, ...controllers), {
    name: 'proef',
    version: '1.0.0',
    config: { SCHAKEL_HTTP_PORT: 0, SCHAKEL_PUBLIC_URL: 'https://proef.example' },
    host: '127.0.0.1',
    log: createLog({
      service: 'proef',
      version: '1.0.0',
      level: 'debug',
      stream: { write: (line) => void lines.push(line) },
    }),
  });
}

beforeAll(async () => {
  [huis, issuer] = await Promise.all([toegangshuis(), testTokens()]);
  log = new DecisionLog(huis.database.pool);
  service = await maak(options(), DossierController, OpenbaarController);
  url = await service.start();
});
afterAll(async () => {
  await service.stop();
  await log.sluit();
  await issuer.stop();
  await huis.stop();
});

async function vraag(path: string, headers: Record<string, string>, method = 'GET'): Promise<Antwoord> {
  const answer = await fetch(`${url}/v1/${path}`, { method, headers });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Antwoord['body'] };
}

async function met(
  claims: object,
  tokenOptions?: TokenOptions,
  doelbinding: string | null = 'ketenregie',
): Promise<Record<string, string>> {
  const token = await issuer.token({ ...claims }, tokenOptions);
  return { authorization: `Bearer ${token}`, ...(doelbinding !== null && { doelbinding }) };
}

describe('a route behind the guard', () => {
  it('gets actor and purpose of who may', async () => {
    const id = randomUUID();
    const { status, body } = await vraag(`dossiers/${id}`, await met(REGISSEUR));
    expect({ status, body }).toEqual({ status: 200, body: { id, actor: REGISSEUR, doelbinding: 'ketenregie' } });
  });

  it('takes the scheme in any case, as RFC 9110 has it', async () => {
    const headers = await met(REGISSEUR);
    expect(
      (await vraag('dossiers/1', { ...headers, authorization: headers['authorization']!.replace('Bearer', 'bearer') }))
        .status,
    ).toBe(200);
  });

  it.each<[string, string, string, () => Promise<Record<string, string>>]>([
    ['no token', 'niet-aangemeld', 'Bearer', async () => ({ doelbinding: 'ketenregie' })],
    [
      'another scheme',
      'token-ongeldig',
      'Bearer error="invalid_request"',
      async () => ({ authorization: 'Basic YTpi' }),
    ],
    ['an empty token', 'token-ongeldig', 'Bearer error="invalid_request"', async () => ({ authorization: 'Bearer ' })],
    [
      'a token in the wrong form',
      'token-ongeldig',
      'Bearer error="invalid_token", error_description="vorm"',
      async () => ({ authorization: 'Bearer abc' }),
    ],
    [
      'a forged token',
      'token-ongeldig',
      'Bearer error="invalid_token", error_description="handtekening"',
      () => met(REGISSEUR, { signedBy: 'stranger' }),
    ],
    [
      'an unsigned token',
      'token-ongeldig',
      'Bearer error="invalid_token", error_description="algoritme"',
      () => met(REGISSEUR, { signedBy: 'nobody' }),
    ],
    [
      'a token of yesterday',
      'token-verlopen',
      'Bearer error="invalid_token", error_description="verlopen"',
      () => met(REGISSEUR, { expiresInSeconds: -3600 }),
    ],
    [
      'a token for another service',
      'token-ongeldig',
      'Bearer error="invalid_token", error_description="doelgroep"',
      () => met(REGISSEUR, { audience: 'urn:anders' }),
    ],
  ])('answers 401 to %s', async (_, code, challenge, headers) => {
    const { status, body, headers: answered } = await vraag('dossiers/1', await headers());
    expect({ status, code: body['code'], challenge: answered.get('www-authenticate') }).toEqual({
      status: 401,
      code,
      challenge,
    });
    expect(answered.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it.each<[string, string | null, string]>([
    ['no purpose', null, 'doelbinding-ontbreekt'],
    ['an empty purpose', '', 'doelbinding-ontbreekt'],
    ['a purpose outside the register', 'Nieuwsgierigheid', 'doelbinding-onbekend'],
    ['two purposes', 'ketenregie, signaal-duiding', 'doelbinding-onbekend'],
    ['a name that every object has', 'constructor', 'doelbinding-onbekend'],
  ])('answers 400 to %s and does not repeat it', async (_, doelbinding, code) => {
    const { status, body } = await vraag('dossiers/1', await met(REGISSEUR, {}, doelbinding));
    expect({ status, code: body['code'] }).toEqual({ status: 400, code });
    expect(JSON.stringify(body)).not.toMatch(/Nieuwsgierig|constructor|signaal-duiding/);
  });

  it('asks for the token before it judges the purpose', async () => {
    expect((await vraag('dossiers/1', { doelbinding: 'onzin' })).status).toBe(401);
  });

  it.each<[string, object, string, string]>([
    ['a role without rules', BEHEERDER, 'dossiers/1', 'technisch-beheer'],
    ['a purpose that is not the role’s', REGISSEUR, 'dossiers/1', 'signaal-duiding'],
    ['no roles', { ...REGISSEUR, rollen: [] }, 'dossiers/1', 'ketenregie'],
    ['a partner that claims a role of employees', { ...REGISSEUR, soort: 'partner' }, 'dossiers/1', 'ketenregie'],
  ])('answers 403 to %s', async (_, claims, path, doelbinding) => {
    const { status, body } = await vraag(path, await met(claims, {}, doelbinding));
    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'geen-toestemming' });
  });

  it('writes a refusal down before it answers', async () => {
    const id = randomUUID();
    const wie = { ...BEHEERDER, sub: `beheerder-${id}` };
    expect((await vraag(`dossiers/${id}/sluitingen`, await met(wie, {}, 'technisch-beheer'), 'POST')).status).toBe(403);
    const { rows } = await huis.admin.query(
      `select status, attributes, body from toegangsbeslissing where body #>> '{request,resource,id}' = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        status: 'Unset',
        attributes: { 'adl.core.policies': ['dossier@3'], 'adl.core.information': ['verwerking:technisch-beheer'] },
        body: {
          request: {
            subject: {
              type: 'medewerker',
              id: wie.sub,
              properties: { organisatie: wie.organisatie, rollen: ['beheerder'] },
            },
            action: { name: 'dossier:sluiten' },
            resource: { type: 'dossier', id },
            context: { doelbinding: 'technisch-beheer' },
          },
          response: { decision: false, context: { reden: 'rol-ontbreekt' } },
        },
      },
    ]);
  });

  it('does not write down who did not log in, nor who was let through', async () => {
    const count = async (): Promise<unknown> =>
      (await huis.admin.query('select count(*) from toegangsbeslissing')).rows;
    const before = await count();
    await vraag('dossiers/1', {});
    await vraag('dossiers/1', await met(REGISSEUR));
    expect(await count()).toEqual(before);
  });

  it('keeps the trace of the request in the refusal', async () => {
    const traceId = randomUUID().replaceAll('-', '');
    await vraag('dossiers/1', { ...(await met(BEHEERDER)), traceparent: `00-${traceId}-00f067aa0ba902b7-00` });
    const { rows } = await huis.admin.query(
      'select span_id, parent_span_id from toegangsbeslissing where trace_id = $1',
      [traceId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual({
      span_id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      parent_span_id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
  });

  it('needs no purpose where the route says so, and still a token', async () => {
    expect((await vraag('dossiers', await met(REGISSEUR, {}, null))).body).toEqual({ sub: 'regisseur-1' });
    expect((await vraag('dossiers', {})).status).toBe(401);
    expect((await vraag('dossiers', await met(BEHEERDER, {}, null))).status).toBe(403);
  });

  it('logs no token', async () => {
    const headers = await met(REGISSEUR, { signedBy: 'stranger' });
    await vraag('dossiers/1', headers);
    const parts = headers['authorization']!.slice(7).split('.');
    expect(lines.length).toBeGreaterThan(0);
    for (const part of parts) expect(lines.join('\n')).not.toContain(part);
  });
});

describe('a public route', () => {
  it('is for everyone, with or without a token, good or bad', async () => {
    for (const headers of [{}, { authorization: 'Bearer abc' }, await met(REGISSEUR)]) {
      expect((await vraag('openbaar', headers)).body).toEqual({ openbaar: true });
    }
  });

  it('knows no actor: asking for one is a bug, not an open door', async () => {
    expect((await vraag('openbaar/wie', await met(REGISSEUR))).status).toBe(500);
  });
});

describe('a service', () => {
  it('answers 503 when the issuer is away', async () => {
    const tokens = new TokenVerifier({ issuer: 'http://127.0.0.1:1', audience: issuer.audience });
    const los = await maak({ ...options(), tokens }, DossierController);
    try {
      const base = await los.start();
      const answer = await fetch(`${base}/v1/dossiers/1`, { headers: await met(REGISSEUR) });
      expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true]);
    } finally {
      await los.stop();
    }
  });

  it('does not start with a route that nobody thought about', async () => {
    const los = await maak(options(), DossierController, VergetenController);
    const fout = await los.start().then(
      () => 'started',
      (error: Error) => error.message,
    );
    expect(fout).toBe(
      'routes without a rule of access: VergetenController.vergeten (GET) declares neither @Handeling nor @Openbaar; ' +
        'VergetenController.onbekend (GET): "dossier:opsturen" is known to 0 policies',
    );
    await los.stop();
  });

  it('does not start when two policies speak of the same action', async () => {
    const dubbel = policy({ ...dossierPolicy.definitie, versie: 4 });
    const los = await maak({ ...options(), policies: [dossierPolicy, dubbel] }, DossierController);
    await expect(los.start()).rejects.toThrow(/"dossier:lezen" is known to 2 policies/);
    await los.stop();
  });
});
