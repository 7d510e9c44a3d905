import { Tijdbewaker } from '@schakel/service';
import { eventually } from '@schakel/testing';
import {
  burgemeester,
  buiten,
  burgerzaken,
  collega,
  HASH,
  INSCHRIJVING,
  kwaliteit,
  postadres,
  startAdresdienst,
  zorgcoordinator,
  type Adresdienst,
} from '../fixtures/adresdienst.js';
import { Adreswacht } from './adreswacht.js';

let dienst: Adresdienst;
let nu = '2026-03-02T09:00:00.000Z';
beforeAll(async () => {
  dienst = await startAdresdienst(() => nu);
});
beforeEach(() => {
  nu = '2026-03-02T09:00:00.000Z';
});
afterAll(() => dienst.stop());

const ronde = () => dienst.service.app.get(Tijdbewaker).ronde();
const besluit = { motivering: 'Zij kan nergens veilig wonen.', herbeoordelenOp: '2026-09-02' };
const toestemming = { gever: 'natuurlijk-persoon', getekendOp: '2026-03-01', hash: HASH, plichtAanvaard: true };
async function aangifte(rest: object = { grond: 'briefadresgever' }, wie = burgerzaken) {
  const body = { betrokkeneId: await dienst.persoon(), adres: postadres, reden: 'Geen woonadres.', ...rest };
  return dienst.maak('briefadressen', body, wie);
}
async function veiligheidsbesluit(betrokkeneId: string): Promise<string> {
  const { body } = await dienst.maak('veiligheidsbesluiten', { betrokkeneId, reden: 'Dader Verzonnen zoekt haar.' });
  const neem = { ...besluit, geldtVanaf: '2026-03-02' };
  expect((await dienst.doe(`veiligheidsbesluiten/${String(body.id)}/besluiten`, 1, neem, burgemeester)).status).toBe(
    200,
  );
  return String(body.id);
}

describe('a briefadres with a giver', () => {
  it('needs a written consent, holds while that is withdrawn, and ends by a decision only', async () => {
    const { body } = await aangifte();
    const pad = `briefadressen/${String(body.id)}`;
    expect((await dienst.doe(`${pad}/vaststellingen`, 1, besluit)).body).toMatchObject({
      code: 'toestemming-ontbreekt',
    });
    expect((await dienst.doe(`${pad}/toestemmingen`, 1, toestemming)).status).toBe(200);
    expect((await dienst.doe(`${pad}/vaststellingen`, 2, besluit)).body).toMatchObject({
      status: 'geldend',
      versie: 3,
    });
    expect((await dienst.doe(`${pad}/herzieningen`, 3, { aanleiding: 'toestemming-ingetrokken' })).status).toBe(200);
    // Without a new consent it does not go on; the old one carries nothing any more.
    expect((await dienst.doe(`${pad}/voortzettingen`, 4, besluit)).body).toMatchObject({
      code: 'toestemming-ontbreekt',
    });
    nu = '2026-03-17T09:00:00.000Z';
    expect(await ronde()).toBe(1);
    expect((await dienst.toon(pad)).body).toMatchObject({ status: 'te-herzien', herbeoordeling: 'nadert' });
    nu = '2026-04-20T09:00:00.000Z';
    expect(await ronde()).toBe(1);
    expect((await dienst.toon(pad)).body).toMatchObject({ status: 'te-herzien', herbeoordeling: 'verstreken' });
    expect(await ronde()).toBe(0);
    const einde = { per: '2026-05-01', reden: 'Zij woont nu zelf.' };
    expect((await dienst.doe(`${pad}/beeindigingen`, 6, einde)).body).toMatchObject({ status: 'beeindigd' });
    await eventually(() => dienst.meelezer.over(String(body.id)).length === 7, 'seven events');
    const tekst = dienst.meelezer
      .over(String(body.id))
      .map((een) => een.tekst)
      .join('\n');
    expect(tekst.match(/"geldt":true/g)).toHaveLength(4);
    for (const geheim of ['Gemeenteplein', '1011PN', 'Geen woonadres', 'woont nu zelf']) {
      expect(tekst).not.toContain(geheim);
      expect(await dienst.alleTekst()).not.toContain(geheim);
    }
  });

  it.each([
    ['a giver who does not take the duty', { ...toestemming, plichtAanvaard: false }, 'plichtAanvaard'],
    ['a legal person without a designation', { ...toestemming, gever: 'rechtspersoon' }, 'aanwijzingId'],
    ['a signature of tomorrow', { ...toestemming, getekendOp: '2026-03-03' }, 'getekendOp'],
  ])('%s is refused', async (_, verzoek, veld) => {
    const { body } = await aangifte();
    const antwoord = await dienst.doe(`briefadressen/${String(body.id)}/toestemmingen`, 1, verzoek);
    expect(antwoord.status).toBe(400);
    expect(JSON.stringify(antwoord.body.invalidParams)).toContain(veld);
  });
});

