import { datum, type Postcode, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { beslisser, context, stap } from '../fixtures/machineproef.js';
import { briefadresmachine, type Briefadres, type Briefadresopdracht } from './briefadres-toestand.domain.js';
import { evolve, geldt, wekkerVan } from './briefadres-verloop.domain.js';
import { decide } from './briefadres.domain.js';
import { AMBTSHALVE_PLICHT_VANAF, BRIEFADRESGRONDEN } from './briefadresregels.domain.js';

const regels = { decide, evolve };
const id = '01920000-0000-7000-8000-00000000e001' as Uuid;
const adres = {
  functie: 'briefadres',
  straat: 'Plein',
  huisnummer: '1',
  postcode: '1011PN' as Postcode,
  woonplaats: 'Amsterdam',
} as const;
const aanleg = { id, betrokkeneId: id, adres, reden: 'Geen woonadres.' };
const toestemming = {
  gever: 'natuurlijk-persoon',
  getekendOp: datum('2026-03-01'),
  hash: 'a'.repeat(64),
  plichtAanvaard: true,
} as const;
const vaststelling = {
  soort: 'stel-vast',
  motivering: 'x',
  herbeoordelenOp: datum('2026-09-02'),
  steun: true,
} as const;
const voornemen = {
  soort: 'neem-voor',
  ...aanleg,
  op: datum('2026-02-10'),
  hash: 'b'.repeat(64),
  gezocht: 'x',
} as const;
const opdrachten: Readonly<Record<string, Briefadresopdracht>> = {
  'doe-aangifte': { soort: 'doe-aangifte', ...aanleg, grond: 'briefadresgever' },
  'neem-voor': voornemen,
  'leg-toestemming-vast': { soort: 'leg-toestemming-vast', toestemming },
  'leg-zienswijze-vast': { soort: 'leg-zienswijze-vast', op: datum('2026-03-01') },
  'stel-vast': vaststelling,
  'wijs-af': { soort: 'wijs-af', motivering: 'x' },
  herzie: { soort: 'herzie', aanleiding: 'toestemming-ingetrokken' },
  'zet-voort': { ...vaststelling, soort: 'zet-voort', toestemming },
  'meld-tijd': { soort: 'meld-tijd' },
  beeindig: { soort: 'beeindig', per: datum('2026-03-02'), reden: 'x' },
};
const op = (van: Briefadres | undefined, naam: string, wie = 'een') => stap(regels, van, opdrachten[naam]!, wie);
const aangegeven = op(op(undefined, 'doe-aangifte'), 'leg-toestemming-vast');
const geldend = op(aangegeven, 'stel-vast');
const voorgenomen = op(undefined, 'neem-voor');
const staten = {
  'in-behandeling': aangegeven,
  afgewezen: op(aangegeven, 'wijs-af'),
  geldend,
  'te-herzien': op(geldend, 'herzie'),
  beeindigd: op(geldend, 'beeindig'),
};

const beslis = beslisser(regels, staten, opdrachten);
/** An answer belongs to an intent: there the same state was begun by the college. */
const beslisAmbtshalve = beslisser(regels, { ...staten, 'in-behandeling': voorgenomen }, opdrachten);
controleerMachine(briefadresmachine, {
  beslis: (van, naam) => (naam === 'leg-zienswijze-vast' ? beslisAmbtshalve(van, naam) : beslis(van, naam)),
});

it('holds while it is looked at anew, and only then does the clock look', () => {
  const stand = Object.entries(staten).map(([naam, een]) => [naam, geldt(een), wekkerVan(een) !== null]);
  expect(stand).toEqual([
    ['in-behandeling', false, false],
    ['afgewezen', false, false],
    ['geldend', true, true],
    ['te-herzien', true, true],
    ['beeindigd', false, false],
  ]);
});

it('counts from the aangifte, or from the written intent (art. 2.19)', () => {
  expect([aangegeven.vanaf, voorgenomen.vanaf]).toEqual(['2026-03-02', '2026-02-10']);
});

it('what the college does unasked is a duty since 2022; no text leaves it to the college', () => {
  expect(AMBTSHALVE_PLICHT_VANAF).toBe('2022-01-01');
  expect(JSON.stringify(BRIEFADRESGRONDEN)).not.toMatch(/bevoegd/i);
});

it.each([
  [
    'safety without a decision',
    undefined,
    { ...opdrachten['doe-aangifte'], grond: 'veiligheid' },
    'grondslag-ontbreekt',
  ],
  ['a giver with a decision', undefined, { ...opdrachten['doe-aangifte'], grondslagId: id }, 'grondslag-ontbreekt'],
  [
    'an institution with two grounds',
    undefined,
    { ...opdrachten['doe-aangifte'], grond: 'instelling', grondslagId: id, ministerieel: 'penitentiair' },
    'grondslag-ontbreekt',
  ],
  ['an intent of tomorrow', undefined, { ...voornemen, op: datum('2026-03-03') }, 'voornemen-ongeldig'],
  ['an intent from before the duty', undefined, { ...voornemen, op: datum('2021-12-31') }, 'voornemen-ongeldig'],
  ['an answer to an aangifte', aangegeven, opdrachten['leg-zienswijze-vast'], 'zienswijze-past-niet'],
  ['a consent with an intent', voorgenomen, opdrachten['leg-toestemming-vast'], 'toestemming-past-niet'],
  ['a ground that does not hold', aangegeven, { ...vaststelling, steun: false }, 'grondslag-geldt-niet'],
  ['no consent', op(undefined, 'doe-aangifte'), vaststelling, 'toestemming-ontbreekt'],
  ['a look that is past', aangegeven, { ...vaststelling, herbeoordelenOp: datum('2026-03-02') }, 'dag-voorbij'],
  ['an end in the past', geldend, { soort: 'beeindig', per: datum('2026-03-01'), reden: 'x' }, 'niet-met-terugwerking'],
  ['who intended, himself', voorgenomen, vaststelling, 'vier-ogen'],
  [
    'going on under a withdrawn consent',
    staten['te-herzien'],
    { ...vaststelling, soort: 'zet-voort' },
    'toestemming-ontbreekt',
  ],
] as const)('%s is refused', (_, van, opdracht, code) => {
  expect(decide(van, opdracht as Briefadresopdracht, context('een'))).toMatchObject({ weigering: { code } });
});

it.each([
  ['on its last day for an answer', '2026-02-24', true],
  ['the day after', '2026-02-25', false],
] as const)('an intent is not decided on %s', (_, dag, loopt) => {
  const besluit = () => stap(regels, voorgenomen, vaststelling, 'twee', `${dag}T09:00:00.000Z`);
  if (loopt) expect(besluit).toThrow('zienswijze-loopt');
  else expect(besluit().status).toBe('geldend');
});
