import { type Antwoord, type Gebruiker, medewerker } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import {
  type Verwijzingsdienst,
  opvangAmsterdam,
  startVerwijzingsdienst,
  vrouwenopvang,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;

beforeAll(async () => {
  dienst = await startVerwijzingsdienst();
});

afterAll(() => dienst.stop());

const lijst = (vraag = '', wie: Gebruiker | undefined = zorgmedewerker) =>
  dienst.vraag('GET', `/v1/aanbieders${vraag}`, { wie });
const soorten = ({ body }: Antwoord) => (body.resultaten as { soort: string }[]).map(({ soort }) => soort).sort();

describe('the directory of providers', () => {
  it('is read without purpose, since it is about nobody, and tells the region and no address', async () => {
    const { status, body } = await lijst();
    expect(status).toBe(200);
    expect((body.resultaten as unknown[]).length).toBe(8);
    expect(body.resultaten).toContainEqual({
      id: expect.any(String),
      organisatie: opvangAmsterdam.organisatie,
      naam: 'Fictieve Jeugdhulp Amstelland',
      soort: 'jeugdhulp-met-verblijf',
      doelgroepen: ['jongeren'],
      minderjarigen: true,
      volwassenen: false,
      veiligheidsregio: { code: 'VR13', naam: 'Amsterdam-Amstelland' },
      contractgemeente: '0363',
      capaciteit: 6,
      geslachten: ['vrouw', 'man', 'anders'],
      kinderenMax: 0,
      beveiligingsniveau: 'toezicht-altijd',
      geheimeLocatie: true,
      neemtOpZonderBsn: true,
      verblijfsgronden: [],
      specialisaties: [],
      talen: ['nl', 'en'],
      dagEnNacht: true,
      bron: 'verzonnen voor demo en tests',
      geldigVanaf: '2026-01-01',
    });
    expect(JSON.stringify(body)).not.toMatch(/adres|straat|postcode|huisnummer|woonplaats|telefoon/i);
  });

  it('is narrowed by kind, age group and region, and paged', async () => {
    expect(soorten(await lijst('?leeftijdsgroep=minderjarig&veiligheidsregio=VR17'))).toEqual([
      'beschermde-opvang-amv',
      'jeugdhulp-met-verblijf',
    ]);
    expect(soorten(await lijst('?soort=cosm'))).toEqual(['cosm']);
    const gezien: unknown[] = [];
    for (let vraag = '?limiet=3'; ;) {
      const { body } = await lijst(vraag);
      gezien.push(...(body.resultaten as { id: string }[]).map(({ id }) => id));
      if (body.volgende === undefined) break;
      vraag = new URL(String(body.volgende)).search;
    }
    expect(new Set(gezien).size).toBe(8);
    expect(gezien).toHaveLength(8);
  });

  it('shows one service, and nothing for an id that is none', async () => {
    const een = (id: string) => dienst.vraag('GET', `/v1/aanbieders/${id}`, { wie: zorgmedewerker });
    expect(await een(vrouwenopvang)).toMatchObject({
      status: 200,
      body: { id: vrouwenopvang, soort: 'vrouwenopvang' },
    });
    expect((await een('01920000-0000-7000-8000-000000000001')).status).toBe(404);
  });

  it('refuses unknown filters and foreign cursors', async () => {
    for (const vraag of ['?soort=hotel', '?adres=ja', '?cursor=x', '?limiet=0']) {
      expect({ vraag, status: (await lijst(vraag)).status }).toEqual({ vraag, status: 400 });
    }
  });

  it('is not for everyone: it names shelters', async () => {
    expect((await lijst('', opvangAmsterdam)).status).toBe(403);
    expect((await lijst('', medewerker('v', 'vergunningmedewerker'))).status).toBe(403);
    expect((await dienst.vraag('GET', '/v1/aanbieders')).status).toBe(401);
  });
});

describe('the service as a whole', () => {
  it('is ready when database, relay and consumer are', async () => {
    const ready = await eventually(async () => {
      const antwoord = await fetch(`${dienst.url}/health/ready`);
      return antwoord.status === 200 && ((await antwoord.json()) as Record<string, unknown>);
    }, 'the service is ready');
    expect(JSON.stringify(ready)).toMatch(/database.*relay.*consumers/);
  });
});
