import { leesMee, medewerker, type Antwoord, type Meelezer } from '@schakel/service/proef';
import { nieuwId } from '@schakel/platform';
import {
  DOELBINDING,
  type Verwijzingsdienst,
  bedenktijd,
  opvangAmsterdam,
  startVerwijzingsdienst,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let verschuiving = 0;
const klok = () => new Date(Date.now() + verschuiving).toISOString();
const UUR = 3_600_000;

let dienst: Verwijzingsdienst;
let meelezer: Meelezer;
/** Every secret that was ever handed out. */
const geheimen: string[] = [];

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok });
  meelezer = await leesMee(dienst.topics, ['care-referral']);
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

interface Link {
  readonly verwijzing: string;
  readonly id: string;
  readonly token: string;
  readonly code: string;
}

const maak = (verwijzing: string, aanbodId: unknown, key: string = nieuwId(), wie = zorgmedewerker) =>
  dienst.vraag('POST', `/v1/zorgverwijzingen/${verwijzing}/eenmalige-toegangen`, {
    wie,
    doelbinding: DOELBINDING,
    headers: { 'idempotency-key': key },
    body: { aanbodId },
  });

function linkVan(verwijzing: string, { body }: Antwoord): Link {
  const token = String(body.link).split('#')[1] ?? '';
  const code = String(body.code);
  geheimen.push(token, code);
  return { verwijzing, id: String(body.id), token, code };
}

async function link(body: object = {}): Promise<Link> {
  const verwijzing = await dienst.ontvang();
  await dienst.doe(verwijzing, 'voorstellen', 1, { feiten: { ...bedenktijd, geslacht: 'vrouw' } });
  const aanbod = await dienst.doe(verwijzing, 'aanbiedingen', 2, { aanbiederId: vrouwenopvang, ...body });
  return linkVan(verwijzing, await maak(verwijzing, aanbod.body.aanbodId));
}

const open = (token: string, code: string) =>
  dienst.vraag('POST', '/v1/eenmalige-toegangen/openingen', { body: { token, code } });
const antwoord = ({ token, code }: Link, body: object) =>
  dienst.vraag('POST', '/v1/eenmalige-toegangen/antwoorden', { body: { token, code, ...body } });
const toegang = async (id: string) =>
  (await dienst.vraag('GET', `/v1/eenmalige-toegangen/${id}`, { wie: zorgmedewerker, doelbinding: DOELBINDING })).body;
const anders = (code: string, nummer = 1) => String((Number(code) + nummer) % 1_000_000).padStart(6, '0');
const gesloten = { status: 404, body: { code: 'toegang-ongeldig' } };

describe('a provider without an account', () => {
  it('opens the offer with link and code, leaves a receipt, and accepts once', async () => {
    const mijn = await link();
    expect(await toegang(mijn.id)).toMatchObject({ status: 'open', pogingen: 0, geopendOp: [] });
    const gezien = await open(mijn.token, mijn.code);
    expect(gezien.status).toBe(200);
    expect(gezien.headers.get('cache-control')).toBe('no-store');
    expect(gezien.body).toEqual({
      leeftijdsgroep: 'volwassen',
      geslacht: 'vrouw',
      meegekomenKinderen: 0,
      dreiging: 'onbekend',
      problematiek: [],
      verantwoordelijke: 'Rijk (COA)',
      reageerVoor: expect.any(String),
    });
    expect(await toegang(mijn.id)).toMatchObject({ geopendOp: [expect.any(String)], gemaaktDoor: 'zorg-1' });
    expect((await dienst.lees(mijn.verwijzing)).body).toMatchObject({
      aanbiedingen: [{ gezienOp: expect.any(String) }],
    });

    expect(await antwoord(mijn, { antwoord: 'accepteer' })).toMatchObject({
      status: 200,
      body: { antwoord: 'accepteer' },
    });
    expect((await dienst.lees(mijn.verwijzing)).body).toMatchObject({ status: 'geaccepteerd' });
    expect(await toegang(mijn.id)).toMatchObject({ status: 'gebruikt', antwoord: 'accepteer' });
    // Replayed, it opens nothing and changes nothing.
    expect(await open(mijn.token, mijn.code)).toMatchObject(gesloten);
    expect(await antwoord(mijn, { antwoord: 'wijs-af', reden: 'geen-capaciteit' })).toMatchObject(gesloten);
    expect((await dienst.lees(mijn.verwijzing)).body).toMatchObject({ status: 'geaccepteerd' });
  });

  it('refuses with a reason; an incomplete answer does not use the link up', async () => {
    const mijn = await link();
    expect(await antwoord(mijn, { antwoord: 'wijs-af' })).toMatchObject({
      status: 400,
      body: { invalidParams: [{ name: 'reden' }] },
    });
    expect(await antwoord(mijn, { antwoord: 'wijs-af', reden: 'andere-reden' })).toMatchObject({
      status: 400,
      body: { invalidParams: [{ name: 'toelichting' }] },
    });
    expect((await antwoord(mijn, { antwoord: 'wijs-af', reden: 'geen-capaciteit' })).status).toBe(200);
    expect((await dienst.lees(mijn.verwijzing)).body.status).toBe('afgewezen');
  });

  it('answers once, of ten answers at once', async () => {
    const mijn = await link();
    const antwoorden = await Promise.all(Array.from({ length: 10 }, () => antwoord(mijn, { antwoord: 'accepteer' })));
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(antwoorden.filter(({ status }) => status === 404)).toHaveLength(9);
  });
});