describe('a briefadres for safety', () => {
  it('rests on a decision of the burgemeester about this person that holds', async () => {
    const betrokkeneId = await dienst.persoon();
    const grondslagId = await veiligheidsbesluit(betrokkeneId);
    const eigen = await aangifte({ grond: 'veiligheid', betrokkeneId, grondslagId });
    expect((await dienst.doe(`briefadressen/${String(eigen.body.id)}/vaststellingen`, 1, besluit)).status).toBe(200);
    const ander = await aangifte({ grond: 'veiligheid', grondslagId });
    expect((await dienst.doe(`briefadressen/${String(ander.body.id)}/vaststellingen`, 1, besluit)).body).toMatchObject({
      code: 'grondslag-geldt-niet',
    });
    const einde = { motivering: 'Het gevaar is voorbij.', per: '2026-03-02' };
    expect((await dienst.doe(`veiligheidsbesluiten/${grondslagId}/beeindigingen`, 2, einde, burgemeester)).status).toBe(
      200,
    );
    const later = await aangifte({ grond: 'veiligheid', betrokkeneId, grondslagId });
    expect((await dienst.doe(`briefadressen/${String(later.body.id)}/vaststellingen`, 1, besluit)).body).toMatchObject({
      code: 'grondslag-geldt-niet',
    });
    expect(await dienst.alleTekst()).not.toContain('Dader Verzonnen');
  });

  it('is decided by the burgemeester alone, once when two sign at the same time, and watched by the clock', async () => {
    const { body } = await dienst.maak('veiligheidsbesluiten', {
      betrokkeneId: await dienst.persoon(),
      reden: 'Gevaar.',
    });
    const pad = `veiligheidsbesluiten/${String(body.id)}`;
    const neem = { ...besluit, geldtVanaf: '2026-03-02' };
    expect((await dienst.doe(`${pad}/besluiten`, 1, neem)).status).toBe(403);
    const twee = await Promise.all([1, 2].map(() => dienst.doe(`${pad}/besluiten`, 1, neem, burgemeester)));
    expect(twee.map(({ status }) => status).sort()).toEqual([200, 409]);
    nu = '2026-09-10T09:00:00.000Z';
    await ronde();
    expect((await dienst.toon(pad, burgemeester)).body).toMatchObject({
      status: 'genomen',
      herbeoordeling: 'verstreken',
    });
    expect((await dienst.toon(pad, buiten)).status).toBe(404);
  });
});

describe('a briefadres of an institution', () => {
  it('rests on a designation that holds; the clock ends that after its last day', async () => {
    const voorstel = { soort: 'maatschappelijke-opvang', naam: 'Opvang Verzonnen', postadres, motivering: 'Bekend.' };
    const grondslagId = String((await dienst.maak('aanwijzingen', voorstel)).body.id);
    const periode = { geldtVanaf: '2026-03-02', geldtTotEnMet: '2026-03-31' };
    const pad = `aanwijzingen/${grondslagId}`;
    expect((await dienst.doe(`${pad}/vaststellingen`, 1, periode, burgemeester)).status).toBe(200);
    expect((await dienst.doe(`${pad}/voorlichtingen`, 2, { op: '2026-03-02', hash: HASH })).status).toBe(200);
    const { body } = await aangifte({ grond: 'instelling', grondslagId });
    expect((await dienst.doe(`briefadressen/${String(body.id)}/vaststellingen`, 1, besluit)).status).toBe(200);
    nu = '2026-04-01T09:00:00.000Z';
    await ronde();
    expect((await dienst.toon(pad)).body).toMatchObject({ status: 'verlopen', voorlichting: [{ hash: HASH }] });
    const later = await aangifte({ grond: 'instelling', grondslagId });
    expect((await dienst.doe(`briefadressen/${String(later.body.id)}/vaststellingen`, 1, besluit)).body).toMatchObject({
      code: 'grondslag-geldt-niet',
    });
    expect(await dienst.alleTekst()).not.toContain('Opvang Verzonnen');
  });
});

