import { beslis, inWoorden } from './beslis.js';
import { controleerBeslistabel } from './beslistabel-fouten.js';
import type { Beslisrij, Beslistabel } from './beslistabel.js';

const regen: Beslistabel<'thuis' | 'fiets'> = {
  treffer: 'eerste',
  kenmerken: [
    { naam: 'weer', soort: 'keuze', waarden: ['zon', 'regen', 'storm'] },
    { naam: 'leeftijd', soort: 'getal', minimum: 0, maximum: 120 },
  ],
  uitkomsten: ['thuis', 'fiets'],
  rijen: [
    { code: 'storm', als: { weer: ['storm'] }, dan: 'thuis', bron: 'art. 1' },
    { code: 'jong-in-regen', als: { weer: ['regen'], leeftijd: { hoogstens: 11 } }, dan: 'thuis', bron: 'art. 2' },
    { code: 'anders', als: {}, dan: 'fiets', bron: 'art. 3' },
  ],
  voorbeelden: [{ naam: 'kind in de regen', invoer: { weer: 'regen', leeftijd: 11 }, dan: 'thuis' }],
};
const met = (anders: Partial<Beslistabel>): Beslistabel => ({ ...regen, ...anders });
const metRijen = (...rijen: Beslisrij[]) =>
  met({ rijen, voorbeelden: [{ naam: 'x', invoer: { weer: 'zon', leeftijd: 1 }, dan: 'fiets' }] });

