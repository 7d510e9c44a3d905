import { aanbodsoorten } from '../aanbieder/aanbieder.domain.js';
import {
  gingDoorTegenWens,
  oordeelOverToestemming,
  toestemmingOfDoorbreking,
  toestemmingsdoelVan,
  toestemmingsuitkomsten,
  uitkomstVan,
  type Toestemmingsuitkomst,
} from './toestemmingstoets.domain.js';

const doorbreking = { grond: 'acuut-gevaar', reden: 'Zij wordt gezocht.' } as const;
const open: readonly Toestemmingsuitkomst[] = ['gegeven', 'niet-nodig', 'niet-getoetst'];
const dicht = toestemmingsuitkomsten.filter((uitkomst) => !open.includes(uitkomst));

describe('consent for one receiver', () => {
  it.each(open)('%s: the offer goes out', (uitkomst) => {
    expect(toestemmingOfDoorbreking({ uitkomst })).toBeUndefined();
  });

  it('keeps a departure only where consent is not known to be there', () => {
    const bewaard = toestemmingsuitkomsten.filter(
      (uitkomst) => oordeelOverToestemming(uitkomst, doorbreking).doorbreking !== undefined,
    );
    expect(bewaard).toEqual(['ontbreekt', 'geweigerd', 'ingetrokken', 'verlopen', 'niet-getoetst']);
  });

  it.each(dicht)('%s: it does not, unless an officer says why safety cannot wait', (uitkomst) => {
    const velden = [{ veld: 'zonderToestemming', regel: expect.any(String) as string }];
    expect(toestemmingOfDoorbreking({ uitkomst })).toMatchObject({
      weigering: { code: 'toestemming-ontbreekt', velden },
    });
    expect(toestemmingOfDoorbreking(oordeelOverToestemming(uitkomst, doorbreking))).toBeUndefined();
  });

  it.each(dicht)('%s, with a departure without words: refused', (uitkomst) => {
    const leeg = oordeelOverToestemming(uitkomst, { ...doorbreking, reden: ' ' });
    expect(toestemmingOfDoorbreking(leeg)).toMatchObject({ weigering: { code: 'toelichting-ontbreekt' } });
  });

  it('a departure outlives a no only when that no was known', () => {
    const tegen = toestemmingsuitkomsten.filter((uitkomst) =>
      gingDoorTegenWens(oordeelOverToestemming(uitkomst, doorbreking)),
    );
    expect(tegen).toEqual(['geweigerd', 'ingetrokken']);
    expect(gingDoorTegenWens({ uitkomst: 'geweigerd' })).toBe(false);
  });

  it.each([
    ['gegeven', 'gegeven'],
    ['doorbroken', 'niet-nodig'],
    ['gevraagd', 'ontbreekt'],
    ['verlopen', 'verlopen'],
    ['geweigerd', 'geweigerd'],
    ['ingetrokken', 'ingetrokken'],
    [undefined, 'niet-getoetst'],
  ] as const)('recorded as %s it is %s', (stand, uitkomst) => {
    expect(uitkomstVan(stand)).toBe(uitkomst);
  });

  it('is asked of youth care by the rules of the Jeugdwet, of every other provider by those of the Wmo', () => {
    expect(aanbodsoorten.map((soort) => [soort, toestemmingsdoelVan(soort)] as const)).toEqual(
      aanbodsoorten.map((soort) => [soort, soort === 'jeugdhulp-met-verblijf' ? 'jeugdhulp' : 'opvang']),
    );
  });
});
