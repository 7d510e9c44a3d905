import { Tijdbewaker } from '@schakel/service';
import { eenDienst, eenDocument } from '../fixtures/gidsdocument.js';
import {
  contractbeheerder,
  gelukt,
  inkoop,
  opvang,
  tweedeContractbeheerder,
  wie,
  zorgcoordinator,
} from '../fixtures/opvang.js';
import {
  startVerwijzingsdienst,
  type Verwijzingsdienst,
  vrouwenopvang,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let nu = '2026-03-02T09:00:00.000Z';
const { maak, lees, doe } = opvang(() => dienst);
const A = '0198d000-0000-7000-8000-0000000000a1';
const B = '0198d000-0000-7000-8000-0000000000b2';

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok: () => nu });
});
afterAll(() => dienst.stop());

const dienIn = (document: object, van = contractbeheerder) => maak('gidsimporten', document, van, inkoop);
const stelVast = (id: string, versie = 1, van = tweedeContractbeheerder) =>
  doe(`gidsimporten/${id}/vaststellingen`, versie, undefined, van, inkoop);
const proef = (document: object) =>
  dienst.vraag('POST', '/v1/gidsvergelijkingen', { wie: contractbeheerder, doelbinding: inkoop, body: document });
const aanbieder = (id: string) => dienst.vraag('GET', `/v1/aanbieders/${id}`, { wie: zorgmedewerker });

