import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { mensen, startBegeleiding, type Begeleidingsdienst } from '../fixtures/begeleiding.js';

const NU = '2026-03-02T09:00:00.000Z';
const DOEL = 'bedenktijd';
const { zorg, collega, elders, piket } = mensen;
let dienst: Begeleidingsdienst;

beforeAll(async () => {
  dienst = await startBegeleiding(NU);
});
beforeEach(() => dienst.zetKlok(NU));
afterAll(() => dienst.stop());

const pad = (id: string, stap = '') => `bedenktijden/${id}${stap && `/${stap}`}`;
async function signaal(anders: object = {}): Promise<{ id: string; verwijzing: string; ketendossier: string }> {
  const ketendossier = nieuwId();
  const verwijzing = await dienst.ontvang('0363', ketendossier);
  const body = { zorgverwijzingId: verwijzing, hoedanigheid: 'slachtoffer', dublin: false, ...anders };
  const antwoord = await dienst.begin('bedenktijden', zorg, DOEL, body);
  expect(antwoord.status).toBe(201);
  return { id: String(antwoord.body.id), verwijzing, ketendossier };
}
const versieVan = async (id: string) => Number((await dienst.lees(pad(id), zorg, DOEL)).body.versie);
async function doe(id: string, stap: string, anders: object = {}) {
  const body = { stap, op: NU, ...anders };
  return dienst.doe(pad(id, 'statuswijzigingen'), await versieVan(id), zorg, DOEL, body);
}
const TOT_BESLISSING = ['bied-aan', 'begin', 'doe-aangifte', 'verzend-m55', 'neem-ambtshalve-in-behandeling'];
async function totBeslissing(): ReturnType<typeof signaal> {
  const spoor = await signaal();
  for (const stap of TOT_BESLISSING) expect((await doe(spoor.id, stap)).status).toBe(200);
  return spoor;
}
const wissels = (id: string) =>
  dienst.meelezer
    .over(id)
    .filter(({ tekst }) => tekst.includes('betaler-gewisseld'))
    .map(({ decoded }) => (decoded.kind === 'event' && 'data' in decoded.event ? decoded.event.data : undefined));
const meldingen = (id: string) =>
  dienst.sql<{ id: string }>('select id from wmo_melding where bedenktijd_id = $1', [id]);

