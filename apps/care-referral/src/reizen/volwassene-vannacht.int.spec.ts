import { eventually, withoutIds } from '@schakel/testing';
import { gelukt, gewonePlaats, inkoop, wie } from '../fixtures/opvang.js';
import { startReis, type Reis } from '../fixtures/reis.js';
import {
  opvangAmsterdam,
  opvangRotterdam,
  piketmedewerker as piket,
  rotterdammer,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgcoordinator,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

// A Friday in March, half past ten in the evening in Amsterdam (UTC+1), until Saturday morning.
const BEGIN = '2026-03-06T21:30:00.000Z';
const om = (tijd: string) => `2026-03-${tijd < '12:00' ? '07' : '06'}T${tijd}:00.000Z`;
const begeleider = wie('begeleider-1', 'zorgmedewerker');
const adres = { straat: 'Verzonnenpad Kwispelhoek', huisnummer: '8817-ter', plaats: 'Nergensveldergat' };
const REDEN = 'Zij slaapt anders op het perron van Duivendrecht.';
const geheim = [...Object.values(adres), '1997-11-23', 'Duivendrecht', 'Sirene', 'Oorbellenkist'];
const feiten = {
  ...{ geboortedatum: '1997-11-23', nationaliteit: 'eu-eer-ch', geslacht: 'vrouw', dreiging: 'geen' },
  ...{ inreisdatum: '2024-02-01', gemeenteAangetroffen: '0363' },
};

let reis: Reis;
let id: string;
let bed: string;
let locatie: string;
let reservering: string;

beforeAll(async () => {
  reis = await startReis(BEGIN);
});
afterAll(() => reis.stop());

const verwijzing = async (van = piket) => (await reis.lees(id, van)).body;
const versie = async () => Number((await verwijzing()).versie);
const stap = async (naam: string, body: object | undefined, van = piket) =>
  reis.doe(id, naam, await versie(), body, van);
const taken = async () =>
  (await reis.toon(`zorgtaken?zorgverwijzingId=${id}`, zorgcoordinator)).body.resultaten as Record<string, unknown>[];
const zieAdres = (van = begeleider) =>
  reis.begin(
    `opvangadressen/${locatie}/inzagen`,
    { zorgverwijzingId: id, reden: 'Breng haar er nu heen.' },
    van,
    'opvangadres',
  );
const opBed = async () => (await reis.toon(`opvangplaatsen/${bed}`, piket)).body;

// The steps of one night: each goes on where the one before left.
describe('an adult EU victim tonight', () => {
  it('by day: the provider has a bed at a secret location, the coordinator a roster and an escort', async () => {
    ({ id: locatie } = gelukt(
      await reis.begin('opvangadressen', { aanbiederId: vrouwenopvang, adres }, zorgcoordinator, 'opvangadres'),
    ));
    const toegang = { gebruiker: begeleider.sub, reden: 'Rijdt vannacht.' };
    gelukt(await reis.stapOp(`opvangadressen/${locatie}/toegangen`, 1, zorgcoordinator, toegang, 'opvangadres'));
    const body = { aanbiederId: vrouwenopvang, ...gewonePlaats, opvangadresId: locatie };
    ({ id: bed } = gelukt(await reis.begin('opvangplaatsen', body, opvangAmsterdam, inkoop)));
    for (const [trap, medewerker] of [
      ['piketmedewerker', piket.sub],
      ['zorgcoordinator', zorgcoordinator.sub],
    ])
      gelukt(
        await reis.begin('piketdiensten', { van: om('18:00'), tot: om('07:00'), trap, medewerker }, zorgcoordinator),
      );
  });

  it('22:30: the request comes over the chain; who has duty makes it urgent and the table says who is responsible', async () => {
    id = await reis.ontvang();
    expect((await reis.lees(id, rotterdammer)).status).toBe(404);
    gelukt(await stap('urgenties', { urgentie: 'vannacht' }));
    const { voorstel } = gelukt(await stap('voorstellen', { feiten })) as { voorstel?: object };
    // Somebody of the EU who is here longer than three months: the centrumgemeente where she was found, ordinary shelter.
    expect(voorstel).toMatchObject({
      spoor: { regel: 'C1', leeftijdsgroep: 'volwassen', gemeente: { gemeentecode: '0363', omdat: 'aangetroffen' } },
    });
    expect(await verwijzing()).toMatchObject({ urgentie: 'vannacht', eersteNachtUiterlijk: om('01:30') });
  });

  it('asks one provider and names the next; that nobody asked her consent yet stays with the offer, with why', async () => {
    const leeg = {
      aanbiederId: vrouwenopvangRotterdam,
      zonderToestemming: { grond: 'eerste-nacht-opvang', reden: ' ' },
    };
    expect((await stap('aanbiedingen', leeg)).status).toBe(400);
    const zonderToestemming = { grond: 'eerste-nacht-opvang', reden: REDEN };
    const body = { aanbiederId: vrouwenopvangRotterdam, daarna: [vrouwenopvang], zonderToestemming };
    gelukt(await stap('aanbiedingen', body));
    expect(await verwijzing()).toMatchObject({
      status: 'aangeboden',
      daarna: [vrouwenopvang],
      aanbiedingen: [{ reageerVoor: om('22:30'), toestemming: { uitkomst: 'niet-getoetst', ...zonderToestemming } }],
    });
    // Who is next sees nothing yet.
    expect((await reis.lees(id, opvangAmsterdam)).status).toBe(404);
    expect((await reis.lijst('', opvangAmsterdam)).body.resultaten).toEqual([]);
    expect((await reis.lijst('', opvangRotterdam)).body.resultaten).toHaveLength(1);
  });

  it('silence: reminded twice, run out after the hour, the next asked by the clock, and who has duty is called', async () => {
    await reis.wacht(om('21:59'));
    expect((await verwijzing()).aanbiedingen).toMatchObject([{ herinneringen: 0 }]);
    await reis.wacht(om('22:00'));
    await reis.wacht(om('22:18'));
    expect((await verwijzing()).aanbiedingen).toMatchObject([{ herinneringen: 2 }]);
    expect(await taken()).toEqual([]);
    await reis.wacht(om('22:30'));
    expect(await verwijzing()).toMatchObject({
      status: 'aangeboden',
      daarna: [],
      aanbiedingen: [
        { aanbiederId: vrouwenopvangRotterdam, antwoord: { soort: 'verlopen' } },
        { aanbiederId: vrouwenopvang, reageerVoor: om('23:30') },
      ],
    });
    // Too late is too late: the first may neither look nor accept any more.
    expect((await reis.lees(id, opvangRotterdam)).status).toBe(404);
    expect((await reis.doe(id, 'acceptaties', 4, undefined, opvangRotterdam)).status).toBe(404);
    const [taak, ...meer] = await taken();
    expect([taak, meer]).toMatchObject([{ aanleiding: 'eerste-nacht', voor: 'piketmedewerker', status: 'open' }, []]);
    const pad = `zorgtaken/${String(taak?.id)}`;
    expect((await reis.toon(pad, piket)).body).toMatchObject({ dienstdoende: piket.sub });
    gelukt(await reis.stapOp(`${pad}/oppakkingen`, 1, piket));
  });

  it('the second reads what it needs to answer, nothing about who she is, and accepts', async () => {
    reis.zet(om('22:40'));
    const { body } = await reis.lees(id, opvangAmsterdam);
    expect(body).toMatchObject({ inzage: 'aanbod', status: 'aangeboden', aanbod: { leeftijdsgroep: 'volwassen' } });
    for (const veld of ['ketendossierId', 'actieverzoekId', 'urgentie', 'voorstel', 'aanbiedingen'])
      expect(body).not.toHaveProperty(veld);
    expect(withoutIds(body)).not.toMatch(/1997|Duivendrecht|eu-eer-ch/);
    gelukt(await reis.doe(id, 'acceptaties', Number(body.versie), undefined, opvangAmsterdam));
    expect(await verwijzing()).toMatchObject({ status: 'geaccepteerd', aanbiederId: vrouwenopvang });
  });

  it('the bed is found and held for her; nobody else gets it', async () => {
    const vraag = { geslacht: 'vrouw', leeftijd: 28, heeftBurgerservicenummer: false };
    const gevonden = await reis.vraag('POST', '/v1/plaatszoekvragen', {
      wie: piket,
      doelbinding: 'zorgverwijzing',
      body: vraag,
    });
    expect(gevonden.body.resultaten).toEqual([expect.objectContaining({ plaatsId: bed, geheimeLocatie: true })]);
    ({ id: reservering } = gelukt(await reis.begin('reserveringen', { plaatsId: bed, zorgverwijzingId: id }, piket)));
    const ander = await reis.ontvang('0599');
    expect(await reis.begin('reserveringen', { plaatsId: bed, zorgverwijzingId: ander }, rotterdammer)).toMatchObject({
      ...{ status: 409, body: { code: 'plaats-niet-vrij' } },
    });
    // Held is not placed: nobody is told where it is yet.
    expect((await zieAdres()).body).toMatchObject({ code: 'verwijzing-niet-geplaatst' });
  });

  it('00:20: placed, and with that step the bed is hers; the clock of the first night was met and stops', async () => {
    reis.zet(om('23:20'));
    expect((await stap('plaatsingen', { ingangsdatum: '2026-03-08' })).body).toMatchObject({
      code: 'ingangsdatum-onjuist',
    });
    expect(await opBed()).toMatchObject({ status: 'gereserveerd' });
    // Two who write it down at once: one placement, one bed.
    const nu = await versie();
    const twee = await Promise.all(
      [piket, zorgcoordinator].map((van) => reis.doe(id, 'plaatsingen', nu, { ingangsdatum: '2026-03-07' }, van)),
    );
    expect(twee.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await verwijzing()).toMatchObject({ status: 'geplaatst', ingangsdatum: '2026-03-07' });
    expect((await reis.toon(`reserveringen/${reservering}`, piket)).body).toMatchObject({ status: 'bevestigd' });
    expect(await opBed()).toMatchObject({ status: 'bezet' });
    const [rij] = await reis.alsBeheerder<{ binnen: boolean; wekker: Date | null }>(
      'select geplaatst_op < $2 as binnen, wekker_op as wekker from zorgverwijzing where id = $1',
      [id, om('01:30')],
    );
    expect(rij).toEqual({ binnen: true, wekker: null });
    await reis.wacht(om('05:00'));
    expect((await taken()).map(({ voor }) => voor)).toEqual(['piketmedewerker']);
    // The hour of the reservation passed long ago: she still has the bed.
    expect(await opBed()).toMatchObject({ status: 'bezet' });
  });

  it('only who brings her is told where, and that is written down', async () => {
    for (const [van, status] of [
      [piket, 403],
      [zorgcoordinator, 403],
      [zorgmedewerker, 403],
      [opvangAmsterdam, 403],
      [rotterdammer, 404],
    ] as const) {
      const antwoord = await zieAdres(van);
      expect([van.sub, antwoord.status]).toEqual([van.sub, status]);
      expect(JSON.stringify(antwoord.body)).not.toContain('Kwispelhoek');
    }
    const { status, body } = await zieAdres();
    expect({ status, body }).toMatchObject({ status: 201, body: { adres: expect.stringContaining(adres.straat) } });
    const inzage = await reis.toon(`adresinzagen/${String(body.id)}`, zorgcoordinator, 'opvangadres');
    expect(inzage.body).toMatchObject({ gezienDoor: begeleider.sub, nood: false });
    const [taak] = await taken();
    const uitkomst = { uitkomst: 'Zij is binnen. Oorbellenkist.' };
    gelukt(await reis.stapOp(`zorgtaken/${String(taak?.id)}/afrondingen`, 2, piket, uitkomst));
  });

  it('Saturday morning: handed over warm, the whole list; then the bed is free and the night is closed for who had it', async () => {
    reis.zet(om('09:00'));
    const punten = ['kennismaking', 'veiligheidsplan', 'medische-zorg', 'inkomen-en-betaler'];
    const regels = punten.map((punt) => ({ punt }));
    const body = (...meer: object[]) => ({ einddatum: '2026-03-07', overdracht: [...regels, ...meer] });
    expect((await stap('overdrachten', body(), zorgmedewerker)).body).toMatchObject({ code: 'overdracht-onvolledig' });
    expect(await opBed()).toMatchObject({ status: 'bezet' });
    const laatste = { punt: 'contactpersoon', nietGedaan: 'Volgt maandag: Sirene belt.' };
    gelukt(await stap('overdrachten', body(laatste), zorgmedewerker));
    expect(await verwijzing()).toMatchObject({ status: 'overgedragen', overdracht: expect.arrayContaining([laatste]) });
    expect(await opBed()).toMatchObject({ status: 'vrij' });
    expect((await reis.toon(`reserveringen/${reservering}`, piket)).body).toMatchObject({ status: 'beeindigd' });
    expect((await reis.lees(id, opvangAmsterdam)).status).toBe(404);
    expect((await zieAdres()).body).toMatchObject({ code: 'verwijzing-niet-geplaatst' });
    const plannen = await reis.toon(`nazorgplannen?zorgverwijzingId=${id}`, zorgmedewerker);
    expect(plannen.body.resultaten).toMatchObject([{ status: 'lopend' }]);
  });

  it('the chain heard how far it was and nothing about her; no secret stands anywhere in clear', async () => {
    const verwacht = [
      ...['ontvangen', 'urgentie-bepaald', 'voorgesteld', 'aangeboden', 'herinnerd', 'herinnerd', 'afgewezen'],
      ...['aangeboden', 'geescaleerd', 'gezien', 'geaccepteerd', 'geplaatst', 'beeindigd'],
    ].map((type) => `zorgverwijzing-${type}`);
    await eventually(() => reis.verteld(id).length === verwacht.length, 'the whole night on the topic');
    expect(reis.verteld(id)).toEqual(verwacht);
    expect(reis.persoonlijkeGegevens([id])).toEqual([]);
    // Which bed, held when and for whom, is told to nobody.
    for (const van of [bed, reservering, locatie]) expect(reis.verteld(van)).toEqual([]);
    expect(await reis.lekken(geheim)).toEqual([]);
  });
});
