import { type Meelezer, leesMee, medewerker } from '@schakel/service/proef';
import { eventually, withoutIds } from '@schakel/testing';
import { dump, gesprekMet, stopRustig, vanRotterdam } from '../fixtures/sporen.js';
import { collega, startVerwijzingsdienst, vandaag, type Verwijzingsdienst } from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let meelezer: Meelezer;
const { maak, lees, doe } = gesprekMet(() => dienst);
const rotterdam = vanRotterdam('zorg-9');
const inkoper = medewerker('inkoop-1', 'contractbeheerder');
const inkoperUtrecht = medewerker('inkoop-3', 'contractbeheerder', '0344');
const INKOOP = 'opvanginkoop';

beforeAll(async () => {
  dienst = await startVerwijzingsdienst();
  meelezer = await leesMee(dienst.topics, ['care-referral']);
});
afterAll(async () => {
  await meelezer.stop();
  await stopRustig(dienst);
});

const geplant = {
  reden: 'zij woont al maanden niet meer aan de haven',
  bemiddelaar: 'mevrouw De Verzonnen',
  uitspraak: 'de bemiddelaar zag het anders',
};
const pad = (id: unknown, stap = '') => `kostenverantwoordelijkheden/${String(id)}${stap && `/${stap}`}`;
async function stelVoor(feiten: object = { regel: 'D1', gemeenteInschrijving: '0599' }, zorgverwijzingId?: string) {
  const verwijzing = zorgverwijzingId ?? (await dienst.ontvang());
  const { status, body } = await maak('kostenverantwoordelijkheden', {
    zorgverwijzingId: verwijzing,
    ingangsdatum: vandaag(),
    feiten,
  });
  expect(status).toBe(201);
  return body.id as string;
}

describe('who pays', () => {
  it('the municipality that would pay reads along, disputes, and after mediation another settles it', async () => {
    const id = await stelVoor();
    expect((await lees(pad(id))).body).toMatchObject({
      ...{
        status: 'voorgesteld',
        voorgesteldDoor: 'zorg-1',
        voorstel: { drager: 'gemeente', betaler: '0599', herleid: { omdat: 'ingeschreven' } },
      },
    });
    expect((await lees(pad(id), rotterdam)).body).toMatchObject({ status: 'voorgesteld', gemeentecode: '0363' });
    expect((await lees(pad(id), medewerker('zorg-8', 'zorgmedewerker', '0344'))).status).toBe(404);
    expect((await doe(pad(id, 'erkenningen'), 1)).status).toBe(403);

    const tegenvoorstel = { drager: 'gemeente', gemeente: '0344' };
    expect(
      (await doe(pad(id, 'betwistingen'), 1, { reden: geplant.reden, tegenvoorstel }, rotterdam)).body,
    ).toMatchObject({
      ...{ status: 'betwist', betwisting: { reden: geplant.reden, door: 'zorg-9', tegenvoorstel } },
    });
    expect((await lees('kostenverantwoordelijkheden?status=betwist')).body.resultaten).toMatchObject([
      { id, andereGemeente: '0599' },
    ]);
    expect((await doe(pad(id, 'bemiddelingen'), 2, { bemiddelaar: geplant.bemiddelaar }, rotterdam)).status).toBe(403);
    expect((await doe(pad(id, 'bemiddelingen'), 2, { bemiddelaar: geplant.bemiddelaar })).status).toBe(200);
    const vaststelling = { toedeling: tegenvoorstel, reden: geplant.uitspraak };
    expect(await doe(pad(id, 'vaststellingen'), 3, vaststelling)).toMatchObject({
      status: 403,
      body: { code: 'vier-ogen' },
    });
    expect((await doe(pad(id, 'vaststellingen'), 3, vaststelling, collega)).body).toMatchObject({
      status: 'vastgesteld',
      toedeling: tegenvoorstel,
      vastgesteldDoor: 'zorg-2',
    });

    await eventually(() => meelezer.over(id).length === 4, 'four public events', { timeoutMs: 30_000 });
    const tekst = meelezer
      .over(id)
      .map((een) => een.tekst)
      .join('\n');
    expect(withoutIds(tekst)).not.toMatch(/0599|0344/);
    for (const waarde of Object.values(geplant)) expect(tekst).not.toContain(waarde);
  });

  it('a dispute never holds up a place', async () => {
    const zorgverwijzingId = await dienst.tot('geaccepteerd');
    const id = await stelVoor(undefined, zorgverwijzingId);
    await doe(pad(id, 'betwistingen'), 1, { reden: geplant.reden }, rotterdam);
    const { versie } = (await dienst.lees(zorgverwijzingId)).body;
    expect(
      (await dienst.doe(zorgverwijzingId, 'plaatsingen', Number(versie), { ingangsdatum: vandaag() })).body,
    ).toMatchObject({ status: 'geplaatst' });
    expect((await lees(pad(id))).body.status).toBe('betwist');
  });

  it('the own municipality accepts for itself, and records what the Rijk wrote', async () => {
    const eigen = await stelVoor({ regel: 'B3' });
    expect((await doe(pad(eigen, 'erkenningen'), 1)).body).toMatchObject({
      status: 'erkend',
      toedeling: { drager: 'gemeente', gemeente: '0363' },
    });
    const rijk = await stelVoor({ regel: 'B2' });
    expect(
      (await doe(pad(rijk, 'ontvangen-antwoorden'), 1, { antwoord: 'betwist', ontvangenVia: 'brief' })).body.code,
    ).toBe('reden-ontbreekt');
    expect(
      (await doe(pad(rijk, 'ontvangen-antwoorden'), 1, { antwoord: 'erken', ontvangenVia: 'brief' })).body,
    ).toMatchObject({
      ...{ status: 'erkend', erkenning: { ontvangenVia: 'brief' }, toedeling: { drager: 'rijk' } },
    });
  });

  it('is asked once per referral and day, and by field when a fact is missing', async () => {
    const zorgverwijzingId = await dienst.ontvang();
    const body = { zorgverwijzingId, ingangsdatum: vandaag(), feiten: { regel: 'B2' } };
    const antwoorden = await Promise.all([1, 2].map(() => maak('kostenverantwoordelijkheden', body)));
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409]);
    const morgen = { ...body, ingangsdatum: '2027-01-01', feiten: { regel: 'A2' } };
    expect(await maak('kostenverantwoordelijkheden', morgen)).toMatchObject({
      ...{ status: 400, body: { code: 'gegeven-ontbreekt', invalidParams: [{ name: 'feiten.woonplaats' }] } },
    });
  });
});

