import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actieverzoekOpgepakt, type PublicEvent } from '@schakel/contracts';
import { Database, nieuwId } from '@schakel/platform';
import { eenGebeurtenis, medewerker, partner, startProefdienst, type Proefdienst } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import type { Pool } from 'pg';
import { abonnementdienst } from './fixtures/abonnementdienst.js';
import { startOntvanger, type EigenzinnigeOntvanger } from './fixtures/eigenzinnige-ontvanger.js';
import { openKijker } from './fixtures/kijker.js';
import { startPartner, type Partnersimulator } from './fixtures/partnersimulator.js';
import { ANDER_OIN, OIN, TYPE } from './fixtures/proefketen.js';
import { voegIn } from './invoegen.js';
import { afleveringen } from './te-verspreiden.js';

const houder = partner('partner-systeem', OIN);
const vreemde = partner('vreemd-systeem', ANDER_OIN);
const beheerder = medewerker('beheer', 'beheerder');
const elders = medewerker('beheer-elders', 'beheerder', '0599');
const INFO = 'ketenpartner-informatie';
const BEHEER = 'technisch-beheer';

let dienst: Proefdienst;
let simulator: Partnersimulator;
let ontvanger: EigenzinnigeOntvanger;
let pool: Pool;
let consument: Database;
let map: string;

// The whole of it, with the loop and the clock of the machine.
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'aflevering-'));
  const env = { SCHAKEL_WEBHOOK_KEY_FILE: join(map, 'w.json'), SCHAKEL_WEBHOOK_LOKAAL: 'ja' };
  [dienst, simulator] = await Promise.all([
    startProefdienst(abonnementdienst, { topics: ['chain-coordination'], env }),
    startPartner(),
  ]);
  pool = openKijker(dienst.database.adminUrl);
  consument = await Database.open({ url: dienst.database.appUrl, poolSize: 2 });
  await simulator.gebruikSleutels(`${dienst.url}/.well-known/jwks.json`);
});
afterAll(async () => {
  await Promise.all([pool.end(), consument.close()]);
  await Promise.all([dienst.stop(), simulator.stop()]);
  await rm(map, { recursive: true });
});
beforeEach(async () => {
  ontvanger = await startOntvanger();
  ontvanger.antwoord = ({ methode }) => goedgekeurd(methode);
});
afterEach(() => ontvanger.stop());

const goedgekeurd = (_methode: string) => ({ status: 204, headers: { 'webhook-allowed-origin': '*' } });

async function abonneer(sink: string): Promise<string> {
  const body = { sink, types: [TYPE] };
  const { body: gemaakt } = await dienst.maak('/v1/abonnementen', { wie: houder, doelbinding: INFO, body });
  expect(gemaakt['status']).toBe('actief');
  return String(gemaakt['id']);
}

async function dossier(): Promise<string> {
  const ketendossierId = nieuwId();
  const row = {
    ...{ id: nieuwId(), gemeentecode: '0363', versie: 1, ketendossier_id: ketendossierId, soort: 'organisatie' },
    ...{ houder: OIN, grondslag: 'wgs', verleend_op: new Date(Date.now() - 1_000).toISOString(), ingetrokken_op: null },
  };
  await consument.transaction(['0363'], (client) => voegIn(client, [{ table: 'ketendossier_toegang', row }]));
  return ketendossierId;
}

/** Events as the consumers of the service keep them. */
async function gebeurtenissen(ketendossierId: string, aantal: number): Promise<readonly PublicEvent[]> {
  const subject = nieuwId();
  const data = { gemeentecode: '0363', ketendossierId, soort: 'zorg' as const };
  const events = Array.from({ length: aantal }, (_, index) =>
    eenGebeurtenis(actieverzoekOpgepakt, { subject, sequence: index + 1, data }),
  );
  const rijen = events.flatMap((event) => afleveringen(event, ketendossierId, new Date().toISOString()));
  await consument.transaction(['0363'], (client) => voegIn(client, rijen));
  return events;
}

