import { Tijdbewaker } from '@schakel/service';
import { contractbeheerder, gelukt, inkoop, opvang, wie, zorgcoordinator } from '../fixtures/opvang.js';
import {
  startVerwijzingsdienst,
  type Verwijzingsdienst,
  vrouwenopvang,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let nu = '2026-03-02T09:00:00.000Z';
const { maak, lees, doe } = opvang(() => dienst);
const inhoud = {
  aanbiederId: vrouwenopvang,
  kenmerk: 'ZAAK-Wonderlijk-77',
  functies: ['omm'],
  regioplaatsen: [
    { veiligheidsregio: 'VR13', plaatsen: 3 },
    { veiligheidsregio: 'VR12', plaatsen: 2 },
  ],
  bovenregionaal: { toegestaan: true, hoogstens: 2 },
  ingangsdatum: '2026-01-01',
  einddatum: '2026-09-30',
};
const sluit = (anders: object = {}, van = contractbeheerder) =>
  maak('opvangcontracten', { ...inhoud, ...anders }, van, inkoop);

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok: () => nu });
});
afterAll(() => dienst.stop());

it('is warned about three months before its end, once, and ends after its last day', async () => {
  const { id } = gelukt(await sluit());
  const stand = async () => (await lees(`opvangcontracten/${id}`, zorgcoordinator, inkoop)).body;
  const op = async (tijd: string) => {
    nu = tijd;
    await dienst.service.app.get(Tijdbewaker).ronde();
    return stand();
  };
  expect(await op('2026-06-29T21:59:00.000Z')).toMatchObject({ looptAf: false, versie: 1 });
  expect(await op('2026-06-29T22:00:00.000Z')).toMatchObject({ looptAf: true, versie: 2, status: 'lopend' });
  expect(await op('2026-09-30T21:59:00.000Z')).toMatchObject({ versie: 2, status: 'lopend' });
  expect(await op('2026-09-30T22:00:00.000Z')).toMatchObject({ versie: 3, status: 'afgelopen' });
  expect(
    (await doe(`opvangcontracten/${id}/opzeggingen`, 3, { reden: 'x' }, contractbeheerder, inkoop)).body,
  ).toMatchObject({
    code: 'overgang-niet-toegestaan',
  });
  nu = '2026-03-02T09:00:00.000Z';
});

it('extended it is warned about anew', async () => {
  const { id } = gelukt(await sluit());
  nu = '2026-07-15T09:00:00.000Z';
  await dienst.service.app.get(Tijdbewaker).ronde();
  expect(
    (await doe(`opvangcontracten/${id}/verlengingen`, 2, { einddatum: '2026-09-30' }, contractbeheerder, inkoop))
      .status,
  ).toBe(400);
  gelukt(await doe(`opvangcontracten/${id}/verlengingen`, 2, { einddatum: '2027-12-31' }, contractbeheerder, inkoop));
  await dienst.service.app.get(Tijdbewaker).ronde();
  expect((await lees(`opvangcontracten/${id}`, contractbeheerder, inkoop)).body).toMatchObject({
    looptAf: false,
    einddatum: '2027-12-31',
  });
  nu = '2026-03-02T09:00:00.000Z';
});

it('keeps what was agreed out of what is readable', async () => {
  gelukt(await sluit());
  const rijen = JSON.stringify([
    await dienst.alsBeheerder('select * from opvangcontract'),
    await dienst.alsBeheerder('select * from historie'),
  ]);
  expect(rijen).not.toContain('Wonderlijk');
});

it.each([
  [
    'a municipality that is no centrumgemeente',
    {},
    wie('inkoop-3', 'contractbeheerder', '0394'),
    409,
    'geen-centrumgemeente',
  ],
  [
    'more places than there are',
    { regioplaatsen: [{ veiligheidsregio: 'VR13', plaatsen: 7 }] },
    contractbeheerder,
    400,
    'meer-plaatsen-dan-er-zijn',
  ],
  ['an end before the beginning', { einddatum: '2025-12-31' }, contractbeheerder, 400, 'contract-eindigt-te-vroeg'],
  [
    'a region twice',
    { regioplaatsen: [inhoud.regioplaatsen[0], inhoud.regioplaatsen[0]] },
    contractbeheerder,
    400,
    'regio-dubbel',
  ],
  [
    'supraregional places without leave',
    { bovenregionaal: { toegestaan: false, hoogstens: 1 } },
    contractbeheerder,
    400,
    'bovenregionaal-klopt-niet',
  ],
  [
    'leave for no place',
    { bovenregionaal: { toegestaan: true, hoogstens: 0 } },
    contractbeheerder,
    400,
    'bovenregionaal-klopt-niet',
  ],
  [
    'more of them than were bought',
    { bovenregionaal: { toegestaan: true, hoogstens: 6 } },
    contractbeheerder,
    400,
    'bovenregionaal-klopt-niet',
  ],
  [
    'a service that is not there',
    { aanbiederId: '01920000-0000-7000-8000-000000000001' },
    contractbeheerder,
    404,
    'niet-gevonden',
  ],
  ['an officer', {}, zorgmedewerker, 403, 'geen-toestemming'],
])('%s: refused', async (_wat, anders, van, status, code) => {
  const antwoord = await sluit(anders, van);
  expect({ status: antwoord.status, code: antwoord.body.code }).toEqual({ status, code });
});

it('another municipality sees nothing of it', async () => {
  const { id } = gelukt(await sluit());
  const elders = wie('inkoop-9', 'contractbeheerder', '0599');
  expect((await lees(`opvangcontracten/${id}`, elders, inkoop)).status).toBe(404);
  expect((await lees('opvangcontracten', elders, inkoop)).body.resultaten).toEqual([]);
});
