import {
  oordeelOverToestemming,
  toestemmingOfDoorbreking,
  toestemmingsuitkomsten,
  type Toestemmingsuitkomst,
} from './toestemmingstoets.domain.js';
import { zonderToestemmingsregister } from './toestemmingstoets.js';

const doorbreking = { grond: 'acuut-gevaar', reden: 'Zij wordt gezocht.' } as const;
const open: readonly Toestemmingsuitkomst[] = ['gegeven', 'niet-nodig', 'niet-getoetst'];
const dicht = toestemmingsuitkomsten.filter((uitkomst) => !open.includes(uitkomst));

describe('consent for one receiver', () => {
  it.each(open)('%s: the offer goes out, and no departure is kept', (uitkomst) => {
    expect(oordeelOverToestemming(uitkomst, doorbreking)).toEqual({ uitkomst });
    expect(toestemmingOfDoorbreking({ uitkomst })).toBeUndefined();
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

  it('where no records are kept is said to be not judged, never to be given', async () => {
    expect(await zonderToestemmingsregister(undefined as never, undefined as never)).toBe('niet-getoetst');
  });
});
