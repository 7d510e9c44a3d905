import { datum } from '@schakel/domain';
import fc from 'fast-check';
import { dimensies } from '../indicatorcatalogus/indicator.domain.js';
import { geldendeCatalogus } from '../indicatorcatalogus/indicatorcatalogus.domain.js';
import { adviseer, foutenInWeging, isPositief } from './signaal-weging.domain.js';
import { eenMelding, eenWeging } from './signaal.voorbeelden.js';

const nu = '2026-03-02T09:00:00.000Z';
const regels = (...codes: string[]) => codes.map((code) => ({ code, toelichting: 'Gezien.' }));
const patroon = (codes: string[], anders: Parameters<typeof eenWeging>[0] = {}) =>
  adviseer(eenWeging({ regels: regels(...codes), ...anders }), eenMelding()).patroon;

describe('the Delphi counting rule', () => {
  it.each([
    [1, 0, 0, false],
    [1, 0, 1, true],
    [1, 1, 0, true],
    [2, 0, 0, true],
    [0, 2, 0, false],
    [0, 2, 1, true],
    [0, 1, 2, false],
    [0, 3, 0, true],
    [0, 0, 9, false],
    [0, 0, 0, false],
  ])('%d strong, %d medium, %d weak: %s', (sterk, middel, zwak, verwacht) => {
    expect(isPositief({ sterk, middel, zwak })).toBe(verwacht);
  });

  it('never turns negative by one more indicator', () => {
    const aantal = fc.nat({ max: 4 });
    fc.assert(
      fc.property(aantal, aantal, aantal, (sterk, middel, zwak) => {
        if (!isPositief({ sterk, middel, zwak })) return;
        expect(isPositief({ sterk: sterk + 1, middel, zwak })).toBe(true);
        expect(isPositief({ sterk, middel: middel + 1, zwak })).toBe(true);
        expect(isPositief({ sterk, middel, zwak: zwak + 1 })).toBe(true);
      }),
    );
  });
});

