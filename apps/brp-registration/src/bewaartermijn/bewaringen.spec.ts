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
  ['inschrijving', 'afgesloten', '', '2134-02-28'],
  ['inschrijving', 'niet-inschrijfbaar', '', '2034-02-28'],
  ['inschrijving', 'overgedragen', '', '2025-02-28'],
  ['bevraging', 'beantwoord', '', '2044-02-29'],
  ['bevraging', 'mislukt', '', '2025-02-28'],
  ['terugmelding', 'afgehandeld', 'onderzocht', '2034-02-28'],
  ['terugmelding', 'afgehandeld', 'doorgezonden', '2029-02-28'],
  ['terugmelding', 'afgewezen', '', '2025-02-28'],
  ['terugmelding', 'ingetrokken', '', '2025-02-28'],
  ['overdracht', 'geaccepteerd', '', '2029-02-28'],
  ['overdracht', 'geweigerd', '', '2025-02-28'],
  ['overdracht', 'ingetrokken', '', '2025-02-28'],
  ['overbewoningssignaal', 'beoordeeld', 'controle-nodig', '2029-02-28'],
  ['overbewoningssignaal', 'beoordeeld', 'verklaarbaar', '2025-02-28'],
  ['overbewoningssignaal', 'beoordeeld', 'norm-onjuist', '2025-02-28'],
  ['briefadres', 'beeindigd', 'briefadresgever', '2029-02-28'],
  ['briefadres', 'beeindigd', 'instelling', '2029-02-28'],
  ['briefadres', 'beeindigd', 'veiligheid', '2029-02-28'],
  ['briefadres', 'beeindigd', 'ambtshalve', '2034-02-28'],
  ['briefadres', 'afgewezen', '', '2034-02-28'],
  ['veiligheidsbesluit', 'beeindigd', '', '2029-02-28'],
  ['veiligheidsbesluit', 'afgewezen', '', '2029-02-28'],
  ['veiligheidsbesluit', 'ingetrokken', '', '2025-02-28'],
  ['aanwijzing', 'verlopen', '', '2025-02-28'],
  ['aanwijzing', 'afgewezen', '', '2029-02-28'],
  ['aanwijzing', 'ingetrokken', '', '2025-02-28'],
  ['verstrekkingsbeperking', 'beeindigd', '', '2029-02-28'],
  ['verstrekkingsbeperking', 'afgezien', '', '2025-02-28'],
  ['verstrekkingsuitzondering', 'ingetrokken', '', '2029-02-28'],
  ['verstrekkingsuitzondering', 'geweigerd', '', '2025-02-28'],
  ['brief', 'verzonden', '', '2029-02-28'],
  ['brief', 'vervallen', '', '2025-02-28'],
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
  expect(tabellen.length).toBeGreaterThan(10);
  expect(Object.keys(BEWARINGEN).sort()).toEqual(tabellen.sort());
});

it('every end of every file has a class, and every class a rule that was read', () => {
  expect(controleerBewaringen(BEWARINGEN, BEWAARREGELS)).toEqual([]);
  expect(bewaarregelVoor(BEWAARREGELS, 'verstrekkingsbeperking', einde)).toMatchObject({ resultaat: '6.1.7' });
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
