import { isANummer, isBsn } from '@schakel/domain';
import { PERSOONSLIJSTEN } from './personen.data.js';
import { persoonsbeeld } from './persoonsbeeld.js';

describe('the made-up persons', () => {
  it('have valid numbers, the BSN in the test range, and no number twice', () => {
    for (const { burgerservicenummer, aNummer } of PERSOONSLIJSTEN) {
      expect(isBsn(burgerservicenummer)).toBe(true);
      expect(isANummer(aNummer)).toBe(true);
      expect(Number(burgerservicenummer)).toBeGreaterThanOrEqual(999900006);
      expect(Number(burgerservicenummer)).toBeLessThanOrEqual(999999990);
    }
    expect(new Set(PERSOONSLIJSTEN.map((lijst) => lijst.burgerservicenummer)).size).toBe(PERSOONSLIJSTEN.length);
    expect(new Set(PERSOONSLIJSTEN.map((lijst) => lijst.aNummer)).size).toBe(PERSOONSLIJSTEN.length);
  });

  it('name as relatives only persons that are there, by the same name and date of birth', () => {
    const opBsn = new Map(PERSOONSLIJSTEN.map((lijst) => [lijst.burgerservicenummer, lijst]));
    const verwanten = PERSOONSLIJSTEN.flatMap(({ ouders = [], kinderen = [], partner }) => [
      ...ouders,
      ...kinderen,
      ...(partner ? [partner] : []),
    ]);
    expect(verwanten.length).toBeGreaterThan(5);
    for (const { burgerservicenummer, naam, geboorte } of verwanten) {
      expect(opBsn.get(burgerservicenummer ?? '')).toMatchObject({ naam, geboorte: { datum: geboorte.datum } });
    }
  });

  it('cover the situations of a registration', () => {
    const redenen = new Set(PERSOONSLIJSTEN.map((lijst) => lijst.opschorting?.reden));
    expect([...redenen].filter(Boolean).sort()).toEqual(['E', 'F', 'O', 'R', 'W']);
    expect(new Set(PERSOONSLIJSTEN.map((lijst) => lijst.verblijfplaats?.soort))).toEqual(
      new Set(['adres', 'locatie', 'buitenland', 'onbekend', undefined]),
    );
    expect(
      PERSOONSLIJSTEN.some(({ verblijfplaats }) => verblijfplaats?.soort === 'adres' && verblijfplaats.functie === 'B'),
    ).toBe(true);
  });

  it('deliver secrecy only where it is, and no age of the dead', () => {
    for (const lijst of PERSOONSLIJSTEN) {
      const beeld = persoonsbeeld(lijst, '2026-06-01');
      expect('geheimhoudingPersoonsgegevens' in beeld).toBe(lijst.geheim > 0);
      if (lijst.overleden) expect(beeld).not.toHaveProperty('leeftijd');
    }
  });
});
