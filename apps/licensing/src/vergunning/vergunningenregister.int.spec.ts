import { scanForPersonalData } from '@schakel/contracts';
import {
  gesprekMet,
  intrekking,
  gehoord,
  mensen,
  verlening,
  verleningMetVoorschriften,
} from '../fixtures/besluiten.js';
import { medewerker, startProefdienst, type Antwoord, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let nu = '2026-03-02T09:00:00.000Z';
const { lees, maak, doe, aanvraag, getekend } = gesprekMet(() => dienst);
const { burgemeester, bibob, toezicht, jurist } = mensen;

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
});
beforeEach(() => {
  nu = '2026-03-02T09:00:00.000Z';
});
afterAll(() => dienst.stop());

/** A permit that was made known; gives its id. */
async function vergunning(aanvraagdeel: object = {}, concept: object = verlening): Promise<string> {
  const besluit = await getekend(`vergunningaanvragen/${await aanvraag(aanvraagdeel)}`, concept);
  await doe(`besluiten/${besluit}/bekendmakingen`, 3, { op: '2026-03-02', wijze: 'toezending' });
  const [rij] = await dienst.sql<{ id: string }>('select id from vergunning where besluit_id = $1', [besluit]);
  return String(rij?.id);
}

/** The register as the world sees it, without token. */
const register = (vraag = ''): Promise<Antwoord> => dienst.vraag('GET', `/v1/vergunningenregister${vraag}`);
async function openbaar(id: string): Promise<unknown> {
  const { body } = await register('?gemeentecode=0363&limiet=100');
  return (body.resultaten as { id: string }[]).find((een) => een.id === id);
}

describe('the public register', () => {
  it('shows a company without login, and nothing but what the allow-list has', async () => {
    const id = await vergunning({ ondertekenaar: 'Zdenka Geheimova' }, verleningMetVoorschriften);
    const deel = await openbaar(id);
    expect(deel).toEqual({
      id,
      gemeentecode: '0363',
      vergunningsoort: 'exploitatievergunning',
      status: 'van-kracht',
      bedrijfsnaam: 'Verzonnen Horeca BV',
      kvkNummer: '90417263',
      // Amsterdam has no rule that ends it, so no last day.
      bekendgemaaktOp: '2026-03-02',
    });
    // By its values: the name of the field `bedrijfsnaam` is suspect in itself, which is why such a name can be held back.
    expect(scanForPersonalData(Object.values(deel as object))).toEqual([]);
    expect(JSON.stringify((await register('?gemeentecode=0363')).body)).not.toMatch(/Geheimova|register bij/);
  });

  it('does not know a permit before it is made known', async () => {
    const besluit = await getekend(`vergunningaanvragen/${await aanvraag()}`, verlening);
    const [rij] = await dienst.sql<{ id: string }>('select id from vergunning where besluit_id = $1', [besluit]);
    expect(await openbaar(String(rij?.id))).toBeUndefined();
    expect(
      await dienst.sql('select openbaar, bedrijfsnaam, kvk_nummer from vergunningenregister where id = $1', [rij?.id]),
    ).toEqual([{ openbaar: false, bedrijfsnaam: null, kvk_nummer: null }]);
  });

  it('holds back a name that may be a person’s until somebody releases it, and can hold back again', async () => {
    const naam = 'Eetcafé Zdenka Geheimova';
    const id = await vergunning({ bedrijfsnaam: naam });
    expect((await lees(`vergunningen/${id}`)).body).toMatchObject({ publicatie: 'wacht-op-vrijgave', versie: 2 });
    expect(await openbaar(id)).toBeUndefined();
    expect(await dienst.dump((tabel) => tabel === 'vergunningenregister')).not.toContain(naam);
    expect((await doe(`vergunningen/${id}/publicatiebeslissingen`, 2, { vrijgegeven: true })).status).toBe(200);
    expect(await openbaar(id)).toMatchObject({ bedrijfsnaam: naam });
    expect((await doe(`vergunningen/${id}/publicatiebeslissingen`, 3, { vrijgegeven: false })).status).toBe(200);
    expect(await openbaar(id)).toBeUndefined();
    expect(await dienst.dump((tabel) => tabel === 'vergunningenregister')).not.toContain(naam);
  });

  it('tells that a permit was withdrawn', async () => {
    const id = await vergunning();
    const besluit = await getekend(`vergunningen/${id}`, intrekking('2026-03-02'), burgemeester, gehoord('2026-03-02'));
    await doe(`besluiten/${besluit}/bekendmakingen`, 4, { op: '2026-03-02', wijze: 'toezending' });
    expect(await openbaar(id)).toMatchObject({ status: 'ingetrokken' });
  });

  it('is of one municipality; without one it is empty, and of another it shows nothing of this', async () => {
    const id = await vergunning();
    expect((await register()).body).toEqual({ resultaten: [] });
    expect(JSON.stringify((await register('?gemeentecode=0599')).body)).not.toContain(id);
    expect(await register('?gemeentecode=36')).toMatchObject({ status: 400 });
    expect(await register(`?gemeentecode=${encodeURIComponent("0363' or true --")}`)).toMatchObject({ status: 400 });
  });

  it('goes by pages of a keyset, newest first, and filters by kind', async () => {
    const ids: string[] = [];
    for (let teller = 0; teller < 3; teller++) ids.push(await vergunning({ vergunningsoort: 'verhuurvergunning' }));
    const gezien: string[] = [];
    let pad: string | undefined = '?gemeentecode=0363&vergunningsoort=verhuurvergunning&limiet=2';
    while (pad !== undefined) {
      const { body } = await register(pad);
      gezien.push(...(body.resultaten as { id: string }[]).map(({ id }) => id));
      pad = typeof body.volgende === 'string' ? new URL(body.volgende).search : undefined;
    }
    expect(gezien).toEqual([...ids].reverse());
    expect(await register('?gemeentecode=0363&cursor=onzin')).toMatchObject({ status: 400 });
  });
});