describe('a new version of the directory', () => {
  it('is tried without a trace, delivered, put in force by another, and ends what it no longer has', async () => {
    const eerste = eenDocument('bron-a', [eenDienst(A, 'Fictieve Opvang A'), eenDienst(B, 'Fictieve Opvang B')]);
    expect((await proef(eerste)).body).toEqual({
      nieuw: [A, B],
      gewijzigd: [],
      beeindigd: [],
      ongewijzigd: 0,
      vreemd: [],
    });
    expect((await lees('gidsimporten', contractbeheerder, inkoop)).body.resultaten).toEqual([]);
    const { id } = gelukt(await dienIn(eerste));
    expect((await aanbieder(A)).status).toBe(404);
    expect((await stelVast(id, 1, contractbeheerder)).body).toMatchObject({ code: 'vier-ogen' });
    gelukt(await stelVast(id));
    expect((await aanbieder(A)).body).toMatchObject({
      naam: 'Fictieve Opvang A',
      bron: 'bron-a',
      dagEnNacht: true,
      agbCode: '12345678',
    });
    // The next version: A is called otherwise, B is gone.
    nu = '2026-04-01T09:00:00.000Z';
    const tweede = eenDocument('bron-a', [eenDienst(A, 'Fictieve Opvang A, anders')]);
    const volgende = gelukt(await dienIn(tweede));
    expect((await lees(`gidsimporten/${volgende.id}`, tweedeContractbeheerder, inkoop)).body).toMatchObject({
      verschil: { nieuw: [], gewijzigd: [{ id: A, velden: ['naam'] }], beeindigd: [B], ongewijzigd: 0 },
    });
    gelukt(await stelVast(volgende.id));
    const weg = await aanbieder(B);
    expect(weg.body).toMatchObject({ naam: 'Fictieve Opvang B', geldigTot: '2026-04-01' });
    const lijst = await dienst.vraag('GET', '/v1/aanbieders?limiet=100', { wie: zorgmedewerker });
    const ids = (lijst.body.resultaten as { id: string }[]).map((een) => een.id);
    expect(ids).toContain(A);
    expect(ids).not.toContain(B);
    expect(ids).toContain(vrouwenopvang);
    expect((await stelVast(gelukt(await dienIn(tweede)).id)).body).toMatchObject({ code: 'geen-verschil' });
  });

  it('that waits is compared every night, and shows as a task while it differs', async () => {
    nu = '2026-05-01T09:00:00.000Z';
    const C = '0198d000-0000-7000-8000-0000000000c3';
    const wacht = gelukt(await dienIn(eenDocument('bron-c', [eenDienst(C, 'Fictieve Opvang C')])));
    const ander = gelukt(await dienIn(eenDocument('bron-c', [eenDienst(C, 'Fictieve Opvang C')])));
    gelukt(await stelVast(ander.id));
    const taken = async () =>
      ((await lees('gidsimporten?verschilt=true', contractbeheerder, inkoop)).body.resultaten as { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await taken()).toContain(wacht.id);
    nu = '2026-05-01T21:59:00.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect(await taken()).toContain(wacht.id);
    nu = '2026-05-01T22:00:00.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect(await taken()).not.toContain(wacht.id);
    // The first of the two went in force unchanged, so there is nothing left of the second.
    expect((await stelVast(wacht.id, 2)).body).toMatchObject({ code: 'geen-verschil' });
    gelukt(
      await doe(`gidsimporten/${wacht.id}/verwerpingen`, 2, { reden: 'Ingehaald.' }, tweedeContractbeheerder, inkoop),
    );
  });

  it('two who put two versions in force at once leave the directory of one of them', async () => {
    const D = '0198d000-0000-7000-8000-0000000000d4';
    const ids = await Promise.all(
      ['een', 'twee', 'drie'].map(
        async (naam) => gelukt(await dienIn(eenDocument('bron-d', [eenDienst(D, `Fictieve ${naam}`)]))).id,
      ),
    );
    const antwoorden = await Promise.all(ids.map((id) => stelVast(id)));
    expect(antwoorden.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [rij] = await dienst.alsBeheerder<{ versie: number }>('select versie from aanbieder where id = $1', [D]);
    expect(rij?.versie).toBe(3);
  });
});

describe('what is no directory', () => {
  const goed = eenDienst(A, 'X');
  it.each([
    [
      'a place on the map',
      { ...goed, locations: [{ addresses: [{ address_1: 'Geheimstraat 1' }] }] },
      'services.0.locations',
    ],
    ['coordinates', { ...goed, latitude: 52.1 }, 'services.0.latitude'],
    ['a person to ask', { ...goed, contacts: [{ name: 'Jan Geheim' }] }, 'services.0.contacts'],
    [
      'no OIN',
      {
        ...goed,
        organization: { name: 'X', organization_identifiers: [{ identifier_scheme: 'AGB', identifier: '12345678' }] },
      },
      'services.0.organization.organization_identifiers',
    ],
    ['an unknown region', { ...goed, service_areas: [{ extent: 'VR99' }] }, 'services.0.service_areas.0.extent'],
    ['no region', { ...goed, service_areas: [] }, 'services.0.service_areas'],
    ['ages that cross', { ...goed, minimum_age: 40, maximum_age: 20 }, 'services.0.maximum_age'],
    [
      'days that cross',
      { ...goed, schakel: { ...goed.schakel, valid_to: '2025-01-01' } },
      'services.0.schakel.valid_to',
    ],
    [
      'a kind that does not exist',
      { ...goed, schakel: { ...goed.schakel, kind: 'geheimhotel' } },
      'services.0.schakel.kind',
    ],
  ])('%s: refused with the place, and without what stood there', async (_wat, dienstje, veld) => {
    const { status, body } = await dienIn(eenDocument('bron-x', [dienstje]));
    expect({ status, velden: (body.invalidParams as { name: string }[]).map(({ name }) => name) }).toEqual({
      status: 400,
      velden: [veld],
    });
    expect(JSON.stringify(body)).not.toMatch(/geheim/i);
  });

  it('the same service twice, more than the bound, or too deep', async () => {
    expect((await dienIn(eenDocument('bron-x', [goed, goed]))).body.invalidParams).toMatchObject([
      { name: 'services.1.id' },
    ]);
    expect(
      (
        await dienIn(
          eenDocument(
            'bron-x',
            Array.from({ length: 501 }, () => goed),
          ),
        )
      ).status,
    ).toBe(400);
    const diep = Array.from({ length: 30 }).reduce<object>((binnen) => ({ binnen }), {});
    expect((await dienIn({ ...eenDocument('bron-x', []), services: diep })).status).toBe(400);
    expect((await dienIn({ ...eenDocument('x'.repeat(2_000_000), []) })).status).toBe(413);
  });

  it('services of another source or another municipality cannot be taken over', async () => {
    const antwoord = await dienIn(eenDocument('bron-x', [eenDienst(vrouwenopvang, 'Overgenomen')]));
    expect(antwoord).toMatchObject({ status: 400, body: { code: 'aanbod-van-andere-bron' } });
    const elders = await dienIn(
      eenDocument('bron-a', [eenDienst(A, 'Overgenomen')]),
      wie('inkoop-9', 'contractbeheerder', '0599'),
    );
    expect(elders).toMatchObject({ status: 400, body: { code: 'aanbod-van-andere-bron' } });
  });

  it('is for contract managers', async () => {
    expect((await dienIn(eenDocument('bron-x', [goed]), zorgcoordinator)).status).toBe(403);
    expect((await dienIn(eenDocument('bron-x', [goed]), zorgmedewerker)).status).toBe(403);
  });
});
