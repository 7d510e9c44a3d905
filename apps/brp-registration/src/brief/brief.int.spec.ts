import { briefhash } from '@schakel/brieven';
import {
  burgerzaken,
  buiten,
  collega,
  INSCHRIJVING,
  startAdresdienst,
  zorgcoordinator,
  type Adresdienst,
} from '../fixtures/adresdienst.js';

let dienst: Adresdienst;
beforeAll(async () => {
  dienst = await startAdresdienst(() => '2026-03-02T09:00:00.000Z');
});
afterAll(() => dienst.stop());

const regels = (...delen: readonly string[]) => delen.map((regel) => ({ regel }));
const brief = (betrokkeneId: string, rest: object = {}) => ({
  betrokkeneId,
  soort: 'besluit',
  geadresseerde: regels('Mevrouw Verzonnen', 'Postbus 1', '1000 AA Amsterdam'),
  afzenderregels: regels('Postbus 202', '1000 AE Amsterdam'),
  invulling: [
    { naam: 'besluit', waarde: 'Wij nemen een briefadres op.' },
    { naam: 'motivering', waarde: 'U hebt geen woonadres.' },
  ],
  ondertekening: { namens: 'Het college', naam: 'A. Ambtenaar', functie: 'medewerker' },
  ...rest,
});
const haal = (id: string) => dienst.document(`brieven/${id}/document`);
const nagaan = (controlecode: unknown, wie = burgerzaken) =>
  dienst.vraag('POST', '/v1/brieven/verificaties', { wie, doelbinding: INSCHRIJVING, body: { controlecode } });

it('goes out to the last byte as it was drawn up, and is genuine from then on', async () => {
  const { body } = await dienst.maak('brieven', brief(await dienst.persoon()));
  const id = String(body.id);
  const voor = await haal(id);
  expect(voor.subarray(0, 5).toString()).toBe('%PDF-');
  const { controlecode } = (await dienst.toon(`brieven/${id}`)).body;
  expect((await nagaan(controlecode)).body).toEqual({ echt: false });
  expect((await dienst.doe(`brieven/${id}/verzendingen`, 1, { wijze: 'post' })).status).toBe(200);
  expect(briefhash(await haal(id))).toBe(briefhash(voor));
  const getypt = String(controlecode).toLowerCase().replaceAll('-', ' ');
  expect((await nagaan(getypt)).body).toEqual({ echt: true });
  expect((await nagaan(controlecode, buiten)).body).toEqual({ echt: false });
  for (const vals of ['0000-0000-0000-0000-0000', 'onzin']) expect((await nagaan(vals)).body).toEqual({ echt: false });
  const tekst = await dienst.alleTekst();
  for (const geheim of ['Mevrouw Verzonnen', 'geen woonadres', voor.toString('base64').slice(200, 260)])
    expect(tekst).not.toContain(geheim);
});

it.each([
  ['a day that the letter computes itself', [{ naam: 'bezwaarTot', waarde: '2030-01-01' }], 'invulplek-onbekend'],
  ['a placeholder of another kind', [{ naam: 'gever', waarde: 'x' }], 'invulplek-onbekend'],
  ['nothing filled in', [], 'invulplek-niet-gevuld'],
])('%s is refused', async (_, invulling, code) => {
  const antwoord = await dienst.maak('brieven', brief(await dienst.persoon(), { invulling }));
  expect(antwoord).toMatchObject({ status: 400, body: { code } });
});

