import { medewerker } from '@schakel/service/proef';
import { burgerzaken, postadres, startAdresdienst, type Adresdienst } from '../fixtures/adresdienst.js';

let dienst: Adresdienst;
beforeAll(async () => {
  dienst = await startAdresdienst(() => '2024-02-29T09:00:00.000Z');
});
afterAll(() => dienst.stop());

const overzicht = (wie = medewerker('privacy-1', 'privacyfunctionaris'), doelbinding = 'vernietiging') =>
  dienst.vraag('GET', '/v1/bewaaroverzicht', { wie, doelbinding });

it('what goes when is counted from the end of each file, and not while it runs', async () => {
  const betrokkeneId = await dienst.persoon();
  const aangifte = { betrokkeneId, grond: 'briefadresgever', adres: postadres, reden: 'x' };
  const [een] = await Promise.all([dienst.maak('briefadressen', aangifte), dienst.maak('briefadressen', aangifte)]);
  expect((await overzicht()).body).toMatchObject({ tellingen: [], lopend: [{ soort: 'briefadres', aantal: 2 }] });
  await dienst.doe(`briefadressen/${String(een.body.id)}/afwijzingen`, 1, { motivering: 'Er is een woonadres.' });
  const { body } = await dienst.maak('verstrekkingsbeperkingen', { betrokkeneId });
  await dienst.doe(`verstrekkingsbeperkingen/${String(body.id)}/afstanddoeningen`, 1);
  expect((await overzicht()).body).toMatchObject({
    regels: expect.arrayContaining([
      expect.objectContaining({ klasse: 'briefadres', bewaartermijn: 'P5Y', resultaat: '7.1.16', graad: 'gelezen' }),
    ]),
    tellingen: [
      { soort: 'briefadres', jaar: 2034, aantal: 1, verlengd: 0 },
      { soort: 'verstrekkingsbeperking', jaar: 2025, aantal: 1, verlengd: 0 },
    ],
    lopend: [{ soort: 'briefadres', aantal: 1 }],
  });
  // Who asks again later keeps the file: its term has not begun.
  await dienst.doe(`verstrekkingsbeperkingen/${String(body.id)}/verzoeken-bij-aangifte`, 2, { code: '7' });
  expect((await overzicht()).body).toMatchObject({
    tellingen: [{ soort: 'briefadres', jaar: 2034, aantal: 1, verlengd: 0 }],
    lopend: [
      { soort: 'briefadres', aantal: 1 },
      { soort: 'verstrekkingsbeperking', aantal: 1 },
    ],
  });
  // 29 February has no anniversary in 2034: the last day of the month.
  const dagen = await dienst.rijen(`select bewaren_tot_en_met::text as dag from briefadres where status = 'afgewezen'`);
  expect(dagen).toEqual([{ dag: '2034-02-28' }]);
});

it('is for the privacyfunctionaris of the own municipality, and for nobody of civil affairs', async () => {
  expect((await overzicht(medewerker('privacy-9', 'privacyfunctionaris', '0599'))).body.tellingen).toEqual([]);
  expect((await overzicht(burgerzaken, 'brp-inschrijving')).status).toBe(403);
});
