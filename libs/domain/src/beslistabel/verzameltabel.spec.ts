import fc from 'fast-check';
import type { Beslisinvoer, Beslisrij } from './beslistabel.js';
import { controleerVerzameltabel, verzamel, type Verzameltabel } from './verzameltabel.js';

const tas: Verzameltabel<'jas' | 'paraplu' | 'poncho' | 'bril'> = {
  treffer: 'alle',
  kenmerken: [
    { naam: 'weer', soort: 'keuze', waarden: ['zon', 'regen', 'storm'] },
    { naam: 'graden', soort: 'getal', minimum: -20, maximum: 40 },
  ],
  uitkomsten: ['jas', 'paraplu', 'poncho', 'bril'],
  voorrang: { poncho: ['paraplu'] },
  rijen: [
    { code: 'koud', als: { graden: { hoogstens: 9 } }, dan: 'jas', bron: 'a' },
    { code: 'storm', als: { weer: ['storm'] }, dan: 'jas', bron: 'a' },
    { code: 'nat', als: { weer: ['regen', 'storm'] }, dan: 'paraplu', bron: 'b' },
    { code: 'waait', als: { weer: ['storm'] }, dan: 'poncho', bron: 'c' },
    { code: 'fel', als: { weer: ['zon'] }, dan: 'bril', bron: 'd' },
  ],
};
const met = (anders: Partial<Verzameltabel>): Verzameltabel => ({ ...tas, ...anders }) as Verzameltabel;
const namen = (tabel: Verzameltabel, invoer: Beslisinvoer) => {
  const uitkomst = verzamel(tabel, invoer);
  return uitkomst.soort === 'verzameld' ? uitkomst.uitkomsten.map(({ dan }) => dan) : uitkomst.weigering.code;
};

describe('asking for all that applies', () => {
  it.each([
    ['zon', 20, ['bril']],
    ['zon', 9, ['jas', 'bril']],
    ['regen', 20, ['paraplu']],
    ['storm', 5, ['jas', 'poncho']],
  ])('%s at %i: %j', (weer, graden, verwacht) => expect(namen(tas, { weer, graden })).toEqual(verwacht));

  it('names every row that led to an outcome, and what was silenced by what', () => {
    const uitkomst = verzamel(tas, { weer: 'storm', graden: 5 });
    expect(uitkomst).toMatchObject({
      uitkomsten: [
        {
          dan: 'jas',
          rijen: [
            { rij: 'koud', past: true },
            { rij: 'storm', past: true },
          ],
        },
        { dan: 'poncho', rijen: [{ rij: 'waait' }] },
      ],
      verdrongen: [{ dan: 'paraplu', door: 'poncho' }],
    });
  });

  it('nothing is an answer', () =>
    expect(namen(met({ rijen: tas.rijen.slice(4) }), { weer: 'regen', graden: 1 })).toEqual([]));

  it('refuses facts that miss an input, without repeating a value', () => {
    const uitkomst = verzamel(tas, { weer: 'mist' });
    expect(uitkomst).toMatchObject({
      weigering: { code: 'invoer-past-niet', velden: [{ veld: 'weer' }, { veld: 'graden' }] },
    });
    expect(JSON.stringify(uitkomst)).not.toContain('mist"');
  });
});

describe('checking such a table', () => {
  it('a sound one has no faults', () => expect(controleerVerzameltabel(tas)).toEqual([]));

  it.each<[string, Verzameltabel, string, string]>([
    ['a row without source', met({ rijen: [{ ...tas.rijen[0]!, bron: '' }] }), 'bron-ontbreekt', 'rijen.0.bron'],
    [
      'a code that is not there',
      met({ rijen: [{ ...tas.rijen[1]!, als: { weer: ['mist'] } }] }),
      'voorwaarde-klopt-niet',
      'rijen.0.als.weer',
    ],
    ['precedence of what is not there', met({ voorrang: { bus: ['jas'] } }), 'uitkomst-onbekend', 'voorrang.bus'],
    [
      'precedence in a ring',
      met({ voorrang: { jas: ['paraplu'], paraplu: ['jas'] } }),
      'uitkomst-onbekend',
      'voorrang.jas',
    ],
    [
      'a row that is silent everywhere',
      met({ rijen: [...tas.rijen, { code: 'altijd-poncho', als: {}, dan: 'poncho', bron: 'e' }] }),
      'rij-onbereikbaar',
      'rijen.2',
    ],
  ])('%s', (_naam, tabel, code, plaats) =>
    expect(controleerVerzameltabel(tabel)).toContainEqual(expect.objectContaining({ code, plaats })),
  );

  it('agrees with trying out all facts', () => {
    const alle = ['zon', 'regen', 'storm'].flatMap((weer) => [0, 1, 2].map((graden) => ({ weer, graden })));
    const voorwaarde = fc.record(
      {
        weer: fc.subarray(['zon', 'regen', 'storm'], { minLength: 1 }),
        graden: fc.constantFrom({ hoogstens: 0 }, { minstens: 1 }, {}),
      },
      { requiredKeys: [] },
    );
    const rijen = fc.array(fc.record({ als: voorwaarde, dan: fc.constantFrom('jas', 'paraplu', 'poncho') }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rijen, (gekozen) => {
        const genummerd = gekozen.map((rij, nummer) => ({ code: String(nummer), bron: 'x', ...rij }) as Beslisrij);
        const tabel = met({
          rijen: genummerd,
          kenmerken: [tas.kenmerken[0]!, { naam: 'graden', soort: 'getal', minimum: 0, maximum: 2 }],
        });
        const gehoord = new Set(
          alle.flatMap((invoer) => {
            const uitkomst = verzamel(tabel, invoer);
            return uitkomst.soort === 'verzameld'
              ? uitkomst.uitkomsten.flatMap((een) => een.rijen.map(({ rij }) => rij))
              : [];
          }),
        );
        const stil = genummerd.filter(({ code }) => !gehoord.has(code)).map(({ code }) => code);
        expect(controleerVerzameltabel(tabel).map(({ naam }) => naam)).toEqual(stil);
      }),
      { seed: 20260302 },
    );
  });
});
