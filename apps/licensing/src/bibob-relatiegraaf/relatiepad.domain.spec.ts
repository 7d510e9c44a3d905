import { datum } from '@schakel/domain';
import fc from 'fast-check';
import type { Relatie, Relatiegraaf } from './bibob-relatiegraaf-toestand.domain.js';
import { aanleg, BETROKKENE, eenGraaf, eenKnoop, eenRelatie, nummer } from './bibob-relatiegraaf.voorbeelden.js';
import { tijdVan, zoekPaden, type Padvraag } from './relatiepad.domain.js';

const peildatum = datum('2026-03-03');
const zoek = (graaf: Relatiegraaf, naar: number, anders: Partial<Padvraag> = {}) =>
  zoekPaden(graaf, { naar: nummer(naar), peildatum, ...anders });
const langs = (graaf: Relatiegraaf, naar: number, anders: Partial<Padvraag> = {}) =>
  zoek(graaf, naar, anders).paden.map(({ stappen }) =>
    [0, ...stappen.map((stap) => Number(stap.naar.slice(-4)))].join('-'),
  );

describe('paths from the betrokkene', () => {
  it('are direct or through others, shortest first, with the direction of each step', () => {
    const graaf = eenGraaf(3, [eenRelatie(1, 0), eenRelatie(1, 2), eenRelatie(2, 0), eenRelatie(3, 2)]);
    expect(langs(graaf, 2)).toEqual(['0-2', '0-1-2']);
    expect(zoek(graaf, 2).paden[1]).toMatchObject({
      direct: false,
      stappen: [{ richting: 'door' }, { richting: 'over' }],
    });
    expect(langs(graaf, 3)).toEqual(['0-2-3', '0-1-2-3']);
  });

  it('two relations between the same persons are two paths', () => {
    const graaf = eenGraaf(1, [eenRelatie(1, 0), eenRelatie(0, 1, { soort: 'vermogensverschaffer' })]);
    expect(langs(graaf, 1)).toEqual(['0-1', '0-1']);
  });

  it('are not walked over what was taken back, nor over oneself, and nobody is related to himself', () => {
    const ingetrokken = { op: 'x', door: 'x', reden: 'x' };
    const graaf = eenGraaf(2, [eenRelatie(1, 0), eenRelatie(0, 0, { soort: 'zelf-begaan' })]);
    const zonder = { ...graaf, relaties: graaf.relaties.map((relatie) => ({ ...relatie, ingetrokken })) };
    expect(langs(zonder, 1)).toEqual([]);
    expect(langs(graaf, 2)).toEqual([]);
    expect(langs(graaf, 0)).toEqual([]);
  });

  it('is past as soon as one step is, and as sure as its weakest step', () => {
    const graaf = eenGraaf(2, [
      eenRelatie(1, 0, { vanaf: datum('2019-01-01'), totEnMet: datum('2025-12-31') }),
      eenRelatie(2, 1, { vanaf: datum('2020-06-01'), zekerheid: 'vermoeden' }),
    ]);
    expect(zoek(graaf, 2).paden).toMatchObject([
      { tijd: 'verleden', zekerheid: 'vermoeden', gelijktijdig: { vanaf: '2020-06-01', totEnMet: '2025-12-31' } },
    ]);
    expect(zoek(graaf, 1).paden).toMatchObject([{ direct: true, tijd: 'verleden', zekerheid: 'vastgesteld' }]);
  });

  it('says when its steps never lasted at the same time', () => {
    const graaf = eenGraaf(2, [
      eenRelatie(1, 0, { totEnMet: datum('2020-12-31') }),
      eenRelatie(2, 1, { vanaf: datum('2021-01-01') }),
    ]);
    expect(zoek(graaf, 2).paden[0]).not.toHaveProperty('gelijktijdig');
  });

  it.each([
    ['ended yesterday', { totEnMet: datum('2026-03-02') }, 'verleden'],
    ['ending today', { totEnMet: peildatum }, 'tegenwoordig'],
    ['begun today', { vanaf: peildatum }, 'tegenwoordig'],
    ['of unknown days', {}, 'tegenwoordig'],
    ['beginning tomorrow', { vanaf: datum('2026-03-04') }, 'toekomst'],
  ])('%s is %s', (_naam, periode, tijd) => expect(tijdVan(periode, peildatum)).toBe(tijd));

  it('a graph of all with all is searched within bounds, and says that there is more', () => {
    const n = 25;
    const relaties = Array.from({ length: n }, (_, van) =>
      Array.from({ length: n }, (__, naar) => (van < naar ? [eenRelatie(van, naar)] : [])).flat(),
    ).flat();
    // Past the rules, which would check each relation against all others.
    const graaf: Relatiegraaf = { ...eenGraaf(n - 1, []), relaties };
    const { paden, afgekapt } = zoek(graaf, n - 1);
    expect({ eerste: paden[0]?.direct, aantal: paden.length, afgekapt }).toEqual({
      eerste: true,
      aantal: 50,
      afgekapt: true,
    });
  });
});

