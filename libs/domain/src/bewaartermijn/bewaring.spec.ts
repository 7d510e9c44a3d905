import { datum } from '../kalender/datum.js';
import { duurInIso } from '../kalender/duur.js';
import type { Toestandsmachine } from '../toestandsmachine.js';
import { bewaardag, controleerBewaringen, eigenTermijn, volgt, zonderPersoon } from './bewaring.js';
import { volgensSelectielijst } from './selectielijst.js';

const machine: Toestandsmachine<'open' | 'stil' | 'klaar' | 'weg'> = {
  naam: 'proef',
  begin: 'open',
  eind: ['klaar', 'weg'],
  overgangen: [],
};
const regel = <K extends string>(klasse: K, duur: 'P5Y' | 'P42D') =>
  volgensSelectielijst({ klasse, resultaat: '6.1', duur, vanaf: 'einde' });
const REGELS = [regel('lang', 'P5Y'), regel('kort', 'P42D')] as const;
const proef = eigenTermijn(machine, { stil: 'kort', klaar: { ja: 'lang', elders: null }, weg: 'kort' });
const op = (status: string) => ({ status, gewijzigdOp: '2024-02-29T23:30:00.000Z' });

describe('the last day of a file', () => {
  it.each([
    ['while it runs', 'open', {}, null],
    // It was changed on 1 March by the clock of the law.
    ['from its last change', 'weg', {}, '2024-04-12'],
    ['from the day it names', 'weg', { dag: datum('2024-02-29') }, '2024-04-11'],
    ['from a state that can be left again', 'stil', {}, '2024-04-12'],
    ['by its result', 'klaar', { uitkomst: 'ja', dag: datum('2024-02-29') }, '2029-02-28'],
    ['with a result by which it goes with another', 'klaar', { uitkomst: 'elders' }, null],
  ] as const)('%s', (_wat, status, bron, verwacht) => {
    expect(bewaardag(REGELS, proef, op(status), bron)).toBe(verwacht);
  });

  it('a result that the table does not know is a mistake, not a term', () => {
    expect(() => bewaardag(REGELS, proef, op('klaar'), { uitkomst: 'anders' })).toThrow('proef that is klaar');
    expect(() => bewaardag(REGELS, proef, op('klaar'))).toThrow('no class');
  });
});

describe('what a service says of its tables', () => {
  it('is sound when every end has a class, who follows follows a term, and rules and classes meet', () => {
    const goed = { proef, deel: volgt('proef', 'hoort erbij'), gids: zonderPersoon('geen persoon') };
    expect(controleerBewaringen(goed, REGELS)).toEqual([]);
  });

  it.each([
    [
      'an end without a class',
      { proef: eigenTermijn(machine, { klaar: 'lang', stil: 'kort' }) },
      ['proef: no class for its end weg'],
    ],
    ['a class without a rule', { proef, ander: eigenTermijn(machine, { klaar: 'x', weg: 'kort' }) }, ['x: no rule']],
    [
      'a rule without a class',
      { proef: eigenTermijn(machine, { klaar: 'kort', weg: 'kort' }) },
      ['lang: no file is of this class'],
    ],
    ['following nothing', { proef, deel: volgt('weg', 'hoort erbij') }, ['deel: weg has no term of its own']],
    [
      'following a follower',
      { proef, a: volgt('proef', 'x'), b: volgt(['proef', 'a'], 'x') },
      ['b: a has no term of its own'],
    ],
    ['no reason', { proef, gids: zonderPersoon(' ') }, ['gids: no reason']],
  ])('says so of %s', (_wat, alle, fouten) => {
    expect(controleerBewaringen(alle, REGELS)).toEqual(fouten);
  });
});

it('a rule of the list names its number, and says what is read and what an archivist has to confirm', () => {
  expect(volgensSelectielijst({ klasse: 'x', resultaat: '8.3.1', duur: 'P15Y', vanaf: 'einde', ook: 'Wmo' })).toEqual({
    klasse: 'x',
    resultaat: '8.3.1',
    duur: { aantal: 15, eenheid: 'jaren' },
    vanaf: 'einde',
    grondslag: 'Archiefwet 1995 art. 3 en 5; selectielijst gemeenten 2020, resultaat 8.3.1; Wmo',
    bron: expect.stringMatching(/resultaat 8\.3\.1; dat dit dossier daaronder valt, bevestigt de archivaris$/),
    graad: 'gelezen',
    geldigVanaf: '2020-01-01',
  });
  expect(regel('x', 'P42D').duur).toEqual({ aantal: 42, eenheid: 'dagen' });
});

it.each([
  [{ aantal: 12, eenheid: 'uren' }, 'PT12H'],
  [{ aantal: 42, eenheid: 'dagen' }, 'P42D'],
  [{ aantal: 6, eenheid: 'weken' }, 'P6W'],
  [{ aantal: 6, eenheid: 'maanden' }, 'P6M'],
  [{ aantal: 110, eenheid: 'jaren' }, 'P110Y'],
] as const)('%j is written %s', (duur, iso) => {
  expect(duurInIso(duur)).toBe(iso);
});