describe('the table of regions', () => {
  const relatie = (anders: object = {}) => ({
    regiogemeente: '0362',
    centrumgemeente: '0363',
    geldigVanaf: '2026-01-01',
    bron: 'Regiovisie',
    ...anders,
  });
  const legVast = (anders: object, wie = inkoper) => maak('centrumgemeenterelaties', relatie(anders), wie, INKOOP);

  it('is kept by contract managers, read by all, and decides who pays', async () => {
    const { body, status } = await legVast({});
    expect(status).toBe(201);
    expect((await legVast({})).body.code).toBe('bestaat-al');
    expect(
      (await lees('centrumgemeenterelaties?regiogemeente=0362', inkoperUtrecht, INKOOP)).body.resultaten,
    ).toMatchObject([{ centrumgemeente: '0363', geldigVanaf: '2026-01-01', fictief: false }]);
    expect((await lees(`centrumgemeenterelaties/${String(body.id)}`, inkoperUtrecht, INKOOP)).status).toBe(200);
    const id = await stelVoor({ regel: 'D1', gemeenteAangetroffen: '0362' });
    expect((await lees(pad(id))).body).toMatchObject({
      voorstel: { betaler: '0363', herleid: { gemeente: '0362', volgens: 'relatietabel' } },
    });

    const einde = { geldigTotEnMet: '2026-01-31' };
    const adres = `centrumgemeenterelaties/${String(body.id)}/beeindigingen`;
    expect((await doe(adres, 1, einde, inkoperUtrecht, INKOOP)).status).toBe(403);
    expect((await doe(adres, 1, einde, inkoper, INKOOP)).body.status).toBe('beeindigd');
    const later = await stelVoor({ regel: 'D1', gemeenteAangetroffen: '0362' });
    expect((await lees(pad(later))).body).toMatchObject({
      voorstel: { betaler: '0362', herleid: { volgens: 'niet-in-tabel' } },
    });
  });

  it.each<[string, object, string]>([
    ['a municipality of others', { regiogemeente: '0384', centrumgemeente: '0599' }, 'relatie-van-anderen'],
    ['no centrumgemeente', { centrumgemeente: '0384', regiogemeente: '0363' }, 'geen-centrumgemeente'],
  ])('refuses %s', async (_naam, anders, code) => expect((await legVast(anders)).body.code).toBe(code));

  it('is not kept by care officers', async () => {
    expect((await legVast({}, collega)).status).toBe(403);
  });
});

it('nothing of a dispute stands in clear', async () => {
  const alles = await dump(dienst);
  const log = dienst.regels.join('\n');
  for (const waarde of Object.values(geplant))
    expect([alles.includes(waarde), log.includes(waarde)]).toEqual([false, false]);
});
