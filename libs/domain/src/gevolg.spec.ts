import { aanvaard, geweigerd, isGeweigerd, type Gevolg } from './gevolg.js';

describe('outcome of a decision', () => {
  it('keeps the history events in order', () => {
    expect(aanvaard('een', 'twee')).toEqual({ soort: 'aanvaard', gebeurtenissen: ['een', 'twee'] });
    expect(aanvaard()).toEqual({ soort: 'aanvaard', gebeurtenissen: [] });
  });

  it('refuses with a code and a sentence, and names fields only when there are', () => {
    expect(geweigerd('versieconflict', 'Intussen gewijzigd.')).toEqual({
      soort: 'geweigerd',
      weigering: { code: 'versieconflict', uitleg: 'Intussen gewijzigd.' },
    });
    const velden = [{ veld: 'postcode', regel: 'vier cijfers en twee letters' }];
    expect(geweigerd('ongeldig', 'Niet goed.', velden).weigering.velden).toEqual(velden);
  });

  it('tells them apart', () => {
    const gevolgen: Gevolg<string>[] = [aanvaard('gebeurd'), geweigerd('nee', 'Nee.')];
    expect(gevolgen.map(isGeweigerd)).toEqual([false, true]);
  });
});
