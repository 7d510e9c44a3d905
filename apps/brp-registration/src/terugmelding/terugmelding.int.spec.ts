import { nieuwId } from '@schakel/platform';
import { Tijdbewaker } from '@schakel/service';
import { eventually, withoutIds } from '@schakel/testing';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
/** A Monday. */
const MAANDAG = '2026-11-02T09:00:00.000Z';
let nu = MAANDAG;

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
});
afterAll(() => dienst.stop());
beforeEach(() => {
  nu = MAANDAG;
});

const zorg = medewerker('zorg-1', 'zorgmedewerker');
const registrar = medewerker('registrar-1');
const doelbinding = 'brp-terugmelding';
const dossierId = nieuwId();
const melding = {
  dienst: 'care-referral',
  dossierId,
  aanduiding: '089999',
  twijfel: 'Zij woont niet meer in de Verzwegenlaan.',
  voorstel: 'Zwijgerswaard',
  bewijs: ['Huisbezoek op de Zwijgkade.'],
};
const meld = (body: object = melding, wie: Gebruiker = zorg, key: string = nieuwId()) =>
  dienst.vraag('POST', '/v1/terugmeldingen', { wie, doelbinding, body, headers: { 'idempotency-key': key } });
const doe = (id: string, stap: string, versie: number, body: object | undefined, wie: Gebruiker = registrar) =>
  dienst.vraag('POST', `/v1/terugmeldingen/${id}/${stap}`, {
    wie,
    doelbinding,
    ...(body && { body }),
    headers: { 'if-match': `"${versie}"` },
  });
const lees = (id: string, wie: Gebruiker = zorg) =>
  dienst.vraag('GET', `/v1/terugmeldingen/${id}`, { wie, doelbinding });
const ronde = () => dienst.service.app.get(Tijdbewaker).ronde();
const nieuw = async (body?: object, wie?: Gebruiker) => String((await meld(body, wie)).body['id']);
/** Names of the public events about a report, once there are so many. */
async function verteld(id: string, aantal: number): Promise<(string | undefined)[]> {
  await eventually(() => dienst.meelezer.over(id).length >= aantal, 'the events of the report');
  return dienst.meelezer
    .over(id)
    .map(({ decoded }) => (decoded.kind === 'event' ? decoded.event.type.split('.').at(-2) : undefined));
}

describe('Wet BRP 2.34: one button for officers of every service', () => {
  it('reported, received, investigated, and the outcome given back', async () => {
    const gemeld = await meld();
    expect(gemeld).toMatchObject({ status: 201, body: { status: 'gemeld', versie: 1 } });
    const id = String(gemeld.body['id']);
    expect((await lees(id)).body).toMatchObject({
      uiterlijk: '2026-11-09',
      termijnstand: 'loopt',
      gegeven: 'verblijfplaats: niet meer woonachtig op het adres',
      dossierId,
    });
    expect((await doe(id, 'onderzoeken', 1, { motivering: 'Twee bronnen.' })).body).toMatchObject({
      status: 'in-onderzoek',
    });
    nu = '2026-11-20T09:00:00.000Z';
    expect(await ronde()).toBe(0);
    const uitkomst = { uitkomst: 'aantekening-geplaatst', toelichting: 'Dank voor uw melding.' };
    expect((await doe(id, 'uitkomsten', 2, uitkomst)).status).toBe(200);
    const { body } = await lees(id);
    expect(body).toMatchObject({ status: 'afgehandeld', ...uitkomst });
    expect(body).not.toHaveProperty('motivering');
    expect(await verteld(id, 3)).toEqual([
      'terugmelding-ontvangen',
      'terugmelding-in-onderzoek',
      'terugmelding-afgesloten',
    ]);
  });

  it('who lives elsewhere is reported there; the reporter does not learn where', async () => {
    const id = await nieuw();
    expect((await doe(id, 'doorzendingen', 1, { naarGemeentecode: '0599', kenmerk: 'TMV-GEHEIM' })).status).toBe(200);
    expect(withoutIds((await lees(id)).body)).not.toMatch(/0599|TMV-GEHEIM/);
    expect((await lees(id, registrar)).body).toMatchObject({ naarGemeentecode: '0599', kenmerk: 'TMV-GEHEIM' });
    const events = await verteld(id, 2);
    expect(events).toEqual(['terugmelding-ontvangen', 'terugmelding-doorgezonden']);
    expect(withoutIds(dienst.meelezer.over(id).map(({ tekst }) => tekst))).not.toContain('0599');
  });

  it.each([
    'frontofficemedewerker',
    'toezichthouder',
    'aandachtsfunctionaris',
    'ketenregisseur',
    'zorgcoordinator',
    'vergunningmedewerker',
    'bibob-coordinator',
    'kwaliteitsmedewerker-burgerzaken',
  ] as const)('%s reports too', async (rol) => {
    expect((await meld(melding, medewerker(`m-${rol}`, rol))).status).toBe(201);
  });

  it('a number is for registrars only, and stands nowhere but with them', async () => {
    const { dienst: _d, dossierId: _i, ...rest } = melding;
    const metBsn = { ...rest, burgerservicenummer: '999993653' };
    const geweigerd = await meld(metBsn);
    expect(geweigerd).toMatchObject({ status: 403, body: { code: 'niet-bevoegd' } });
    expect(JSON.stringify(geweigerd.body)).not.toContain('999993653');
    const id = await nieuw(metBsn, registrar);
    expect((await lees(id, registrar)).body).toMatchObject({ burgerservicenummer: '999993653' });
    expect(await dienst.alleTekst()).not.toContain('999993653');
  });
});

