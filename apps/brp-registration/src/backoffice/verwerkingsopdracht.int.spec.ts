import { Tijdbewaker } from '@schakel/service';
import { eenInschrijving, geplant, iemand, kwaliteit } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';
import { Aanbieder } from './aanbieder.js';

let dienst: Proefdienst;
let nu = '2026-03-02T10:00:00.000Z';
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
});
afterAll(() => dienst.stop());
beforeEach(async () => {
  nu = '2026-03-02T10:00:00.000Z';
  await simulator('DELETE', '/burgerzaken/_opdrachten');
  await simulator('PUT', '/burgerzaken/_gedrag', { bevestiging: 'zwijg' });
  await dienst.brp.herstel();
});

async function simulator(method: string, pad: string, body?: object): Promise<Record<string, unknown>> {
  const json = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const antwoord = await fetch(`${dienst.brp.adres}${pad}`, { method, ...json });
  if (!antwoord.ok) throw new Error(`${method} ${pad}: ${antwoord.status}`);
  const tekst = await antwoord.text();
  return tekst === '' ? {} : (JSON.parse(tekst) as Record<string, unknown>);
}
interface Ontvangen {
  readonly token: string;
  readonly bevestigUrl: string;
  readonly inschrijving: Record<string, unknown>;
}
const ontvangen = async () => (await simulator('GET', '/burgerzaken/_opdrachten')).opdrachten as Ontvangen[];
const wie = { wie: medewerker('registrar-1'), doelbinding: 'brp-inschrijving' };
const lijst = async (vraag = '') =>
  (await dienst.vraag('GET', `/v1/verwerkingsopdrachten${vraag}`, wie)).body.resultaten as {
    id: string;
    inschrijvingId: string;
    status: string;
    versie: number;
  }[];
const opdrachtVan = async (id: string) => (await lijst()).find(({ inschrijvingId }) => inschrijvingId === id);
const bevestig = (body: object) => dienst.vraag('POST', '/v1/verwerkingsbevestigingen', { body });
const bied = () => dienst.service.app.get(Aanbieder).ronde();
/** A concluded registration that was offered; gives its id and the token. */
async function aangeboden(): Promise<{ id: string; token: string; opdracht: string }> {
  const id = await eenInschrijving(dienst, 'ingeschreven');
  await bied();
  const gestuurd = (await ontvangen()).find(({ inschrijving }) => inschrijving.id === id);
  const opdracht = await opdrachtVan(id);
  if (gestuurd === undefined || opdracht === undefined) throw new Error('it was not offered');
  return { id, token: gestuurd.token, opdracht: opdracht.id };
}