describe('advice over all dimensions', () => {
  it.each<[string, string[], string]>([
    ['nothing', [], 'geen-patroon'],
    ['deception and coercion without exploitation', ['DR01', 'DR02', 'CD01', 'CD02'], 'geen-patroon'],
    ['exploitation only', ['EX01', 'EX02'], 'benadeling'],
    ['exploitation and coercion at destination, no recruitment means', ['EX01', 'EX02', 'CD01', 'CD02'], 'benadeling'],
    ['deception and exploitation', ['EX01', 'EX02', 'DR01', 'DR02'], 'misleiding-en-uitbuiting'],
    ['deception, exploitation, coercion', ['DR01', 'DR02', 'EX01', 'EX02', 'CD01', 'CD02'], 'mensenhandel-indicatie'],
    [
      'coercive recruitment, exploitation, coercion',
      ['CR01', 'CR02', 'EX01', 'EX02', 'CD01', 'CD02'],
      'mensenhandel-indicatie',
    ],
    [
      'abuse of vulnerability for both means',
      ['RV01', 'RV02', 'RV03', 'EX01', 'EX02', 'VD01', 'VD02', 'VD03'],
      'mensenhandel-indicatie',
    ],
  ])('%s', (_naam, codes, verwacht) => {
    expect(patroon(codes)).toBe(verwacht);
  });

  it('needs no means for a minor, but an act', () => {
    const minderjarige = { profiel: 'minderjarige', handelingen: ['huisvesten'] } as const;
    expect(patroon(['EX01', 'EX02'], minderjarige)).toBe('mensenhandel-indicatie');
    expect(patroon(['EX01', 'EX02'], { ...minderjarige, handelingen: [] })).toBe('benadeling');
    expect(patroon(['EX01', 'EX02'], { handelingen: ['huisvesten'] })).toBe('benadeling');
  });

  it('weighs by the list of the profile: CD05 is strong for a minor and medium for an adult', () => {
    const tel = (profiel: 'volwassene' | 'minderjarige') =>
      adviseer(eenWeging({ profiel, regels: regels('CD05', 'CD06') }), eenMelding()).dimensies.find(
        (d) => d.dimensie === 'CD',
      );
    expect(tel('volwassene')).toMatchObject({ sterk: 0, middel: 2, positief: false });
    expect(tel('minderjarige')).toMatchObject({ sterk: 2, middel: 0, positief: true });
  });

  it('says it when abuse of vulnerability replaces a means', () => {
    const { uitleg } = adviseer(
      eenWeging({ regels: regels('RV01', 'RV02', 'RV03', 'EX01', 'EX02', 'CD01', 'CD02') }),
      eenMelding(),
    );
    expect(uitleg.join(' ')).toContain('in de plaats van een ontbrekend middel');
  });

  it('counts observations of the front-line list apart', () => {
    const advies = adviseer(eenWeging({ regels: regels('UG01', 'UG02', 'UL03') }), eenMelding());
    expect(advies.ondersteunend).toBe(3);
    expect(advies.dimensies.every((d) => d.sterk + d.middel + d.zwak === 0)).toBe(true);
  });

  it('always says that a human decides, and where its weights do not reach', () => {
    const kanttekeningen = (melding: Parameters<typeof eenMelding>[0]) =>
      adviseer(eenWeging(), eenMelding(melding)).kanttekeningen.join(' ');
    expect(kanttekeningen({})).toContain('een mens beslist');
    expect(kanttekeningen({ uitbuitingsvorm: 'seksueel' })).toContain('niet vastgesteld');
    expect(kanttekeningen({ minderjarig: 'ja' })).toContain('lijst voor volwassenen');
    expect(kanttekeningen({})).not.toContain('niet vastgesteld');
  });

  it('gives every dimension a line, also when nothing was found', () => {
    expect(adviseer(eenWeging({ regels: [] }), eenMelding()).dimensies.map((d) => d.dimensie)).toEqual(dimensies);
  });

  it('never weakens by one more indicator', () => {
    const sterkte = ['geen-patroon', 'benadeling', 'misleiding-en-uitbuiting', 'mensenhandel-indicatie'];
    const codes = geldendeCatalogus(datum('2026-03-02'))!.indicatoren.map((i) => i.code);
    fc.assert(
      fc.property(fc.subarray(codes), fc.constantFrom(...codes), (gekozen, extra) => {
        const met = [...new Set([...gekozen, extra])];
        expect(sterkte.indexOf(patroon(met))).toBeGreaterThanOrEqual(sterkte.indexOf(patroon(gekozen)));
      }),
    );
  });
});

describe('faults in a weighing', () => {
  it.each<[string, Parameters<typeof eenWeging>[0], string]>([
    ['an unknown version', { catalogusversie: '2019.1' }, 'catalogusversie'],
    ['an unknown code', { regels: regels('EX01', 'XX99') }, 'regels.1.code'],
    ['a code twice', { regels: regels('EX01', 'EX01') }, 'regels.1.code'],
    ['a code that is not on the list for minors', { profiel: 'minderjarige', regels: regels('RV08') }, 'regels.0.code'],
    ['a line without explanation', { regels: [{ code: 'EX01', toelichting: ' ' }] }, 'regels.0.toelichting'],
  ])('%s', (_naam, anders, veld) => {
    expect(foutenInWeging(eenWeging(anders), nu)).toEqual([{ veld, regel: expect.any(String) }]);
  });

  it('finds none in a right one, and a version is not valid before its day', () => {
    expect(foutenInWeging(eenWeging(), nu)).toEqual([]);
    expect(foutenInWeging(eenWeging(), '2025-12-31T22:59:59.000Z')).toMatchObject([{ veld: 'catalogusversie' }]);
    expect(foutenInWeging(eenWeging(), '2025-12-31T23:00:00.000Z')).toEqual([]);
  });
});