interface Regel {
  readonly id: string;
  readonly status: string;
  readonly eventId: string;
  readonly uitkomst?: string;
}
async function lijst(abonnement: string, vraag = '', wie = houder, doelbinding = INFO): Promise<readonly Regel[]> {
  const { body } = await dienst.vraag('GET', `/v1/abonnementen/${abonnement}/afleveringen${vraag}`, {
    wie,
    doelbinding,
  });
  return body['resultaten'] as readonly Regel[];
}
const standen = async (abonnement: string) => (await lijst(abonnement)).map(({ status }) => status);
const wordt = (abonnement: string, verwacht: readonly string[]) =>
  eventually(
    async () => {
      expect(await standen(abonnement)).toEqual(verwacht);
      return true;
    },
    `the deliveries are ${verwacht.join(', ')}`,
  );
const grijpIn = (id: string, naam: string, wie = houder, doelbinding = INFO, reden = 'ontvanger hersteld') =>
  dienst.vraag('POST', `/v1/afleveringen/${id}/${naam}`, { wie, doelbinding, body: { reden } });

it('consumed events arrive at the partner, signed with the published key, and are listed as delivered', async () => {
  const abonnement = await abonneer(simulator.sink);
  const events = await gebeurtenissen(await dossier(), 3);
  await eventually(async () => (await simulator.ontvangen()).length === 3, 'the partner has three events');
  const ontvangen = await simulator.ontvangen();
  expect(ontvangen.map(({ event }) => event.id)).toEqual(events.map(({ id }) => id));
  expect(ontvangen.map(({ handtekening }) => handtekening.uitkomst)).toEqual(Array(3).fill('geldig'));
  await wordt(abonnement, Array(3).fill('afgeleverd'));
  expect((await pool.query('select 1 from deling')).rowCount).toBe(3);
});

