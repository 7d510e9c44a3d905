import {
  type Antwoord,
  type Gebruiker,
  type Proefdienst,
  medewerker,
  publiekeUrl,
  startProefdienst,
} from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

const amsterdam = medewerker('duider-1', 'aandachtsfunctionaris');
const rotterdam = medewerker('duider-2', 'aandachtsfunctionaris', '0599');
const regisseur = medewerker('regisseur-1', 'ketenregisseur');
const balies = ['0363', '0363', '0599'].map((gemeente, index) =>
  medewerker(`balie-${index}`, 'frontofficemedewerker', gemeente),
);
const melding = {
  acuutGevaar: false,
  kanaal: 'balie',
  melderrol: 'burger',
  uitbuitingsvorm: 'arbeid',
  personen: [{ rol: 'getuige', naam: 'Anna Verzonnen' }],
};
const weging = { catalogusversie: '2026.1', profiel: 'volwassene', regels: [], toelichting: 'x' };
const ids: string[] = [];

beforeAll(async () => {
  dienst = await startProefdienst();
  for (let nummer = 0; nummer < 30; nummer++)
    ids.push(String((await dienst.meld(balies[nummer % 3] as Gebruiker, melding)).body.id));
  for (const id of [ids[0], ids[3]]) {
    for (const [versie, [naam, body]] of Object.entries([
      ['duidingen', {}],
      ['wegingen', weging],
      ['routeringen', { route: 'zorg', reden: 'x' }],
    ] as const)) {
      await dienst.vraag('POST', `/v1/signalen/${id}/${naam}`, {
        wie: amsterdam,
        doelbinding: 'signaal-duiding',
        headers: { 'if-match': `"${Number(versie) + 1}"` },
        body,
      });
    }
  }
});

afterAll(() => dienst.stop());

function lijst(wie: Gebruiker, doelbinding: string, vraag = ''): Promise<Antwoord> {
  return dienst.vraag('GET', `/v1/signalen${vraag}`, { wie, doelbinding });
}

const gevonden = ({ body }: Antwoord) => (body.resultaten as { id: string }[]).map(({ id }) => id);

async function allePaginas(wie: Gebruiker, doelbinding: string, limiet: number): Promise<string[]> {
  const alle: string[] = [];
  for (let vraag = `?limiet=${limiet}`; ;) {
    const antwoord = await lijst(wie, doelbinding, vraag);
    alle.push(...gevonden(antwoord));
    if (antwoord.body.volgende === undefined) return alle;
    expect(String(antwoord.body.volgende)).toMatch(`${publiekeUrl}/v1/signalen?`);
    vraag = new URL(String(antwoord.body.volgende)).search;
  }
}

describe('the list', () => {
  it('shows newest first, in pages without gap or double, without anything personal', async () => {
    const eigen = ids.filter((_id, nummer) => nummer % 3 !== 2).reverse();
    for (const limiet of [1, 7, 20, 100])
      expect(await allePaginas(amsterdam, 'signaal-duiding', limiet)).toEqual(eigen);
    const { body } = await lijst(amsterdam, 'signaal-duiding');
    expect(JSON.stringify(body)).not.toContain('Verzonnen');
    expect(Object.keys((body.resultaten as object[])[0] ?? {}).sort()).toEqual(
      [
        'acuutGevaar',
        'gemeentecode',
        'gewijzigdOp',
        'id',
        'kanaal',
        'kenmerk',
        'melderrol',
        'ontvangenOp',
        'status',
        'uitbuitingsvorm',
        'versie',
      ].sort(),
    );
  });

  it('filters by status and route, also across pages', async () => {
    expect(gevonden(await lijst(amsterdam, 'signaal-duiding', '?status=gerouteerd'))).toEqual([ids[3], ids[0]]);
    expect(gevonden(await lijst(amsterdam, 'signaal-duiding', '?route=veiligheid'))).toEqual([]);
    const eerste = await lijst(amsterdam, 'signaal-duiding', '?route=zorg&limiet=1');
    expect(gevonden(await lijst(amsterdam, 'signaal-duiding', new URL(String(eerste.body.volgende)).search))).toEqual([
      ids[0],
    ]);
  });

  it('refuses a cursor of another list or another actor, and an unknown filter', async () => {
    const { body } = await lijst(amsterdam, 'signaal-duiding', '?limiet=1');
    const cursor = new URL(String(body.volgende)).searchParams.get('cursor');
    expect((await lijst(amsterdam, 'signaal-duiding', `?status=ontvangen&cursor=${cursor}`)).status).toBe(400);
    expect((await lijst(rotterdam, 'signaal-duiding', `?cursor=${cursor}`)).status).toBe(400);
    expect((await lijst(amsterdam, 'signaal-duiding', '?naam=Verzonnen')).status).toBe(400);
    expect((await lijst(amsterdam, 'signaal-duiding', '?limiet=101')).status).toBe(400);
  });
});

describe('PS13: what you may not open you cannot find, and the other way round', () => {
  it.each<[string, Gebruiker, string]>([
    ['the functionary of Amsterdam', amsterdam, 'signaal-duiding'],
    ['the functionary of Rotterdam', rotterdam, 'signaal-duiding'],
    ['a functionary with the purpose of the desk', amsterdam, 'signaal-intake'],
    ['the ketenregisseur', regisseur, 'ketenregie'],
    ['one desk', balies[0] as Gebruiker, 'signaal-intake'],
    ['another desk of the same municipality', balies[1] as Gebruiker, 'signaal-intake'],
  ])('%s', async (_naam, wie, doelbinding) => {
    const inLijst = new Set(await allePaginas(wie, doelbinding, 100));
    for (const id of ids) {
      const { status } = await dienst.vraag('GET', `/v1/signalen/${id}`, { wie, doelbinding });
      expect({ id, status }).toEqual({ id, status: inLijst.has(id) ? 200 : 404 });
    }
  });
});