describe('asking a table', () => {
  it.each([
    ['storm', 30, 'thuis', 'storm'],
    ['regen', 11, 'thuis', 'jong-in-regen'],
    ['regen', 12, 'fiets', 'anders'],
    ['zon', 0, 'fiets', 'anders'],
  ])('%s at %i: %s by row %s', (weer, leeftijd, dan, rij) =>
    expect(beslis(regen, { weer, leeftijd })).toMatchObject({ soort: 'gevonden', dan, rij }),
  );

  it('explains itself line by line, up to the row that decided', () => {
    expect(beslis(regen, { weer: 'regen', leeftijd: 7 })).toEqual({
      soort: 'gevonden',
      dan: 'thuis',
      rij: 'jong-in-regen',
      uitleg: [
        {
          rij: 'storm',
          bron: 'art. 1',
          past: false,
          voorwaarden: [{ kenmerk: 'weer', verwacht: 'storm', gegeven: 'regen', past: false }],
        },
        {
          rij: 'jong-in-regen',
          bron: 'art. 2',
          past: true,
          voorwaarden: [
            { kenmerk: 'weer', verwacht: 'regen', gegeven: 'regen', past: true },
            { kenmerk: 'leeftijd', verwacht: 'hoogstens 11', gegeven: 7, past: true },
          ],
        },
      ],
    });
  });

  it.each([
    ['a value is missing', { weer: 'zon' }, 'leeftijd'],
    ['a code is unknown', { weer: 'mist', leeftijd: 3 }, 'weer'],
    ['a number lies outside', { weer: 'zon', leeftijd: 121 }, 'leeftijd'],
    ['a number is broken', { weer: 'zon', leeftijd: 1.5 }, 'leeftijd'],
    ['a name of the prototype is no value', { leeftijd: 3, toString: 'zon' }, 'weer'],
  ])('refused when %s, without repeating it', (_naam, invoer, veld) => {
    const gevolg = beslis(regen, invoer);
    expect(gevolg).toMatchObject({ weigering: { code: 'invoer-past-niet', velden: [{ veld }] } });
    expect(JSON.stringify(gevolg)).not.toMatch(/mist"|121/);
  });

  it('an unchecked table may have no answer, or two', () => {
    const [storm] = regen.rijen;
    const leeg = met({ rijen: [storm!] });
    expect(beslis(leeg, { weer: 'zon', leeftijd: 1 })).toMatchObject({ weigering: { code: 'geen-rij-past' } });
    const dubbel = met({ treffer: 'eensluidend' });
    expect(beslis(dubbel, { weer: 'storm', leeftijd: 1 })).toMatchObject({
      weigering: { code: 'rijen-spreken-elkaar-tegen' },
    });
  });

  it.each([
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b of c'],
    [{ minstens: 3, hoogstens: 5 }, 'van 3 tot en met 5'],
    [{ minstens: 3 }, 'minstens 3'],
    [{}, 'elk getal'],
  ])('says %j as "%s"', (voorwaarde, tekst) => expect(inWoorden(voorwaarde)).toBe(tekst));
});

describe('checking a table', () => {
  it('a sound one has no faults', () => expect(controleerBeslistabel(regen)).toEqual([]));

  it.each<[string, Beslistabel, string, string]>([
    [
      'an input twice',
      met({ kenmerken: [...regen.kenmerken, regen.kenmerken[0]!] }),
      'kenmerk-klopt-niet',
      'kenmerken.2',
    ],
    [
      'an input without values',
      met({ kenmerken: [{ naam: 'weer', soort: 'keuze', waarden: [] }, regen.kenmerken[1]!] }),
      'kenmerk-klopt-niet',
      'kenmerken.0',
    ],
    ['two rows of one code', met({ rijen: [...regen.rijen, regen.rijen[0]!] }), 'code-dubbel', 'rijen.3.code'],
    ['a row without source', met({ rijen: [{ ...regen.rijen[2]!, bron: ' ' }] }), 'bron-ontbreekt', 'rijen.0.bron'],
    [
      'an input that is not there',
      met({ rijen: [{ ...regen.rijen[2]!, als: { wind: ['hard'] } }] }),
      'kenmerk-onbekend',
      'rijen.0.als',
    ],
    [
      'a code that is not there',
      met({ rijen: [{ ...regen.rijen[2]!, als: { weer: ['mist'] } }] }),
      'voorwaarde-klopt-niet',
      'rijen.0.als.weer',
    ],
    [
      'no code at all',
      met({ rijen: [{ ...regen.rijen[2]!, als: { weer: [] } }] }),
      'voorwaarde-klopt-niet',
      'rijen.0.als.weer',
    ],
    [
      'bounds on codes',
      met({ rijen: [{ ...regen.rijen[2]!, als: { weer: { minstens: 1 } } }] }),
      'voorwaarde-klopt-niet',
      'rijen.0.als.weer',
    ],
    [
      'bounds the wrong way round',
      met({ rijen: [{ ...regen.rijen[2]!, als: { leeftijd: { minstens: 5, hoogstens: 4 } } }] }),
      'voorwaarde-klopt-niet',
      'rijen.0.als.leeftijd',
    ],
    [
      'an outcome that is not there',
      met({ rijen: [{ ...regen.rijen[2]!, dan: 'bus' }] }),
      'uitkomst-onbekend',
      'rijen.0.dan',
    ],
    ['a row overtaken by one', metRijen(regen.rijen[2]!, regen.rijen[0]!), 'rij-onbereikbaar', 'rijen.1'],
    [
      'a row overtaken by several together',
      metRijen(
        { code: 'a', als: { leeftijd: { hoogstens: 17 } }, dan: 'fiets', bron: 'x' },
        { code: 'b', als: { leeftijd: { minstens: 18 } }, dan: 'fiets', bron: 'x' },
        { code: 'c', als: { weer: ['zon'] }, dan: 'thuis', bron: 'x' },
      ),
      'rij-onbereikbaar',
      'rijen.2',
    ],
    ['no examples', met({ voorbeelden: [] }), 'voorbeeld-ontbreekt', 'voorbeelden'],
    [
      'an example that misses an input',
      met({ voorbeelden: [{ naam: 'x', invoer: { weer: 'zon' }, dan: 'fiets' }] }),
      'voorbeeld-klopt-niet',
      'voorbeelden.0',
    ],
  ])('%s', (_naam, tabel, code, plaats) =>
    expect(controleerBeslistabel(tabel)).toContainEqual(expect.objectContaining({ code, plaats })),
  );

  it('names the example that fails, and the row that disagrees', () => {
    const voorbeelden = [
      ...regen.voorbeelden,
      { naam: 'puber in de regen', invoer: { weer: 'regen', leeftijd: 12 }, dan: 'thuis' } as const,
    ];
    expect(controleerBeslistabel({ ...regen, voorbeelden })).toEqual([
      {
        code: 'voorbeeld-faalt',
        plaats: 'voorbeelden.1',
        naam: 'puber in de regen',
        uitleg: 'Rij anders zegt fiets; het voorbeeld verwacht iets anders.',
      },
    ]);
  });

  it('shows facts that find no row: the youngest for whom the only rule on rain does not hold', () => {
    const tabel = metRijen(
      { code: 'droog', als: { weer: ['zon', 'storm'] }, dan: 'fiets', bron: 'x' },
      { code: 'jong', als: { weer: ['regen'], leeftijd: { hoogstens: 11 } }, dan: 'thuis', bron: 'x' },
    );
    expect(controleerBeslistabel(tabel)).toEqual([
      expect.objectContaining({ code: 'tabel-onvolledig', bijvoorbeeld: { weer: 'regen', leeftijd: 12 } }),
    ]);
  });

  it('without order, rows that overlap agree', () => {
    const rijen: Beslisrij[] = [
      { code: 'storm', als: { weer: ['storm'] }, dan: 'thuis', bron: 'x' },
      { code: 'kind', als: { leeftijd: { hoogstens: 11 } }, dan: 'thuis', bron: 'x' },
      { code: 'groot', als: { weer: ['zon', 'regen'], leeftijd: { minstens: 12 } }, dan: 'fiets', bron: 'x' },
    ];
    const voorbeelden = [{ naam: 'x', invoer: { weer: 'zon', leeftijd: 12 }, dan: 'fiets' }];
    expect(controleerBeslistabel(met({ treffer: 'eensluidend', rijen, voorbeelden }))).toEqual([]);
    const strijdig = [...rijen, { code: 'oud', als: { leeftijd: { minstens: 90 } }, dan: 'thuis', bron: 'x' }];
    expect(controleerBeslistabel(met({ treffer: 'eensluidend', rijen: strijdig, voorbeelden }))).toEqual([
      expect.objectContaining({
        code: 'rijen-tegenstrijdig',
        naam: 'oud',
        bijvoorbeeld: { weer: 'zon', leeftijd: 90 },
      }),
    ]);
  });
});
