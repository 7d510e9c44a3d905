import { nieuwId } from '@schakel/platform';
import { eenInschrijving } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2024-02-29T09:00:00.000Z' });
});
afterAll(() => dienst.stop());

const registrar = medewerker('registrar-1');
const daar = medewerker('registrar-rdam', 'burgerzakenmedewerker', '0599');
const hier = medewerker('privacy-1', 'privacyfunctionaris');
const privacyDaar = medewerker('privacy-9', 'privacyfunctionaris', '0599');

/** Per kind: years with how many, and how many run. */
async function van(soort: string, wie: Gebruiker = hier) {
  const { status, body } = await dienst.vraag('GET', '/v1/bewaaroverzicht', { wie, doelbinding: 'vernietiging' });
  expect(status).toBe(200);
  const { tellingen, lopend } = body as Record<string, { soort: string; jaar: number; aantal: number }[]>;
  return {
    jaren: Object.fromEntries(tellingen!.filter((een) => een.soort === soort).map((een) => [een.jaar, een.aantal])),
    lopend: lopend!.find((een) => een.soort === soort)?.aantal ?? 0,
  };
}
const doe = async (pad: string, versie: number, wie: Gebruiker, doelbinding: string, body: object) => {
  const headers = { 'if-match': `"${versie}"` };
  const antwoord = await dienst.vraag('POST', `/v1/${pad}`, { wie, doelbinding, headers, body });
  expect([pad, antwoord.status, antwoord.body.code]).toEqual([pad, 200, undefined]);
  return antwoord;
};

it('a registration runs until it is handed over; each municipality counts its own part', async () => {
  const id = await eenInschrijving(dienst, 'bevraagd');
  await eenInschrijving(dienst, 'bevraagd');
  expect(await van('inschrijving')).toEqual({ jaren: {}, lopend: 2 });
  await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteAangetroffen: '0599' });
  await dienst.stap(id, 'overdrachten', 3, { toelichting: 'Zij is in uw stad gevonden.' });
  // The request is a file of the municipality that is asked.
  expect(await van('overdracht')).toEqual({ jaren: {}, lopend: 0 });
  expect(await van('overdracht', privacyDaar)).toEqual({ jaren: {}, lopend: 1 });
  const [overdracht] = await dienst.rijen<{ id: string }>('select id from overdracht');
  await doe(`overdrachten/${overdracht!.id}/acceptaties`, 1, daar, 'brp-inschrijving', {});
  expect(await van('inschrijving')).toEqual({ jaren: { 2025: 1 }, lopend: 1 });
  expect(await van('overdracht', privacyDaar)).toEqual({ jaren: { 2029: 1 }, lopend: 0 });
  expect(await van('inschrijving', privacyDaar)).toEqual({ jaren: {}, lopend: 1 });
});

it('a report of doubt by its outcome: our own research ten years, what another dealt with five, nothing one', async () => {
  const doelbinding = 'brp-terugmelding';
  const meld = async () => {
    const onderwerp = { dienst: 'care-referral', dossierId: nieuwId() };
    const body = { ...onderwerp, aanduiding: '089999', twijfel: 'Zij woont daar niet.', bewijs: ['Huisbezoek.'] };
    const headers = { 'idempotency-key': nieuwId() };
    return String(
      (await dienst.vraag('POST', '/v1/terugmeldingen', { wie: registrar, doelbinding, body, headers })).body.id,
    );
  };
  const stap = (id: string, naam: string, versie: number, body: object) =>
    doe(`terugmeldingen/${id}/${naam}`, versie, registrar, doelbinding, body);
  const uitkomst = { uitkomst: 'ongewijzigd', toelichting: 'Dank voor uw melding.' };
  const [zelf, door, weg] = [await meld(), await meld(), await meld()];
  expect(await van('terugmelding')).toEqual({ jaren: {}, lopend: 3 });
  await stap(zelf, 'onderzoeken', 1, { motivering: 'Twee bronnen.' });
  await stap(door, 'doorzendingen', 1, { naarGemeentecode: '0599', kenmerk: 'TMV-1' });
  expect(await van('terugmelding')).toEqual({ jaren: {}, lopend: 3 });
  await stap(zelf, 'uitkomsten', 2, uitkomst);
  await stap(door, 'uitkomsten', 2, uitkomst);
  await stap(weg, 'afwijzingen', 1, { reden: 'geen-gerede-twijfel', toelichting: 'Geen twijfel.' });
  expect(await van('terugmelding')).toEqual({ jaren: { 2025: 1, 2029: 1, 2034: 1 }, lopend: 0 });
});

it('a question to the BRP is kept twenty years from its answer', async () => {
  const vraag = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999900006'] };
  const body = { taak: 'persoonslijst-raadplegen', aanleiding: 'aangifte', toelichting: 'Zij vertelde.', vraag };
  const voor = (await van('bevraging')).jaren[2044] ?? 0;
  expect(
    (await dienst.vraag('POST', '/v1/bevragingen', { wie: registrar, doelbinding: 'brp-inschrijving', body })).status,
  ).toBe(201);
  expect((await van('bevraging')).jaren[2044]).toBe(voor + 1);
  const dagen = await dienst.rijen(
    `select distinct bewaren_tot_en_met::text as dag from bevraging where status = 'beantwoord'`,
  );
  expect(dagen).toEqual([{ dag: '2044-02-29' }]);
});
