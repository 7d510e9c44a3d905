import {
  type Beslisinvoer,
  type Beslisrij,
  type Beslistabel,
  type Beslisvoorbeeld,
  type Datum,
  datum,
} from '@schakel/domain';
import { type Hoofdregel, type Spoorregelcode, kenmerken, spoorregel } from './spoorregel.domain.js';
import { verblijfsgronden } from './zorgfeiten-lijsten.domain.js';

/** Version of the whole table: rows that say who is responsible, rows beside them and points of attention. Raised with every change. */
export const spoortabelversie = '2026.2';

/** First day for which this version is meant: the text of the Jeugdwet that it follows. */
export const spoortabelGeldigVanaf: Datum = datum('2026-01-01');

/** Codes of the rows that say who is responsible. */
export const hoofdcodes = ['A1', 'A2', 'A3', 'A5', 'B1', 'B2', 'B3', 'B4', 'C1', 'C2', 'D1'] as const;
export type Hoofdcode = (typeof hoofdcodes)[number] & Spoorregelcode;

const KIND = { leeftijdsgroep: ['minderjarig'] } as const;
const VOLWASSEN = { leeftijdsgroep: ['volwassen'] } as const;
/** From a country outside the EU, the EEA and Switzerland, or from none. */
const DERDELAND = { nationaliteit: ['derdeland', 'staatloos'] } as const;
const EUROPA = { nationaliteit: ['eu-eer-ch'] } as const;
/** Some ground of Vw 2000 art. 8. */
export const RECHTMATIG = { verblijfsgrond: verblijfsgronden.filter((een) => een !== 'geen' && een !== 'onbekend') };
const NIET_RECHTMATIG = { verblijfsgrond: ['geen', 'onbekend'] } as const;
/** The reflection period is given once (Vc 2000 B8/3): who has had it is not offered it again. */
const NOG_GEEN_BEDENKTIJD = { bedenktijd: ['geen', 'aangeboden', 'onbekend'] } as const;
/** Grounds that give no right to support under the Wmo 2015 (art. 1.2.2 lid 1: all but a to e and l). */
const BUITEN_WMO = { verblijfsgrond: ['f', 'g', 'h', 'i', 'j', 'k', 'm', 'geen', 'onbekend'] } as const;

const rij = (code: string, dan: Hoofdcode, als: Beslisrij['als'], toelichting?: string): Beslisrij<Hoofdcode> => ({
  code,
  als,
  dan,
  bron: spoorregel(dan).bron,
  ...(toelichting !== undefined && { toelichting }),
});

/** A case of which everybody agrees: an adult of whom nothing else is known, unless said. */
const geval = (naam: string, dan: Hoofdcode, anders: Beslisinvoer): Beslisvoorbeeld<Hoofdcode> => {
  const onbekend = { nationaliteit: 'onbekend', verblijfsgrond: 'onbekend', gezag: 'onbekend', bedenktijd: 'onbekend' };
  const basis = { leeftijdsgroep: 'volwassen', eersteDrieMaanden: 'onbekend', medewerking: 'onbekend' };
  return { naam, dan, invoer: { ...onbekend, ...basis, huiselijkGeweld: 'nee', ...anders } };
};

/**
 * When a row of care-referral §1.2 says who is responsible, in order of precedence. The ground of residence decides who pays:
 * bedenktijd (Vw 2000 art. 8 onder k) → Rijk; permit B8/3 (art. 8 onder a) → municipality. Each age group ends with a row that always
 * applies: nobody is left without a proposal.
 */
