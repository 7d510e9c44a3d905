import type { Overgang, Toestandsmachine } from '@schakel/domain';
import type { Inschrijvingsstatus } from './inschrijving-toestand.domain.js';

type Status = Inschrijvingsstatus;

/** Somebody is judged again as long as nothing was proposed on the judgement. */
const teBeoordelen: readonly Status[] = [
  'gemeente-bepaald',
  'wacht-identiteit',
  'aangehouden',
  'rni-advies',
  'beoordeeld',
];
const uitkomsten: readonly Status[] = ['wacht-identiteit', 'aangehouden', 'rni-advies', 'beoordeeld'];
/** Before anything was proposed to a second person, and while no other municipality was asked. */
export const bewerkbaar = [
  'ontvangen',
  'bevraagd',
  'gemeente-bepaald',
  'wacht-identiteit',
  'aangehouden',
  'rni-advies',
  'beoordeeld',
  'adres-bepaald',
] as const satisfies readonly Status[];

const elk = (van: readonly Status[], opdracht: string, ...naar: readonly Status[]): readonly Overgang<Status>[] =>
  van.flatMap((een) => naar.map((ander) => ({ van: een, opdracht, naar: ander })));

/**
 * The decision flow of a first registration (domain paper §5.2). New facts about the identity or the place start the decisions that rest
 * on them anew. Not drawn: what leaves the status as it is (evidence, lock, overview, corrections, the clock).
 */
export const inschrijvingsmachine: Toestandsmachine<Status> = {
  naam: 'inschrijving',
  begin: 'ontvangen',
  eind: ['afgesloten', 'niet-inschrijfbaar', 'overgedragen'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'ontvangen' },
    { van: null, opdracht: 'neem-over', naar: 'ontvangen' },
    ...elk(bewerkbaar, 'leg-bevraging-vast', 'bevraagd'),
    ...elk(['bevraagd', 'gemeente-bepaald'], 'bepaal-gemeente', 'gemeente-bepaald'),
    ...elk(['gemeente-bepaald'], 'vraag-overdracht', 'overdracht-gevraagd'),
    ...elk(['overdracht-gevraagd'], 'draag-over', 'overgedragen'),
    ...elk(['overdracht-gevraagd'], 'keer-terug', 'gemeente-bepaald'),
    ...elk(['overdracht-gevraagd'], 'trek-overdracht-in', 'gemeente-bepaald'),
    ...elk(teBeoordelen, 'beoordeel', ...uitkomsten),
    ...elk(['beoordeeld', 'adres-bepaald'], 'bepaal-adres', 'adres-bepaald'),
    ...elk(['adres-bepaald'], 'verzend-voornemen', 'voornemen-verzonden'),
    ...elk(['adres-bepaald', 'voornemen-verzonden'], 'dien-in', 'ter-toetsing'),
    ...elk(['ter-toetsing'], 'zend-terug', 'adres-bepaald'),
    ...elk(['ter-toetsing'], 'stel-vast', 'ingeschreven'),
    ...elk(['ingeschreven'], 'neem-terug', 'adres-bepaald'),
    ...elk(['ingeschreven'], 'ken-bsn-toe', 'voltooid'),
    ...elk(['voltooid'], 'sluit-af', 'afgesloten'),
    ...elk([...bewerkbaar, 'voornemen-verzonden'], 'verklaar-niet-inschrijfbaar', 'niet-inschrijfbaar'),
  ],
};
