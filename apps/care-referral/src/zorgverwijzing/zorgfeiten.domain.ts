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
import type {
  Bedenktijdstatus,
  Dreiging,
  Geslacht,
  Gezagsituatie,
  Medewerking,
  Nationaliteitscategorie,
  Omstandigheid,
  Problematiek,
  Verblijfsgrond,
  Zorgvorm,
} from './zorgfeiten-lijsten.domain.js';

export * from './zorgfeiten-lijsten.domain.js';

/** The reflection period as far as known. */
export interface Bedenktijdfeiten {
  readonly status: Bedenktijdstatus;
  readonly ingang?: Datum;
  /** Last day. */
  readonly einde?: Datum;
}

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
  /** More exact than `gezagAanwezig`, and goes before it. */
  readonly gezag?: Gezagsituatie;
  /** First day in the Netherlands. Unknown excludes nobody: then the first three months count as past. */
  readonly inreisdatum?: Datum;
  /** Whole months in the Netherlands on the day of the facts; used when the first day is not known. */
  readonly maandenSindsInreis?: number;
  /** Another country answers for the asylum request; then the reflection period is shorter. Undefined: not known. */
  readonly dublin?: boolean;
  readonly bedenktijd?: Bedenktijdfeiten;
  /** Undefined: not known. */
  readonly medewerking?: Medewerking;
  /** Undefined: not known. */
  readonly vorm?: readonly Zorgvorm[];
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

/** The day on which somebody of whom the date of birth is beyond doubt reaches an age; undefined for others. */
export function verjaardagVan({ geboortedatum, leeftijdOnzeker }: Zorgfeiten, leeftijd: number): Datum | undefined {
  return leeftijdOnzeker || geboortedatum === undefined ? undefined : verjaardag(geboortedatum, leeftijd);
}

/** The day on which somebody reaches an age; who was born on 29 February does so on 1 March when there is no such day: a minor longest. */
function verjaardag(geboortedatum: Datum, leeftijd: number): Datum {
  const { jaar, maand, dag } = onderdelen(geboortedatum);
  const zelfdeDag = plusMaanden(geboortedatum, leeftijd * 12);
  return onderdelen(zelfdeDag).dag === dag ? zelfdeDag : datumVan(jaar + leeftijd, maand + 1, 1);
}

/** First day after the first three months in the Netherlands; undefined when the first day is not known. */
export function eindeEersteDrieMaanden({ inreisdatum }: Zorgfeiten): Datum | undefined {
  return inreisdatum && plusMaanden(inreisdatum, 3);
}

/** Whether the day lies in the first three months after entry (Richtlijn 2004/38 art. 24 lid 2). */
export function eersteDrieMaandenOp(feiten: Zorgfeiten, dag: Datum): 'ja' | 'nee' | 'onbekend' {
  const einde = eindeEersteDrieMaanden(feiten);
  if (einde !== undefined) return dag < einde ? 'ja' : 'nee';
  const { maandenSindsInreis: maanden } = feiten;
  if (maanden === undefined) return 'onbekend';
  return maanden < 3 ? 'ja' : 'nee';
}

/** How far the reflection period is on a day: one that was running is over after its last day. */
export function bedenktijdOp({ bedenktijd }: Zorgfeiten, dag: Datum): Bedenktijdstatus {
  if (bedenktijd === undefined) return 'onbekend';
  const { status, einde } = bedenktijd;
  return status === 'lopend' && einde !== undefined && dag > einde ? 'afgelopen' : status;
}

const OUDSTE_LEEFTIJD = 120;

/**
 * Rules that facts break, each with its field; empty when they can be true together.
 * @param nu instant of the command
 */
export function foutenInFeiten(feiten: Zorgfeiten, nu: string): readonly Veldfout[] {
  const vandaag = wettelijkeDag(nu);
  const { geboortedatum, inreisdatum, nationaliteit, verblijfsgrond, bedenktijd } = feiten;
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
  if (bedenktijd?.ingang !== undefined && bedenktijd.einde !== undefined && bedenktijd.einde < bedenktijd.ingang) {
    fout('bedenktijd', 'een einde dat niet voor de ingang ligt');
  }
  for (const veld of ['gemeenteInschrijving', 'gemeenteAangetroffen'] as const) {
    const code = feiten[veld];
    if (code !== undefined && !isGemeenteOp(code, vandaag)) fout(veld, 'een gemeente die vandaag bestaat');
  }
  return fouten;
}
