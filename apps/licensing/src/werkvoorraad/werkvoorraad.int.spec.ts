import { nieuwId } from '@schakel/platform';
import { gesprekMet } from '../fixtures/besluiten.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let nu = '2026-03-02T09:00:00.000Z';

const anna = medewerker('anna', 'vergunningmedewerker');
const bert = medewerker('bert', 'vergunningmedewerker');
const elders = medewerker('elders', 'vergunningmedewerker', '0599');
const coordinator = medewerker('bibob-1', 'bibob-coordinator');
const doelbinding = 'vergunningverlening';

interface Regel {
  readonly vergunningaanvraagId: string;
  readonly behandelaar?: string;
  readonly drempel: string;
  readonly wacht: boolean;
  readonly beslistermijnEinde: string;
}

async function ontvang(dag: string, wie: Gebruiker = anna, vergunningsoort = 'exploitatievergunning'): Promise<string> {
  nu = `${dag}T09:00:00.000Z`;
  const body = { vergunningsoort, kvkNummer: '90417263', bedrijfsnaam: 'Verzonnen BV' };
  const headers = { 'idempotency-key': nieuwId() };
  return String((await dienst.vraag('POST', '/v1/vergunningaanvragen', { wie, doelbinding, headers, body })).body.id);
}

function wijsToe(id: string, body: object, wie: Gebruiker = anna, key = nieuwId()) {
  const headers = { 'idempotency-key': key };
  return dienst.vraag('POST', `/v1/vergunningaanvragen/${id}/toewijzingen`, { wie, doelbinding, headers, body });
}

/** All lines of a list, over all its pages. */
async function lijst(vraag: string, wie: Gebruiker = anna, limiet = 2): Promise<Regel[]> {
  const alle: Regel[] = [];
  let pad: string | undefined = `/v1/werkvoorraad?${vraag}&limiet=${limiet}`;
  while (pad !== undefined) {
    const antwoord = await dienst.vraag('GET', pad, { wie, doelbinding });
    expect(antwoord.status).toBe(200);
    alle.push(...(antwoord.body.resultaten as Regel[]));
    const volgende = antwoord.body.volgende === undefined ? undefined : new URL(String(antwoord.body.volgende));
    pad = volgende && volgende.pathname + volgende.search;
  }
  return alle;
}
const ids = (regels: readonly Regel[]) => regels.map(({ vergunningaanvraagId }) => vergunningaanvraagId);

/** Received on three days in March 2026, oldest first, so most urgent first. */
let oud: string, midden: string, nieuw: string;

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
});

beforeEach(async () => {
  await dienst.sql('truncate table werkvoorraad, behandeling');
  await dienst.sql('delete from bibob_toets');
  await dienst.sql('delete from vergunningaanvraag');
  [midden, nieuw, oud] = [await ontvang('2026-03-09'), await ontvang('2026-03-16'), await ontvang('2026-03-02')];
});

afterAll(() => dienst.stop());

