import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { z } from 'zod';
import { ApiFout, Gesprek } from './gesprek.js';

describe('Gesprek', () => {
  let server: Server;
  let adres: string;
  let gezien: IncomingMessage[];
  let antwoord: { status: number; koppen?: Record<string, string>; inhoud?: unknown };

  beforeAll(async () => {
    server = createServer((request, response) => {
      gezien.push(request);
      const { status, koppen, inhoud } = antwoord;
      response.writeHead(status, { 'content-type': 'application/json', ...koppen });
      response.end(inhoud === undefined ? undefined : JSON.stringify(inhoud));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    adres = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    gezien = [];
    antwoord = { status: 200, inhoud: { id: 'a' } };
  });

  const gesprek = () => new Gesprek({ adres, doelbinding: 'ketenregie', token: () => Promise.resolve('t1') });
  const vorm = z.object({ id: z.string() });

  it('sends token and purpose with every request, and reads the version from the entity tag', async () => {
    antwoord = { status: 200, koppen: { etag: '"7"' }, inhoud: { id: 'a', anders: 1 } };
    await expect(gesprek().lees('/v1/x', vorm)).resolves.toEqual({
      inhoud: { id: 'a' },
      versie: 7,
      locatie: undefined,
    });
    expect(gezien[0]).toMatchObject({ method: 'GET', url: '/v1/x' });
    expect(gezien[0]?.headers).toMatchObject({ authorization: 'Bearer t1', doelbinding: 'ketenregie' });
  });

  it('makes with a new idempotency key each time, and names the version that a step rests on', async () => {
    await gesprek().maak('/v1/x', vorm, {});
    await gesprek().maak('/v1/x', vorm, {}, 3);
    await gesprek().stap('/v1/x/1/stappen', vorm, 4, {});
    const [een, twee, drie] = gezien.map(({ headers }) => headers);
    expect(een?.['idempotency-key']).not.toBe(twee?.['idempotency-key']);
    expect([een, twee, drie].map((koppen) => koppen?.['if-match'])).toEqual([undefined, '"3"', '"4"']);
    expect(drie?.['idempotency-key']).toBeUndefined();
  });

  it('says of a refusal where and with which code, and never what was sent or came back', async () => {
    antwoord = {
      status: 400,
      koppen: { 'content-type': 'application/problem+json' },
      inhoud: {
        code: 'invoer-ongeldig',
        detail: 'Jansen',
        invalidParams: [{ name: 'naam', code: 'te-lang', reason: 'x' }],
      },
    };
    const fout = await gesprek()
      .maak('/v1/x', vorm, { naam: 'Jansen' })
      .catch((error: unknown) => error);
    expect(fout).toBeInstanceOf(ApiFout);
    expect(fout).toMatchObject({
      status: 400,
      code: 'invoer-ongeldig',
      message: 'POST /v1/x gaf 400 (invoer-ongeldig, naam: te-lang)',
    });
    expect(JSON.stringify(fout)).not.toContain('Jansen');
  });

  it('names the fields that an answer lacks, without its values', async () => {
    antwoord = { status: 200, inhoud: { id: 12345 } };
    await expect(gesprek().lees('/v1/x', vorm)).rejects.toThrow(
      /^GET \/v1\/x gaf een antwoord met een andere vorm: id$/,
    );
  });

  it('takes a token to no other address than the one it is for', async () => {
    await expect(gesprek().lees('http://127.0.0.1:9/v1/x', vorm)).rejects.toThrow('another service');
    await expect(gesprek().lees(`${adres}/v1/x`, vorm)).resolves.toMatchObject({ inhoud: { id: 'a' } });
  });

  it('says with which service it got no connection, and why', async () => {
    const weg = new Gesprek({ adres: 'http://127.0.0.1:9' });
    await expect(weg.lees('/v1/x', vorm)).rejects.toThrow(
      /^GET \/v1\/x kreeg geen antwoord \((ECONNREFUSED|bad port)\)$/,
    );
  });

  it('follows no redirect', async () => {
    antwoord = { status: 302, koppen: { location: `${adres}/elders` } };
    await expect(gesprek().lees('/v1/x', vorm)).rejects.toThrow();
    expect(gezien).toHaveLength(1);
  });
});