describe('who guesses', () => {
  it('gets five tries, also in parallel, and then the right code is wrong too', async () => {
    const mijn = await link();
    // A busy service may say to come back (503); who guesses does.
    const raad = async (code: string): Promise<Antwoord> => {
      const gehoord = await open(mijn.token, code);
      return gehoord.status === 503 ? raad(code) : gehoord;
    };
    const pogingen = Array.from({ length: 25 }, (_, nummer) => raad(anders(mijn.code, nummer + 1)));
    for (const poging of await Promise.all(pogingen)) expect(poging).toMatchObject(gesloten);
    expect(await toegang(mijn.id)).toMatchObject({ status: 'geblokkeerd', pogingen: 5 });
    expect(await open(mijn.token, mijn.code)).toMatchObject(gesloten);
    expect(await antwoord(mijn, { antwoord: 'accepteer' })).toMatchObject(gesloten);
    expect((await dienst.lees(mijn.verwijzing)).body.status).toBe('aangeboden');
  });

  it('learns nothing from the answer: unknown link, wrong code and closed link are one', async () => {
    const mijn = await link();
    const zonderInstance = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    const onbekend = await open('A'.repeat(43), mijn.code);
    const fout = await open(mijn.token, anders(mijn.code));
    expect(zonderInstance(fout.body)).toEqual(zonderInstance(onbekend.body));
    expect(JSON.stringify(fout.body)).not.toContain(mijn.token);
  });

  it.each([
    [{ token: 'kort', code: '123456' }, 'token'],
    [{ token: 'A'.repeat(43), code: 'geheim' }, 'code'],
    [{ token: 'A'.repeat(43) }, 'code'],
  ])('in a form that is none is told the field and not what was typed: %o', async (body, veld) => {
    const { status, body: probleem } = await dienst.vraag('POST', '/v1/eenmalige-toegangen/openingen', { body });
    expect({ status, velden: (probleem.invalidParams as { name: string }[]).map(({ name }) => name) }).toEqual({
      status: 400,
      velden: [veld],
    });
    expect(JSON.stringify(probleem)).not.toMatch(/kort|geheim|AAAA/);
  });
});

