import { createHash } from 'node:crypto';
import { nieuwId } from '@schakel/platform';
import { bibobcoordinator, bibobwerk, eenAanvraagBij, instelbareKlok } from '../fixtures/bibob.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
const { klok, zet } = instelbareKlok('2021-03-02');
const werk = bibobwerk(() => dienst);
const tweede = medewerker('privacy-1', 'privacyfunctionaris');

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
});
afterAll(() => dienst.stop());

const LIJSTEN = '/v1/bibob-vernietigingslijsten';
const doel = (wie: Gebruiker) => (wie === tweede ? 'vernietiging' : 'bibob-onderzoek');
const stelVoor = (key = nieuwId(), wie: Gebruiker = bibobcoordinator) =>
  dienst.vraag('POST', LIJSTEN, { wie, doelbinding: doel(wie), headers: { 'idempotency-key': key } });
const beslis = (wie: Gebruiker, id: unknown, naam: string, versie: number) =>
  dienst.vraag('POST', `${LIJSTEN}/${String(id)}/${naam}`, {
    wie,
    doelbinding: doel(wie),
    headers: { 'if-match': `"${versie}"` },
  });
const sporen = ['sector volgens de beleidsregel', 'financiering van onbekende herkomst'];

it('five years after closing: a dry run, a second person, the keys gone, a proof without personal data', async () => {
  // Permit rules are known from later days only, so the applications come first and the files of five years ago after them.
  zet('2026-03-01');
  const aanvragen = [];
  for (let n = 0; n < 3; n += 1) aanvragen.push(await eenAanvraagBij(dienst));
  zet('2021-03-02');
  const dicht = await werk.afgerond(String(aanvragen[0]), 'mindere-mate', '2021-03-02');
  const open = String((await werk.begin(String(aanvragen[1]))).body.id);
  zet('2021-03-03');
  const later = await werk.afgerond(String(aanvragen[2]), 'geen', '2021-03-03');

  // Closed on 2 March 2021: kept up to and including 2 March 2026.
  zet('2026-03-02');
  expect(await stelVoor()).toMatchObject({ status: 409, body: { code: 'niets-te-vernietigen' } });
  zet('2026-03-03');
  const key = nieuwId();
  const voorstel = await stelVoor(key);
  expect(voorstel).toMatchObject({ status: 201, body: { status: 'voorgesteld', versie: 1 } });
  expect((await stelVoor(key)).body).toEqual(voorstel.body);
  const { id } = voorstel.body;
  const getoond = await dienst.vraag('GET', `${LIJSTEN}/${String(id)}`, { wie: tweede, doelbinding: 'vernietiging' });
  expect(getoond.body).toMatchObject({ toetsIds: [dicht], voorgesteldDoor: 'bibob-1' });
  // A dry run destroys nothing.
  expect((await werk.lees(dicht)).status).toBe(200);

  expect(await beslis(bibobcoordinator, id, 'goedkeuringen', 1)).toMatchObject({
    status: 409,
    body: { code: 'vier-ogen' },
  });
  expect(await beslis(tweede, id, 'uitvoeringen', 1)).toMatchObject({ body: { code: 'overgang-niet-toegestaan' } });
  expect(await beslis(tweede, id, 'goedkeuringen', 1)).toMatchObject({
    status: 200,
    body: { beslotenDoor: 'privacy-1' },
  });
  expect(await beslis(tweede, id, 'goedkeuringen', 1)).toMatchObject({ body: { code: 'versieconflict' } });

  const kopie = await bewaar(dicht);
  expect(await beslis(bibobcoordinator, id, 'uitvoeringen', 2)).toMatchObject({
    status: 200,
    body: { status: 'uitgevoerd' },
  });

  expect(await werk.lees(dicht)).toMatchObject({ status: 410, body: { code: 'bibob-toets-vernietigd' } });
  expect((await werk.lees(dicht, 'eigen-behandeling', '/taken')).status).toBe(410);
  for (const ander of [open, later]) expect((await werk.lees(ander)).status).toBe(200);
  const bewijs = await dienst.sql('select aantal, regel, hash, gemeentecode from bibob_vernietiging');
  const hash = createHash('sha256').update(dicht).digest('hex');
  expect(bewijs).toEqual([{ aantal: 1, regel: expect.stringContaining('4.1.12'), hash, gemeentecode: '0363' }]);

  // Everything of it, put back from a dump as it was before, is ciphertext, and its key is not taken back.
  await zetTerug(dicht, kopie);
  expect((await werk.lees(dicht)).status).toBe(410);
  const alles = await dienst.dump();
  expect(alles).toContain(dicht);
  for (const spoor of sporen) expect(alles).not.toContain(spoor);
});

it('what was rejected is kept, and may be proposed again', async () => {
  zet('2026-03-04');
  const { id } = (await stelVoor()).body;
  expect(await beslis(bibobcoordinator, id, 'afwijzingen', 1)).toMatchObject({ body: { code: 'vier-ogen' } });
  expect(await beslis(tweede, id, 'afwijzingen', 1)).toMatchObject({ status: 200, body: { status: 'afgewezen' } });
  expect(await beslis(tweede, id, 'uitvoeringen', 2)).toMatchObject({ body: { code: 'overgang-niet-toegestaan' } });
  expect((await stelVoor()).status).toBe(201);
});

it('is proposed by a coordinator only, and decided by nobody of another municipality', async () => {
  expect((await stelVoor(nieuwId(), tweede)).status).toBe(403);
  const { id } = (await stelVoor()).body;
  const elders = medewerker('bibob-9', 'bibob-coordinator', '0599');
  expect((await beslis(elders, id, 'goedkeuringen', 1)).status).toBe(404);
  expect(await stelVoor(nieuwId(), elders)).toMatchObject({ status: 409, body: { code: 'niets-te-vernietigen' } });
});

interface Kopie {
  readonly sleutel: readonly Record<string, unknown>[];
  readonly toets: readonly { readonly inhoud: string }[];
}

async function bewaar(id: string): Promise<Kopie> {
  const sleutel = await dienst.sql<Record<string, unknown>>('select * from data_key where id = $1', [id]);
  return { sleutel, toets: await dienst.sql<{ inhoud: string }>('select inhoud from bibob_toets where id = $1', [id]) };
}

async function zetTerug(id: string, { sleutel, toets }: Kopie): Promise<void> {
  expect([sleutel.length, toets.length]).toEqual([1, 1]);
  await dienst.sql('update bibob_toets set inhoud = $2 where id = $1', [id, toets[0]?.inhoud]);
  await dienst.sql('insert into data_key select * from json_populate_recordset(null::data_key, $1::json)', [
    JSON.stringify(sleutel),
  ]);
}
