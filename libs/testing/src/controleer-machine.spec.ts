import { volgendeToestanden, type Toestandsmachine } from '@schakel/domain';
import { controleerMachine, verschillen } from './controleer-machine.js';

type Deur = 'open' | 'dicht' | 'gesloopt';
const deur: Toestandsmachine<Deur> = {
  naam: 'deur',
  begin: 'open',
  eind: ['gesloopt'],
  overgangen: [
    { van: null, opdracht: 'plaats', naar: 'open' },
    { van: 'open', opdracht: 'sluit', naar: 'dicht' },
    { van: 'dicht', opdracht: 'open', naar: 'open' },
    { van: 'open', opdracht: 'sloop', naar: 'gesloopt' },
  ],
};

controleerMachine(deur, { beslis: (van, opdracht) => volgendeToestanden(deur, van, opdracht)[0] });

describe('rules held against the machine', () => {
  it('tells where the rules allow more, less or something else', () => {
    const anders = (van: Deur | null, opdracht: string): Deur | undefined => {
      if (van === 'dicht' && opdracht === 'sloop') return 'gesloopt';
      if (van === 'open' && opdracht === 'sluit') return undefined;
      if (van === 'dicht' && opdracht === 'open') return 'gesloopt';
      return volgendeToestanden(deur, van, opdracht)[0];
    };
    expect(verschillen(deur, anders)).toEqual([
      'sluit in open: the rules give refused, the machine dicht',
      'open in dicht: the rules give gesloopt, the machine open',
      'sloop in dicht: the rules give gesloopt, the machine refused',
    ]);
  });
});
