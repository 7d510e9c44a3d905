import type { Oin, Uuid } from '@schakel/domain';
import { type Gebruiker, partner } from '@schakel/service/proef';
import {
  type Verwijzingsdienst,
  bedenktijd,
  startVerwijzingsdienst,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';
import { AANBIEDERGIDS, type Aanbiedergids } from './aanbiedergids.js';
import { TOESTEMMINGSTOETS, type Toestemmingstoets } from './toestemmingstoets.js';

const AANTAL = 20;
const aanbieders = Array.from({ length: AANTAL }, (_, nummer) => ({
  id: `0198d000-0000-7000-8000-${String(nummer).padStart(12, '0')}` as Uuid,
  organisatie: `000000990000${String(40_000_000 + nummer)}` as Oin,
  soort: 'vrouwenopvang' as const,
  leeftijdsgroepen: ['volwassen' as const],
}));
const leden: readonly Gebruiker[] = aanbieders.map(({ organisatie }, nummer) =>
  partner(`lid-${String(nummer)}`, organisatie, 'zorgaanbieder'),
);
const gids: Aanbiedergids = (_client, id) => Promise.resolve(aanbieders.find((een) => een.id === id));
/** The last provider may not receive without consent. */
const toestemming: Toestemmingstoets = (_client, { aanbiederId }) =>
  Promise.resolve(aanbiederId === aanbieders.at(-1)?.id ? 'geweigerd' : 'gegeven');

let dienst: Verwijzingsdienst;

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({
    providers: [
      { provide: AANBIEDERGIDS, useValue: gids },
      { provide: TOESTEMMINGSTOETS, useValue: toestemming },
    ],
  });
});
afterAll(() => dienst.stop());

const [eerste, ...rest] = aanbieders.map(({ id }) => id);
const doorbreking = { grond: 'acuut-gevaar', reden: 'Zij wordt gezocht.' };

async function gevraagd(body: object = {}): Promise<string> {
  const id = await dienst.ontvang();
  await dienst.doe(id, 'voorstellen', 1, { feiten: bedenktijd });
  const wie = { aanbiederId: eerste, tegelijk: rest, zonderToestemming: doorbreking, ...body };
  const antwoord = await dienst.doe(id, 'aanbiedingen', 2, wie);
  if (antwoord.status !== 201) throw new Error(JSON.stringify(antwoord.body));
  return id;
}
/** The version of its own offer that each provider reads. */
const lees = (id: string, wie: Gebruiker) => dienst.lees(id, wie);

