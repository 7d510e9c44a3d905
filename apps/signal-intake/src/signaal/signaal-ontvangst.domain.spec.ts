import type { Uuid } from '@schakel/domain';
import fc from 'fast-check';
import { kenmerkVan, ontvangstbericht } from './signaal-ontvangst.domain.js';
import { eenId } from './signaal.voorbeelden.js';

describe('the reference', () => {
  it('reads easily: three groups of four, without I, L, O and U', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        expect(kenmerkVan(id as Uuid)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('differs when the last 60 bits of the id differ', () => {
    const staart = fc.bigInt({ min: 0n, max: 2n ** 60n - 1n }).map((n) => n.toString(16).padStart(15, '0'));
    const metStaart = (t: string) => `01920000-0000-7000-8${t.slice(0, 3)}-${t.slice(3)}` as Uuid;
    fc.assert(
      fc.property(staart, staart, (a, b) =>
        expect(kenmerkVan(metStaart(a)) === kenmerkVan(metStaart(b))).toBe(a === b),
      ),
    );
  });
});

describe('the receipt', () => {
  // A partner or employer may read along: neither the subject nor the department shows (SI15).
  const verraadt = /mensenhandel|uitbuit|signaal|slachtoffer|misbruik|prostitu|melding|dwang|veilig thuis/i;

  it.each([true, false])('is neutral (acute danger: %s)', (acuutGevaar) => {
    expect(JSON.stringify(ontvangstbericht(eenId, acuutGevaar))).not.toMatch(verraadt);
  });

  it('instructs to call 112 only when there is danger', () => {
    expect(ontvangstbericht(eenId, true).instructie).toContain('112');
    expect(ontvangstbericht(eenId, false)).not.toHaveProperty('instructie');
  });
});