describe('RG8: the burgerzaken system', () => {
  it('gets what was concluded, once, and what it needs of it', async () => {
    const id = await eenInschrijving(dienst, 'ter-toetsing');
    await bied();
    expect(await ontvangen()).toEqual([]);
    await dienst.stap(id, 'vaststellingen', 8, {}, { wie: kwaliteit });
    expect(await opdrachtVan(id)).toMatchObject({ status: 'klaar' });
    await Promise.all([bied(), bied()]);
    await bied();
    const gestuurd = await ontvangen();
    expect(gestuurd).toHaveLength(1);
    expect(gestuurd[0]?.inschrijving).toMatchObject({
      id,
      soort: 'eerste-inschrijving',
      functieAdres: 'B',
      aangever: 'I',
      ingeschrevenPer: '2026-03-02',
    });
    expect(await opdrachtVan(id)).toMatchObject({ status: 'aangeboden' });
  });

  it('accepts by token: once, and the token stands nowhere', async () => {
    const { id, token } = await aangeboden();
    expect((await lijst('?aansluiting=onbevestigd')).map(({ inschrijvingId }) => inschrijvingId)).toContain(id);
    expect(await dienst.alleTekst()).not.toContain(token);
    const pogingen = await Promise.all(Array.from({ length: 10 }, () => bevestig({ token, uitkomst: 'aanvaard' })));
    expect(pogingen.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of pogingen.filter((een) => een.status !== 200))
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'token-onbekend' });
    expect(await opdrachtVan(id)).toMatchObject({ status: 'aanvaard' });
    expect((await lijst('?aansluiting=onbevestigd')).map(({ inschrijvingId }) => inschrijvingId)).not.toContain(id);
    expect(dienst.regels.join('\n')).not.toContain(token);
  });

  it('refuses with a reason; offered again it gets a new token and the old one is dead', async () => {
    const { id, token, opdracht } = await aangeboden();
    expect(await bevestig({ token, uitkomst: 'geweigerd' })).toMatchObject({
      status: 400,
      body: { code: 'reden-ontbreekt' },
    });
    const toelichting = 'Het huisnummer ontbreekt bij Zorgvliet.';
    expect((await bevestig({ token, uitkomst: 'geweigerd', reden: 'gegevens-onvolledig', toelichting })).status).toBe(
      200,
    );
    const gelezen = (await dienst.vraag('GET', `/v1/verwerkingsopdrachten/${opdracht}`, wie)).body;
    expect(gelezen).toMatchObject({ status: 'geweigerd', reden: 'gegevens-onvolledig', toelichting, pogingen: 1 });
    expect(JSON.stringify(gelezen)).not.toContain('tokenhash');
    expect(await dienst.alleTekst()).not.toContain('Zorgvliet');
    const opnieuw = { ...wie, headers: { 'if-match': '"3"' }, body: {} };
    expect((await dienst.vraag('POST', `/v1/verwerkingsopdrachten/${opdracht}/heraanbiedingen`, opnieuw)).status).toBe(
      200,
    );
    await bied();
    const tokens = (await ontvangen()).filter(({ inschrijving }) => inschrijving.id === id).map((een) => een.token);
    expect(new Set(tokens).size).toBe(2);
    expect((await bevestig({ token, uitkomst: 'aanvaard' })).status).toBe(404);
    expect((await bevestig({ token: tokens[1], uitkomst: 'aanvaard' })).status).toBe(200);
  });

  it('that keeps silent lets the order expire by the clock; a late confirmation serves nothing once it was offered again', async () => {
    const { id, token, opdracht } = await aangeboden();
    nu = '2026-03-04T09:59:59.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect(await opdrachtVan(id)).toMatchObject({ status: 'aangeboden' });
    nu = '2026-03-04T10:00:00.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect(await opdrachtVan(id)).toMatchObject({ status: 'verlopen' });
    const opnieuw = { ...wie, headers: { 'if-match': '"3"' }, body: {} };
    expect((await dienst.vraag('POST', `/v1/verwerkingsopdrachten/${opdracht}/heraanbiedingen`, opnieuw)).status).toBe(
      200,
    );
    expect((await bevestig({ token, uitkomst: 'aanvaard' })).status).toBe(404);
    expect((await lijst('?aansluiting=onbevestigd')).map(({ inschrijvingId }) => inschrijvingId)).toContain(id);
  });

  it('that fails is tried again later, with a new token', async () => {
    const id = await eenInschrijving(dienst, 'ingeschreven', { over: iemand() });
    await simulator('PUT', '/_storingen/burgerzaken', { modus: 'fout-500', aantal: 1 });
    expect(await bied()).toBe(0);
    expect(await opdrachtVan(id)).toMatchObject({ status: 'klaar' });
    expect(await bied()).toBe(0);
    nu = '2026-03-02T10:01:00.000Z';
    expect(await bied()).toBe(1);
    expect(await opdrachtVan(id)).toMatchObject({ status: 'aangeboden' });
  });

  it.each([
    ['no token', {}, 400],
    ['a token that is none', { token: 'x', uitkomst: 'aanvaard' }, 404],
    ['a token of nobody', { token: `0363.${'A'.repeat(43)}`, uitkomst: 'aanvaard' }, 404],
    ['a token of a municipality that is none', { token: `9999.${'A'.repeat(43)}`, uitkomst: 'aanvaard' }, 404],
    ['an outcome that is none', { token: `0363.${'A'.repeat(43)}`, uitkomst: geplant.motivering }, 400],
  ])('%s: nothing', async (_naam, body, status) => {
    const antwoord = await bevestig(body);
    expect(antwoord.status).toBe(status);
    expect(JSON.stringify(antwoord.body)).not.toMatch(/AAAA|zij liet/);
  });

  it('an order is for the municipality itself', async () => {
    const { opdracht } = await aangeboden();
    const vreemd = { wie: medewerker('registrar-9', 'burgerzakenmedewerker', '0599'), doelbinding: 'brp-inschrijving' };
    expect((await dienst.vraag('GET', `/v1/verwerkingsopdrachten/${opdracht}`, vreemd)).status).toBe(404);
    expect((await dienst.vraag('GET', '/v1/verwerkingsopdrachten', vreemd)).body.resultaten).toEqual([]);
  });
});
