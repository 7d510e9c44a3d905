import { departmentServices } from '@schakel/system';
import { eventually, runEnvironment, startTcpProxy, type TcpProxy } from '@schakel/testing';
import { z } from 'zod';
import { startProefsysteem, type Proefsysteem } from './proef/proefsysteem.js';
import type { Dienst } from './proef/rechten.data.js';

const onderdeel = z.object({
  naam: z.string(),
  gezond: z.boolean(),
  details: z.record(z.string(), z.unknown()).optional(),
});
const gereed = z.looseObject({ onderdelen: z.array(onderdeel) });

describe('the health of every service (OP3)', () => {
  let proef: Proefsysteem;
  beforeAll(async () => {
    proef = await startProefsysteem();
  });
  afterAll(() => proef?.stop());

  const vraag = async (dienst: Dienst, welke: 'live' | 'ready') => {
    const response = await fetch(`${proef.system.url(dienst)}/health/${welke}`);
    return { status: response.status, inhoud: (await response.json()) as unknown };
  };
  const onderdelen = async (dienst: Dienst) => gereed.parse((await vraag(dienst, 'ready')).inhoud).onderdelen;

  it.each(departmentServices)('%s answers without a token that it lives and is ready', async (dienst) => {
    await expect(vraag(dienst, 'live')).resolves.toMatchObject({ status: 200, inhoud: { status: 'ok' } });
    await expect(vraag(dienst, 'ready')).resolves.toMatchObject({ status: 200, inhoud: { status: 'ok' } });
  });

  it.each(departmentServices)('%s shows its database and the age of what it has yet to send', async (dienst) => {
    const namen = Object.fromEntries((await onderdelen(dienst)).map(({ naam, details }) => [naam, details ?? {}]));
    expect(namen['database']).toMatchObject({ verbindingen: expect.any(Number) as number });
    expect(namen['relay']).toMatchObject({ oudsteOnverzondenMs: expect.any(Number) as number });
  });

  it.each(departmentServices.filter((dienst) => dienst !== 'signal-intake'))(
    '%s shows whether it listens, and how far it is behind',
    async (dienst) => {
      await eventually(
        async () => {
          const consumers = (await onderdelen(dienst)).find(({ naam }) => naam === 'consumers');
          expect(consumers).toMatchObject({ gezond: true, details: { aangesloten: true, achterstand: 0 } });
          return true;
        },
        `${dienst} has caught up`,
        { timeoutMs: 30_000, intervalMs: 200 },
      );
    },
  );

  it('names no address, user or password of what it depends on', async () => {
    for (const dienst of departmentServices) {
      const tekst = JSON.stringify(await onderdelen(dienst));
      expect(tekst).not.toMatch(/postgres|127\.0\.0\.1|localhost|_app|:\d{4,5}/);
    }
  });
});

describe('a service whose database goes away', () => {
  let proef: Proefsysteem;
  let proxy: TcpProxy;

  beforeAll(async () => {
    const { hostname, port } = new URL(runEnvironment().postgresAdminUrl);
    proxy = await startTcpProxy({ host: hostname, port: Number(port) });
    proef = await startProefsysteem({
      only: ['signal-intake'],
      postgresAdminUrl: proxy.through(runEnvironment().postgresAdminUrl),
    });
  });
  afterAll(async () => {
    await proxy?.restore();
    await proef?.stop();
    await proxy?.stop();
  });

  const status = async (welke: 'live' | 'ready') =>
    (await fetch(`${proef.system.url('signal-intake')}/health/${welke}`)).status;

  it('lives but is not ready, says 503 to callers, and takes the same report once it is back', async () => {
    const balie = proef.keten.gesprek('frontofficemedewerker.amsterdam', 'signal-intake', 'signaal-intake');
    const inhoud = { acuutGevaar: true, kanaal: 'telefoon', melderrol: 'burger', uitbuitingsvorm: 'onbekend' };
    const koppen = { 'idempotency-key': 'over-de-storing-heen' };
    const meld = () => balie.stuur({ methode: 'POST', pad: '/v1/signalen', inhoud, koppen });
    await expect(status('ready')).resolves.toBe(200);

    await proxy.cut();
    await eventually(async () => (await status('ready')) === 503, 'not ready without its database');
    await expect(status('live')).resolves.toBe(200);
    const afgewezen = await meld();
    expect([afgewezen.status, afgewezen.koppen.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    expect(JSON.stringify(afgewezen.inhoud)).not.toMatch(/ECONN|postgres|127\.0\.0\.1/);

    await proxy.restore();
    await eventually(async () => (await status('ready')) === 200, 'ready again', { timeoutMs: 30_000 });
    const aangenomen = await eventually(async () => {
      const antwoord = await meld();
      return antwoord.status === 201 && antwoord;
    }, 'the report is taken');
    await expect(meld()).resolves.toMatchObject({ status: 201, inhoud: aangenomen.inhoud });
  });
});