describe('whose work it is', () => {
  it('the team has all that waits for a decision, most urgent first; mine is what was given to me', async () => {
    expect(ids(await lijst('lijst=team'))).toEqual([oud, midden, nieuw]);
    expect(await lijst('lijst=mijn')).toEqual([]);
    expect((await wijsToe(nieuw, { behandelaar: 'anna' })).body).toEqual({
      vergunningaanvraagId: nieuw,
      behandelaar: 'anna',
    });
    await wijsToe(oud, { behandelaar: 'anna' });
    await wijsToe(midden, { behandelaar: 'bert' });
    expect(ids(await lijst('lijst=mijn'))).toEqual([oud, nieuw]);
    expect(ids(await lijst('lijst=mijn', bert))).toEqual([midden]);
    expect(ids(await lijst('lijst=team&behandelaar=bert'))).toEqual([midden]);
    await wijsToe(midden, { van: 'bert' });
    expect(ids(await lijst('lijst=team&zonderBehandelaar=true'))).toEqual([midden]);
  });

  it('moves only for who saw who had it, once per key, and publishes nothing', async () => {
    const key = nieuwId();
    await wijsToe(oud, { behandelaar: 'anna' }, anna, key);
    await wijsToe(oud, { behandelaar: 'bert', van: 'anna' });
    expect((await wijsToe(oud, { behandelaar: 'anna' }, anna, key)).body.behandelaar).toBe('anna');
    expect(ids(await lijst('lijst=mijn', bert))).toEqual([oud]);
    expect((await wijsToe(oud, { behandelaar: 'anna' })).body).toMatchObject({
      status: 409,
      code: 'behandelaar-veranderd',
    });
    const historie = await dienst.sql(
      `select type, publiek from historie where aggregaat = 'behandeling' and aggregaat_id = (select id from behandeling where vergunningaanvraag_id = $1)
        order by versie`,
      [oud],
    );
    expect(historie).toEqual([
      { type: 'behandeling-toegewezen', publiek: null },
      { type: 'behandeling-toegewezen', publiek: null },
    ]);
  });

  it('of a hundred who take the same file at once exactly one gets it', async () => {
    const wie = Array.from({ length: 100 }, (_, nummer) => medewerker(`greep-${nummer}`, 'vergunningmedewerker'));
    const antwoorden = await Promise.all(wie.map((een) => wijsToe(oud, { behandelaar: een.sub }, een)));
    const statussen = antwoorden.map(({ status }) => status);
    expect([
      statussen.filter((status) => status === 200).length,
      statussen.filter((status) => status === 409).length,
    ]).toEqual([1, 99]);
    const [regel] = await lijst('lijst=team');
    expect(regel?.behandelaar).toBe(`greep-${statussen.indexOf(200)}`);
  });

  it('leaves the list with its decision, and is not given to anybody after it', async () => {
    await wijsToe(oud, { behandelaar: 'anna' });
    expect((await gesprekMet(() => dienst).besluit(oud, 'geweigerd')).status).toBe(200);
    expect(ids(await lijst('lijst=mijn'))).toEqual([]);
    expect(ids(await lijst('lijst=team'))).toEqual([midden, nieuw]);
    expect((await wijsToe(oud, { behandelaar: 'bert', van: 'anna' })).body.code).toBe('aanvraag-gesloten');
  });
});

describe('terms at risk', () => {
  // Received Monday 2 March 2026: eight weeks of the APV end on Monday 27 April, 56 days; Koningsdag does not move it (Atw art. 5).
  // Half of them, 28, is over on the 28th day: 30 March. Four fifths, 44.8, on the 45th: 16 April.
  it.each([
    ['2026-03-29', '0', []],
    ['2026-03-30', '50', ['50']],
    ['2026-04-15', '50', ['50']],
    ['2026-04-16', '80', ['50', '80']],
    ['2026-04-27', '80', ['50', '80']],
    ['2026-04-28', '100', ['50', '80', '100']],
  ])('on %s a term of 2 March is over for %s %%', async (dag, drempel, lijsten) => {
    nu = `${dag}T09:00:00.000Z`;
    const regel = (await lijst('lijst=team')).find(({ vergunningaanvraagId }) => vergunningaanvraagId === oud);
    expect(regel).toMatchObject({ drempel, beslistermijnEinde: '2026-04-27' });
    for (const een of ['50', '80', '100'])
      expect([een, ids(await lijst(`lijst=risico&drempel=${een}`)).includes(oud)]).toEqual([
        een,
        lijsten.includes(een),
      ]);
  });

  it('the day is that of the Netherlands: an hour before midnight in UTC it is the next', async () => {
    nu = '2026-03-29T21:59:59.000Z';
    expect(ids(await lijst('lijst=risico&drempel=50'))).toEqual([]);
    nu = '2026-03-29T22:00:00.000Z';
    expect(ids(await lijst('lijst=risico&drempel=50'))).toEqual([oud]);
  });

  it('shows what is longest over the threshold first', async () => {
    nu = '2026-05-20T09:00:00.000Z';
    for (const drempel of ['50', '80', '100'])
      expect(ids(await lijst(`lijst=risico&drempel=${drempel}`, anna, 1))).toEqual([oud, midden, nieuw]);
  });

  it('a term that stands still waits on others and is not at risk', async () => {
    nu = '2026-05-20T09:00:00.000Z';
    await dienst.sql('update vergunningaanvraag set termijn_voorlopig = true where id = $1', [oud]);
    expect(ids(await lijst('lijst=wacht'))).toEqual([oud]);
    expect(ids(await lijst('lijst=risico'))).toEqual([midden, nieuw]);
    await dienst.sql(
      'update vergunningaanvraag set termijn_voorlopig = false, beslistermijn_einde = $2 where id = $1',
      [oud, '2026-07-01'],
    );
    expect(ids(await lijst('lijst=wacht'))).toEqual([]);
    expect(ids(await lijst('lijst=team'))).toEqual([midden, nieuw, oud]);
  });
});

