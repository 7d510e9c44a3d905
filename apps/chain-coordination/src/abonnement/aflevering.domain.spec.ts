import { isGeweigerd, volgendeToestanden } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { afleveringmachine, afleveringstatussen, bezwaarTegenIngreep } from './aflevering.domain.js';

controleerMachine(afleveringmachine);

describe('an intervention', () => {
  it.each(
    afleveringstatussen.flatMap((status) =>
      (['herhaal', 'sla-over'] as const).map((ingreep) => [ingreep, status] as const),
    ),
  )('%s in %s follows the machine', (ingreep, status) => {
    const bezwaar = bezwaarTegenIngreep({ status, pogingen: 3 }, ingreep, 'ontvanger hersteld');
    expect(bezwaar === undefined).toBe(volgendeToestanden(afleveringmachine, status, ingreep).length > 0);
    if (bezwaar) expect(bezwaar.weigering.code).toBe('overgang-niet-toegestaan');
  });

  it('does not skip what was never tried', () =>
    expect(bezwaarTegenIngreep({ status: 'wachtend', pogingen: 0 }, 'sla-over', 'x')).toBeDefined());

  it('needs a reason', () => {
    const bezwaar = bezwaarTegenIngreep({ status: 'mislukt', pogingen: 1 }, 'herhaal', '  ');
    expect(bezwaar && isGeweigerd(bezwaar) && bezwaar.weigering.code).toBe('reden-ontbreekt');
  });
});