describe('a delivery that failed', () => {
  let abonnement: string;
  let ketendossierId: string;
  let events: readonly PublicEvent[];
  let mislukt: Regel;

  beforeEach(async () => {
    abonnement = await abonneer(ontvanger.sink);
    ketendossierId = await dossier();
    ontvanger.antwoord = ({ event }) => ({ status: event?.id === events[0]?.id ? 422 : 204 });
    events = await gebeurtenissen(ketendossierId, 3);
    [mislukt] = (await eventually(async () => {
      const gevonden = await lijst(abonnement, '?status=mislukt');
      return gevonden.length === 1 && gevonden;
    }, 'the first is listed as failed')) as [Regel];
    expect(mislukt).toMatchObject({ uitkomst: 'http-422', eventId: events[0]?.id });
    expect(await standen(abonnement)).toEqual(['mislukt', 'wachtend', 'wachtend']);
  });
  const geleverd = () => ontvanger.aanroepen.flatMap(({ event }) => (event === undefined ? [] : [event.id]));

  it('is repeated on demand, with the same id; the rest follows; who, when and why is kept', async () => {
    ontvanger.antwoord = ({ methode }) => goedgekeurd(methode);
    const antwoord = await grijpIn(mislukt.id, 'herhalingen');
    expect([antwoord.status, antwoord.body['status'], antwoord.body['pogingen']]).toEqual([200, 'wachtend', 0]);
    await wordt(abonnement, Array(3).fill('afgeleverd'));
    const [a, b, c] = events.map(({ id }) => id);
    expect(geleverd()).toEqual([a, a, b, c]);
    const { rows } = await pool.query(
      'select ingreep, reden, door, organisatie from afleveringsingreep where aflevering_id = $1',
      [mislukt.id],
    );
    expect(rows).toEqual([
      { ingreep: 'herhaal', reden: 'ontvanger hersteld', door: 'partner-systeem', organisatie: OIN },
    ]);
    expect((await grijpIn(mislukt.id, 'herhalingen')).body['code']).toBe('overgang-niet-toegestaan');
  });

  it('is skipped on demand by who keeps the platform running; the rest follows', async () => {
    const antwoord = await grijpIn(mislukt.id, 'overslagen', beheerder, BEHEER);
    expect([antwoord.status, antwoord.body['status']]).toEqual([200, 'overgeslagen']);
    await wordt(abonnement, ['overgeslagen', 'afgeleverd', 'afgeleverd']);
    expect(geleverd()).toEqual(events.map(({ id }) => id));
  });

  it('is seen and touched by nobody else', async () => {
    expect((await grijpIn(mislukt.id, 'herhalingen', vreemde)).status).toBe(404);
    expect((await grijpIn(mislukt.id, 'herhalingen', elders, BEHEER)).status).toBe(404);
    expect((await grijpIn(mislukt.id, 'herhalingen', medewerker('m', 'ketenregisseur'))).status).toBe(403);
    expect(await lijst(abonnement, '', elders, BEHEER)).toEqual([]);
    expect(await lijst(abonnement, '?status=mislukt', beheerder, BEHEER)).toHaveLength(1);
    expect((await grijpIn(nieuwId(), 'herhalingen')).status).toBe(404);
  });

  it('is out of sight for a partner that lost its access, and stays in sight of who keeps the platform running', async () => {
    await pool.query(`update ketendossier_toegang set versie = 2, ingetrokken_op = now() where ketendossier_id = $1`, [
      ketendossierId,
    ]);
    expect(await lijst(abonnement)).toEqual([]);
    expect((await grijpIn(mislukt.id, 'herhalingen')).status).toBe(404);
    expect((await grijpIn(mislukt.id, 'herhalingen', beheerder, BEHEER)).status).toBe(200);
    await eventually(async () => {
      const regels = await lijst(abonnement, '', beheerder, BEHEER);
      expect(regels.map((regel) => [regel.status, (regel as { reden?: string }).reden])).toEqual(
        Array(3).fill(['vervallen', 'geen-toegang']),
      );
      return true;
    }, 'nothing goes out any more, and the reason is there');
    expect(geleverd()).toEqual([events[0]?.id]);
  });

  it.each([
    ['', 'verplicht'],
    ['   ', 'verplicht'],
    ['meldt zich als 999990019', 'persoonsgegevens'],
    ['mail jan@voorbeeld.nl', 'persoonsgegevens'],
  ])('is not decided about for "%s"', async (reden, code) => {
    const antwoord = await grijpIn(mislukt.id, 'overslagen', houder, INFO, reden);
    expect(antwoord.status).toBe(400);
    expect(JSON.stringify(antwoord.body)).toContain(code);
    expect(JSON.stringify(antwoord.body)).not.toMatch(/999990019|voorbeeld\.nl/);
  });

  it('is on the right page of a list', async () => {
    const eerste = await dienst.vraag('GET', `/v1/abonnementen/${abonnement}/afleveringen?limiet=2`, {
      wie: houder,
      doelbinding: INFO,
    });
    const volgende = new URL(String(eerste.body['volgende']));
    const tweede = await dienst.vraag('GET', `${volgende.pathname}${volgende.search}`, {
      wie: houder,
      doelbinding: INFO,
    });
    const gezien = [eerste, tweede].flatMap(({ body }) =>
      (body['resultaten'] as Regel[]).map(({ eventId }) => eventId),
    );
    expect([gezien, tweede.body['volgende']]).toEqual([events.map(({ id }) => id), undefined]);
  });
});

it('a webhook that answers 410 ends the subscription, in its history too', async () => {
  const abonnement = await abonneer(ontvanger.sink);
  ontvanger.antwoord = () => ({ status: 410 });
  await gebeurtenissen(await dossier(), 2);
  const { body } = await eventually(async () => {
    const gelezen = await dienst.vraag('GET', `/v1/abonnementen/${abonnement}`, { wie: houder, doelbinding: INFO });
    return gelezen.body['status'] === 'beeindigd' && gelezen;
  }, 'the subscription has ended');
  expect([body['einde'], body['versie']]).toEqual(['webhook-verdwenen', 3]);
  const { rows } = await pool.query(`select type, actor from historie where aggregaat_id = $1 and versie = 3`, [
    abonnement,
  ]);
  expect(rows).toEqual([{ type: 'abonnement-beeindigd', actor: 'systeem:chain-coordination' }]);
  expect(ontvanger.aanroepen.filter(({ methode }) => methode === 'POST')).toHaveLength(1);
});
