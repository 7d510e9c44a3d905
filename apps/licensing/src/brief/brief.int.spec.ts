import { briefhash } from '@schakel/brieven';
import { nieuwId } from '@schakel/platform';
import { gesprekMet } from '../fixtures/besluiten.js';
import { leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let nu = '2026-03-02T09:00:00.000Z';

const behandelaar = medewerker('vergunning-1', 'vergunningmedewerker');
const collega = medewerker('vergunning-2', 'vergunningmedewerker');
const elders = medewerker('vergunning-9', 'vergunningmedewerker', '0599');
const coordinator = medewerker('bibob-1', 'bibob-coordinator');
/** Values that may stand nowhere but under the key of the file. */
const geplant = {
  lezer: 'Zdenka Geheimova',
  stuk: 'De huurovereenkomst met oom Anton',
  bibobstuk: 'Het advies van 1 maart over Anton',
};
const ondertekening = { namens: 'De burgemeester van Amsterdam', naam: 'A. Voorbeeld', functie: 'medewerker' };
const opgave = { geadresseerde: ['Verzonnen BV', geplant.lezer], afzenderregels: ['Postbus 1'], ondertekening };
const bevestiging = {
  ...opgave,
  soort: 'ontvangstbevestiging',
};

const alsBibob = { wie: coordinator, doelbinding: 'bibob-onderzoek' } as const;

function stuur(pad: string, body: object | undefined, headers: Record<string, string>, wie: Gebruiker = behandelaar) {
  const doelbinding = wie === coordinator ? 'bibob-onderzoek' : 'vergunningverlening';
  return dienst.vraag('POST', pad, { wie, doelbinding, headers, ...(body && { body }) });
}
const maak = (pad: string, body: object, wie?: Gebruiker) => stuur(pad, body, { 'idempotency-key': nieuwId() }, wie);
const stap = (pad: string, versie: number, body?: object, wie?: Gebruiker) =>
  stuur(pad, body, { 'if-match': `"${versie}"` }, wie);
const lees = (pad: string, wie: Gebruiker = behandelaar) =>
  dienst.vraag('GET', pad, { wie, doelbinding: wie === coordinator ? 'bibob-onderzoek' : 'vergunningverlening' });

function voorbeeld(id: unknown, versie: number, wie: Gebruiker = behandelaar) {
  const doelbinding = wie === coordinator ? 'bibob-onderzoek' : 'vergunningverlening';
  return dienst.haal('POST', `/v1/brieven/${String(id)}/voorbeelden`, {
    wie,
    doelbinding,
    headers: { 'if-match': `"${versie}"`, accept: 'application/pdf' },
  });
}

function document(id: unknown, wie: Gebruiker = behandelaar) {
  const doelbinding = wie === coordinator ? 'bibob-onderzoek' : 'vergunningverlening';
  return dienst.haal('GET', `/v1/brieven/${String(id)}/document`, { wie, doelbinding });
}

async function eenAanvraag(): Promise<string> {
  const body = { vergunningsoort: 'exploitatievergunning', kvkNummer: '90417263', bedrijfsnaam: 'Verzonnen BV' };
  return String((await maak('/v1/vergunningaanvragen', body)).body.id);
}

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
  meelezer = await leesMee(dienst.topics);
});