export const hoofdtabel: Beslistabel<Hoofdcode> = {
  treffer: 'eerste',
  kenmerken: [
    kenmerken.leeftijdsgroep,
    kenmerken.nationaliteit,
    kenmerken.verblijfsgrond,
    kenmerken.gezag,
    kenmerken.eersteDrieMaanden,
    kenmerken.bedenktijd,
    kenmerken.medewerking,
    kenmerken.huiselijkGeweld,
  ],
  uitkomsten: hoofdcodes,
  rijen: [
    rij('A1-alleen', 'A1', { ...KIND, ...DERDELAND, gezag: ['afwezig', 'in-twijfel', 'onbekend'] }),
    rij('A3-gezag', 'A3', { ...KIND, ...DERDELAND, ...RECHTMATIG, gezag: ['aanwezig'] }),
    rij('A2-nl-eu', 'A2', { ...KIND, nationaliteit: ['nl', 'eu-eer-ch'] }),
    rij('A5-overig', 'A5', KIND, 'Wie kind is en in geen andere rij past.'),
    rij('B2-bedenktijd', 'B2', {
      ...VOLWASSEN,
      verblijfsgrond: ['k'],
      bedenktijd: ['geen', 'aangeboden', 'lopend', 'onbekend'],
    }),
    rij('B2-lopend', 'B2', {
      ...VOLWASSEN,
      nationaliteit: ['derdeland', 'staatloos', 'onbekend'],
      ...NIET_RECHTMATIG,
      bedenktijd: ['lopend'],
    }),
    rij('B2-aanvraag', 'B2', { ...VOLWASSEN, verblijfsgrond: ['f', 'h'] }),
    rij(
      'B2-medewerking',
      'B2',
      { ...VOLWASSEN, ...DERDELAND, verblijfsgrond: ['geen', 'onbekend', 'k'], medewerking: ['aangifte', 'anders'] },
      'Model M55 van de politie geldt als aanvraag (Vc 2000 B8/3): de persoon wacht op het besluit.',
    ),
    rij('B3-vergunning', 'B3', {
      ...VOLWASSEN,
      nationaliteit: ['nl', 'derdeland', 'staatloos', 'onbekend'],
      verblijfsgrond: ['a'],
    }),
    rij('B1-derdeland', 'B1', { ...VOLWASSEN, ...DERDELAND, ...NIET_RECHTMATIG, ...NOG_GEEN_BEDENKTIJD }),
    rij(
      'B1-onbekend',
      'B1',
      { ...VOLWASSEN, nationaliteit: ['onbekend'], verblijfsgrond: ['geen'], ...NOG_GEEN_BEDENKTIJD },
      'Zonder bekende nationaliteit alleen als vaststaat dat er geen verblijfsgrond is.',
    ),
    rij('C2-inreis', 'C2', { ...VOLWASSEN, ...EUROPA, eersteDrieMaanden: ['ja'], huiselijkGeweld: ['nee'] }),
    rij('C1-europa', 'C1', { ...VOLWASSEN, ...EUROPA }),
    rij('B4-grond', 'B4', { ...VOLWASSEN, ...DERDELAND, ...BUITEN_WMO }),
    rij(
      'B4-bedenktijd-voorbij',
      'B4',
      { ...VOLWASSEN, nationaliteit: ['onbekend'], verblijfsgrond: ['geen'], bedenktijd: ['afgelopen'] },
      'Bedenktijd wordt eenmaal gegeven.',
    ),
    rij('D1-overig', 'D1', VOLWASSEN, 'Wie volwassen is en in geen andere rij past: veiligheid gaat voor.'),
  ],
  voorbeelden: [
    geval('kind uit een derde land, alleen', 'A1', { leeftijdsgroep: 'minderjarig', nationaliteit: 'derdeland' }),
    geval('Nederlands kind', 'A2', { leeftijdsgroep: 'minderjarig', nationaliteit: 'nl' }),
    geval('bedenktijd: het Rijk betaalt', 'B2', {
      nationaliteit: 'derdeland',
      verblijfsgrond: 'k',
      bedenktijd: 'lopend',
    }),
    geval('vergunning B8/3: de gemeente betaalt', 'B3', { nationaliteit: 'derdeland', verblijfsgrond: 'a' }),
    geval('EU, pas in Nederland', 'C2', { nationaliteit: 'eu-eer-ch', eersteDrieMaanden: 'ja' }),
    geval('niets bekend', 'D1', {}),
  ],
};

/** The rows that say who is responsible, in order of precedence within their age group. */
export const hoofdregels: readonly Hoofdregel[] = [...new Set(hoofdtabel.rijen.map(({ dan }) => dan))].map((code) => {
  const { geldigVanaf: _, ...regel } = spoorregel(code);
  return { ...regel, voor: code.startsWith('A') ? 'minderjarig' : 'volwassen' };
});
