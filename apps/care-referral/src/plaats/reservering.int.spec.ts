import { Tijdbewaker } from '@schakel/service';
import { gelukt, inkoop, opvang, piket, wie } from '../fixtures/opvang.js';
import {
  opvangAmsterdam,
  opvangRotterdam,
  rotterdammer,
  startVerwijzingsdienst,
  type Verwijzingsdienst,
  vrouwenopvang,
  vrouwenopvangRotterdam,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let verwijzing: string;
let rotterdamse: string;
let vooruit = 0;
// In the past of the tokens, which would expire otherwise.
const klok = () => new Date(Date.parse('2026-03-02T20:00:00.000Z') + vooruit).toISOString();
const { plaats, reserveer, lees, doe, maak } = opvang(() => dienst);
const UUR = 3_600_000;
const ronde = () => dienst.service.app.get(Tijdbewaker).ronde();

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok });
  [verwijzing, rotterdamse] = await Promise.all([dienst.ontvang(), dienst.ontvang('0599')]);
});
afterEach(() => {
  vooruit = 0;
});
afterAll(async () => {
  await dienst.stop();
});

describe('a bed is never for two', () => {
  it('under 200 tries at once by two municipalities: as many win as there are beds', async () => {
    const bedden = await Promise.all(Array.from({ length: 7 }, () => plaats()));
    const pogingen = Array.from({ length: 200 }, (_, nummer) => {
      const bed = bedden[nummer % bedden.length] ?? '';
      return nummer % 3 === 0 ? reserveer(bed, rotterdamse, rotterdammer) : reserveer(bed, verwijzing);
    });
    const antwoorden = await Promise.all(pogingen);
    const gewonnen = antwoorden.filter(({ status }) => status === 201);
    expect(gewonnen).toHaveLength(bedden.length);
    const verloren = antwoorden.filter(({ status }) => status !== 201);
    expect(new Set(verloren.map(({ status, body }) => `${status} ${String(body.code)}`))).toEqual(
      new Set(['409 plaats-niet-vrij']),
    );
    const rijen = await dienst.alsBeheerder<{ plaats_id: string; reservering_id: string }>(
      `select r.plaats_id, p.reservering_id from reservering r join plaats p on p.id = r.plaats_id
       where r.plaats_id = any($1) and r.status = 'lopend' and p.status = 'gereserveerd'`,
      [bedden],
    );
    expect(rijen.map(({ plaats_id }) => plaats_id).sort()).toEqual([...bedden].sort());
    expect(rijen.map(({ reservering_id }) => reservering_id).sort()).toEqual(
      gewonnen.map(({ body }) => body.id).sort(),
    );
  });

  it('also when all reach at once for one whose time has passed', async () => {
    const bed = await plaats();
    const eerste = gelukt(await reserveer(bed, rotterdamse, rotterdammer));
    vooruit = UUR;
    const antwoorden = await Promise.all(Array.from({ length: 20 }, () => reserveer(bed, verwijzing)));
    expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(antwoorden.map(({ body }) => body.code))).toEqual(new Set([undefined, 'plaats-niet-vrij']));
    expect((await lees(`reserveringen/${eerste.id}`, rotterdammer)).body).toMatchObject({
      status: 'verlopen',
      versie: 2,
    });
  });

  it('a repeated request is the same reservation', async () => {
    const body = { plaatsId: await plaats(), zorgverwijzingId: verwijzing };
    const vraag = { wie: piket, doelbinding: 'zorgverwijzing', body, headers: { 'idempotency-key': 'nog-eens' } };
    const antwoorden = await Promise.all([
      dienst.maak('/v1/reserveringen', vraag),
      dienst.maak('/v1/reserveringen', vraag),
    ]);
    expect(antwoorden.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(antwoorden.map(({ body: { id } }) => id)).size).toBe(1);
  });
});

