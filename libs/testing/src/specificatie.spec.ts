import { aanvaard, geweigerd, type Gevolg } from '@schakel/domain';
import { specificatie } from './specificatie.js';

interface Teller {
  stand: number;
}
interface Geteld {
  type: 'geteld';
  stand: number;
  door: string;
}

function decide(teller: Teller | undefined, opdracht: { erbij: number }, context: { actor: string }): Gevolg<Geteld> {
  if (opdracht.erbij < 0) return geweigerd('negatief', 'Tel niet terug.', [{ veld: 'erbij', regel: 'nul of meer' }]);
  if (opdracht.erbij === 0) return aanvaard();
  return aanvaard({ type: 'geteld', stand: (teller?.stand ?? 0) + opdracht.erbij, door: context.actor });
}

const { gegeven } = specificatie(decide);
const context = { actor: 'ik' };

describe('given / when / then', () => {
  it('holds for the events that follow, compared by the named fields', () => {
    gegeven(undefined).als({ erbij: 2 }, context).dan({ type: 'geteld', stand: 2 });
    gegeven({ stand: 3 }).als({ erbij: 2 }, context).dan({ stand: 5, door: 'ik' });
    gegeven({ stand: 3 }).als({ erbij: 0 }, context).dan();
  });

  it('holds for a refusal with its code and fields', () => {
    gegeven(undefined).als({ erbij: -1 }, context).geweigerd('negatief');
    gegeven(undefined).als({ erbij: -1 }, context).geweigerd('negatief', 'erbij');
  });

  it('fails on another event, a missing one, one too many, a refusal, and another code or field', () => {
    const goed = gegeven({ stand: 3 }).als({ erbij: 2 }, context);
    const fout = gegeven({ stand: 3 }).als({ erbij: -2 }, context);
    expect(() => goed.dan({ stand: 6 })).toThrow();
    expect(() => goed.dan()).toThrow();
    expect(() => goed.dan({ stand: 5 }, { stand: 5 })).toThrow();
    expect(() => goed.geweigerd('negatief')).toThrow();
    expect(() => fout.dan()).toThrow();
    expect(() => fout.geweigerd('te-veel')).toThrow();
    expect(() => fout.geweigerd('negatief', 'stand')).toThrow();
  });
});
