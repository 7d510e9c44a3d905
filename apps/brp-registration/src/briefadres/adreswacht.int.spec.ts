import { withoutIds } from '@schakel/testing';
import {
  burgerzaken,
  collega,
  INSCHRIJVING,
  postadres,
  startAdresdienst,
  zorgcoordinator,
  type Adresdienst,
} from '../fixtures/adresdienst.js';
import { AFGESCHERMD_PER_DAG } from './adreswacht.data.js';

const BEGIN = '2026-03-02T09:00:00.000Z';
const opvang = { ...postadres, postcode: '1018WB', huisnummer: '42' };
const { hoogstens } = AFGESCHERMD_PER_DAG;
let nu = BEGIN;
let dienst: Adresdienst;
beforeAll(async () => {
  dienst = await startAdresdienst(() => nu);
  const { postcode, huisnummer } = opvang;
  await dienst.maak('afgeschermde-adressen', { postcode, huisnummer }, zorgcoordinator, 'opvangadres');
});
afterAll(() => dienst.stop());

interface Regel {
  readonly gemeentecode: string;
  readonly tijd: string;
  readonly body: unknown;
}
const regels = (sub: string) =>
  dienst.rijen<Regel>(
    `select gemeentecode, timestamp_ms::text as tijd, body from toegangsbeslissing
      where body #>> '{request,action,name}' = 'afgeschermd-adres:nagaan' and body #>> '{request,subject,id}' = $1`,
    [sub],
  );
const alarmen = () => dienst.regels.filter((regel) => regel.includes('afgeschermd-adres-gezocht'));
async function aangifte(adres: object, wie = burgerzaken) {
  const body = { betrokkeneId: await dienst.persoon(wie), adres, reden: 'x', grond: 'briefadresgever' };
  return dienst.maak('briefadressen', body, wie);
}

it('writes down who ran into a protected address, and not which', async () => {
  expect(await aangifte(opvang)).toMatchObject({ status: 400, body: { code: 'adres-afgeschermd' } });
  expect(await regels(burgerzaken.sub)).toEqual([
    {
      gemeentecode: '0363',
      tijd: String(Date.parse(BEGIN)),
      body: {
        request: {
          subject: expect.objectContaining({ id: burgerzaken.sub }) as unknown,
          action: { name: 'afgeschermd-adres:nagaan' },
          resource: { type: 'afgeschermd-adres' },
          context: { doelbinding: INSCHRIJVING },
        },
        response: { decision: false, context: { reden: 'adres-afgeschermd' } },
      },
    },
  ]);
  // And no other line, which would say for whom.
  expect(
    await dienst.rijen(
      `select 1 from toegangsbeslissing where body #>> '{response,decision}' = 'false' and body #>> '{request,subject,id}' = $1`,
      [burgerzaken.sub],
    ),
  ).toHaveLength(1);
  expect(await dienst.alleTekst()).not.toMatch(/1018 ?WB/i);
});

it('answers nobody who tries too often, also when all at once and whatever the address, until a day later', async () => {
  const pogingen = await Promise.all(Array.from({ length: hoogstens + 3 }, () => aangifte(opvang, collega)));
  const codes = pogingen.map(({ status, body }) => `${status} ${String(body.code)}`).sort();
  const geweigerd = Array.from({ length: hoogstens }, () => '400 adres-afgeschermd');
  expect(codes).toEqual([...geweigerd, ...Array.from({ length: 3 }, () => '409 adrescontrole-later')]);
  expect(await regels(collega.sub)).toHaveLength(hoogstens);
  // Neither yes nor no: a free address gets the same answer.
  const [vrij, opnieuw] = [await aangifte(postadres, collega), await aangifte(opvang, collega)];
  for (const { status, body } of [vrij, opnieuw])
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'adrescontrole-later' });
  expect(alarmen()).toHaveLength(5);
  for (const regel of alarmen()) {
    expect(JSON.parse(regel)).toMatchObject({ alarm: 'afgeschermd-adres-gezocht' });
    expect(withoutIds(regel)).not.toMatch(/1018|"42"|Plantage|Gemeenteplein|vingerafdruk/);
  }
  // Others work on.
  expect((await aangifte(postadres)).status).toBe(201);
  nu = '2026-03-03T09:00:00.001Z';
  expect((await aangifte(postadres, collega)).status).toBe(201);
  expect((await aangifte(opvang, collega)).body).toMatchObject({ code: 'adres-afgeschermd' });
});

it('lets no letter ask about a whole street', async () => {
  nu = '2026-03-05T09:00:00.000Z';
  const voor = (await regels(burgerzaken.sub)).length;
  const straat = Array.from({ length: 60 }, (_, nummer) => ({ regel: `Plantage ${nummer + 1}, 1018 WB` }));
  const antwoord = await dienst.maak('brieven', {
    betrokkeneId: await dienst.persoon(),
    soort: 'uittreksel',
    geadresseerde: [{ regel: 'Mevrouw Verzonnen' }],
    afzenderregels: [{ regel: 'Postbus 202' }],
    invulling: [{ naam: 'gegevens', regels: straat }],
    ondertekening: { namens: 'Het college', naam: 'A', functie: 'b' },
  });
  expect(antwoord).toMatchObject({ status: 400, body: { code: 'te-veel-adressen' } });
  const { instance: _, ...getoond } = antwoord.body;
  expect(JSON.stringify(getoond)).not.toMatch(/1018|Plantage/);
  expect(await regels(burgerzaken.sub)).toHaveLength(voor);
});
