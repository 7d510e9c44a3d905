import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@schakel/testing';
import { startSimulators, type RunningSimulators } from '../server.js';

let simulators: RunningSimulators;
let ontvanger: Server;
let bevestigingen: Record<string, unknown>[] = [];

beforeAll(async () => {
  simulators = await startSimulators({ port: 0, host: '127.0.0.1', jwksUrl: undefined, herkomsten: ['*'] });
  ontvanger = createServer((request, response) => {
    let tekst = '';
    request.on('data', (deel: Buffer) => (tekst += deel.toString()));
    request.on('end', () => {
      bevestigingen.push(JSON.parse(tekst) as Record<string, unknown>);
      response.end();
    });
  });
  await new Promise<void>((klaar) => ontvanger.listen(0, '127.0.0.1', klaar));
});
afterAll(async () => {
  await simulators.stop();
  await new Promise((klaar) => ontvanger.close(klaar));
});
beforeEach(async () => {
  bevestigingen = [];
  await stuur('DELETE', '/burgerzaken/_opdrachten');
  await stuur('DELETE', '/_storingen');
});

function stuur(method: string, pad: string, body?: object): Promise<Response> {
  const json = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return fetch(`${simulators.luistert}${pad}`, { method, ...json });
}
const token = `0363.${'a'.repeat(43)}`;
const opdracht = () => ({
  token,
  bevestigUrl: `http://127.0.0.1:${String((ontvanger.address() as AddressInfo).port)}/`,
  zaaktype: '1700',
  inschrijving: { id: '01920000-0000-7000-8000-00000000000a', soort: 'eerste-inschrijving', gemeentecode: '0363' },
});
const bied = () => stuur('POST', '/burgerzaken/opdrachten', opdracht());

describe('a burgerzaken system', () => {
  it.each([
    ['accepts', { bevestiging: 'aanvaard' }, [{ token, uitkomst: 'aanvaard' }]],
    [
      'refuses with a reason',
      { bevestiging: 'geweigerd' },
      [{ token, uitkomst: 'geweigerd', reden: 'gegevens-onvolledig' }],
    ],
    [
      'says it twice',
      { bevestiging: 'aanvaard', keer: 2 },
      [
        { token, uitkomst: 'aanvaard' },
        { token, uitkomst: 'aanvaard' },
      ],
    ],
  ])('takes an order in and later %s', async (_naam, gedrag, verwacht) => {
    expect((await stuur('PUT', '/burgerzaken/_gedrag', gedrag)).status).toBe(204);
    expect((await bied()).status).toBe(202);
    await eventually(() => bevestigingen.length === verwacht.length, 'the confirmation');
    expect(bevestigingen).toEqual(verwacht);
  });

  it('can keep silent, and remembers what it got', async () => {
    await stuur('PUT', '/burgerzaken/_gedrag', { bevestiging: 'zwijg' });
    await bied();
    expect(await (await stuur('GET', '/burgerzaken/_opdrachten')).json()).toMatchObject({ opdrachten: [{ token }] });
    expect(bevestigingen).toEqual([]);
  });

  it('shares in the faults, and refuses what it cannot read', async () => {
    await stuur('PUT', '/_storingen/burgerzaken', { modus: 'fout-500', aantal: 1 });
    expect((await bied()).status).toBe(500);
    expect((await bied()).status).toBe(202);
    expect((await stuur('POST', '/burgerzaken/opdrachten', { token })).status).toBe(400);
    expect((await stuur('PUT', '/burgerzaken/_gedrag', { bevestiging: 'misschien' })).status).toBe(400);
  });
});
