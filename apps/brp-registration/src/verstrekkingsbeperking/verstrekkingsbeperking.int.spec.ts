import { Database } from '@schakel/platform';
import { Tijdbewaker } from '@schakel/service';
import { eventually } from '@schakel/testing';
import { burgemeester, buiten, kwaliteit, startAdresdienst, type Adresdienst } from '../fixtures/adresdienst.js';
import { magVerstrekkenAan } from './verstrekkingsbeperking.store.js';

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
const mag = (betrokkeneId: string) =>
  dienst.service.app.get(Database).read(['0363'], (client) => magVerstrekkenAan(client, betrokkeneId, 'kerk'));
async function aanbod(betrokkeneId?: string): Promise<string> {
  const { body } = await dienst.maak('verstrekkingsbeperkingen', {
    betrokkeneId: betrokkeneId ?? (await dienst.persoon()),
  });
  return String(body.id);
}

it('asked with an aangifte holds at once, changes and ends; others hear each time which code', async () => {
  const betrokkeneId = await dienst.persoon();
  const id = await aanbod(betrokkeneId);
  const pad = `verstrekkingsbeperkingen/${id}`;
  expect(await mag(betrokkeneId)).toBe(true);
  expect((await dienst.doe(`${pad}/verzoeken-bij-aangifte`, 1, { code: '7' })).body).toMatchObject({
    status: 'geldend',
  });
  expect(await mag(betrokkeneId)).toBe(false);
  expect((await dienst.doe(`${pad}/wijzigingen`, 2, { code: '1' })).status).toBe(200);
  expect(await mag(betrokkeneId)).toBe(true);
  expect((await dienst.doe(`${pad}/beeindigingen`, 3)).status).toBe(200);
  await eventually(() => dienst.meelezer.over(id).length === 4, 'four events');
  const codes = dienst.meelezer.over(id).map(({ tekst }) => /"code":"(.)"/.exec(tekst)?.[1]);
  expect(codes).toEqual(['0', '7', '1', '0']);
  expect((await dienst.toon(pad, buiten)).status).toBe(404);
});

it('asked by letter is watched for four weeks: a warning, then too late, and never by itself in force', async () => {
  const pad = `verstrekkingsbeperkingen/${await aanbod()}`;
  const verzoek = { code: '3', ontvangenOp: '2026-03-02' };
  expect((await dienst.doe(`${pad}/schriftelijke-verzoeken`, 1, verzoek)).status).toBe(200);
  expect(await ronde()).toBe(0);
  const standen: unknown[] = [];
  for (const dag of ['2026-03-23', '2026-03-31']) {
    nu = `${dag}T09:00:00.000Z`;
    await ronde();
    standen.push((await dienst.toon(pad)).body.tijd);
  }
  expect(standen).toEqual(['nadert', 'te-laat']);
  expect((await dienst.toon(pad)).body).toMatchObject({ status: 'gevraagd', code: '0', uiterlijk: '2026-03-30' });
  expect((await dienst.doe(`${pad}/verwerkingen`, 4)).body).toMatchObject({ status: 'geldend' });
});

it('a person has one, also when offered twice at the same moment', async () => {
  const betrokkeneId = await dienst.persoon();
  const antwoorden = await Promise.all([1, 2, 3].map(() => dienst.maak('verstrekkingsbeperkingen', { betrokkeneId })));
  expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

it('two ids that turn out to be one person: the strictest holds under both', async () => {
  const [van, naarId] = [await dienst.persoon(), await dienst.persoon()];
  await dienst.doe(`verstrekkingsbeperkingen/${await aanbod(van)}/verzoeken-bij-aangifte`, 1, { code: '2' });
  await aanbod(naarId);
  expect([await mag(van), await mag(naarId)]).toEqual([false, true]);
  await dienst.doe(`betrokkenen/${van}/samenvoegingen`, 1, { naarId, reden: 'Zelfde.' }, kwaliteit);
  expect([await mag(van), await mag(naarId)]).toEqual([false, false]);
});

it('an exception is decided by another, waits its term, and is held up by an objection', async () => {
  const beperkingId = await aanbod();
  const { body } = await dienst.maak('verstrekkingsuitzonderingen', {
    ...{ beperkingId, ontvanger: 'vrije-derde', belang: 'Erfenis Verzonnen.' },
  });
  const pad = `verstrekkingsuitzonderingen/${String(body.id)}`;
  const besluit = { motivering: 'Zwaarder.', bekendgemaaktOp: '2026-03-02' };
  expect((await dienst.doe(`${pad}/besluiten`, 1, besluit)).status).toBe(403);
  expect((await dienst.doe(`${pad}/besluiten`, 1, besluit, burgemeester)).body).toMatchObject({ status: 'wacht' });
  expect((await dienst.doe(`${pad}/ophoudingen`, 2)).body).toMatchObject({ status: 'opgehouden' });
  nu = '2026-06-01T09:00:00.000Z';
  await ronde();
  expect((await dienst.toon(pad)).body).toMatchObject({ status: 'opgehouden' });
  expect((await dienst.doe(`${pad}/hervattingen`, 3)).status).toBe(200);
  nu = '2026-07-14T09:00:00.000Z';
  await ronde();
  expect((await dienst.toon(pad)).body).toMatchObject({ status: 'leverbaar', wachtTotEnMet: '2026-07-13' });
  expect(await dienst.alleTekst()).not.toContain('Erfenis Verzonnen');
});