describe('Besluit BRP 28: the clock warns and tells, it never answers', () => {
  it('on the fourth working day, and when the fifth is over; each once', async () => {
    const id = await nieuw();
    nu = '2026-11-05T22:59:00.000Z';
    expect(await ronde()).toBe(0);
    nu = '2026-11-05T23:00:00.000Z';
    expect(await ronde()).toBeGreaterThan(0);
    expect(await ronde()).toBe(0);
    expect((await lees(id)).body).toMatchObject({ status: 'gemeld', termijnstand: 'nadert', versie: 2 });
    nu = '2026-11-10T09:00:00.000Z';
    expect(await ronde()).toBeGreaterThan(0);
    expect(await ronde()).toBe(0);
    expect((await lees(id)).body).toMatchObject({ status: 'gemeld', termijnstand: 'overschreden', versie: 3 });
    expect(await verteld(id, 3)).toEqual([
      'terugmelding-ontvangen',
      'terugmelding-termijn-bewaakt',
      'terugmelding-termijn-bewaakt',
    ]);
    // Too late is still answered by a person.
    expect((await doe(id, 'onderzoeken', 3, { motivering: 'Alsnog.' })).status).toBe(200);
  });

  it('after a long stop only the last is told', async () => {
    const id = await nieuw();
    nu = '2026-11-25T09:00:00.000Z';
    await ronde();
    expect((await lees(id)).body).toMatchObject({ termijnstand: 'overschreden', versie: 2 });
  });

  it('two clocks and a person at once: one history, no version twice', async () => {
    const id = await nieuw();
    nu = '2026-11-06T09:00:00.000Z';
    await Promise.all([ronde(), ronde(), doe(id, 'onderzoeken', 1, { motivering: 'Snel.' })]);
    const versies = await dienst.rijen<{ versie: number }>(
      'select versie from historie where aggregaat_id = $1 order by versie',
      [id],
    );
    expect(versies.map(({ versie }) => versie)).toEqual(versies.map((_, plaats) => plaats + 1));
    expect(['gemeld', 'in-onderzoek']).toContain((await lees(id, registrar)).body['status']);
  });
});

describe('refusals', () => {
  it.each<[string, object, string]>([
    ['neither file nor number', { dienst: undefined, dossierId: undefined }, 'onderwerp-onduidelijk'],
    ['a file and a number', { burgerservicenummer: '999993653' }, 'onderwerp-onduidelijk'],
    ['a file without its service', { dienst: undefined }, 'onderwerp-onduidelijk'],
    ['an element that does not exist', { aanduiding: '080310' }, 'invoer-ongeldig'],
    ['no evidence', { bewijs: [] }, 'invoer-ongeldig'],
  ])('%s', async (_naam, anders, _code) => {
    const antwoord = await meld({ ...melding, ...anders });
    expect(antwoord.status).toBe(400);
    expect(JSON.stringify(antwoord.body)).not.toMatch(/Verzwegenlaan|Zwijgerswaard|999993653|080310/);
  });

  it('a colleague does not see it, does not handle it, does not take it back; another municipality finds nothing', async () => {
    const id = await nieuw();
    const collega = medewerker('zorg-2', 'zorgmedewerker');
    expect((await lees(id, collega)).status).toBe(404);
    expect((await doe(id, 'intrekkingen', 1, undefined, collega)).status).toBe(404);
    expect((await doe(id, 'onderzoeken', 1, { motivering: 'x' }, zorg)).status).toBe(403);
    expect((await doe(id, 'intrekkingen', 1, undefined, registrar)).status).toBe(403);
    expect((await lees(id, medewerker('registrar-9', 'burgerzakenmedewerker', '0599'))).status).toBe(404);
    expect((await doe(id, 'intrekkingen', 1, undefined, zorg)).body).toMatchObject({ status: 'ingetrokken' });
  });

  it('lists: the reporter his own, registrars all of the municipality', async () => {
    const alleen = medewerker('zorg-alleen', 'zorgmedewerker');
    const id = await nieuw(melding, alleen);
    const lijst = async (wie: Gebruiker) =>
      (await dienst.vraag('GET', '/v1/terugmeldingen?status=gemeld', { wie, doelbinding })).body['resultaten'] as {
        id: string;
      }[];
    expect((await lijst(alleen)).map((een) => een.id)).toEqual([id]);
    expect((await lijst(registrar)).map((een) => een.id)).toContain(id);
    expect((await lijst(registrar)).length).toBeGreaterThan(1);
  });

  it('the same report sent at once and again is one report', async () => {
    const key = nieuwId();
    const ids = (await Promise.all([meld(melding, zorg, key), meld(melding, zorg, key)])).map(({ body }) => body['id']);
    ids.push((await meld(melding, zorg, key)).body['id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('of two registrars who answer at once, one does', async () => {
    const id = await nieuw();
    const antwoorden = await Promise.all([
      doe(id, 'onderzoeken', 1, { motivering: 'a' }),
      doe(id, 'afwijzingen', 1, { reden: 'al-in-onderzoek', toelichting: 'Loopt al.' }, medewerker('registrar-2')),
      doe(id, 'doorzendingen', 1, { naarGemeentecode: '0599', kenmerk: 'x' }, medewerker('registrar-3')),
    ]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('nothing of what was reported stands in clear, in the log or in what is published', async () => {
    await nieuw();
    const alles = [
      await dienst.alleTekst(),
      ...dienst.regels,
      ...dienst.meelezer.berichten.map(({ tekst }) => tekst),
    ].join('\n');
    expect(alles).not.toMatch(/Verzwegenlaan|Zwijgerswaard|Zwijgkade|TMV-GEHEIM/);
  });
});
