import { nieuwId } from '@schakel/platform';
import { bibobonderzoek, bibobwerk, eenAanvraagBij } from '../fixtures/bibob.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst();
});
afterAll(() => dienst.stop());

const eigenaar = bibobwerk(() => dienst);
const collega = medewerker('bibob-2', 'bibob-coordinator');
const alsCollega = bibobwerk(() => dienst, collega);

async function nieuweToets(): Promise<{ readonly id: string; readonly aanvraag: string }> {
  const aanvraag = await eenAanvraagBij(dienst);
  return { id: String((await eigenaar.begin(aanvraag)).body.id), aanvraag };
}

const verleen = (id: string, versie: number, houder = 'bibob-2') =>
  eigenaar.stap(id, 'toegang', versie, { houder, reden: 'Neemt waar.' });

interface Lijst {
  readonly versie: number;
  readonly regels: readonly { readonly toegangId: string; readonly houder: string }[];
}
const lijst = async (id: string) => (await eigenaar.lees(id, 'eigen-behandeling', '/toegang')).body as unknown as Lijst;

describe('the access list of a sealed file: deny by default', () => {
  it('begins with who started the toets, and nobody else', async () => {
    const { id } = await nieuweToets();
    expect(await lijst(id)).toMatchObject({ versie: 1, regels: [{ houder: 'bibob-1', verleendDoor: 'bibob-1' }] });
  });

  it('a colleague with the same role does not find it: not to read, work on, list, share, tick off or take along', async () => {
    const { id, aanvraag } = await nieuweToets();
    const paden = [
      '',
      '/advies',
      '/toegang',
      '/taken',
      `/taken/${nieuwId()}/dossierpakket`,
      `/belanghebbenden/${nieuwId()}/deel`,
    ];
    for (const pad of paden) expect([pad, (await alsCollega.lees(id, 'rechter', pad)).status]).toEqual([pad, 404]);
    expect((await alsCollega.stap(id, 'onderzoeken', 1, bibobonderzoek)).status).toBe(404);
    expect((await alsCollega.stap(id, 'toegang', 1, { houder: 'bibob-2', reden: 'x' })).status).toBe(404);
    const vraag = { wie: collega, doelbinding: 'bibob-onderzoek' };
    const { body } = await dienst.vraag('GET', `/v1/vergunningaanvragen/${aanvraag}/bibob-toetsen`, vraag);
    expect(body).toEqual({ resultaten: [] });
    const ander = String((await alsCollega.begin(await eenAanvraagBij(dienst))).body.id);
    const hergebruik = { uitToetsId: id, nieuweFeiten: 'x' };
    await alsCollega.loop(ander, 1, ['onderzoeken', bibobonderzoek]);
    expect((await alsCollega.stap(ander, 'advieshergebruiken', 2, hergebruik)).status).toBe(404);
    // Each attempt left its trace.
    const geweigerd = await dienst.sql(
      `select 1 from toegangsbeslissing where body #>> '{request,subject,id}' = 'bibob-2'
         and body #>> '{request,resource,id}' = $1 and body #>> '{response,decision}' = 'false'`,
      [id],
    );
    expect(geweigerd).toHaveLength(paden.length + 3);
  });

  it('who is added may, who is withdrawn may not any more; each change is an event with its reason, sealed', async () => {
    const { id } = await nieuweToets();
    expect(await verleen(id, 1)).toMatchObject({ status: 200, body: { versie: 2 } });
    expect((await alsCollega.lees(id)).status).toBe(200);
    expect((await alsCollega.stap(id, 'onderzoeken', 1, bibobonderzoek)).status).toBe(200);
    const regel = (await lijst(id)).regels.find(({ houder }) => houder === 'bibob-2');
    const pad = `toegang/${regel?.toegangId ?? ''}/intrekkingen`;
    expect(await eigenaar.stap(id, pad, 2, { reden: 'Vertrekt.' })).toMatchObject({ status: 200, body: { versie: 3 } });
    expect((await alsCollega.lees(id)).status).toBe(404);
    const historie = await dienst.sql(
      `select h.versie, h.type, h.publiek from historie h join bibob_toegangslijst l on l.id = h.aggregaat_id
       where l.bibob_toets_id = $1 order by h.versie`,
      [id],
    );
    expect(historie).toEqual([
      { versie: 1, type: 'bibob-toegangslijst-geopend', publiek: null },
      { versie: 2, type: 'bibob-toegang-verleend', publiek: null },
      { versie: 3, type: 'bibob-toegang-ingetrokken', publiek: null },
    ]);
    expect(await dienst.dump((tabel) => tabel === 'historie')).not.toContain('Vertrekt.');
  });

  it('the last one stays, a holder is not added twice, an unknown line is none', async () => {
    const { id } = await nieuweToets();
    const eerste = (await lijst(id)).regels[0]?.toegangId ?? '';
    const weg = (toegangId: string) => eigenaar.stap(id, `toegang/${toegangId}/intrekkingen`, 1, { reden: 'x' });
    expect(await weg(eerste)).toMatchObject({ status: 409, body: { code: 'laatste-toegang' } });
    expect(await weg(nieuwId())).toMatchObject({ status: 409, body: { code: 'toegang-onbekend' } });
    expect(await verleen(id, 1, 'bibob-1')).toMatchObject({ status: 409, body: { code: 'houder-heeft-toegang' } });
    expect(await verleen(id, 7)).toMatchObject({ status: 409, body: { code: 'versieconflict' } });
  });

  it('two who withdraw each other at once: one is refused, somebody stays', async () => {
    const { id } = await nieuweToets();
    await verleen(id, 1);
    const { regels } = await lijst(id);
    const [een, twee] = [eigenaar, alsCollega].map((werk, nummer) => {
      const ander = regels.find(({ houder }) => houder === (nummer === 0 ? 'bibob-2' : 'bibob-1'));
      return werk.stap(id, `toegang/${ander?.toegangId ?? ''}/intrekkingen`, 2, { reden: 'x' });
    });
    const statussen = [(await een!).status, (await twee!).status];
    expect(statussen.filter((status) => status === 200)).toHaveLength(1);
    const over = await dienst.sql('select 1 from bibob_toegang where bibob_toets_id = $1 and ingetrokken_op is null', [
      id,
    ]);
    expect(over).toHaveLength(1);
  });

  it('the same name in another municipality is somebody else', async () => {
    const { id } = await nieuweToets();
    const elders = bibobwerk(() => dienst, medewerker('bibob-1', 'bibob-coordinator', '0599'));
    expect((await elders.lees(id)).status).toBe(404);
  });
});
