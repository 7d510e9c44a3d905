import fc from 'fast-check';
import { beslis } from './beslis.js';
import { controleerBeslistabel } from './beslistabel-fouten.js';
import type { Beslisinvoer, Beslisrij, Beslistabel, Beslisvoorwaarde, Tabelkenmerk } from './beslistabel.js';

// Small tables whose facts can all be tried out: what the check proves is compared with what trying out shows.
const KLEUREN = ['rood', 'groen', 'blauw'];
const kenmerken: readonly Tabelkenmerk[] = [
  { naam: 'kleur', soort: 'keuze', waarden: KLEUREN },
  { naam: 'vorm', soort: 'keuze', waarden: ['rond', 'hoekig'] },
  { naam: 'maat', soort: 'getal', minimum: -2, maximum: 4 },
];
const alleFeiten: readonly Beslisinvoer[] = KLEUREN.flatMap((kleur) =>
  ['rond', 'hoekig'].flatMap((vorm) => [-2, -1, 0, 1, 2, 3, 4].map((maat) => ({ kleur, vorm, maat }))),
);

const keuze = (waarden: readonly string[]) => fc.uniqueArray(fc.constantFrom(...waarden), { minLength: 1 });
const grenzen = fc
  .tuple(fc.integer({ min: -2, max: 4 }), fc.integer({ min: -2, max: 4 }), fc.boolean(), fc.boolean())
  .map(([een, ander, onder, boven]): Beslisvoorwaarde => {
    const [laag, hoog] = [Math.min(een, ander), Math.max(een, ander)];
    return { ...(onder && { minstens: laag }), ...(boven && { hoogstens: hoog }) };
  });
const voorwaarden = fc.record(
  { kleur: keuze(KLEUREN), vorm: keuze(['rond', 'hoekig']), maat: grenzen },
  { requiredKeys: [] },
);
const rijenVan = fc
  .array(fc.tuple(voorwaarden, fc.constantFrom('ja', 'nee')), { minLength: 1, maxLength: 7 })
  .map((delen) => delen.map(([als, dan], nummer): Beslisrij => ({ code: `r${String(nummer)}`, als, dan, bron: 'x' })));
const tabelVan = (treffer: Beslistabel['treffer'], rijen: readonly Beslisrij[]): Beslistabel => ({
  treffer,
  kenmerken,
  uitkomsten: ['ja', 'nee'],
  rijen,
  voorbeelden: [],
});
const past = (rij: Beslisrij, feiten: Beslisinvoer) => beslis(tabelVan('eerste', [rij]), feiten).soort === 'gevonden';
const codes = (tabel: Beslistabel) =>
  controleerBeslistabel(tabel).map(({ code, naam }) => `${code} ${naam ?? ''}`.trim());
const opties = { numRuns: 400, seed: 20260302 };

describe('what the check proves over all facts is what trying out all facts shows', () => {
  it('a table is complete exactly when all facts find a row, and its example of a gap is one', () => {
    fc.assert(
      fc.property(rijenVan, (rijen) => {
        const gaten = alleFeiten.filter((feiten) => !rijen.some((rij) => past(rij, feiten)));
        const gemeld = controleerBeslistabel(tabelVan('eerste', rijen)).find(({ code }) => code === 'tabel-onvolledig');
        expect(gemeld !== undefined).toBe(gaten.length > 0);
        if (gemeld) expect(gaten).toContainEqual(gemeld.bijvoorbeeld);
      }),
      opties,
    );
  });

  it('a row is unreachable exactly when no facts get to it first', () => {
    fc.assert(
      fc.property(rijenVan, (rijen) => {
        const bereikt = new Set(alleFeiten.map((feiten) => rijen.find((rij) => past(rij, feiten))?.code));
        const nooit = rijen.filter(({ code }) => !bereikt.has(code)).map(({ code }) => `rij-onbereikbaar ${code}`);
        expect(codes(tabelVan('eerste', rijen)).filter((code) => code.startsWith('rij-onbereikbaar'))).toEqual(nooit);
      }),
      opties,
    );
  });

  it('rows without order contradict each other exactly when some facts get two outcomes', () => {
    fc.assert(
      fc.property(rijenVan, (rijen) => {
        const strijd = alleFeiten.some(
          (feiten) => new Set(rijen.filter((rij) => past(rij, feiten)).map(({ dan }) => dan)).size > 1,
        );
        expect(codes(tabelVan('eensluidend', rijen)).some((code) => code.startsWith('rijen-tegenstrijdig'))).toBe(
          strijd,
        );
      }),
      opties,
    );
  });
});

describe('what a table says', () => {
  it('is the outcome of the last line of its explanation, and no line before it fits', () => {
    fc.assert(
      fc.property(rijenVan, fc.constantFrom(...alleFeiten), (rijen, feiten) => {
        const uitkomst = beslis(tabelVan('eerste', rijen), feiten);
        if (uitkomst.soort !== 'gevonden') return;
        expect(uitkomst.uitleg.map(({ past: erbij }) => erbij)).toEqual([
          ...uitkomst.uitleg.slice(1).map(() => false),
          true,
        ]);
        expect(uitkomst.uitleg.at(-1)?.rij).toBe(uitkomst.rij);
        for (const regel of uitkomst.uitleg) expect(regel.past).toBe(regel.voorwaarden.every((een) => een.past));
      }),
      opties,
    );
  });

  it('does not depend on the order of rows where they have none', () => {
    fc.assert(
      fc.property(rijenVan, fc.constantFrom(...alleFeiten), (rijen, feiten) => {
        const dan = (volgorde: readonly Beslisrij[]) => {
          const uitkomst = beslis(tabelVan('eensluidend', volgorde), feiten);
          return uitkomst.soort === 'gevonden' ? uitkomst.dan : uitkomst.weigering.code;
        };
        expect(dan([...rijen].reverse())).toBe(dan(rijen));
      }),
      opties,
    );
  });

  it('a table without faults answers everything', () => {
    fc.assert(
      fc.property(rijenVan, (rijen) => {
        const heel = tabelVan('eerste', [...rijen, { code: 'anders', als: {}, dan: 'nee', bron: 'x' }]);
        expect(codes(heel).filter((code) => code === 'tabel-onvolledig')).toEqual([]);
        for (const feiten of alleFeiten) expect(beslis(heel, feiten).soort).toBe('gevonden');
      }),
      opties,
    );
  });
});

it('a table that cannot be proven in reasonable time is refused, not accepted unproven', () => {
  const veel = Array.from({ length: 30 }, (_, nummer): Tabelkenmerk => ({
    naam: `k${String(nummer)}`,
    soort: 'keuze',
    waarden: ['0', '1'],
  }));
  // Ten rows on three inputs each, none shared: each leaves three blocks of every block there was, 3^10 in the end.
  const rijen = Array.from({ length: 10 }, (_, nummer): Beslisrij => ({
    code: `r${String(nummer)}`,
    als: Object.fromEntries([0, 1, 2].map((plaats) => [`k${String(nummer * 3 + plaats)}`, ['0']])),
    dan: 'ja',
    bron: 'x',
  }));
  const tabel = { treffer: 'eerste', kenmerken: veel, uitkomsten: ['ja'], rijen, voorbeelden: [] } as const;
  expect(controleerBeslistabel(tabel).map(({ code }) => code)).toContain('tabel-te-ingewikkeld');
});
