import type { Beslisinvoer, Datum, Tabelkenmerk } from '@schakel/domain';
import {
  type Leeftijdsgroep,
  type Zorgfeiten,
  bedenktijdOp,
  bedenktijdstatussen,
  dreigingen,
  eersteDrieMaandenOp,
  geslachten,
  gezagsituaties,
  isJongerDan,
  leeftijdsgroepOp,
  leeftijdsgroepen,
  medewerkingsvormen,
  nationaliteitscategorieen,
  verblijfsgronden,
} from './zorgfeiten.domain.js';
import { type Spoorregel, type Spoorregelcode, type Spoorregeltekst, spoorregels } from './spoorregels.domain.js';

export type { Spoorregelcode, Spoorregeltekst } from './spoorregels.domain.js';

/** Tracks that run side by side: minors, residence, citizens of the EU, shelter by municipalities, who is always told. */
export const sporen = ['A', 'B', 'C', 'D', 'E'] as const;
export type Spoor = (typeof sporen)[number];

/** The track of a row: the letter of its code. */
export function spoorVan(regel: string): Spoor | undefined {
  return sporen.find((spoor) => regel.startsWith(spoor));
}

/** Row that says who is responsible. The first that applies within the age group is proposed. */
export interface Hoofdregel extends Spoorregeltekst {
  readonly voor: Leeftijdsgroep;
  readonly gemeenteIsVerantwoordelijk?: true;
}

const jaNee = ['ja', 'nee'] as const;
const jaNeeOnbekend = [...jaNee, 'onbekend'] as const;

const keuze = (naam: string, waarden: readonly string[]): Tabelkenmerk => ({ naam, soort: 'keuze', waarden });

/** The inputs of care-referral §1.1 as the decision tables know them: what depends on the day is worked out. */
export const kenmerken = {
  leeftijdsgroep: keuze('leeftijdsgroep', leeftijdsgroepen),
  jongerDan23: keuze('jongerDan23', jaNee),
  nationaliteit: keuze('nationaliteit', nationaliteitscategorieen),
  verblijfsgrond: keuze('verblijfsgrond', verblijfsgronden),
  gezag: keuze('gezag', gezagsituaties),
  eersteDrieMaanden: keuze('eersteDrieMaanden', jaNeeOnbekend),
  bedenktijd: keuze('bedenktijd', bedenktijdstatussen),
  medewerking: keuze('medewerking', medewerkingsvormen),
  dublin: keuze('dublin', jaNeeOnbekend),
  arbeidsuitbuiting: keuze('arbeidsuitbuiting', jaNeeOnbekend),
  dreiging: keuze('dreiging', dreigingen),
  geslacht: keuze('geslacht', geslachten),
  multiproblematiek: keuze('multiproblematiek', jaNee),
  kinderenMee: keuze('kinderenMee', jaNee),
  huiselijkGeweld: keuze('huiselijkGeweld', jaNee),
  kindInGevaar: keuze('kindInGevaar', jaNee),
  acuutSeksueelGeweld: keuze('acuutSeksueelGeweld', jaNee),
  eerOfLoverboy: keuze('eerOfLoverboy', jaNee),
  huwelijksdwang: keuze('huwelijksdwang', jaNee),
  jeugdhulpVoor18: keuze('jeugdhulpVoor18', jaNee),
} as const;
export type Kenmerknaam = keyof typeof kenmerken;

/** The facts as the tables look at them, on a legal day: a value for every input. */
export type Spoorinvoer = Readonly<Record<Kenmerknaam, string>> & Beslisinvoer;

const alsJa = (waar: boolean) => (waar ? 'ja' : 'nee');

/** The facts as the decision tables look at them, on a legal day. */
export function spoorinvoerOp(feiten: Zorgfeiten, dag: Datum): Spoorinvoer {
  const { omstandigheden, vorm, dublin } = feiten;
  return {
    leeftijdsgroep: leeftijdsgroepOp(feiten, dag),
    jongerDan23: alsJa(isJongerDan(23, feiten, dag)),
    nationaliteit: feiten.nationaliteit,
    verblijfsgrond: feiten.verblijfsgrond,
    gezag: feiten.gezag ?? (feiten.gezagAanwezig ? 'aanwezig' : 'onbekend'),
    eersteDrieMaanden: eersteDrieMaandenOp(feiten, dag),
    bedenktijd: bedenktijdOp(feiten, dag),
    medewerking: feiten.medewerking ?? 'onbekend',
    dublin: dublin === undefined ? 'onbekend' : alsJa(dublin),
    arbeidsuitbuiting: vorm === undefined ? 'onbekend' : alsJa(vorm.includes('arbeid')),
    dreiging: feiten.dreiging,
    geslacht: feiten.geslacht,
    multiproblematiek: alsJa(feiten.problematiek.length > 0),
    kinderenMee: alsJa(feiten.meegekomenKinderen > 0),
    huiselijkGeweld: alsJa(omstandigheden.includes('huiselijk-geweld')),
    kindInGevaar: alsJa(omstandigheden.includes('kind-in-gevaar')),
    acuutSeksueelGeweld: alsJa(omstandigheden.includes('acuut-seksueel-geweld')),
    eerOfLoverboy: alsJa(omstandigheden.some((een) => een === 'eergerelateerd-geweld' || een === 'loverboy')),
    huwelijksdwang: alsJa(
      omstandigheden.includes('huwelijksdwang-of-achterlating') || vorm?.includes('gedwongen-huwelijk') === true,
    ),
    jeugdhulpVoor18: alsJa(omstandigheden.includes('jeugdhulp-voor-18')),
  };
}

/** What a row says, or undefined when the table has none of this code. */
export function zoekSpoorregel(regel: string): Spoorregel | undefined {
  return spoorregels.find((kandidaat) => kandidaat.regel === regel);
}

/** A row of which the code is known to exist. */
export function spoorregel(regel: Spoorregelcode): Spoorregel {
  const gevonden = zoekSpoorregel(regel);
  if (gevonden === undefined) throw new Error(`there is no row ${regel}`);
  return gevonden;
}

/** Only what the row says, to show and to keep. */
export function tekst({ regel, verantwoordelijke, plaats, grondslag, bron, graad }: Spoorregeltekst): Spoorregeltekst {
  return { regel, verantwoordelijke, plaats, grondslag, bron, graad };
}
