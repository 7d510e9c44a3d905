import { datum, opgeschortePeriode } from '@schakel/domain';
import type { BibobFormulier, Formulieropdracht } from './bibob-formulier-toestand.domain.js';
import { opschortingenVan } from './bibob-formulier-opschorting.domain.js';
import { decide, evolve } from './bibob-formulier.domain.js';
import {
  eenAntwoord,
  eenContext,
  eenUitreiking,
  geleend,
  nietGeleend,
  vastlegging,
} from './bibob-formulier.voorbeelden.js';

/** A form after commands, each on a day of its own. */
function formulierNa(...stappen: readonly (readonly [string, Formulieropdracht])[]): BibobFormulier {
  const formulier = stappen.reduce<BibobFormulier | undefined>((eerst, [dag, opdracht]) => {
    const gevolg = decide(eerst, opdracht, eenContext({ nu: `${dag}T10:00:00.000Z` }));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<BibobFormulier | undefined>(evolve, eerst);
  }, undefined);
  if (formulier === undefined) throw new Error('no form came of it');
  return formulier;
}

const uitgereikt = ['2026-03-03', eenUitreiking()] as const;
const termijn = (tot: string): Formulieropdracht => ({ soort: 'geef-hersteltermijn', tot: datum(tot), reden: 'x' });
const heel = vastlegging(eenAntwoord(), nietGeleend);
const na = (formulier: BibobFormulier, vandaag: string) =>
  opschortingenVan(formulier, datum(vandaag)).map(({ van, tot }) => [van, tot]);

describe('what time to mend the form means for the decision term', () => {
  it('nothing without it, however long the form takes', () =>
    expect(na(formulierNa(uitgereikt, ['2026-03-20', heel]), '2026-04-01')).toEqual([]));

  it('runs until nothing is missing: asked on 6 April, whole on 10 April, so 7, 8 and 9 April', () => {
    const formulier = formulierNa(uitgereikt, ['2026-04-06', termijn('2026-04-20')], ['2026-04-10', heel]);
    expect(na(formulier, '2026-04-10')).toEqual([['2026-04-06', '2026-04-10']]);
    const [opschorting] = opschortingenVan(formulier, datum('2026-05-01'));
    expect(opgeschortePeriode(opschorting!)).toEqual({ eersteDag: '2026-04-07', laatsteDag: '2026-04-09', dagen: 3 });
  });

  it('has no end on its last day, and ended on it the day after', () => {
    const formulier = formulierNa(uitgereikt, ['2026-04-06', termijn('2026-04-20')]);
    expect(na(formulier, '2026-04-20')).toEqual([['2026-04-06', undefined]]);
    expect(na(formulier, '2026-04-21')).toEqual([['2026-04-06', '2026-04-20']]);
  });

  it('what comes too late does not lengthen it, and a part of it does not end it', () => {
    const stappen = [uitgereikt, ['2026-04-06', termijn('2026-04-20')]] as const;
    const deel = ['2026-04-08', vastlegging(eenAntwoord())] as const;
    expect(na(formulierNa(...stappen, deel), '2026-04-09')).toEqual([['2026-04-06', undefined]]);
    expect(na(formulierNa(...stappen, deel, ['2026-04-25', heel]), '2026-04-25')).toEqual([
      ['2026-04-06', '2026-04-20'],
    ]);
  });

  it('an extension overlaps the first, and both end when nothing is missing', () => {
    const formulier = formulierNa(
      uitgereikt,
      ['2026-04-06', termijn('2026-04-20')],
      ['2026-04-17', termijn('2026-05-04')],
      ['2026-04-28', heel],
    );
    expect(na(formulier, '2026-04-28')).toEqual([
      ['2026-04-06', '2026-04-20'],
      ['2026-04-17', '2026-04-28'],
    ]);
    expect(opschortingenVan(formulier, datum('2026-04-28')).map(({ kenmerk }) => kenmerk.split('/')[1])).toEqual([
      '1',
      '2',
    ]);
  });

  it('what was whole before the time was given does not end it', () => {
    const formulier = formulierNa(
      uitgereikt,
      ['2026-03-10', heel],
      ['2026-03-12', vastlegging(geleend)],
      ['2026-04-06', termijn('2026-04-20')],
    );
    expect(na(formulier, '2026-04-07')).toEqual([['2026-04-06', undefined]]);
  });
});