it('never names an address of a shelter, wherever in the letter it stands', async () => {
  await dienst.maak('afgeschermde-adressen', { postcode: '1018WB', huisnummer: '42' }, zorgcoordinator, 'opvangadres');
  const betrokkeneId = await dienst.persoon();
  const zin = 'U verblijft op de Plantage 42, 1018 wb Amsterdam.';
  for (const rest of [
    { geadresseerde: regels('Mevrouw Verzonnen', 'Plantage 42', '1018 WB Amsterdam') },
    {
      invulling: [
        { naam: 'besluit', waarde: zin },
        { naam: 'motivering', waarde: 'x' },
      ],
    },
    { soort: 'uittreksel', invulling: [{ naam: 'gegevens', regels: regels('Adres: Plantage 42', '1018WB') }] },
    { afzenderregels: regels('Plantage 42', '1018 WB Amsterdam') },
    { ondertekening: { namens: 'Plantage 42', naam: 'A. Ambtenaar', functie: '1018 WB' } },
  ]) {
    const antwoord = await dienst.maak('brieven', brief(betrokkeneId, rest));
    expect(antwoord).toMatchObject({ status: 400, body: { code: 'adres-afgeschermd' } });
    const { instance: _, ...getoond } = antwoord.body;
    expect(JSON.stringify(getoond)).not.toMatch(/Plantage|1018/);
  }
});

it('goes to no third party that the person shut out: not when drawn up, not when sent', async () => {
  const betrokkeneId = await dienst.persoon();
  const uittreksel = (ontvanger?: string) =>
    brief(betrokkeneId, {
      ...{ soort: 'uittreksel', invulling: [{ naam: 'gegevens', regels: regels('Naam: Verzonnen') }] },
      ...(ontvanger !== undefined && { ontvanger }),
    });
  // By a colleague: who met so many protected addresses today writes no letter.
  const aanKerk = await dienst.maak('brieven', uittreksel('kerk'), collega);
  expect(aanKerk.status).toBe(201);
  const beperking = await dienst.maak('verstrekkingsbeperkingen', { betrokkeneId });
  const pad = `verstrekkingsbeperkingen/${String(beperking.body.id)}/verzoeken-bij-aangifte`;
  expect((await dienst.doe(pad, 1, { code: '2' })).status).toBe(200);
  const verzend = (id: unknown) => dienst.doe(`brieven/${String(id)}/verzendingen`, 1, { wijze: 'post' }, collega);
  const geweigerd = { status: 409, body: { code: 'verstrekking-beperkt' } };
  expect(await verzend(aanKerk.body.id)).toMatchObject(geweigerd);
  expect(await dienst.maak('brieven', uittreksel('kerk'), collega)).toMatchObject(geweigerd);
  for (const ontvanger of ['vrije-derde', undefined]) {
    const { status, body } = await dienst.maak('brieven', uittreksel(ontvanger), collega);
    expect(status).toBe(201);
    expect((await verzend(body.id)).status).toBe(200);
  }
});

it('does not go out with an address that became one of a shelter since it was drawn up', async () => {
  const regel = { geadresseerde: regels('Mevrouw Verzonnen', 'Laan 7', '1019 AA Amsterdam') };
  const { body } = await dienst.maak('brieven', brief(await dienst.persoon(), regel), collega);
  await dienst.maak('afgeschermde-adressen', { postcode: '1019AA', huisnummer: '7' }, zorgcoordinator, 'opvangadres');
  const pad = `brieven/${String(body.id)}`;
  const antwoord = await dienst.doe(`${pad}/verzendingen`, 1, { wijze: 'post' }, collega);
  expect(antwoord).toMatchObject({ status: 400, body: { code: 'adres-afgeschermd' } });
  expect(JSON.stringify({ ...antwoord.body, instance: '' })).not.toMatch(/Laan|1019/);
  expect((await dienst.toon(pad)).body).toMatchObject({ status: 'opgesteld', versie: 1 });
  expect((await dienst.doe(`${pad}/vervallenverklaringen`, 1, {}, collega)).status).toBe(200);
});

it('is nowhere for another municipality', async () => {
  const { body } = await dienst.maak('brieven', brief(await dienst.persoon()));
  expect((await dienst.toon(`brieven/${String(body.id)}`, buiten)).status).toBe(404);
});