describe('several providers asked at once', () => {
  it('of 20 that accept at the same moment exactly one has it; the others see nothing any more', async () => {
    const id = await gevraagd();
    const versies = await Promise.all(leden.map(async (wie) => Number((await lees(id, wie)).body.versie)));
    // Each answers to its own offer: that nineteen others looked meanwhile disturbs nobody.
    const antwoorden = await Promise.all(
      leden.map((wie, nummer) => dienst.doe(id, 'acceptaties', versies[nummer] ?? 0, undefined, wie)),
    );
    const statussen = antwoorden.map(({ status }) => status);
    expect(statussen.filter((status) => status === 200)).toHaveLength(1);
    expect(statussen.filter((status) => status === 404)).toHaveLength(AANTAL - 1);
    const winnaar = statussen.indexOf(200);
    const { body } = await dienst.lees(id);
    expect(body).toMatchObject({ status: 'geaccepteerd', aanbiederId: aanbieders[winnaar]?.id });
    const soorten = (body.aanbiedingen as { antwoord: { soort: string; reden?: string } }[]).map(({ antwoord }) =>
      [antwoord.soort, antwoord.reden].filter(Boolean).join(' '),
    );
    expect(soorten.toSorted()).toEqual([
      'geaccepteerd',
      ...Array.from({ length: AANTAL - 1 }, () => 'vervallen elders-geplaatst'),
    ]);
    const zien = await Promise.all(leden.map(async (wie) => (await lees(id, wie)).status));
    expect(zien).toEqual(leden.map((_, nummer) => (nummer === winnaar ? 200 : 404)));
    const lijsten = await Promise.all(leden.map(async (wie) => (await dienst.lijst('', wie)).body.resultaten));
    expect(lijsten.map((lijst) => (lijst as unknown[]).length)).toEqual(
      leden.map((_, nummer) => (nummer === winnaar ? 1 : 0)),
    );
  });

  it('one that refuses leaves the others; when all refuse it is refused', async () => {
    const id = await gevraagd();
    const [een, ...anderen] = leden;
    const versie = async (wie: Gebruiker) => Number((await lees(id, wie)).body.versie);
    const wijsAf = async (wie: Gebruiker) =>
      dienst.doe(id, 'afwijzingen', await versie(wie), { reden: 'geen-capaciteit' }, wie);
    expect((await wijsAf(een!)).body).toMatchObject({ status: 'afgewezen' });
    expect((await dienst.lees(id)).body.status).toBe('aangeboden');
    expect((await Promise.all(anderen.map(wijsAf))).map(({ status }) => status)).toEqual(anderen.map(() => 200));
    expect((await dienst.lees(id)).body.status).toBe('afgewezen');
  });

  it('taken back, it is taken back from all', async () => {
    const id = await gevraagd();
    const versie = Number((await dienst.lees(id)).body.versie);
    await dienst.doe(id, 'intrekkingen', versie, { reden: 'ingetrokken', toelichting: 'Familie gevonden.' });
    expect((await dienst.lees(id)).body.status).toBe('ingetrokken');
    const zien = await Promise.all(leden.map(async (wie) => (await lees(id, wie)).status));
    expect(new Set(zien)).toEqual(new Set([404]));
  });

  it('a version of before its offer is refused, as everywhere', async () => {
    const id = await gevraagd();
    expect(await dienst.doe(id, 'acceptaties', 2, undefined, leden[0])).toMatchObject({
      status: 409,
      body: { code: 'versieconflict' },
    });
  });
});

describe('consent', () => {
  const bied = async (body: object) => {
    const id = await dienst.ontvang();
    await dienst.doe(id, 'voorstellen', 1, { feiten: bedenktijd });
    return { id, antwoord: await dienst.doe(id, 'aanbiedingen', 2, body) };
  };
  const zonder = aanbieders.at(-1)?.id;

  it('that is refused stops an offer, unless the officer says why safety cannot wait', async () => {
    const { antwoord } = await bied({ aanbiederId: zonder });
    expect(antwoord).toMatchObject({
      status: 400,
      body: { code: 'toestemming-ontbreekt', invalidParams: [{ name: 'zonderToestemming' }] },
    });
    const { id, antwoord: door } = await bied({ aanbiederId: zonder, zonderToestemming: doorbreking });
    expect(door.status).toBe(201);
    expect((await dienst.lees(id)).body).toMatchObject({
      aanbiedingen: [{ toestemming: { uitkomst: 'geweigerd', ...doorbreking } }],
    });
  });

  it('counts for who is next on the list too', async () => {
    expect((await bied({ aanbiederId: eerste, daarna: [zonder] })).antwoord.status).toBe(400);
  });

  it('needs no departure where it was given: none is kept', async () => {
    const { id } = await bied({ aanbiederId: eerste, zonderToestemming: doorbreking });
    const { body } = await dienst.lees(id, zorgmedewerker);
    expect(body).toMatchObject({ aanbiedingen: [{ toestemming: { uitkomst: 'gegeven' } }] });
    expect(JSON.stringify(body)).not.toContain(doorbreking.reden);
  });

  it('names an unknown provider by its place, not by its id', async () => {
    const onbekend = '0198d000-0000-7000-8000-0000000000ff';
    const { antwoord } = await bied({ aanbiederId: eerste, tegelijk: [onbekend] });
    expect(antwoord).toMatchObject({ status: 400, body: { invalidParams: [{ name: 'tegelijk.0' }] } });
    expect(JSON.stringify(antwoord.body)).not.toContain(onbekend);
  });
});