describe('the payer', () => {
  it('becomes the municipality with the permit: one event, one Wmo-melding, the tasks, all in one transaction', async () => {
    const { id, verwijzing, ketendossier } = await totBeslissing();
    expect(await meldingen(id)).toEqual([]);
    expect((await doe(id, 'vergun', { grond: 'a' })).status).toBe(200);
    const [melding] = await meldingen(id);
    expect((await dienst.lees(`wmo-meldingen/${melding!.id}`, zorg, 'zorgverwijzing')).body).toMatchObject({
      ...{ status: 'gemeld', zorgverwijzingId: verwijzing, termijnen: { onderzoek: '2026-04-13' } },
    });
    const { body } = await dienst.lees(pad(id), zorg, DOEL);
    expect(body).toMatchObject({ status: 'vergund-8a', betaler: 'gemeente', taakOpen: true });
    expect(body.taken).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ taak: 'einde-cosm-melden', ontvanger: 'coa' }),
        expect.objectContaining({ taak: 'brp-inschrijving-regelen', ontvanger: 'gemeente' }),
      ]),
    );
    await eventually(() => wissels(id).length === 2, 'both changes of payer', { timeoutMs: 30_000 });
    const over = { gemeentecode: '0363', zorgverwijzingId: verwijzing, ketendossierId: ketendossier };
    expect(wissels(id)).toEqual([
      { ...over, van: 'geen', naar: 'rijk-cosm' },
      { ...over, van: 'rijk-cosm', naar: 'gemeente' },
    ]);
  });

  it('changes once, however often and by how many it is recorded', async () => {
    const { id } = await totBeslissing();
    const versie = await versieVan(id);
    const body = { stap: 'vergun', op: NU, grond: 'a' };
    const keren = Array.from({ length: 100 }, (_, nummer) => (nummer % 2 === 0 ? zorg : collega));
    const antwoorden = await Promise.all(
      keren.map((wie) => dienst.doe(pad(id, 'statuswijzigingen'), versie, wie, DOEL, body)),
    );
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(antwoorden.filter(({ status }) => status === 409)).toHaveLength(99);
    expect(await meldingen(id)).toHaveLength(1);
    // Who reads again and tries once more finds that it has happened.
    expect((await doe(id, 'vergun', { grond: 'a' })).body).toMatchObject({ code: 'overgang-niet-toegestaan' });
    const gewisseld = `select 1 from historie where aggregaat_id = $1 and type = 'betaler-gewisseld'`;
    expect(await dienst.sql(gewisseld, [id])).toHaveLength(2);
    expect((await doe(id, 'verleng')).status).toBe(200);
    expect(await meldingen(id)).toHaveLength(1);
  });

  it('brings a task to the open choice of tracks, in the same transaction, and never a choice', async () => {
    const { id, verwijzing } = await signaal();
    const feiten = { nationaliteit: 'derdeland', verblijfsgrond: 'k', geboortedatum: '1999-04-23' };
    const spoor = 'zorgverwijzing';
    const gemaakt = await dienst.begin('spoorkeuzen', zorg, spoor, { zorgverwijzingId: verwijzing, feiten });
    const keuze = `spoorkeuzen/${String(gemaakt.body.id)}`;
    const bevestig = (versie: number) =>
      dienst.doe(`${keuze}/bevestigingen`, versie, zorg, spoor, { besluit: 'volg-voorstel' });
    expect((await bevestig(1)).body).toMatchObject({ status: 'bevestigd', versie: 2 });
    expect((await doe(id, 'bied-aan')).status).toBe(200);
    expect((await dienst.lees(keuze, zorg, spoor)).body.versie).toBe(2);
    // Somebody settles the choice at the moment of the switch: whoever is first, both are written and the task is there or is settled.
    const [, wissel] = await Promise.all([bevestig(2), doe(id, 'begin')]);
    expect(wissel.status).toBe(200);
    const { body } = await dienst.lees(keuze, zorg, spoor);
    expect(body).toMatchObject({ status: 'te-herbeoordelen', keuze: { hoofdregel: 'B2' } });
    expect(body.taak).toMatchObject({ aanleidingen: [{ reden: 'betaler-gewisseld' }] });
    expect((await dienst.doe(`${keuze}/afsluitingen`, Number(body.versie), zorg, spoor)).status).toBe(200);
    for (const stap of TOT_BESLISSING.slice(2)) expect((await doe(id, stap)).status).toBe(200);
    expect((await doe(id, 'vergun', { grond: 'a' })).status).toBe(200);
    expect((await dienst.lees(keuze, zorg, spoor)).body).toMatchObject({ status: 'afgesloten' });
  });

  it('is on the list, with who has something to do; where somebody stands is not', async () => {
    const { id, verwijzing } = await totBeslissing();
    const { body } = await dienst.lees(
      `bedenktijden?betaler=rijk-cosm&taakOpen=ja&zorgverwijzingId=${verwijzing}`,
      zorg,
      DOEL,
    );
    expect(body.resultaten).toEqual([
      {
        id,
        versie: await versieVan(id),
        gemeentecode: '0363',
        zorgverwijzingId: verwijzing,
        betaler: 'rijk-cosm',
        taakOpen: true,
      },
    ]);
    expect(
      (await dienst.lees(`bedenktijden?betaler=gemeente&zorgverwijzingId=${verwijzing}`, zorg, DOEL)).body.resultaten,
    ).toEqual([]);
  });
});

