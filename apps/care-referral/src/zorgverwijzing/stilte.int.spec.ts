import { type Meelezer, leesMee, medewerker } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import {
  DOELBINDING,
  type Verwijzingsdienst,
  bedenktijd,
  opvangAmsterdam,
  opvangRotterdam,
  piketmedewerker,
  startVerwijzingsdienst,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgcoordinator,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

// The clock runs ahead while the watch makes its round; tokens are checked by the same clock, so between rounds it is right.
let verschuiving = 0;
let verstreken = 0;
const klok = () => new Date(Date.now() + verschuiving).toISOString();
const MINUUT = 60_000;
const UUR = 60 * MINUUT;

let dienst: Verwijzingsdienst;
let meelezer: Meelezer;

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok });
  meelezer = await leesMee(dienst.topics, ['care-referral']);
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});
beforeEach(() => {
  verstreken = 0;
});

/** As many rounds at once as asked, when so much more time went by since the test began. */
async function laatVerstrijken(ms: number, rondes = 1): Promise<void> {
  verstreken += ms;
  verschuiving = verstreken;
  await Promise.all(Array.from({ length: rondes }, () => dienst.ronde()));
  verschuiving = 0;
}
const types = async (id: string) =>
  (
    await dienst.alsBeheerder<{ type: string }>('select type from historie where aggregaat_id = $1 order by versie', [
      id,
    ])
  ).map(({ type }) => type.replace('zorgverwijzing-', ''));
const taken = async (id: string, wie = piketmedewerker) =>
  (await dienst.vraag('GET', `/v1/zorgtaken?zorgverwijzingId=${id}`, { wie, doelbinding: DOELBINDING })).body
    .resultaten as { id: string; aanleiding: string; voor: string; status: string; versie: number }[];
const versieVan = async (id: string) => Number((await dienst.lees(id)).body.versie);
const bied = async (id: string, body: object) => dienst.doe(id, 'aanbiedingen', await versieVan(id), body);

async function voorgesteld(urgentie?: string): Promise<string> {
  const id = await dienst.ontvang();
  if (urgentie !== undefined) await dienst.doe(id, 'urgenties', 1, { urgentie });
  await dienst.doe(id, 'voorstellen', await versieVan(id), { feiten: bedenktijd });
  return id;
}