beforeEach(() => {
  nu = '2026-03-02T09:00:00.000Z';
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

describe('the way of a letter', () => {
  it('is drawn up, looked at, sent as it was seen, fetched byte for byte and checked', async () => {
    const aanvraag = await eenAanvraag();
    const gemaakt = await maak(`/v1/vergunningaanvragen/${aanvraag}/brieven`, bevestiging);
    expect([gemaakt.status, gemaakt.headers.get('etag')]).toEqual([201, '"1"']);
    const { id } = gemaakt.body;
    const gezien = await voorbeeld(id, 1);
    expect([gezien.status, gezien.headers.get('content-type'), gezien.headers.get('etag')]).toEqual([
      200,
      'application/pdf',
      '"2"',
    ]);
    expect(gezien.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const verzonden = await stap(`/v1/brieven/${String(id)}/verzendingen`, 2, { wijze: 'post' });
    expect([verzonden.status, verzonden.body.status]).toEqual([200, 'verzonden']);
    const { bytes, status } = await document(id);
    expect(status).toBe(200);
    const { body } = await lees(`/v1/brieven/${String(id)}`);
    expect(body).toMatchObject({
      status: 'verzonden',
      hash: briefhash(bytes),
      verzending: { dag: '2026-03-02', wijze: 'post', op: nu, door: 'vergunning-1' },
    });
    expect(bytes.equals(gezien.bytes)).toBe(false);
    const { controlecode } = body.verzending as { controlecode: string };
    for (const [kenmerk, komtOvereen] of [
      [controlecode, true],
      [controlecode.toLowerCase().replaceAll('-', ''), true],
      [String(body.hash), true],
      [briefhash(gezien.bytes), false],
    ] as const) {
      const uitslag = await stuur(`/v1/brieven/${String(id)}/controles`, { kenmerk }, {});
      expect([uitslag.status, uitslag.body]).toEqual([200, { komtOvereen }]);
    }
  });

  it('a repeated request makes one letter', async () => {
    const pad = `/v1/vergunningaanvragen/${await eenAanvraag()}/brieven`;
    const headers = { 'idempotency-key': nieuwId() };
    const [eerst, weer] = [await stuur(pad, bevestiging, headers), await stuur(pad, bevestiging, headers)];
    expect([weer.status, weer.body]).toEqual([201, eerst.body]);
    expect((await lees(pad)).body.resultaten).toHaveLength(1);
  });

  it('is listed with its file by pages, without anything of its content', async () => {
    const pad = `/v1/vergunningaanvragen/${await eenAanvraag()}/brieven`;
    const ids: unknown[] = [];
    for (let nummer = 0; nummer < 3; nummer += 1) ids.unshift((await maak(pad, bevestiging)).body.id);
    const eerste = await lees(`${pad}?limiet=2`);
    const volgende = new URL(String(eerste.body.volgende));
    const tweede = await lees(volgende.pathname + volgende.search);
    const gezien = [eerste, tweede].flatMap(({ body }) => body.resultaten as { id: string }[]);
    expect(gezien.map(({ id }) => id)).toEqual(ids);
    expect(JSON.stringify(gezien)).not.toContain(geplant.lezer);
    expect((await lees(`${pad}?status=verzonden`)).body.resultaten).toEqual([]);
  });
});

describe('what goes out is what was seen', () => {
  it('not without a preview, not on another day, not after another decision on its words', async () => {
    const { id } = (await maak(`/v1/vergunningaanvragen/${await eenAanvraag()}/brieven`, bevestiging)).body;
    const verzend = (versie: number) => stap(`/v1/brieven/${String(id)}/verzendingen`, versie, { wijze: 'post' });
    expect((await verzend(1)).body.code).toBe('overgang-niet-toegestaan');
    await voorbeeld(id, 1);
    nu = '2026-03-03T09:00:00.000Z';
    expect((await verzend(2)).body).toMatchObject({ status: 409, code: 'voorbeeld-verouderd' });
    expect((await voorbeeld(id, 2)).status).toBe(200);
    expect((await verzend(3)).status).toBe(200);
    expect((await verzend(3)).status).toBe(409);
    expect((await document(id)).status).toBe(200);
  });

  it('a text that comes into force between preview and sending is seen first', async () => {
    const opstelling = {
      soort: 'verlenging',
      bron: 'Juridische zaken',
      onderwerp: 'Wij hebben meer tijd nodig',
      aanhef: 'Beste lezer,',
      inhoud: [
        { soort: 'alinea', tekst: 'Nieuwe woorden: {{reden}} U hoort het uiterlijk op {{beslistermijnEinde}}.' },
      ],
    };
    const brief = {
      ...opgave,
      soort: 'verlenging',
      invulling: [{ naam: 'reden', waarde: 'Er is meer onderzoek nodig.' }],
    };
    const { id } = (await maak(`/v1/vergunningaanvragen/${await eenAanvraag()}/brieven`, brief)).body;
    await voorbeeld(id, 1);
    const tekst = (await maak('/v1/briefteksten', opstelling)).body.id;
    const vaststellen = (wie: Gebruiker) =>
      stap(`/v1/briefteksten/${String(tekst)}/vaststellingen`, 1, { geldigVanaf: '2026-03-02' }, wie);
    expect((await vaststellen(behandelaar)).body).toMatchObject({ status: 409, code: 'vier-ogen' });
    expect((await vaststellen(collega)).status).toBe(200);
    const verzend = (versie: number) => stap(`/v1/brieven/${String(id)}/verzendingen`, versie, { wijze: 'post' });
    expect((await verzend(2)).body.code).toBe('voorbeeld-verouderd');
    await voorbeeld(id, 2);
    expect((await verzend(3)).status).toBe(200);
  });

  it('names each placeholder that is empty or not of this letter, and nothing that was typed', async () => {
    const pad = `/v1/vergunningaanvragen/${await eenAanvraag()}/brieven`;
    const leeg = (await maak(pad, { ...opgave, soort: 'hersteltermijn' })).body.id;
    const antwoord = await voorbeeld(leeg, 1);
    expect([antwoord.status, JSON.parse(antwoord.bytes.toString())]).toMatchObject([
      400,
      { code: 'invulplek-niet-gevuld', invalidParams: [{ name: 'aanvullenTot' }, { name: 'ontbrekendeStukken' }] },
    ]);
    const vreemd = await maak(pad, { ...bevestiging, invulling: [{ naam: 'bedrijfsnaam', waarde: geplant.lezer }] });
    expect(vreemd.body).toMatchObject({
      status: 400,
      code: 'invulplek-onbekend',
      invalidParams: [{ name: 'bedrijfsnaam' }],
    });
    expect(JSON.stringify(vreemd.body)).not.toContain(geplant.lezer);
  });

  it('a decision is made known only when there is one', async () => {
    const aanvraag = await eenAanvraag();
    const { id } = (await maak(`/v1/vergunningaanvragen/${aanvraag}/brieven`, { ...opgave, soort: 'besluit' })).body;
    expect((await voorbeeld(id, 1)).status).toBe(400);
    expect((await gesprekMet(() => dienst).besluit(aanvraag, 'geweigerd')).status).toBe(200);
    const gedrukt = await voorbeeld(id, 1);
    expect(gedrukt.status).toBe(200);
  });
});

describe('who may write and read letters', () => {
  it('of an application: its department in its municipality, and nobody else', async () => {
    const pad = `/v1/vergunningaanvragen/${await eenAanvraag()}/brieven`;
    const { id } = (await maak(pad, bevestiging)).body;
    for (const wie of [elders, coordinator]) {
      expect((await maak(pad, bevestiging, wie)).status).toBe(404);
      expect((await lees(`/v1/brieven/${String(id)}`, wie)).status).toBe(404);
      expect((await lees(pad, wie)).body.resultaten).toEqual([]);
      expect((await document(id, wie)).status).toBe(404);
    }
  });

  it('of a Bibob file: its coordinator, to somebody of the closed list, under its own key, and every look is written down', async () => {
    const aanvraag = await eenAanvraag();
    const start = { aanleiding: 'om-tip', toelichting: 'Tip.' };
    const toets = String((await maak(`/v1/vergunningaanvragen/${aanvraag}/bibob-toetsen`, start, coordinator)).body.id);
    const pad = `/v1/bibob-toetsen/${toets}/brieven`;
    const brief = {
      ...opgave,
      soort: 'bibob-geheimhouding',
      invulling: [{ naam: 'stukken', punten: [geplant.bibobstuk] }],
    };
    expect((await maak(pad, brief)).status).toBe(404);
    expect((await maak(`/v1/vergunningaanvragen/${aanvraag}/brieven`, brief)).body.code).toBe('briefsoort-past-niet');
    expect((await maak(pad, bevestiging, coordinator)).body.code).toBe('briefsoort-past-niet');
    const { id } = (await maak(pad, brief, coordinator)).body;
    expect((await voorbeeld(id, 1, coordinator)).status).toBe(200);
    const verzend = (body: object) => stap(`/v1/brieven/${String(id)}/verzendingen`, 2, body, coordinator);
    expect((await verzend({ wijze: 'uitgereikt' })).body.code).toBe('bibob-ontvanger-ontbreekt');
    expect((await verzend({ wijze: 'uitgereikt', ontvanger: 'de-krant' })).status).toBe(400);
    expect((await verzend({ wijze: 'uitgereikt', ontvanger: 'betrokkene' })).status).toBe(200);
    expect((await document(id, coordinator)).status).toBe(200);
    expect((await document(id)).status).toBe(404);
    const inzagen = await dienst.sql<{ ontvanger: string }>(
      `select ontvanger from bibob_inzage where bibob_toets_id = $1 order by id`,
      [toets],
    );
    expect(inzagen.map(({ ontvanger }) => ontvanger)).toEqual([
      'eigen-behandeling',
      'eigen-behandeling',
      'betrokkene',
      'eigen-behandeling',
    ]);
    const [rij] = await dienst.sql<{ inhoud: string; document: string }>(`select * from brief where id = $1`, [id]);
    expect(rij?.inhoud).toContain(`s1.${toets}.`);
    expect(rij?.document).toContain(`s1.${toets}.`);
    expect((await dienst.vraag('GET', pad, alsBibob)).body.resultaten).toHaveLength(1);
    // With the key of the file its letters are gone.
    await dienst.sql(
      `with weg as (delete from data_key where id = $1 returning id, gemeentecode)
      insert into data_key_destroyed (id, gemeentecode, destroyed_at) select id, gemeentecode, now() from weg`,
      [toets],
    );
    expect((await document(id, coordinator)).status).toBe(410);
  });

  it('what letters say is nowhere in clear, and no letter publishes anything', async () => {
    const pad = `/v1/vergunningaanvragen/${await eenAanvraag()}/brieven`;
    const brief = {
      ...opgave,
      soort: 'hersteltermijn',
      invulling: [
        { naam: 'ontbrekendeStukken', punten: [geplant.stuk] },
        { naam: 'aanvullenTot', waarde: '2026-03-16' },
      ],
    };
    const { id } = (await maak(pad, brief)).body;
    expect((await voorbeeld(id, 1)).status).toBe(200);
    const plaatsen = {
      database: await dienst.dump(),
      log: dienst.regels.join('\n'),
      records: meelezer.berichten.map(({ tekst }) => tekst).join('\n'),
    };
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const [wat, waarde] of Object.entries(geplant))
        expect([plaats, wat, tekst.includes(waarde)]).toEqual([plaats, wat, false]);
    const publiek = await dienst.sql(
      `select 1 from historie where aggregaat in ('brief', 'brieftekst') and publiek is not null`,
    );
    expect(publiek).toEqual([]);
    expect(meelezer.over(id)).toEqual([]);
  });
});