describe('properties', () => {
  const N = 7;
  const grafen = fc
    .uniqueArray(
      fc.tuple(fc.nat(N - 1), fc.nat(N - 1)).filter(([van, naar]) => van !== naar),
      {
        maxLength: 12,
        selector: ([van, naar]) => `${String(van)}-${String(naar)}`,
      },
    )
    .map((paren) => bouw(paren.map(([van, naar]) => eenRelatie(van, naar))));
  const opties = { numRuns: 300, seed: 20260302 };

  function bouw(relaties: readonly Relatie[]): Relatiegraaf {
    const kern = eenGraaf(0, []);
    return {
      ...kern,
      knopen: [aanleg.betrokkene, ...Array.from({ length: N - 1 }, (_, index) => eenKnoop(index + 1))],
      relaties,
    };
  }

  /** All simple paths, counted by trying everything: slow, and plainly right. */
  function tel(
    { relaties }: Relatiegraaf,
    hier: string,
    naar: string,
    gezien: readonly string[],
    over: number,
  ): number {
    if (hier === naar) return 1;
    if (over === 0) return 0;
    return relaties.reduce((som, { van, naar: eind }) => {
      const volgende = van === hier ? eind : eind === hier ? van : undefined;
      if (volgende === undefined || gezien.includes(volgende)) return som;
      return som + tel({ relaties } as Relatiegraaf, volgende, naar, [...gezien, volgende], over - 1);
    }, 0);
  }

  it('finds exactly the paths that there are, each once, none through the same person twice, none too long', () => {
    fc.assert(
      fc.property(
        grafen,
        fc.integer({ min: 1, max: N - 1 }),
        fc.integer({ min: 1, max: 6 }),
        (graaf, naar, maxStappen) => {
          const { paden, afgekapt } = zoek(graaf, naar, { maxStappen, maxPaden: 10_000 });
          expect(afgekapt).toBe(false);
          expect(paden).toHaveLength(tel(graaf, BETROKKENE, nummer(naar), [BETROKKENE], maxStappen));
          const gelopen = paden.map(({ stappen }) => stappen.map(({ relatie }) => relatie.id).join());
          expect(new Set(gelopen).size).toBe(gelopen.length);
          for (const { stappen } of paden) {
            const personen = [BETROKKENE, ...stappen.map((stap) => stap.naar)];
            expect(new Set(personen).size).toBe(personen.length);
            expect(stappen.length).toBeLessThanOrEqual(maxStappen);
            expect(stappen.at(-1)?.naar).toBe(nummer(naar));
            stappen.forEach((stap, index) => {
              expect(stap.van).toBe(personen[index]);
              expect([stap.relatie.van, stap.relatie.naar].sort()).toEqual([stap.van, stap.naar].sort());
            });
          }
          const lengten = paden.map(({ stappen }) => stappen.length);
          expect(lengten).toEqual([...lengten].sort((een, ander) => een - ander));
        },
      ),
      opties,
    );
  });

  it('one relation more takes no path away', () => {
    fc.assert(
      fc.property(
        grafen,
        fc.integer({ min: 1, max: N - 1 }),
        fc.nat(N - 1),
        fc.nat(N - 1),
        (graaf, naar, een, ander) => {
          const vragen = { maxStappen: 6, maxPaden: 10_000 };
          const voor = zoek(graaf, naar, vragen).paden.length;
          const erbij = een === ander ? [] : [eenRelatie(een, ander, { id: nummer(9_999) })];
          expect(
            zoek({ ...graaf, relaties: [...graaf.relaties, ...erbij] }, naar, vragen).paden.length,
          ).toBeGreaterThanOrEqual(voor);
        },
      ),
      opties,
    );
  });
});