describe('the link ends', () => {
  it('when the officer takes it back', async () => {
    const mijn = await link();
    const intrekking = { wie: zorgmedewerker, doelbinding: DOELBINDING };
    expect((await dienst.stap(`/v1/eenmalige-toegangen/${mijn.id}/intrekkingen`, 1, intrekking)).status).toBe(200);
    expect(await open(mijn.token, mijn.code)).toMatchObject(gesloten);
  });

  it('after 72 hours, before and after the clock came by', async () => {
    const mijn = await link();
    // Urgency gives the offer itself a shorter term; so it is looked at past its own end as well.
    verschuiving = 72 * UUR + 1_000;
    const na = await open(mijn.token, mijn.code);
    const rondes = await dienst.ronde();
    const daarna = await open(mijn.token, mijn.code);
    verschuiving = 0;
    expect([na, daarna]).toMatchObject([gesloten, gesloten]);
    expect(rondes).toBeGreaterThan(0);
    expect(await toegang(mijn.id)).toMatchObject({ status: 'verlopen', pogingen: 0 });
  });

  it('with its offer: taken back, or given to another', async () => {
    const mijn = await link();
    await dienst.doe(mijn.verwijzing, 'intrekkingen', 3, { reden: 'ingetrokken', toelichting: 'Anders opgelost.' });
    expect(await open(mijn.token, mijn.code)).toMatchObject(gesloten);
    // Its organisation is asked again: the old link is not for the new offer.
    await dienst.doe(mijn.verwijzing, 'aanbiedingen', 4, { aanbiederId: vrouwenopvang });
    expect(await antwoord(mijn, { antwoord: 'accepteer' })).toMatchObject(gesloten);
    const ander = await link({ tegelijk: [vrouwenopvangRotterdam] });
    expect((await antwoord(ander, { antwoord: 'accepteer' })).status).toBe(200);
  });
});

describe('making one', () => {
  it('is for an open offer, of the own municipality, by who treats referrals', async () => {
    const id = await dienst.tot('geaccepteerd');
    const { aanbiedingen } = (await dienst.lees(id)).body as { aanbiedingen: { id: string }[] };
    expect(await maak(id, aanbiedingen[0]?.id)).toMatchObject({ status: 409, body: { code: 'aanbod-niet-open' } });
    expect((await maak(id, nieuwId(), nieuwId(), opvangAmsterdam)).status).toBe(403);
    expect((await maak(id, nieuwId(), nieuwId(), medewerker('z', 'zorgmedewerker', '0599'))).status).toBe(404);
  });

  it('gives the secrets once: a repeat tells that it was made', async () => {
    const verwijzing = await dienst.tot('aangeboden');
    const { aanbiedingen } = (await dienst.lees(verwijzing)).body as { aanbiedingen: { id: string }[] };
    const key = nieuwId();
    const eerste = await maak(verwijzing, aanbiedingen[0]?.id, key);
    const tweede = await maak(verwijzing, aanbiedingen[0]?.id, key);
    const mijn = linkVan(verwijzing, eerste);
    expect(tweede.body).toEqual({ id: mijn.id, status: 'open', versie: 1 });
    // The token is behind the hash sign: no server on the way sees that part of an address.
    expect(eerste.body.link).toMatch(/^https:\/\/[^#?]+#[A-Za-z0-9_-]{43}$/);
    expect((await open(mijn.token, mijn.code)).status).toBe(200);
  });
});

describe('token and code', () => {
  it('stand nowhere: not in the database, not in a log line, not in a topic', async () => {
    expect(geheimen.length).toBeGreaterThan(10);
    const tabellen = await dienst.alsBeheerder<{ naam: string }>(
      `select quote_ident(tablename) as naam from pg_tables where schemaname = 'public'`,
    );
    const rijen = await Promise.all(
      tabellen.map(({ naam }) => dienst.alsBeheerder<{ t: string }>(`select t::text as t from ${naam} t`)),
    );
    const database = rijen.flat().map(({ t }) => t);
    expect(database.length).toBeGreaterThan(50);
    const log = dienst.regels.join('\n');
    const topic = meelezer.berichten.map(({ tekst }) => tekst).join('\n');
    expect(log).toContain('/v1/eenmalige-toegangen/openingen');
    const gevonden = geheimen.filter((geheim) => {
      // Six digits may stand in a random id or an instant; a code of its own is bounded.
      const los = new RegExp(geheim.length === 6 ? `(?<![0-9a-f.-])${geheim}(?![0-9a-f+])` : geheim);
      return los.test(log) || los.test(topic) || database.some((rij) => los.test(rij));
    });
    expect(gevonden).toEqual([]);
  });
});