describe('silence is a state', () => {
  it('reminds at half and at four fifths, then lets the offer run out and hides the referral from who kept silent', async () => {
    const id = await voorgesteld('vannacht');
    expect((await bied(id, { aanbiederId: vrouwenopvang })).status).toBe(201);
    expect(await dienst.ronde()).toBe(0);
    await laatVerstrijken(29 * MINUUT);
    expect(await types(id)).not.toContain('herinnerd');
    await laatVerstrijken(2 * MINUUT);
    await laatVerstrijken(18 * MINUUT);
    expect((await types(id)).filter((type) => type === 'herinnerd')).toHaveLength(2);
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(200);
    await laatVerstrijken(12 * MINUUT);
    expect((await dienst.lees(id)).body).toMatchObject({
      status: 'verlopen',
      aanbiedingen: [{ herinneringen: 2, antwoord: { soort: 'verlopen' }, gezienOp: expect.any(String) }],
    });
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(404);
    expect((await dienst.doe(id, 'acceptaties', 4, undefined, opvangAmsterdam)).status).toBe(404);
    // Towards others silence is a refusal with a reason of its own.
    const verwacht = (await types(id)).map((type) => `zorgverwijzing-${type === 'verlopen' ? 'afgewezen' : type}`);
    const namen = await eventually(() => {
      const gelezen = meelezer.over(id).map(({ decoded }) => (decoded.kind === 'event' ? decoded.event.type : ''));
      return gelezen.length === verwacht.length && gelezen.map((type) => type.split('.')[3]);
    }, 'the events of the clock');
    expect(namen).toEqual(verwacht);
  });

  it('is answered in time: then no clock runs any more', async () => {
    const id = await voorgesteld();
    await bied(id, { aanbiederId: vrouwenopvang });
    await dienst.doe(id, 'acceptaties', 3, undefined, opvangAmsterdam);
    const rijen = await dienst.alsBeheerder<{ wekker_op: Date | null }>(
      'select wekker_op from zorgverwijzing where id = $1',
      [id],
    );
    expect(rijen).toEqual([{ wekker_op: null }]);
    await laatVerstrijken(48 * UUR);
    expect((await dienst.lees(id)).body.status).toBe('geaccepteerd');
  });

  it('goes on to the next provider only when the officer named one, and then to that one', async () => {
    const id = await voorgesteld('spoed');
    await bied(id, { aanbiederId: vrouwenopvang, daarna: [vrouwenopvangRotterdam] });
    await laatVerstrijken(4 * UUR + MINUUT);
    expect((await dienst.lees(id)).body).toMatchObject({
      status: 'aangeboden',
      daarna: [],
      aanbiedingen: [
        { aanbiederId: vrouwenopvang, antwoord: { soort: 'verlopen' } },
        { aanbiederId: vrouwenopvangRotterdam },
      ],
    });
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(404);
    expect((await dienst.lees(id, opvangRotterdam)).status).toBe(200);
    expect(await taken(id)).toEqual([]);
    const [laatste] = await dienst.alsBeheerder<{ actor: string }>(
      `select actor from historie where aggregaat_id = $1 and type = 'zorgverwijzing-aangeboden' order by versie desc`,
      [id],
    );
    expect(laatste?.actor).toBe('systeem:care-referral');
  });

  it('also when the first refuses', async () => {
    const id = await voorgesteld();
    await bied(id, { aanbiederId: vrouwenopvang, daarna: [vrouwenopvangRotterdam] });
    await dienst.doe(id, 'afwijzingen', 3, { reden: 'geen-capaciteit' }, opvangAmsterdam);
    expect((await dienst.lees(id)).body.status).toBe('afgewezen');
    await laatVerstrijken(MINUUT);
    expect((await dienst.lees(id, opvangRotterdam)).body).toMatchObject({ status: 'aangeboden' });
  });

  it('and not after the officer took the offer back', async () => {
    const id = await voorgesteld();
    await bied(id, { aanbiederId: vrouwenopvang, daarna: [vrouwenopvangRotterdam] });
    await dienst.doe(id, 'intrekkingen', 3, { reden: 'ingetrokken', toelichting: 'Anders opgelost.' });
    await laatVerstrijken(48 * UUR);
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'ingetrokken', daarna: [] });
  });

  it('two rounds at once write once', async () => {
    const id = await voorgesteld();
    await bied(id, { aanbiederId: vrouwenopvang });
    await laatVerstrijken(25 * UUR, 3);
    const namen = await types(id);
    expect(namen.filter((type) => type === 'verlopen')).toHaveLength(1);
    expect(await taken(id)).toHaveLength(1);
  });
});