describe('the life of a reservation', () => {
  it('ends by itself after an hour, and the bed is free', async () => {
    const bed = await plaats();
    const { id } = gelukt(await reserveer(bed, verwijzing));
    expect((await lees(`opvangplaatsen/${bed}`)).body).toMatchObject({
      status: 'gereserveerd',
      gereserveerdTot: expect.any(String),
    });
    vooruit = UUR - 60_000;
    await ronde();
    expect((await lees(`reserveringen/${id}`)).body).toMatchObject({ status: 'lopend' });
    vooruit = UUR;
    await ronde();
    expect((await lees(`reserveringen/${id}`)).body).toMatchObject({ status: 'verlopen' });
    expect((await lees(`opvangplaatsen/${bed}`)).body).toMatchObject({ status: 'vrij', versie: 3 });
    expect((await doe(`reserveringen/${id}/bevestigingen`, 2)).body).toMatchObject({
      code: 'overgang-niet-toegestaan',
    });
  });

  it('cannot be confirmed after its time, even before the clock came by', async () => {
    const { id } = gelukt(await reserveer(await plaats(), verwijzing));
    vooruit = UUR;
    expect((await doe(`reserveringen/${id}/bevestigingen`, 1)).body).toMatchObject({ code: 'reservering-verlopen' });
  });

  it('is extended once, with a reason', async () => {
    const bed = await plaats();
    const { id } = gelukt(await reserveer(bed, verwijzing));
    expect((await doe(`reserveringen/${id}/verlengingen`, 1, {})).status).toBe(400);
    gelukt(await doe(`reserveringen/${id}/verlengingen`, 1, { reden: 'De taxi staat in de file.' }));
    vooruit = UUR + 60_000;
    await ronde();
    expect((await lees(`reserveringen/${id}`)).body).toMatchObject({ status: 'lopend', isVerlengd: true });
    expect((await doe(`reserveringen/${id}/verlengingen`, 2, { reden: 'Nog eens.' })).body).toMatchObject({
      code: 'al-verlengd',
    });
    vooruit = 2 * UUR;
    await ronde();
    expect((await lees(`opvangplaatsen/${bed}`)).body).toMatchObject({ status: 'vrij' });
  });

  it('becomes a stay, and ends when the provider says that the bed is free, across municipalities', async () => {
    const bed = await plaats({ aanbiederId: vrouwenopvangRotterdam }, opvangRotterdam);
    const { id } = gelukt(await reserveer(bed, verwijzing));
    gelukt(await doe(`reserveringen/${id}/bevestigingen`, 1));
    vooruit = 5 * UUR;
    await ronde();
    expect((await lees(`opvangplaatsen/${bed}`)).body).toMatchObject({ status: 'bezet', versie: 3 });
    expect((await reserveer(bed, rotterdamse, rotterdammer)).body).toMatchObject({ code: 'plaats-niet-vrij' });
    expect((await doe(`opvangplaatsen/${bed}/vrijgaven`, 3, undefined, opvangAmsterdam, inkoop)).status).toBe(404);
    gelukt(await doe(`opvangplaatsen/${bed}/vrijgaven`, 3, undefined, opvangRotterdam, inkoop));
    expect((await lees(`reserveringen/${id}`)).body).toMatchObject({ status: 'beeindigd', versie: 3 });
    gelukt(await reserveer(bed, rotterdamse, rotterdammer));
  });

  it('withdrawn gives the bed back at once', async () => {
    const bed = await plaats();
    const { id } = gelukt(await reserveer(bed, verwijzing));
    const [een, ander] = await Promise.all([
      doe(`reserveringen/${id}/intrekkingen`, 1),
      doe(`reserveringen/${id}/bevestigingen`, 1),
    ]);
    expect([een.status, ander.status].sort()).toEqual([200, 409]);
    const { body } = await lees(`opvangplaatsen/${bed}`);
    expect(body.status).toBe(een.status === 200 ? 'vrij' : 'bezet');
  });

  it('is of the own municipality, for a referral of the own municipality', async () => {
    const bed = await plaats();
    expect((await reserveer(bed, rotterdamse)).status).toBe(404);
    expect((await reserveer('01920000-0000-7000-8000-000000000001', verwijzing)).status).toBe(404);
    const { id } = gelukt(await reserveer(bed, verwijzing));
    expect((await lees(`reserveringen/${id}`, rotterdammer)).status).toBe(404);
    expect((await reserveer(bed, verwijzing, opvangAmsterdam)).status).toBe(403);
  });
});

describe('who waits', () => {
  it('goes first; passing over asks for a reason that stays', async () => {
    const wachtlijst = (zorgverwijzingId: string, van = rotterdammer) =>
      maak('wachtenden', { aanbiederId: vrouwenopvang, zorgverwijzingId }, van, 'zorgverwijzing');
    const eerste = gelukt(await wachtlijst(rotterdamse));
    expect((await wachtlijst(rotterdamse)).body).toMatchObject({ code: 'wacht-al' });
    const bed = await plaats();
    expect(await reserveer(bed, verwijzing)).toMatchObject({
      status: 400,
      body: { code: 'wachtenden-gaan-voor', invalidParams: [{ name: 'redenVoorbijgaan' }] },
    });
    const reden = 'Acuut gevaar; zie het besluit van het overleg.';
    const { id } = gelukt(await reserveer(bed, verwijzing, piket, { redenVoorbijgaan: reden }));
    expect((await lees(`reserveringen/${id}`)).body).toMatchObject({ voorbijgegaan: { aantal: 1, reden } });
    gelukt(await doe(`reserveringen/${id}/intrekkingen`, 1));
    // Who waits longest needs no reason, and no longer waits afterwards.
    gelukt(await wachtlijst(verwijzing, piket));
    gelukt(await reserveer(bed, rotterdamse, rotterdammer));
    expect((await lees(`wachtenden/${eerste.id}`, rotterdammer)).body).toMatchObject({ status: 'vervuld' });
    const wachtend = await lees('wachtenden?status=wachtend');
    const [rij] = wachtend.body.resultaten as { id: string; versie: number }[];
    gelukt(await doe(`wachtenden/${String(rij?.id)}/afmeldingen`, 1, { reden: 'Elders geplaatst.' }));
  });
});

describe('what of it stands where', () => {
  it('neither reasons nor people stand in clear, and nothing of beds is published', async () => {
    const reden = 'Zeldzaamwoord voor de verlenging';
    const { id } = gelukt(await reserveer(await plaats(), verwijzing, wie('zeldzame-sub', 'piketmedewerker')));
    gelukt(await doe(`reserveringen/${id}/verlengingen`, 1, { reden }));
    const rijen = await dienst.alsBeheerder(
      'select * from reservering r, historie h where h.aggregaat_id = r.id and r.id = $1',
      [id],
    );
    expect(rijen.length).toBeGreaterThan(1);
    expect(JSON.stringify(rijen)).not.toContain('Zeldzaamwoord');
    expect(dienst.regels.join('\n')).not.toContain('Zeldzaamwoord');
    const publiek = await dienst.alsBeheerder(
      `select 1 from historie where aggregaat in ('plaats', 'reservering', 'wachtende') and publiek is not null`,
    );
    expect(publiek).toEqual([]);
  });
});
