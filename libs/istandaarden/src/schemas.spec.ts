import fc from 'fast-check';
import { berichtsoorten, berichtsoortVan } from './berichtsoorten.js';
import { geldigVolgensSchema, herkomstVan, SCHEMAS } from './fixtures/schemas.js';
import { tekstplaatsen, willekeurigBlok } from './fixtures/willekeurig.js';
import { controleer } from './indeling/controleer.js';
import type { Blok } from './indeling/indeling.js';
import { isBerichtweigering, leesBericht } from './xml/lees-bericht.js';
import { schrijfBericht } from './xml/schrijf.js';

const VERKEERD = [
  '',
  ' ',
  '\t',
  'x',
  '-1',
  '+7',
  '999999999999',
  '2026-02-30',
  '2026-02-28Z',
  '24:00:00',
  '12:00:00Z',
  'é'.repeat(300),
  '99',
  'ZZ',
  '01',
  '0',
  'a\nb',
];
const jwCode = (soort: (typeof berichtsoorten)[number]) => berichtsoortVan('jw', soort.soort).code;

it('the schemas are on this machine, or it is said that they are absent', () => {
  if (SCHEMAS === undefined)
    process.stderr.write('absent: shared/standards/{iwmo,ijw}; messages were not held against the real schemas\n');
  expect(berichtsoorten).toHaveLength(24);
});

// A table without rows is an error of the runner: where the schemas are absent the rows are skipped.
(SCHEMAS === undefined ? describe.skip : describe).each(
  berichtsoorten.map((soort) => [`${soort.functie} (schema ${herkomstVan(soort)})`, soort] as const),
)('%s', (_naam, soort) => {
  const willekeurig = willekeurigBlok(soort.indeling);

  it('whatever satisfies our layout satisfies the schema', async () => {
    const berichten = fc.sample(willekeurig, { numRuns: 60, seed: 7 });
    expect(berichten.flatMap((bericht) => controleer(soort.indeling, bericht))).toEqual([]);
    const oordeel = await geldigVolgensSchema(
      soort,
      jwCode(soort),
      berichten.map((bericht) => schrijfBericht(soort, bericht)),
    );
    expect(oordeel.every(Boolean)).toBe(true);
  });

  it('what breaks the schema breaks our layout, and the other way round', async () => {
    const keuze = fc.tuple(willekeurig, fc.nat(), fc.constantFrom(...VERKEERD));
    const kapot = fc.sample(keuze, { numRuns: 120, seed: 11 }).map(([bericht, waar, tekst]): Blok => {
      const plaatsen = tekstplaatsen(bericht);
      return plaatsen[waar % plaatsen.length]!(tekst);
    });
    const xmls = kapot.map((bericht) => schrijfBericht(soort, bericht));
    const schema = await geldigVolgensSchema(soort, jwCode(soort), xmls);
    const onsOordeel = xmls.map((xml) => !isBerichtweigering(leesBericht(xml)));
    const verschil = kapot.filter((_, nummer) => schema[nummer] !== onsOordeel[nummer]);
    expect(verschil).toEqual([]);
    expect(new Set(schema).size).toBe(2);
  });
});
