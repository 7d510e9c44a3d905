import { eigenTermijn, type Toestandsmachine } from '@schakel/domain';
import { eindenVan, lopendVan } from './bewaartoestanden.js';

const machine: Toestandsmachine<'open' | 'klaar' | 'weg'> = {
  naam: 'proef',
  begin: 'open',
  eind: ['klaar', 'weg'],
  overgangen: [
    { van: null, opdracht: 'open', naar: 'open' },
    { van: 'open', opdracht: 'sluit', naar: 'klaar' },
    { van: 'open', opdracht: 'gooi-weg', naar: 'weg' },
  ],
};
const termijnen = { proef: eigenTermijn(machine, { klaar: { ja: 'lang', nee: null }, weg: 'kort' }) };

it('tells ends by result, and what still runs', () => {
  expect(eindenVan(termijnen)).toEqual(['proef klaar ja', 'proef klaar nee', 'proef weg ']);
  expect(lopendVan(termijnen)).toEqual([['proef', 'open']]);
});
