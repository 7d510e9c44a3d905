import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datum, isOin, isTestOin, isUuid } from '@schakel/domain';
import { bestaatOp } from './aanbieder.domain.js';
import { aanbiederWeergave } from './aanbieder.dto.js';
import { aanbieders } from './aanbiederlijst.domain.js';

describe('the directory', () => {
  it('holds synthetic providers only, each with an id and an OIN of the test series', () => {
    expect(new Set(aanbieders.map(({ id }) => id)).size).toBe(aanbieders.length);
    for (const { id, organisatie, naam } of aanbieders) {
      expect(isUuid(id) && isOin(organisatie) && isTestOin(organisatie)).toBe(true);
      expect(naam).toMatch(/^Fictieve /);
    }
  });

  it('names only organisations that a demo user can log in for', () => {
    const bestand = join(import.meta.dirname, '../../../identity/src/demo-gebruikers.data.ts');
    const gebruikers = readFileSync(bestand, 'utf8');
    const organisaties = [...gebruikers.matchAll(/^const OPVANG_\w+ = '(\d{20})'/gm)].map(([, oin]) => oin);
    expect(organisaties).toHaveLength(2);
    expect([...new Set(aanbieders.map(({ organisatie }) => organisatie))].sort()).toEqual(organisaties.sort());
  });

  it('has a place for minors and for adults in each region', () => {
    for (const regio of ['VR13', 'VR17'] as const) {
      for (const groep of ['minderjarig', 'volwassen'] as const) {
        const past = aanbieders.filter((een) => een.veiligheidsregio === regio && een.leeftijdsgroepen.includes(groep));
        expect(past.length).toBeGreaterThan(0);
      }
    }
  });

  it('knows no address: what is not there cannot leak', () => {
    for (const aanbieder of aanbieders) {
      expect(Object.keys(aanbiederWeergave(aanbieder)).sort()).toEqual(
        [
          'beveiligingsniveau',
          'bron',
          'capaciteit',
          'contractgemeente',
          'dagEnNacht',
          'doelgroepen',
          'geheimeLocatie',
          'geldigVanaf',
          'geslachten',
          'id',
          'kinderenMax',
          'minderjarigen',
          'naam',
          'neemtOpZonderBsn',
          'organisatie',
          'soort',
          'specialisaties',
          'talen',
          'veiligheidsregio',
          'verblijfsgronden',
          'volwassenen',
        ].sort(),
      );
    }
  });
});

describe('when a service is there', () => {
  it('from the first day, up to the day it ended', () => {
    const tijdelijk = { geldigVanaf: datum('2026-02-01'), geldigTot: datum('2026-03-02') };
    const dagen = ['2026-01-31', '2026-02-01', '2026-03-01', '2026-03-02'].map((dag) =>
      bestaatOp(tijdelijk, datum(dag)),
    );
    expect(dagen).toEqual([false, true, true, false]);
  });
});
