import {
  type Datum,
  type Gemeentecode,
  type Veldfout,
  datumVan,
  isGemeenteOp,
  onderdelen,
  plusMaanden,
  wettelijkeDag,
} from '@schakel/domain';

/** Nationality as far as the choice of track needs it. */
export const nationaliteitscategorieen = ['nl', 'eu-eer-ch', 'derdeland', 'staatloos', 'onbekend'] as const;
export type Nationaliteitscategorie = (typeof nationaliteitscategorieen)[number];

/** Ground of lawful stay: letter of Vw 2000 art. 8, or none, or not known. */
export const verblijfsgronden = [
  ...(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'] as const),
  'geen',
  'onbekend',
] as const;
export type Verblijfsgrond = (typeof verblijfsgronden)[number];

export const geslachten = ['vrouw', 'man', 'anders', 'onbekend'] as const;
export type Geslacht = (typeof geslachten)[number];

/** How much danger threatens from those who exploited the person. */
export const dreigingen = ['geen', 'eigen-regio-onveilig', 'extreem', 'onbekend'] as const;
export type Dreiging = (typeof dreigingen)[number];

/** What asks for treatment beside shelter. */
export const problematieken = ['ggz', 'verslaving', 'lvb'] as const;
export type Problematiek = (typeof problematieken)[number];

/** Circumstances that open a track of their own beside the main one. */
export const omstandigheden = [
  'huiselijk-geweld',
  'kind-in-gevaar',
  'acuut-seksueel-geweld',
  'eergerelateerd-geweld',
  'loverboy',
  'huwelijksdwang-of-achterlating',
  'jeugdhulp-voor-18',
] as const;
export type Omstandigheid = (typeof omstandigheden)[number];

/** What the care officer established about the person. Whatever is not known may be left out; what that means, each rule says. */
export interface Zorgfeiten {
  readonly geboortedatum?: Datum;
  /** Years; used when the date of birth is not known. */
  readonly geschatteLeeftijd?: number;
  /** There is doubt whether the person is 18; then the person counts as a minor. */
  readonly leeftijdOnzeker: boolean;
  readonly nationaliteit: Nationaliteitscategorie;
  readonly verblijfsgrond: Verblijfsgrond;
  /** Somebody with authority over the minor is in the Netherlands; false also when that is not known. */
  readonly gezagAanwezig: boolean;
  /** First day in the Netherlands. Unknown excludes nobody: then the first three months count as past. */
  readonly inreisdatum?: Datum;
  readonly gemeenteInschrijving?: Gemeentecode;
  readonly gemeenteAangetroffen?: Gemeentecode;
  readonly geslacht: Geslacht;
  readonly meegekomenKinderen: number;
  readonly dreiging: Dreiging;
  readonly problematiek: readonly Problematiek[];
  readonly omstandigheden: readonly Omstandigheid[];
}

/** On which side of 18 somebody stands; decides law, payer and shelter. */
export const leeftijdsgroepen = ['minderjarig', 'volwassen'] as const;
export type Leeftijdsgroep = (typeof leeftijdsgroepen)[number];

/** The facts as the decision table looks at them: what depends on the day is worked out. */
export interface Spoorfeiten {
  readonly leeftijdsgroep: Leeftijdsgroep;
  /** Under 23: the prolonged Jeugdwet may go on (Jeugdwet art. 1.1, jeugdige onder 3°–4°). */
  readonly jongerDan23: boolean;
  readonly nationaliteit: Nationaliteitscategorie;
  readonly verblijfsgrond: Verblijfsgrond;
  readonly gezagAanwezig: boolean;
  /** Came to the Netherlands less than three months ago (Richtlijn 2004/38 art. 24 lid 2). */
  readonly eersteDrieMaanden: boolean;
  readonly dreiging: Dreiging;
  readonly problematiek: readonly Problematiek[];
  readonly omstandigheden: readonly Omstandigheid[];
}

/**
 * Whether somebody is younger than an age on a legal day. Doubt is in favour of the child: with an uncertain or unknown age the answer
 * is yes. Nobody is younger any more on the birthday itself.
 */
export function isJongerDan(leeftijd: number, feiten: Zorgfeiten, dag: Datum): boolean {
  if (feiten.leeftijdOnzeker) return true;
  if (feiten.geboortedatum !== undefined) return dag < verjaardag(feiten.geboortedatum, leeftijd);
  return feiten.geschatteLeeftijd === undefined || feiten.geschatteLeeftijd < leeftijd;
}

/** Minor or adult on a legal day: under 18 is a minor (BW 1:233), and so is who may be. */
export function leeftijdsgroepOp(feiten: Zorgfeiten, dag: Datum): Leeftijdsgroep {
  return isJongerDan(18, feiten, dag) ? 'minderjarig' : 'volwassen';
}

/** The day on which somebody reaches an age; who was born on 29 February does so on 1 March when there is no such day: a minor longest. */
function verjaardag(geboortedatum: Datum, leeftijd: number): Datum {
  const { jaar, maand, dag } = onderdelen(geboortedatum);
  const zelfdeDag = plusMaanden(geboortedatum, leeftijd * 12);
  return onderdelen(zelfdeDag).dag === dag ? zelfdeDag : datumVan(jaar + leeftijd, maand + 1, 1);
}

/** The facts as the decision table looks at them, on a legal day. */
export function spoorfeitenOp(feiten: Zorgfeiten, dag: Datum): Spoorfeiten {
  const { nationaliteit, verblijfsgrond, gezagAanwezig, inreisdatum, dreiging, problematiek } = feiten;
  return {
    leeftijdsgroep: leeftijdsgroepOp(feiten, dag),
    jongerDan23: isJongerDan(23, feiten, dag),
    eersteDrieMaanden: inreisdatum !== undefined && dag < plusMaanden(inreisdatum, 3),
    nationaliteit,
    verblijfsgrond,
    gezagAanwezig,
    dreiging,
    problematiek,
    omstandigheden: feiten.omstandigheden,
  };
}

const OUDSTE_LEEFTIJD = 120;

/**
 * Rules that facts break, each with its field; empty when they can be true together.
 * @param nu instant of the command
 */
export function foutenInFeiten(feiten: Zorgfeiten, nu: string): readonly Veldfout[] {
  const vandaag = wettelijkeDag(nu);
  const { geboortedatum, inreisdatum, nationaliteit, verblijfsgrond } = feiten;
  const fouten: Veldfout[] = [];
  const fout = (veld: keyof Zorgfeiten, regel: string) => fouten.push({ veld: `feiten.${veld}`, regel });
  if (geboortedatum !== undefined) {
    const inToekomst = geboortedatum > vandaag;
    if (inToekomst) fout('geboortedatum', 'niet in de toekomst');
    else if (plusMaanden(geboortedatum, OUDSTE_LEEFTIJD * 12) < vandaag) {
      fout('geboortedatum', `niet meer dan ${String(OUDSTE_LEEFTIJD)} jaar geleden`);
    }
  }
  if (inreisdatum !== undefined && inreisdatum > vandaag) fout('inreisdatum', 'niet in de toekomst');
  if (inreisdatum !== undefined && geboortedatum !== undefined && inreisdatum < geboortedatum) {
    fout('inreisdatum', 'niet voor de geboortedatum');
  }
  if (nationaliteit === 'nl' && verblijfsgrond !== 'onbekend') {
    fout('verblijfsgrond', 'laat weg bij een Nederlander: die heeft geen verblijfsgrond nodig');
  }
  for (const veld of ['gemeenteInschrijving', 'gemeenteAangetroffen'] as const) {
    const code = feiten[veld];
    if (code !== undefined && !isGemeenteOp(code, vandaag)) fout(veld, 'een gemeente die vandaag bestaat');
  }
  return fouten;
}
