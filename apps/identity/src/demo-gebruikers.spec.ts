import { AMSTERDAM, DEMOGEBRUIKERS, ROLLEN, ROTTERDAM } from './demo-gebruikers.data.js';
import { PARTNERSYSTEMEN } from './partners.data.js';

describe('the demo users', () => {
  const outside = new Set(['zorgaanbieder', 'veilig-thuis', 'berichtenknooppunt', 'ketenpartner']);

  it.each([AMSTERDAM, ROTTERDAM])('hold every role of a municipality in $naam', ({ code, oin }) => {
    const users = DEMOGEBRUIKERS.filter((user) => user.gemeentecode === code);
    expect(users.flatMap((user) => user.rollen).sort()).toEqual(ROLLEN.filter((rol) => !outside.has(rol)).sort());
    expect(users.every((user) => user.organisatie === oin && user.soort === 'medewerker')).toBe(true);
  });

  it("hold the outside roles as partners, without a municipality and not in a municipality's name", () => {
    const partners = DEMOGEBRUIKERS.filter((user) => user.soort === 'partner');
    expect(new Set(partners.flatMap((user) => user.rollen))).toEqual(outside);
    expect(
      partners.some(
        (user) => user.gemeentecode !== undefined || [AMSTERDAM.oin, ROTTERDAM.oin].includes(user.organisatie),
      ),
    ).toBe(false);
  });

  it('have unique names and unique, opaque subjects', () => {
    expect(new Set(DEMOGEBRUIKERS.map((user) => user.gebruikersnaam)).size).toBe(DEMOGEBRUIKERS.length);
    expect(new Set(DEMOGEBRUIKERS.map((user) => user.sub)).size).toBe(DEMOGEBRUIKERS.length);
    for (const { sub } of DEMOGEBRUIKERS)
      expect(sub).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('belong to organisations of the OIN test series', () => {
    for (const { organisatie } of [...DEMOGEBRUIKERS, ...PARTNERSYSTEMEN])
      expect(organisatie).toMatch(/^00000099\d{8}0000$/);
  });
});