describe('a briefadres that nobody asked for', () => {
  it('is intended in writing, decided by a second person after the answer, and counts from the intent', async () => {
    const voornemen = {
      ...{ betrokkeneId: await dienst.persoon(), adres: postadres, reden: 'Dakloos.', gezocht: 'Familie gebeld.' },
      ...{ op: '2026-02-27', hash: HASH },
    };
    const { body } = await dienst.maak('briefadresvoornemens', voornemen);
    const pad = `briefadressen/${String(body.id)}`;
    expect((await dienst.doe(`${pad}/vaststellingen`, 1, besluit, kwaliteit)).body).toMatchObject({
      code: 'zienswijze-loopt',
    });
    expect((await dienst.doe(`${pad}/zienswijzen`, 1, { op: '2026-03-02' })).status).toBe(200);
    expect(await dienst.doe(`${pad}/vaststellingen`, 2, besluit)).toMatchObject({
      status: 403,
      body: { code: 'vier-ogen' },
    });
    expect((await dienst.doe(`${pad}/vaststellingen`, 2, besluit, kwaliteit)).status).toBe(200);
    expect((await dienst.toon(pad)).body).toMatchObject({
      status: 'geldend',
      vanaf: '2026-02-27',
      grond: 'ambtshalve',
    });
  });
});

describe('an address of a shelter', () => {
  const geheim = { postcode: '1018 WB', huisnummer: '0042-A bis' };

  it('gets in nowhere, is never shown, and leaves no trace but a code', async () => {
    const schermAf = () => dienst.maak('afgeschermde-adressen', geheim, zorgcoordinator, 'opvangadres');
    const gemaakt = await schermAf();
    expect(gemaakt).toMatchObject({ status: 201, body: { status: 'afgeschermd' } });
    const adres = { ...postadres, postcode: '1018wb', huisnummer: '42 A-BIS' };
    const wacht = dienst.service.app.get(Adreswacht);
    const door = { actor: collega, doelbinding: INSCHRIJVING, correlatieId: 'proef', traceparent: undefined };
    for (const functie of ['woonadres', 'briefadres'] as const)
      expect(await wacht.bezwaarTegen(door, { ...adres, postcode: '1018WB' as never, functie })).toMatchObject({
        weigering: { code: 'adres-afgeschermd' },
      });
    const brief = ['Aan mevrouw Verzonnen', 'Plantage 42a bis', '1018  WB Amsterdam'.replace('  ', ' ')];
    expect(await wacht.bezwaarTegenTekst(door, brief, 'geadresseerde')).toMatchObject({
      weigering: { code: 'adres-afgeschermd' },
    });
    expect(await wacht.bezwaarTegenTekst(door, ['Plantage 43', '1018 WB'], 'geadresseerde')).toBeUndefined();

    for (const poging of [
      await aangifte({ grond: 'briefadresgever', adres }),
      await dienst.maak('aanwijzingen', {
        soort: 'maatschappelijke-opvang',
        naam: 'X',
        postadres: adres,
        motivering: 'x',
      }),
    ]) {
      expect(poging).toMatchObject({ status: 400, body: { code: 'adres-afgeschermd' } });
      const { instance: _, ...getoond } = poging.body;
      expect(JSON.stringify(getoond)).not.toMatch(/1018|42/);
    }
    // No route shows it, to nobody.
    const { id } = gemaakt.body;
    for (const pad of ['afgeschermde-adressen', `afgeschermde-adressen/${String(id)}`])
      expect([404, 405]).toContain(
        (await dienst.vraag('GET', `/v1/${pad}`, { wie: zorgcoordinator, doelbinding: 'opvangadres' })).status,
      );
    const alles = [
      await dienst.alleTekst(),
      ...dienst.regels,
      ...dienst.meelezer.berichten.map(({ tekst }) => tekst),
    ].join('\n');
    expect(alles).not.toMatch(/1018 ?WB/i);
    expect(alles).not.toMatch(/42[ -]?A[ -]?bis/i);
  });

  it('is put on the list by the zorgcoordinator only, and may be taken off', async () => {
    const { body } = await dienst.maak(
      'afgeschermde-adressen',
      { postcode: '1019AA', huisnummer: '7' },
      zorgcoordinator,
      'opvangadres',
    );
    expect((await dienst.maak('afgeschermde-adressen', { postcode: '1019AA', huisnummer: '7' })).status).toBe(403);
    const adres = { ...postadres, postcode: '1019AA', huisnummer: '7' };
    expect((await aangifte({ grond: 'briefadresgever', adres }, buiten)).status).toBe(404);
    expect((await aangifte({ grond: 'briefadresgever', adres })).status).toBe(400);
    const opheffen = await dienst.vraag('POST', `/v1/afgeschermde-adressen/${String(body.id)}/opheffingen`, {
      ...{ wie: zorgcoordinator, doelbinding: 'opvangadres', headers: { 'if-match': '"1"' } },
    });
    expect(opheffen.status).toBe(200);
    expect((await aangifte({ grond: 'briefadresgever', adres })).status).toBe(201);
  });
});
