import { nieuwId } from '@schakel/platform';
import { bibobcoordinator, bibobonderzoek, bibobwerk, eenAanvraagBij } from '../fixtures/bibob.js';
import {
  medewerker,
  publiekeUrl,
  startProefdienst,
  type Gebruiker,
  type Proefdienst,
} from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst();
});
afterAll(() => dienst.stop());

const werk = bibobwerk(() => dienst);
const collega = medewerker('bibob-2', 'bibob-coordinator');
const elders = medewerker('bibob-9', 'bibob-coordinator', '0599');
const object = { soort: 'overheidsopdracht', kenmerk: 'IN-1', omschrijving: 'Schoonmaak' };

interface Pagina {
  readonly resultaten: readonly { readonly id: string; readonly status: string }[];
  readonly volgende?: string;
}

async function lees(pad: string, wie: Gebruiker = bibobcoordinator): Promise<Pagina> {
  const antwoord = await dienst.vraag('GET', pad, { wie, doelbinding: 'bibob-onderzoek' });
  expect(antwoord.status).toBe(200);
  return antwoord.body as unknown as Pagina;
}

/** All pages, by following the links. */
async function alles(pad: string): Promise<string[]> {
  const ids: string[] = [];
  for (let volgende: string | undefined = pad; volgende !== undefined;) {
    const pagina: Pagina = await lees(volgende);
    ids.push(...pagina.resultaten.map(({ id }) => id));
    volgende = pagina.volgende?.slice(publiekeUrl.length);
  }
  return ids;
}

async function nieuweTip(inhoud: string): Promise<string> {
  const { body } = await dienst.vraag('POST', '/v1/bibob-tips', {
    wie: bibobcoordinator,
    doelbinding: 'bibob-onderzoek',
    headers: { 'idempotency-key': nieuwId() },
    body: { richting: 'uit', partij: 'lbb', dag: '2026-01-05', inhoud },
  });
  return String(body.id);
}

describe('the list of toetsen', () => {
  it('shows each of one’s own once, newest first over all pages, also those without application; nothing of another', async () => {
    const ids: string[] = [];
    for (let nummer = 0; nummer < 5; nummer++) {
      const antwoord = nummer % 2 === 0 ? await werk.begin(await eenAanvraagBij(dienst)) : await werk.beginLos(object);
      ids.push(String(antwoord.body.id));
    }
    await bibobwerk(() => dienst, collega).beginLos(object);
    expect(await alles('/v1/bibob-toetsen?limiet=2')).toEqual(ids.toReversed());
    await werk.loop(ids[1], 1, ['onderzoeken', bibobonderzoek]);
    const onderzocht = await lees('/v1/bibob-toetsen?status=eigen-onderzoek');
    expect(onderzocht.resultaten).toEqual([
      { id: ids[1], status: 'eigen-onderzoek', versie: 2, gestartOp: expect.any(String) },
    ]);
    expect((await lees('/v1/bibob-toetsen', collega)).resultaten).toHaveLength(1);
    expect((await lees('/v1/bibob-toetsen', elders)).resultaten).toEqual([]);
  });

  it('a cursor holds for who got it only', async () => {
    const { volgende } = await lees('/v1/bibob-toetsen?limiet=1');
    const pad = String(volgende).slice(publiekeUrl.length);
    const antwoord = await dienst.vraag('GET', pad, { wie: collega, doelbinding: 'bibob-onderzoek' });
    expect(antwoord.status).toBe(400);
  });
});

describe('the register of tips', () => {
  it('is for all coordinators of the municipality; a tip is read, given, and then done with', async () => {
    const ids = [await nieuweTip('eerste'), await nieuweTip('tweede'), await nieuweTip('derde')];
    expect(await alles('/v1/bibob-tips?limiet=2')).toEqual(ids.toReversed());
    const om = { wie: collega, doelbinding: 'bibob-onderzoek' };
    const pad = `/v1/bibob-tips/${String(ids[0])}`;
    expect((await dienst.vraag('GET', pad, om)).body).toMatchObject({
      ...{ inhoud: 'eerste', partij: 'lbb', artikel: 'Wet Bibob art. 11', status: 'open' },
    });
    const body = { afgedaanOp: '2026-01-06', toelichting: 'Gebeld.' };
    const af = { ...om, headers: { 'if-match': '"1"' }, body };
    expect(await dienst.vraag('POST', `${pad}/afdoeningen`, af)).toMatchObject({ status: 200, body: { versie: 2 } });
    expect(await dienst.vraag('POST', `${pad}/afdoeningen`, af)).toMatchObject({ body: { code: 'versieconflict' } });
    expect((await lees('/v1/bibob-tips?status=open')).resultaten).toHaveLength(2);
    expect((await lees('/v1/bibob-tips', elders)).resultaten).toEqual([]);
    expect((await dienst.vraag('GET', pad, { ...om, wie: elders })).status).toBe(404);
    expect((await dienst.vraag('GET', pad, { ...om, wie: medewerker('k', 'ketenregisseur') })).status).toBe(403);
  });

  it('says so when its key is gone', async () => {
    const id = await nieuweTip('weg');
    await dienst.sql('delete from data_key where id = $1', [id]);
    const om = { wie: bibobcoordinator, doelbinding: 'bibob-onderzoek' };
    expect(await dienst.vraag('GET', `/v1/bibob-tips/${id}`, om)).toMatchObject({
      status: 410,
      body: { code: 'bibob-tip-vernietigd' },
    });
  });
});
