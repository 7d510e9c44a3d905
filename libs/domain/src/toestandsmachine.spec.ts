import fc from 'fast-check';
import {
  controleerToestandsmachine,
  mermaid,
  mogelijkeOpdrachten,
  toestanden,
  volgendeToestanden,
  type Toestandsmachine,
} from './toestandsmachine.js';

type Toestand = 'ontvangen' | 'in-duiding' | 'gesloten';

const goed: Toestandsmachine<Toestand> = {
  naam: 'signaal',
  begin: 'ontvangen',
  eind: ['gesloten'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'ontvangen' },
    { van: 'ontvangen', opdracht: 'neem-in-duiding', naar: 'in-duiding' },
    { van: 'in-duiding', opdracht: 'geef-terug', naar: 'ontvangen' },
    { van: 'in-duiding', opdracht: 'sluit', naar: 'gesloten' },
  ],
};

const fouten = (machine: Toestandsmachine<string>) =>
  controleerToestandsmachine(machine).map(({ code, toestand }) => `${code}:${toestand}`);

describe('state machine as data', () => {
  it('is sound when created, reachable, closed at its end and without dead end', () => {
    expect(controleerToestandsmachine(goed)).toEqual([]);
    expect(toestanden(goed)).toEqual(['ontvangen', 'in-duiding', 'gesloten']);
  });

  const zonder = (opdracht: string) => goed.overgangen.filter((overgang) => overgang.opdracht !== opdracht);
  it.each<[string, Partial<Toestandsmachine<string>>, string[]]>([
    ['nothing creates it', { overgangen: zonder('ontvang') }, ['geen-ontstaan:ontvangen']],
    [
      'it is created outside its begin',
      { overgangen: [...goed.overgangen, { van: null, opdracht: 'heropen', naar: 'in-duiding' }] },
      ['ontstaan-buiten-begin:in-duiding'],
    ],
    [
      'a state cannot be reached',
      { overgangen: [...goed.overgangen, { van: 'vergeten', opdracht: 'sluit', naar: 'gesloten' }] },
      ['onbereikbaar:vergeten'],
    ],
    ['the end cannot be reached', { eind: ['gesloten', 'vernietigd'] }, ['onbereikbaar:vernietigd']],
    [
      'a terminal state is left',
      { overgangen: [...goed.overgangen, { van: 'gesloten', opdracht: 'heropen', naar: 'ontvangen' }] },
      ['verlaat-eindtoestand:gesloten'],
    ],
    [
      'a state that is not terminal cannot be left',
      { overgangen: [...goed.overgangen, { van: 'ontvangen', opdracht: 'parkeer', naar: 'geparkeerd' }] },
      ['doodlopend:geparkeerd'],
    ],
    [
      'a loop has no way out',
      {
        overgangen: [
          ...goed.overgangen,
          { van: 'ontvangen', opdracht: 'wacht', naar: 'lus-a' },
          { van: 'lus-a', opdracht: 'wacht', naar: 'lus-b' },
          { van: 'lus-b', opdracht: 'wacht', naar: 'lus-a' },
        ],
      },
      ['geen-weg-naar-einde:lus-a', 'geen-weg-naar-einde:lus-b'],
    ],
    [
      'a move is listed twice',
      { overgangen: [...goed.overgangen, { van: 'in-duiding', opdracht: 'sluit', naar: 'gesloten' }] },
      ['dubbele-overgang:gesloten'],
    ],
  ])('finds that %s', (_omschrijving, wijziging, verwacht) => {
    expect(fouten({ ...goed, ...wijziging })).toEqual(verwacht);
  });

  it('accepts an aggregate that never ends, as long as every state can be left', () => {
    const eindeloos: Toestandsmachine<string> = { ...goed, eind: [], overgangen: zonder('sluit') };
    expect(fouten(eindeloos)).toEqual([]);
    expect(fouten({ ...eindeloos, overgangen: zonder('sluit').slice(0, 2) })).toEqual(['doodlopend:in-duiding']);
  });

  it('tells what may happen in a state', () => {
    expect(mogelijkeOpdrachten(goed, null)).toEqual(['ontvang']);
    expect(mogelijkeOpdrachten(goed, 'in-duiding')).toEqual(['geef-terug', 'sluit']);
    expect(mogelijkeOpdrachten(goed, 'gesloten')).toEqual([]);
    expect(volgendeToestanden(goed, 'in-duiding', 'sluit')).toEqual(['gesloten']);
    expect(volgendeToestanden(goed, 'ontvangen', 'sluit')).toEqual([]);
    expect(volgendeToestanden(goed, null, 'ontvang')).toEqual(['ontvangen']);
  });

  it('draws itself, with aliases without hyphens', () => {
    expect(mermaid(goed)).toBe(
      [
        'stateDiagram-v2',
        '  state "ontvangen" as ontvangen',
        '  state "in-duiding" as in_duiding',
        '  state "gesloten" as gesloten',
        '  [*] --> ontvangen: ontvang',
        '  ontvangen --> in_duiding: neem-in-duiding',
        '  in_duiding --> ontvangen: geef-terug',
        '  in_duiding --> gesloten: sluit',
        '  gesloten --> [*]',
        '',
      ].join('\n'),
    );
  });

  it('has no fault in any chain of states, and one as soon as a link is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), (lengte, plaats) => {
        const keten = Array.from({ length: lengte }, (_leeg, nummer) => `t${String(nummer)}`);
        const overgangen = keten.map((naar, nummer) => ({ van: keten[nummer - 1] ?? null, opdracht: 'verder', naar }));
        const machine = { naam: 'keten', begin: 't0', eind: [keten.at(-1)!], overgangen };
        expect(fouten(machine)).toEqual([]);
        const geknipt = overgangen.filter((_overgang, nummer) => nummer !== plaats % lengte);
        expect(fouten({ ...machine, overgangen: geknipt })).not.toEqual([]);
      }),
    );
  });
});
