import { nieuwId } from '@schakel/platform';
import { Tijdbewaker } from '@schakel/service';
import { leesMee, type Meelezer } from '@schakel/service/proef';
import { gelukt, inkoop, opvang, piket, wie, zorgcoordinator } from '../fixtures/opvang.js';
import { speurAdres } from '../fixtures/speur-adres.js';
import {
  collega,
  opvangAmsterdam,
  opvangRotterdam,
  rotterdammer,
  startVerwijzingsdienst,
  type Verwijzingsdienst,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let meelezer: Meelezer;
let verwijzing: string;
let vooruit = 0;
const klok = () => new Date(Date.parse('2026-03-02T20:00:00.000Z') + vooruit).toISOString();
const { plaats, reserveer, lees, doe, maak } = opvang(() => dienst);
const DOEL = 'opvangadres';
const adres = {
  straat: 'Verzonnenlaan Kwispelveer',
  huisnummer: '7713-bis',
  postcode: '9999 ZX',
  plaats: 'Nergenshuizerdam',
  aanwijzing: 'Bel bij Frummelpoort aan.',
};
const geheim = [adres.straat, adres.huisnummer, adres.plaats, 'Frummelpoort'];

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok });
  meelezer = await leesMee(dienst.topics, ['care-referral', 'chain-coordination']);
  verwijzing = await dienst.ontvang();
});
afterEach(() => {
  vooruit = 0;
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const locatie = async (van = zorgcoordinator) =>
  gelukt(await maak('opvangadressen', { aanbiederId: vrouwenopvang, adres }, van, DOEL)).id;
const geefToegang = (id: string, gebruiker: string, versie = 1, van = zorgcoordinator) =>
  doe(`opvangadressen/${id}/toegangen`, versie, { gebruiker, reden: 'Brengt iemand.' }, van, DOEL);
const zie = (id: string, van = zorgmedewerker, meer: object = {}) =>
  maak(
    `opvangadressen/${id}/inzagen`,
    { zorgverwijzingId: verwijzing, reden: 'Vervoer vanavond.', ...meer },
    van,
    DOEL,
  );

/** A referral that has its place at a new location, and somebody on its list. */
async function geplaatst(gebruiker = zorgmedewerker.sub): Promise<string> {
  const id = await locatie();
  gelukt(await geefToegang(id, gebruiker));
  const bed = await plaats({ opvangadresId: id });
  const { id: reservering } = gelukt(await reserveer(bed, verwijzing));
  gelukt(await doe(`reserveringen/${reservering}/bevestigingen`, 1));
  return id;
}

describe('where a shelter is', () => {
  it('is told to who stands on its list and brings somebody who has a place there, and written down', async () => {
    const id = await geplaatst();
    const antwoord = await zie(id);
    expect(antwoord).toMatchObject({ status: 201, body: { adres: expect.stringContaining(adres.straat) } });
    expect(antwoord.headers.get('cache-control')).toBe('no-store');
    const { body } = await lees(`adresinzagen/${String(antwoord.body.id)}`, zorgcoordinator, DOEL);
    expect(body).toMatchObject({
      opvangadresId: id,
      gezienDoor: zorgmedewerker.sub,
      reden: 'Vervoer vanavond.',
      nood: false,
    });
    const regels = JSON.stringify(await dienst.alsBeheerder('select * from verwerkingslog'));
    expect(regels).toContain(`adresinzage/${String(antwoord.body.id)}`);
    expect(regels).toContain('Opvangadres zien');
  });

  it('is not told again to a repeated request: what was allowed then need not be now', async () => {
    const id = await geplaatst();
    const vraag = {
      wie: zorgmedewerker,
      doelbinding: DOEL,
      body: { zorgverwijzingId: verwijzing, reden: 'Vervoer.' },
      headers: { 'idempotency-key': nieuwId() },
    };
    expect((await dienst.maak(`/v1/opvangadressen/${id}/inzagen`, vraag)).status).toBe(201);
    gelukt(
      await doe(
        `opvangadressen/${id}/toegangsintrekkingen`,
        2,
        { gebruiker: zorgmedewerker.sub, reden: 'Klaar.' },
        zorgcoordinator,
        DOEL,
      ),
    );
    expect((await dienst.maak(`/v1/opvangadressen/${id}/inzagen`, vraag)).body).toMatchObject({
      code: 'inzage-al-gegeven',
    });
    expect((await zie(id)).body).toMatchObject({ code: 'niet-bevoegd' });
  });

  it.each([
    ['a colleague who is not on the list', () => zie(bekend, collega), 403, 'niet-bevoegd'],
    ['the coordinator who keeps the list and is not on it', () => zie(bekend, zorgcoordinator), 403, 'niet-bevoegd'],
    [
      'the provider: it knows already, and this is no road to it',
      () => zie(bekend, opvangAmsterdam),
      403,
      'geen-toestemming',
    ],
    ['a contract manager', () => zie(bekend, wie('c', 'contractbeheerder')), 403, 'geen-toestemming'],
    ['somebody with a referral of another municipality', () => zie(bekend, rotterdammer), 404, 'niet-gevonden'],
    ['somebody on the list of a location without a place there', () => zie(leeg), 409, 'verwijzing-niet-geplaatst'],
    [
      'another purpose',
      () =>
        maak(
          `opvangadressen/${bekend}/inzagen`,
          { zorgverwijzingId: verwijzing, reden: 'Zomaar.' },
          zorgmedewerker,
          'zorgverwijzing',
        ),
      403,
      'geen-toestemming',
    ],
  ])('not to %s', async (_wie, vraag, status, code) => {
    const antwoord = await vraag();
    expect({ status: antwoord.status, code: antwoord.body.code }).toEqual({
      status,
      code: expect.stringMatching(code),
    });
    expect(speurAdres(geheim, [['answer', JSON.stringify(antwoord.body)]])).toEqual([]);
  });
  let bekend = '';
  let leeg = '';
  beforeAll(async () => {
    bekend = await geplaatst();
    leeg = await locatie();
    gelukt(await geefToegang(leeg, zorgmedewerker.sub));
  });

  it.each([
    ['niet-bevoegd', () => bekend, collega],
    ['verwijzing-niet-geplaatst', () => leeg, zorgmedewerker],
  ])('a refusal by the rules (%s) leaves a trace of who tried, where, and why not', async (code, waar, van) => {
    const sporen = () =>
      dienst.alsBeheerder<{ body: unknown }>(
        `select body from toegangsbeslissing where body #>> '{request,action,name}' = 'adresinzage:zien'
         and body #>> '{request,subject,id}' = $1 and body #>> '{request,resource,id}' = $2
         and body #>> '{response,context,weigering}' = $3`,
        [van.sub, waar(), code],
      );
    const voor = (await sporen()).length;
    expect((await zie(waar(), van)).body).toMatchObject({ code });
    const na = await sporen();
    expect(na.length - voor).toBe(1);
    expect(na[0]?.body).toMatchObject({ response: { decision: false, context: { reden: 'domeinregel' } } });
  });

  it('nobody lets himself in, and only the coordinator of the municipality lets in', async () => {
    const id = await locatie();
    expect((await geefToegang(id, zorgcoordinator.sub)).body).toMatchObject({ code: 'eigen-toegang' });
    expect((await geefToegang(id, 'x', 1, wie('coordinator-9', 'zorgcoordinator', '0599'))).status).toBe(404);
    expect((await geefToegang(id, 'x', 1, opvangAmsterdam)).status).toBe(403);
    expect((await geefToegang(id, 'x', 1, opvangRotterdam)).status).toBe(403);
  });

  it('a location that is given up opens for nobody', async () => {
    const id = await geplaatst();
    gelukt(
      await doe(`opvangadressen/${id}/vervallenverklaringen`, 2, { reden: 'Adres gelekt.' }, zorgcoordinator, DOEL),
    );
    expect((await zie(id, piket, { nood: true, reden: 'Zij staat op straat en moet nu weg.' })).body).toMatchObject({
      code: 'opvangadres-vervallen',
    });
  });
});

const NOOD = { nood: true, reden: 'Zij staat op straat en moet nu weg.' };

describe('in an emergency', () => {
  beforeAll(async () => {
    verwijzing = await dienst.ontvang();
  });

  it('no shelter opens for a referral that its provider has nothing to do with', async () => {
    const id = await locatie();
    expect((await zie(id, piket, NOOD)).body).toMatchObject({ code: 'verwijzing-niet-bij-aanbieder' });
    const elders = await plaats({ aanbiederId: vrouwenopvangRotterdam }, opvangRotterdam);
    gelukt(await reserveer(elders, verwijzing));
    expect((await zie(id, piket, NOOD)).body).toMatchObject({ code: 'verwijzing-niet-bij-aanbieder' });
    gelukt(await reserveer(await plaats(), verwijzing));
    vooruit = 3_600_000;
    expect((await zie(id, piket, NOOD)).body).toMatchObject({ code: 'verwijzing-niet-bij-aanbieder' });
    vooruit = 0;
    gelukt(await zie(id, wie('piket-3', 'piketmedewerker'), NOOD));
  });

  it('nor for one that ended; an offer that the provider took is enough', async () => {
    const id = await locatie();
    const aangenomen = await dienst.tot('geaccepteerd');
    const vraag = { ...NOOD, zorgverwijzingId: aangenomen };
    gelukt(await zie(id, wie('piket-4', 'piketmedewerker'), vraag));
    await dienst.alsBeheerder(`update zorgverwijzing set status = 'uitgestroomd' where id = $1`, [aangenomen]);
    expect((await zie(id, wie('piket-5', 'piketmedewerker'), vraag)).body).toMatchObject({
      code: 'verwijzing-niet-bij-aanbieder',
    });
  });

  it('opens once per person until somebody judged it, also of several at once', async () => {
    const [id, ander] = [await geplaatst(), await locatie()];
    const haast = wie('piket-6', 'piketmedewerker');
    const tegelijk = await Promise.all([id, ander, id, ander].map((waar) => zie(waar, haast, NOOD)));
    const gezien = tegelijk.filter(({ status }) => status === 201);
    expect(gezien).toHaveLength(1);
    expect(tegelijk.filter(({ body }) => body.code === 'noodinzage-niet-beoordeeld')).toHaveLength(3);
    gelukt(await zie(ander, wie('piket-7', 'piketmedewerker'), NOOD));
    const oordeel = { terecht: true, oordeel: 'Nagegaan.' };
    const pad = `adresinzagen/${String(gezien[0]?.body.id)}/beoordelingen`;
    gelukt(await doe(pad, 1, oordeel, zorgcoordinator, DOEL));
    gelukt(await zie(ander, haast, NOOD));
  });

  it('who must know gets it with a real reason; the coordinator is alarmed until somebody else judges it', async () => {
    const id = await geplaatst();
    expect((await zie(id, piket, { nood: true, reden: 'Nood' })).body).toMatchObject({ code: 'noodreden-te-kort' });
    const antwoord = await zie(id, piket, { nood: true, reden: 'Zij staat op straat en moet nu weg.' });
    expect(antwoord).toMatchObject({ status: 201, body: { adres: expect.stringContaining(adres.plaats) } });
    const inzage = String(antwoord.body.id);
    const alarmen = () =>
      dienst.regels.filter((regel) => regel.includes('noodinzage-opvangadres') && regel.includes(inzage));
    expect(alarmen()).toHaveLength(1);
    const open = await lees('adresinzagen?nood=true&status=geopend', zorgcoordinator, DOEL);
    expect(open.body.resultaten).toContainEqual(expect.objectContaining({ id: inzage, opvangadresId: id }));
    vooruit = 86_400_000;
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect(alarmen()).toHaveLength(2);
    const oordeel = { terecht: true, oordeel: 'Gebeld en nagegaan.' };
    gelukt(await doe(`adresinzagen/${inzage}/beoordelingen`, 2, oordeel, zorgcoordinator, DOEL));
    vooruit = 3 * 86_400_000;
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect(alarmen()).toHaveLength(2);
  });

  it('who looked does not judge it himself', async () => {
    const id = await geplaatst();
    const ander = wie('coordinator-2', 'zorgcoordinator');
    const { body } = await zie(id, ander, { nood: true, reden: 'Niemand anders is bereikbaar vannacht.' });
    const pad = `adresinzagen/${String(body.id)}/beoordelingen`;
    const oordeel = { terecht: true, oordeel: 'Prima.' };
    expect((await doe(pad, 1, oordeel, ander, DOEL)).body).toMatchObject({ code: 'vier-ogen' });
  });
});

describe('the address stands nowhere', () => {
  it('neither in the database, nor in topics, logs, lists or refusals', async () => {
    const id = await geplaatst();
    gelukt(await zie(id));
    const fout = await maak(
      'opvangadressen',
      { aanbiederId: vrouwenopvang, adres: { ...adres, postcode: adres.plaats } },
      zorgcoordinator,
      DOEL,
    );
    expect(fout.status).toBe(400);
    const antwoorden = await Promise.all([
      lees('opvangadressen', zorgcoordinator, DOEL),
      lees(`opvangadressen/${id}`, zorgcoordinator, DOEL),
      lees('adresinzagen', zorgcoordinator, DOEL),
      lees('opvangplaatsen', opvangAmsterdam, inkoop),
    ]);
    const tabellen = await dienst.alsBeheerder<{ naam: string }>(
      `select relname as naam from pg_class where relkind in ('r', 'v') and relnamespace = 'public'::regnamespace`,
    );
    const inhoud = await Promise.all(
      tabellen.map(
        async ({ naam }) => [naam, JSON.stringify(await dienst.alsBeheerder(`select * from ${naam}`))] as const,
      ),
    );
    expect(inhoud.map(([naam]) => naam)).toContain('adres_key');
    const plaatsen = [
      ...inhoud,
      ...meelezer.berichten.map(({ tekst }) => ['topic', tekst] as const),
      ['log', dienst.regels.join('\n')] as const,
      ...[fout, ...antwoorden].map(({ body }) => ['answer', JSON.stringify(body)] as const),
    ];
    expect(speurAdres(geheim, plaatsen)).toEqual([]);
  });

  it('opens with the key of its location and not with that of the file', async () => {
    const id = await locatie();
    const [rij] = await dienst.alsBeheerder<{ adres: string; inhoud: string; adressleutel_id: string }>(
      'select adres, inhoud, adressleutel_id from opvangadres where id = $1',
      [id],
    );
    expect(rij?.adres.split('.')[1]).toBe(rij?.adressleutel_id);
    expect(rij?.inhoud.split('.')[1]).toBe(id);
    const sleutels = await dienst.alsBeheerder<{ master_key_id: string }>(
      'select master_key_id from adres_key where id = $1',
      [rij?.adressleutel_id],
    );
    expect(sleutels).toEqual([{ master_key_id: 'adres-1' }]);
    expect(await dienst.alsBeheerder('select 1 from data_key where id = $1', [rij?.adressleutel_id])).toEqual([]);
  });
});
