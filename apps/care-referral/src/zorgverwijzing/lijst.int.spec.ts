import type { Antwoord, Gebruiker } from '@schakel/service/proef';
import {
  type Verwijzingsdienst,
  bedenktijd,
  opvangAmsterdam,
  opvangRotterdam,
  rotterdammer,
  startVerwijzingsdienst,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
/** In order of arrival; every third is of Rotterdam. */
const ids: string[] = [];

beforeAll(async () => {
  dienst = await startVerwijzingsdienst();
  for (let nummer = 0; nummer < 24; nummer++) ids.push(await dienst.ontvang(nummer % 3 === 2 ? '0599' : '0363'));
  for (const [nummer, aanbiederId] of [
    [0, vrouwenopvang],
    [3, vrouwenopvang],
    [4, vrouwenopvangRotterdam],
    [5, vrouwenopvang],
  ] as const) {
    const wie = nummer === 5 ? rotterdammer : zorgmedewerker;
    await dienst.doe(ids[nummer] ?? '', 'voorstellen', 1, { feiten: bedenktijd }, wie);
    await dienst.doe(ids[nummer] ?? '', 'aanbiedingen', 2, { aanbiederId }, wie);
  }
});

afterAll(() => dienst.stop());

const gevonden = ({ body }: Antwoord) => (body.resultaten as { id: string }[]).map(({ id }) => id);

async function allePaginas(wie: Gebruiker, limiet: number): Promise<string[]> {
  const alle: string[] = [];
  for (let vraag = `?limiet=${String(limiet)}`; ;) {
    const antwoord = await dienst.lijst(vraag, wie);
    alle.push(...gevonden(antwoord));
    if (antwoord.body.volgende === undefined) return alle;
    vraag = new URL(String(antwoord.body.volgende)).search;
  }
}

describe('the list of an officer', () => {
  it('shows newest first, in pages without gap or double', async () => {
    const eigen = ids.filter((_id, nummer) => nummer % 3 !== 2).reverse();
    for (const limiet of [1, 5, 16, 100]) expect(await allePaginas(zorgmedewerker, limiet)).toEqual(eigen);
  });

  it('shows nothing about the person', async () => {
    const { body } = await dienst.lijst('?status=aangeboden');
    const [eerste] = body.resultaten as object[];
    expect(Object.keys(eerste ?? {}).sort()).toEqual([
      'aanbiederId',
      'aangebodenOp',
      'actieverzoekId',
      'gemeentecode',
      'gewijzigdOp',
      'id',
      'ketendossierId',
      'ontvangenOp',
      'status',
      'urgentie',
      'versie',
    ]);
  });

  it('filters by status, also across pages', async () => {
    expect(gevonden(await dienst.lijst('?status=aangeboden'))).toEqual([ids[4], ids[3], ids[0]]);
    expect(gevonden(await dienst.lijst('?status=geplaatst'))).toEqual([]);
    const eerste = await dienst.lijst('?status=aangeboden&limiet=2');
    const tweede = await dienst.lijst(new URL(String(eerste.body.volgende)).search);
    expect([...gevonden(eerste), ...gevonden(tweede)]).toEqual([ids[4], ids[3], ids[0]]);
    expect(tweede.body).not.toHaveProperty('volgende');
  });

  it('refuses a cursor of another list or another actor, an unknown status and an unknown filter', async () => {
    const { body } = await dienst.lijst('?limiet=1');
    const cursor = new URL(String(body.volgende)).searchParams.get('cursor') ?? '';
    for (const [vraag, wie] of [
      [`?status=ontvangen&cursor=${cursor}`, zorgmedewerker],
      [`?cursor=${cursor}`, rotterdammer],
      ['?cursor=x', zorgmedewerker],
      ['?status=zoek', zorgmedewerker],
      ['?geboortedatum=1999-04-23', zorgmedewerker],
      ['?limiet=101', zorgmedewerker],
    ] as const) {
      expect({ vraag, status: (await dienst.lijst(vraag, wie)).status }).toEqual({ vraag, status: 400 });
    }
  });
});

describe('the list of a provider', () => {
  it('is what its organisation has now, of any municipality, with exactly the fields it needs', async () => {
    const { body } = await dienst.lijst('', opvangAmsterdam);
    expect(gevonden({ body } as Antwoord)).toEqual([ids[5], ids[3], ids[0]]);
    for (const een of body.resultaten as object[]) {
      expect(Object.keys(een).sort()).toEqual([
        'aanbiederId',
        'aangebodenOp',
        'gemeentecode',
        'id',
        'status',
        'versie',
      ]);
    }
    expect(gevonden(await dienst.lijst('', opvangRotterdam))).toEqual([ids[4]]);
  });
});

describe('PS13: what you may not open you cannot find, and the other way round', () => {
  it.each<[string, Gebruiker]>([
    ['the officer of Amsterdam', zorgmedewerker],
    ['the officer of Rotterdam', rotterdammer],
    ['the provider of Amsterdam', opvangAmsterdam],
    ['the provider of Rotterdam', opvangRotterdam],
  ])('%s', async (_naam, wie) => {
    const inLijst = new Set(await allePaginas(wie, 100));
    for (const id of ids) {
      const { status } = await dienst.lees(id, wie);
      expect({ id, status }).toEqual({ id, status: inLijst.has(id) ? 200 : 404 });
    }
  });
});