describe('the clock', () => {
  it('warns before the end, asks a person to record the end, and ends nothing itself', async () => {
    const { id } = await signaal();
    for (const stap of ['bied-aan', 'begin']) await doe(id, stap);
    const mijlpalen = async () =>
      ((await dienst.lees(pad(id), zorg, DOEL)).body.waarschuwingen as { termijn: string; mijlpaal: string }[])
        .filter(({ termijn }) => termijn === 'bedenktijd')
        .map(({ mijlpaal }) => mijlpaal);
    for (const nu of ['2026-05-02', '2026-05-18', '2026-05-25', '2026-05-31', '2026-06-02']) {
      await dienst.ronde(`${nu}T21:59:59.000Z`);
      await dienst.ronde(`${nu}T22:00:00.000Z`);
      await dienst.ronde(`${nu}T22:00:01.000Z`);
    }
    expect(await mijlpalen()).toEqual([
      ...['30-dagen-vooraf', '14-dagen-vooraf', '7-dagen-vooraf', '1-dagen-vooraf', 'na-afloop'],
    ]);
    const { body } = await dienst.lees(pad(id), zorg, DOEL);
    expect(body).toMatchObject({ status: 'bedenktijd-lopend', betaler: 'rijk-cosm' });
    expect(body.taken).toEqual(expect.arrayContaining([expect.objectContaining({ taak: 'verloop-vaststellen' })]));
    const op = '2026-06-02T22:00:00.000Z';
    expect((await doe(id, 'verloop', { op })).body).toMatchObject({ status: 'verlopen' });
    const versie = await versieVan(id);
    const klaar = { taak: 'verloop-vaststellen' };
    expect((await dienst.doe(pad(id, 'taakafrondingen'), versie, zorg, DOEL, klaar)).status).toBe(200);
  });

  it('in two rounds at once tells once', async () => {
    const { id } = await signaal({ dublin: true });
    for (const stap of ['bied-aan', 'begin']) await doe(id, stap);
    expect((await dienst.lees(pad(id), zorg, DOEL)).body.periode).toEqual({
      ...{ ingang: '2026-03-02', einde: '2026-04-01', termijn: 'dublin' },
    });
    const nu = '2026-03-18T09:00:00.000Z';
    await Promise.all([dienst.ronde(nu), dienst.ronde(nu), dienst.ronde(nu)]);
    const verteld = `select 1 from historie where aggregaat_id = $1 and type = 'termijnwaarschuwing-gegeven'`;
    expect(await dienst.sql(verteld, [id])).toHaveLength(1);
  });
});

describe('refusals', () => {
  it.each([
    ['a witness', { hoedanigheid: 'getuige-aangever' }, 'bied-aan', {}, 409, 'getuige-uitgesloten'],
    ['a jump', {}, 'vergun', { grond: 'a' }, 409, 'overgang-niet-toegestaan'],
    ['the future', {}, 'bied-aan', { op: '2026-03-03T09:00:00Z' }, 400, 'tijdstip-onmogelijk'],
  ])('%s', async (_, anders, stap, extra, status, code) => {
    const { id } = await signaal(anders);
    expect(await doe(id, stap, extra)).toMatchObject({ status, body: { code } });
  });

  it('a second track of one referral, and a second period', async () => {
    const { id, verwijzing } = await signaal();
    const body = { zorgverwijzingId: verwijzing, hoedanigheid: 'slachtoffer', dublin: false };
    expect((await dienst.begin('bedenktijden', collega, DOEL, body)).body).toMatchObject({ code: 'bestaat-al' });
    await doe(id, 'bied-aan');
    expect((await doe(id, 'begin', { eerderGehad: true })).body).toMatchObject({ code: 'bedenktijd-al-gehad' });
  });

  it('a track of a referral that is not there, or is of another municipality', async () => {
    const rest = { hoedanigheid: 'slachtoffer', dublin: false };
    const van = (zorgverwijzingId: string) => dienst.begin('bedenktijden', zorg, DOEL, { zorgverwijzingId, ...rest });
    expect((await van(nieuwId())).status).toBe(404);
    expect((await van(await dienst.ontvang('0599'))).status).toBe(404);
  });

  it('another municipality, another role, another purpose', async () => {
    const { id } = await signaal();
    expect((await dienst.lees(pad(id), elders, DOEL)).status).toBe(404);
    expect((await dienst.lees(pad(id), piket, DOEL)).status).toBe(403);
    expect((await dienst.lees(pad(id), zorg, 'zorgverwijzing')).status).toBe(403);
  });

  it('takes an instant with another zone as what it is', async () => {
    const { id } = await signaal();
    expect((await doe(id, 'bied-aan', { op: '2026-03-02T10:00:00+01:00' })).status).toBe(200);
    expect((await doe(id, 'begin', { op: '2026-03-02T09:59:59+01:00' })).body).toMatchObject({
      code: 'tijdstip-onmogelijk',
    });
  });
});

it('where somebody stands with police and IND is nowhere in clear', async () => {
  const { id } = await totBeslissing();
  const uitleg = 'haar tante wacht in Charleroi';
  await doe(id, 'wijs-af', { toelichting: uitleg });
  const sporen = await dienst.sporen();
  for (const geheim of [uitleg, 'getuige-aangever', 'aanvraag-ambtshalve', 'doe-aangifte', 'wijs-af', 'verzend-m55'])
    expect(sporen).not.toContain(geheim);
});