describe('the first night', () => {
  const plan = (trap: string, sub: string, wie = zorgcoordinator) =>
    dienst.maak('/v1/piketdiensten', {
      wie,
      doelbinding: DOELBINDING,
      body: {
        van: new Date(Date.now() - UUR).toISOString(),
        tot: new Date(Date.now() + 8 * UUR).toISOString(),
        trap,
        medewerker: sub,
      },
    });

  it('climbs the escalation order by roster, in hours, from the receipt of the request', async () => {
    const { body: dienst1 } = await plan('piketmedewerker', 'piket-1');
    expect((await plan('zorgcoordinator', 'coordinator-1')).status).toBe(201);
    const overdracht = await dienst.stap(`/v1/piketdiensten/${String(dienst1.id)}/overdrachten`, 1, {
      wie: piketmedewerker,
      doelbinding: DOELBINDING,
      body: { aan: 'piket-2', notitie: 'Twee plekken vrij in de regio.' },
    });
    expect(overdracht.status).toBe(200);

    const id = await voorgesteld('vannacht');
    expect((await dienst.lees(id)).body).toMatchObject({
      urgentie: 'vannacht',
      eersteNachtUiterlijk: expect.any(String),
    });
    await laatVerstrijken(59 * MINUUT);
    expect(await taken(id)).toEqual([]);
    await laatVerstrijken(2 * MINUUT);
    const [eerste] = await taken(id);
    expect(eerste).toMatchObject({ aanleiding: 'eerste-nacht', voor: 'piketmedewerker', status: 'open' });
    const taak = () =>
      dienst.vraag('GET', `/v1/zorgtaken/${eerste!.id}`, { wie: piketmedewerker, doelbinding: DOELBINDING });
    expect((await taak()).body).toMatchObject({ dienstdoende: 'piket-2' });
    await laatVerstrijken(2 * UUR);
    expect((await taken(id)).map(({ voor }) => voor)).toEqual(
      expect.arrayContaining(['piketmedewerker', 'zorgcoordinator', 'achterwacht']),
    );
    await laatVerstrijken(12 * UUR);
    expect(await taken(id)).toHaveLength(3);

    const stap = (pad: string, versie: number, body?: object, wie = piketmedewerker) =>
      dienst.stap(`/v1/zorgtaken/${eerste!.id}/${pad}`, versie, { wie, doelbinding: DOELBINDING, body });
    expect((await stap('oppakkingen', 1)).status).toBe(200);
    expect(await stap('afrondingen', 2, { uitkomst: 'Plek gevonden.' }, zorgmedewerker)).toMatchObject({
      status: 409,
      body: { code: 'taak-van-ander' },
    });
    expect((await stap('afrondingen', 2, { uitkomst: 'Plek gevonden.' })).status).toBe(200);
    expect((await taak()).body).toMatchObject({
      status: 'afgerond',
      opgepaktDoor: 'piket-1',
      uitkomst: 'Plek gevonden.',
    });
  });

  it('ends with a place', async () => {
    const id = await voorgesteld('vannacht');
    await bied(id, { aanbiederId: vrouwenopvang });
    await dienst.doe(id, 'acceptaties', 4, undefined, opvangAmsterdam);
    const dag = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
    await dienst.doe(id, 'plaatsingen', 5, { ingangsdatum: dag });
    await laatVerstrijken(6 * UUR);
    expect(await taken(id)).toEqual([]);
  });

  it('is planned by the coordinator only, of the own municipality only', async () => {
    expect((await plan('piketmedewerker', 'piket-9', piketmedewerker)).status).toBe(403);
    const { body } = await plan('achterwacht', 'wacht-1');
    const vreemd = medewerker('coordinator-9', 'zorgcoordinator', '0599');
    const gelezen = await dienst.vraag('GET', `/v1/piketdiensten/${String(body.id)}`, {
      wie: vreemd,
      doelbinding: DOELBINDING,
    });
    expect(gelezen.status).toBe(404);
    expect(await plan('achterwacht', ' ')).toMatchObject({ status: 400 });
  });
});

describe('figures', () => {
  const maand = () => new Date().toISOString().slice(0, 7);
  const cijfers = (pad: string, wie = zorgcoordinator) =>
    dienst.vraag('GET', `/v1/${pad}?maand=${maand()}`, { wie, doelbinding: DOELBINDING });

  it('tell how fast places were found, and nothing about few', async () => {
    const rotterdam = { ...zorgcoordinator, gemeentecode: '0599' };
    expect((await cijfers('eerste-nacht-cijfers', rotterdam)).body).toEqual({
      ...{ ontvangen: 0, geplaatst: 0, mediaanUren: null, p90Uren: null, normUren: 4, aandeelBinnenNorm: null },
    });
    const [telling] = await dienst.alsBeheerder<{ n: number; weg: number }>(
      `select count(*)::int as n, count(geplaatst_op)::int as weg from zorgverwijzing
       where gemeentecode = '0363' and urgentie = 'vannacht'`,
    );
    expect(telling!.n).toBeLessThan(5);
    expect((await cijfers('eerste-nacht-cijfers')).body).toMatchObject({ ontvangen: null, geplaatst: null });
    // Five that were placed after one to five hours.
    await dienst.alsBeheerder(
      `insert into zorgverwijzing (id, gemeentecode, versie, status, ketendossier_id, actieverzoek_id, urgentie,
         geplaatst_op, inhoud, ontvangen_op, gewijzigd_op)
       select gen_random_uuid(), '0599', 1, 'geplaatst', gen_random_uuid(), gen_random_uuid(), 'vannacht',
         now() + make_interval(hours => n), 'x', now(), now() from generate_series(1, 5) n`,
    );
    expect((await cijfers('eerste-nacht-cijfers', rotterdam)).body).toMatchObject({
      ...{ ontvangen: 5, geplaatst: 5, mediaanUren: 3, p90Uren: 4.6, aandeelBinnenNorm: 0.8 },
    });
    const { body } = await cijfers('zorgverwijzing-kengetallen');
    expect(body.afwijzingen).toContainEqual({ code: 'geen-capaciteit', aantal: null });
  });

  it('are for the coordinator', async () => {
    expect((await cijfers('eerste-nacht-cijfers', zorgmedewerker)).status).toBe(403);
    expect((await cijfers('zorgverwijzing-kengetallen', opvangAmsterdam)).status).toBe(403);
  });
});