describe('reports on a permit', () => {
  it('of use are kept, and the day of lapse follows from them', async () => {
    const id = await vergunning({ vergunningsoort: 'alcoholwetvergunning' });
    // Announced 2 March 2026, term to object until 13 April, six months on 13 October: lapsed on the 14th.
    expect((await lees(`vergunningen/${id}`)).body).toMatchObject({
      verval: { per: '2026-10-14', artikel: 'Alcoholwet art. 33 onder a' },
    });
    nu = '2026-07-01T09:00:00.000Z';
    expect((await doe(`vergunningen/${id}/ingebruiknamen`, 2, { op: '2026-05-01' })).status).toBe(200);
    expect((await lees(`vergunningen/${id}`)).body).not.toHaveProperty('verval');
    expect((await doe(`vergunningen/${id}/stilstanden`, 3, { op: '2026-07-01' })).status).toBe(200);
    // Last used on 30 June 2026: lapsed on 1 July 2027.
    expect((await lees(`vergunningen/${id}`)).body).toMatchObject({ verval: { per: '2027-07-01' } });
    expect(await doe(`vergunningen/${id}/stilstanden`, 4, { op: '2026-07-01' })).toMatchObject({
      status: 409,
      body: { code: 'niet-in-gebruik' },
    });
  });

  it('of a change of control put it on the list of permits to look at anew, and nothing happens by itself', async () => {
    const id = await vergunning();
    const lijst = async (wie = mensen.opsteller) =>
      ((await lees('vergunningen?herbeoordeling=true&limiet=100', wie)).body.resultaten as { id: string }[]).map(
        (een) => een.id,
      );
    expect(await lijst()).not.toContain(id);
    const melding = { wijziging: 'overname', per: '2026-04-01', toelichting: 'Nieuwe aandeelhouder.' };
    expect((await doe(`vergunningen/${id}/wijzigingsmeldingen`, 2, melding)).body).toMatchObject({
      versie: 4,
      status: 'van-kracht',
    });
    expect(await lijst()).toContain(id);
    expect(await lijst(bibob)).toContain(id);
    const { body } = await lees(`vergunningen/${id}`);
    const [open] = body.herbeoordelingen as { kenmerk: string }[];
    expect(open).toMatchObject({ bron: 'wijzigingsmelding', reden: 'gemeld: overname' });
    const pad = `vergunningen/${id}/herbeoordelingen/${String(open?.kenmerk)}/afrondingen`;
    expect((await doe(pad, 4, { uitkomst: 'Geen gevolgen.' }, bibob)).status).toBe(200);
    expect(await lijst()).not.toContain(id);
    expect((await doe(pad, 5, { uitkomst: 'Nog eens.' }, bibob)).body).toMatchObject({
      code: 'herbeoordeling-onbekend',
    });
  });
});

describe('who may not', () => {
  it.each([
    ['a permit of another municipality', () => medewerker('vergunning-9', 'vergunningmedewerker', '0599'), 404],
    ['a permit, for who has no part in it', () => medewerker('zorg-1', 'zorgmedewerker'), 403],
  ])('%s', async (_, wie, status) => {
    const id = await vergunning();
    expect((await lees(`vergunningen/${id}`, wie(), 'vergunningverlening')).status).toBe(status);
  });

  it('the supervisor reads permits and changes nothing', async () => {
    const id = await vergunning();
    expect((await lees(`vergunningen/${id}`, toezicht)).status).toBe(200);
    expect((await doe(`vergunningen/${id}/publicatiebeslissingen`, 2, { vrijgegeven: false }, toezicht)).status).toBe(
      403,
    );
    expect((await doe(`vergunningen/${id}/verlopingen`, 2, {}, jurist)).status).toBe(403);
  });

  it('a permit whose key is gone: nothing of it is shown or changed', async () => {
    const id = await vergunning();
    await dienst.sql('delete from data_key where id = $1', [id]);
    expect(await lees(`vergunningen/${id}`)).toMatchObject({ status: 410, body: { code: 'vergunning-vernietigd' } });
    expect((await doe(`vergunningen/${id}/verlopingen`, 2, {})).status).toBe(410);
    expect((await maak(`vergunningen/${id}/conceptbesluiten`, intrekking('2026-03-02'))).status).toBe(404);
  });
});
