import { handelingssoorten, type Rechtsstatus } from './handelingen.data.js';
import type { HandelingRij } from './handeling.rij.js';
import { rechtsstatussenVan } from './handeling.store.js';

type Handeling = readonly [soort: HandelingRij['soort'], betreft?: number];

/** What each action is worth after all of them; they are numbered from 1. */
function statussen(...handelingen: readonly Handeling[]): readonly (Rechtsstatus | undefined)[] {
  const rijen = handelingen.map(([soort, betreft = null], index) => {
    const rij = { volgnummer: index + 1, soort, betreft, rechtsstatus: handelingssoorten[soort].status };
    return rij as HandelingRij;
  });
  const stand = rechtsstatussenVan(rijen);
  return rijen.map(({ volgnummer }) => stand.get(volgnummer));
}
const ingediend: Handeling = ['inschrijving-ingediend'];

it('a conclusion accepts the proposal; sent back it is rejected', () => {
  expect(statussen(ingediend, ['inschrijving-ingeschreven', 1])).toEqual(['aanvaard', 'aanvaard']);
  expect(statussen(ingediend, ['inschrijving-teruggezonden', 1])).toEqual(['afgewezen', 'concept']);
});

it('a registration that is taken back: neither its proposal nor its conclusion holds, what lies between is as it was', () => {
  const gang: readonly Handeling[] = [
    ingediend,
    ['inschrijving-in-behandeling-genomen'],
    ['inschrijving-ingeschreven', 1],
    ['inschrijving-correctie-voorgesteld'],
    ['inschrijving-correctie-goedgekeurd', 4],
    ['inschrijving-teruggenomen', 1],
  ];
  expect(statussen(...gang)).toEqual(['afgewezen', 'concept', 'afgewezen', 'gecorrigeerd', 'aanvaard', 'concept']);
});

it('concluded anew only the new conclusion holds, and taken back again none does', () => {
  const eerst: readonly Handeling[] = [ingediend, ['inschrijving-ingeschreven', 1], ['inschrijving-teruggenomen', 1]];
  const opnieuw: readonly Handeling[] = [...eerst, ingediend, ['inschrijving-ingeschreven', 4]];
  expect(statussen(...opnieuw)).toEqual(['afgewezen', 'afgewezen', 'concept', 'aanvaard', 'aanvaard']);
  const weer = statussen(...opnieuw, ['inschrijving-teruggenomen', 4]);
  expect(weer).toEqual(['afgewezen', 'afgewezen', 'concept', 'afgewezen', 'afgewezen', 'concept']);
});
