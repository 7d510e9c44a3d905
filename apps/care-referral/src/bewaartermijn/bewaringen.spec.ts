import { bewaarregelVoor, controleerBewaringen, datum, duurInIso } from '@schakel/domain';
import { afwijkingenVanSelectielijst, eindenVan, leesSelectielijst, lopendVan } from '@schakel/testing';
import { getMetadataArgsStorage } from 'typeorm';
import '../dienst.js';
import { bewaardagVan } from './bewaardag.js';
import { BEWAARREGELS } from './bewaartermijnen.data.js';
import { BEWARINGEN, EIGEN_TERMIJNEN, type Bewaarsoort } from './bewaringen.domain.js';

// Every file below ended on a leap day: in most years its last day is the 28th.
const einde = datum('2024-02-29');
const gewijzigdOp = '2024-02-29T09:00:00.000Z';

const TABEL: readonly (readonly [Bewaarsoort, status: string, uitkomst: string, totEnMet: string])[] = [
  ...(['overgedragen', 'doorgeplaatst', 'uitgestroomd', 'afgebroken'] as const).flatMap((status) => [
    ['zorgverwijzing', status, 'wmo', '2039-02-28'] as const,
    ['zorgverwijzing', status, 'jw', '2044-02-29'] as const,
  ]),
  ['toewijzing', 'gestopt', 'wmo', '2039-02-28'],
  ['toewijzing', 'gestopt', 'jw', '2044-02-29'],
  ['toewijzing', 'ingetrokken', 'wmo', '2039-02-28'],
  ['toewijzing', 'ingetrokken', 'jw', '2044-02-29'],
  ['toewijzing', 'ingetrokken', 'niet-geleverd', '2024-04-11'],
  ['wmo_melding', 'besloten', 'toegekend', '2039-02-28'],
  ['wmo_melding', 'besloten', 'met-spoedvoorziening', '2039-02-28'],
  ['wmo_melding', 'besloten', 'afgewezen', '2029-02-28'],
  ['wmo_melding', 'besloten', 'buiten-behandeling', '2024-04-11'],
  ['wmo_melding', 'ingetrokken', 'met-spoedvoorziening', '2039-02-28'],
  ['wmo_melding', 'ingetrokken', 'zonder-voorziening', '2024-04-11'],
  ['veilig_thuis_melding', 'afgesloten', '', '2029-02-28'],
  ['piketdienst', 'gepland', '', '2029-02-28'],
  ['piketdienst', 'vervallen', '', '2025-02-28'],
];

it.each(TABEL)('%s that is %s %s: until %s', (soort, status, uitkomst, totEnMet) => {
  expect(bewaardagVan(soort, { status, gewijzigdOp: '2020-01-01T09:00:00.000Z' }, { dag: einde, uitkomst })).toBe(
    totEnMet,
  );
  expect(bewaardagVan(soort, { status, gewijzigdOp }, { uitkomst })).toBe(totEnMet);
});

it('the table above names every state and result that has a class', () => {
  expect(TABEL.map((rij) => rij.slice(0, 3).join(' ')).sort()).toEqual([...eindenVan(EIGEN_TERMIJNEN)].sort());
});

it('a file that runs has no last day', () => {
  const lopend = lopendVan(EIGEN_TERMIJNEN);
  expect(lopend.length).toBeGreaterThan(0);
  for (const [soort, status] of lopend)
    expect([soort, status, bewaardagVan(soort, { status, gewijzigdOp })]).toEqual([soort, status, null]);
});

it('every table of the service has a term, a file that it goes with, or a reason why it needs none', () => {
  const tabellen = getMetadataArgsStorage().tables.map(({ name }) => name);
  expect(tabellen.length).toBeGreaterThan(20);
  expect(Object.keys(BEWARINGEN).sort()).toEqual(tabellen.sort());
});

it('every end of every file has a class, and every class a rule that was read', () => {
  expect(controleerBewaringen(BEWARINGEN, BEWAARREGELS)).toEqual([]);
  expect(bewaarregelVoor(BEWAARREGELS, 'jeugdhulp-beeindigd', einde)).toMatchObject({
    resultaat: '8.3.2',
    grondslag: expect.stringContaining('Jeugdwet art. 7.3.8 (uit het hoofd)'),
  });
});

const aanwezig = leesSelectielijst() !== undefined;
it(
  aanwezig
    ? 'number and term are those of the selection list'
    : 'the selection list is absent: every rule names a result',
  () => {
    const regels = BEWAARREGELS.map(({ duur, ...regel }) => ({ ...regel, termijn: duurInIso(duur) }));
    expect(afwijkingenVanSelectielijst(regels)).toEqual([]);
    expect(regels.filter(({ resultaat }) => resultaat === undefined)).toEqual([]);
  },
);
