import { medewerker } from '@schakel/service/proef';
import {
  AGB,
  DOEL,
  eenClient,
  startToewijzingsdienst,
  zorgmedewerker,
  type Toewijzingsdienst,
} from '../berichten/fixtures/toewijzingsdienst.js';
import { vrouwenopvang } from '../fixtures/verwijzingen.js';

const zorgcoordinator = medewerker('coordinator-1', 'zorgcoordinator');
const rotterdammer = medewerker('zorg-9', 'zorgmedewerker', '0599');
const adres = { straat: 'Verzonnenlaan', huisnummer: '7713-bis', postcode: '9999 ZX', plaats: 'Nergenshuizerdam' };
const geheim = /Verzonnenlaan|7713|9999\s*ZX|Nergenshuizerdam/i;
let dienst: Toewijzingsdienst;
let locatie: string;

beforeAll(async () => {
  dienst = await startToewijzingsdienst({ env: { SCHAKEL_DEMOGIDS: 'ja' } });
  const body = { aanbiederId: vrouwenopvang, adres };
  const antwoord = await dienst.maak('/v1/opvangadressen', { wie: zorgcoordinator, doelbinding: 'opvangadres', body });
  expect(antwoord.status).toBe(201);
  locatie = String(antwoord.body['id']);
});
afterAll(() => dienst.stop());

const open = (correspondentie: object, wie = zorgmedewerker) =>
  dienst.maak('/v1/toewijzingen', {
    ...{ wie, doelbinding: DOEL, body: { wet: 'wmo', aanbieder: AGB, client: eenClient({ correspondentie }) } },
  });
const geweigerd = (name: string) => ({
  status: 400,
  body: { code: 'ongeldige-invoer', invalidParams: [{ name, code: 'adres-niet-toegestaan' }] },
});

describe('the address of a shelter does not leave as an address for letters', () => {
  it.each([
    ['as it is', { straat: 'Verzonnenlaan', huisnummer: 7713, postcode: '9999ZX', plaats: 'Nergenshuizerdam' }],
    ['by postcode and number', { huisnummer: 7713, postcode: '9999ZX' }],
    ['by street and town', { straat: 'VERZONNENLAAN', huisnummer: 7713, plaats: 'nergenshuizerdam' }],
    ['with the number in the street', { straat: 'Verzonnenlaan 7713 b' }],
    ['in the name of an organisation', { organisatie: 'Verzonnenlaan 7713', postcode: '9999ZX' }],
  ])('%s', async (_hoe, correspondentie) => {
    const voor = await dienst.sql('select 1 from toewijzing');
    for (const wie of [zorgmedewerker, rotterdammer]) {
      const antwoord = await open(correspondentie, wie);
      expect(antwoord).toMatchObject(geweigerd('client.correspondentie'));
      expect(JSON.stringify(antwoord.body)).not.toMatch(geheim);
    }
    expect((await dienst.sql('select 1 from toewijzing')).length).toBe(voor.length);
  });

  it('next door may be written to', async () => {
    const buren = { straat: 'Verzonnenlaan', huisnummer: 7715, postcode: '9999ZX', plaats: 'Nergenshuizerdam' };
    expect((await open(buren)).status).toBe(201);
  });

  it('also after the location was given up', async () => {
    const pad = `/v1/opvangadressen/${locatie}/vervallenverklaringen`;
    const stap = { wie: zorgcoordinator, doelbinding: 'opvangadres', body: { reden: 'Adres gelekt.' } };
    expect((await dienst.stap(pad, 1, stap)).status).toBe(200);
    expect(await open({ huisnummer: 7713, postcode: '9999ZX' })).toMatchObject(geweigerd('client.correspondentie'));
  });

  it('nor on a letter, in whatever field of address', async () => {
    const { bsn: _, ...zonder } = eenClient();
    const id = await dienst.open(zonder);
    await dienst.doe(id, 'producten', {
      producten: [{ categorie: '16', code: '16002', ingangsdatum: '2026-11-20' }],
    });
    const goed = {
      afzender: { naam: 'Gemeente Amsterdam', adresregels: ['Postbus 1', '1000 AA Amsterdam'] },
      geadresseerde: ['Stichting Verzonnen', 'Postbus 7713', '1000 AA Amsterdam'],
      ondertekening: { namens: 'Het college', naam: 'V. Oorbeeld', functie: 'hoofd zorg' },
    };
    const brief = async (body: object) => {
      const vraag = { wie: zorgmedewerker, doelbinding: DOEL, body };
      return dienst.vraag('POST', `/v1/toewijzingen/${id}/opdrachtbrieven`, vraag);
    };
    const fout = ['t.a.v. de leiding', 'verzonnenlaan 7713', '9999zx  Nergenshuizerdam'];
    const naar = await brief({ ...goed, geadresseerde: fout });
    expect(naar).toMatchObject(geweigerd('geadresseerde'));
    expect(JSON.stringify(naar.body)).not.toMatch(geheim);
    const van = { ...goed, afzender: { ...goed.afzender, adresregels: fout } };
    expect(await brief(van)).toMatchObject(geweigerd('afzender.adresregels'));
    const token = await dienst.token(zorgmedewerker);
    const headers = { 'content-type': 'application/json', doelbinding: DOEL, authorization: `Bearer ${token}` };
    const init = { method: 'POST', headers, body: JSON.stringify(goed) };
    expect((await fetch(`${dienst.url}/v1/toewijzingen/${id}/opdrachtbrieven`, init)).status).toBe(200);
  });

  it('and what recognises it tells nobody where it is', async () => {
    const kenmerken = await dienst.sql<{ kenmerk: string }>('select kenmerk from opvangadreskenmerk');
    expect(kenmerken).toHaveLength(3);
    for (const { kenmerk } of kenmerken) expect(kenmerk).toMatch(/^v1:[\w-]{43}$/);
    expect(await dienst.dump()).not.toMatch(/Verzonnenlaan|9999\s*ZX/i);
    expect(dienst.regels.join('\n')).not.toMatch(/Verzonnenlaan|9999\s*ZX/i);
  });
});