describe('workload', () => {
  it('counts per officer what he has, what waits, what is urgent and what is late', async () => {
    for (const [id, behandelaar] of [
      [oud, 'anna'],
      [midden, 'anna'],
      [nieuw, 'bert'],
    ] as const)
      await wijsToe(id, { behandelaar });
    await dienst.sql('update vergunningaanvraag set termijn_voorlopig = true where id = $1', [midden]);
    nu = '2026-04-29T09:00:00.000Z';
    const pagina = await dienst.vraag('GET', '/v1/werklasten?limiet=1', { wie: bert, doelbinding });
    expect(pagina.body.resultaten).toEqual([
      { behandelaar: 'anna', aanvragen: 2, wachtend: 1, dringend: 1, teLaat: 1 },
    ]);
    const { pathname, search } = new URL(String(pagina.body.volgende));
    const tweede = await dienst.vraag('GET', pathname + search, { wie: bert, doelbinding });
    // Received 16 March: 56 days, four fifths (44.8) over on the 45th: 30 April.
    expect(tweede.body).toEqual({
      resultaten: [{ behandelaar: 'bert', aanvragen: 1, wachtend: 0, dringend: 0, teLaat: 0 }],
    });
  });
});

describe('PS13: what you may not open is in no list and no count', () => {
  it('another municipality sees and moves its own only', async () => {
    const daar = await ontvang('2026-03-02', elders);
    expect(ids(await lijst('lijst=team', elders))).toEqual([daar]);
    expect(ids(await lijst('lijst=team'))).not.toContain(daar);
    expect((await wijsToe(daar, { behandelaar: 'anna' })).status).toBe(404);
    await wijsToe(oud, { behandelaar: 'anna' });
    expect((await dienst.vraag('GET', '/v1/werklasten', { wie: elders, doelbinding })).body.resultaten).toEqual([]);
  });

  it('every line of a list can be opened by who got it, whoever asks', async () => {
    for (const wie of [anna, elders, coordinator])
      for (const id of ids(await lijst('lijst=team', wie)))
        expect((await dienst.vraag('GET', `/v1/vergunningaanvragen/${id}`, { wie, doelbinding })).status).toBe(200);
    expect((await wijsToe(oud, { behandelaar: 'anna' }, coordinator)).status).toBe(403);
  });

  it('has a line of the decision log per page, and refuses what it does not know', async () => {
    const telling = () => dienst.sql<{ n: number }>('select count(*)::int as n from toegangsbeslissing');
    const [voor] = await telling();
    await lijst('lijst=team', anna, 100);
    expect((await telling())[0]?.n).toBe((voor?.n ?? 0) + 1);
    for (const vraag of ['lijst=alles', 'lijst=risico&drempel=90', 'lijst=team&behandelaar=%27', 'drempel=80']) {
      const antwoord = await dienst.vraag('GET', `/v1/werkvoorraad?${vraag}`, { wie: anna, doelbinding });
      expect([vraag, antwoord.status]).toEqual([vraag, 400]);
    }
    const eerste = await dienst.vraag('GET', '/v1/werkvoorraad?lijst=team&limiet=1', { wie: anna, doelbinding });
    const cursor = new URL(String(eerste.body.volgende)).searchParams.get('cursor');
    const ander = await dienst.vraag('GET', `/v1/werkvoorraad?lijst=risico&cursor=${cursor}`, {
      wie: anna,
      doelbinding,
    });
    expect(ander.status).toBe(400);
  });
});
