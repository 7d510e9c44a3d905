import {
  UITBUITINGSVORMCODES,
  type Datum,
  type KvkNummer,
  type Uitbuitingsvorm,
  type Veldfout,
  wettelijkeDag,
} from '@schakel/domain';
import { isUitgegeven, zoekIndicator } from '../indicatorcatalogus/indicatorcatalogus.domain.js';

/** Version of the intake form that is stored with the answers; raised when a question changes its meaning. */
export const formulierversie = '2026.1';

export const kanalen = ['balie', 'telefoon', 'e-mail', 'inspectie', 'burger', 'partner'] as const;
export type Kanaal = (typeof kanalen)[number];

/** In which role somebody reports. Who it was is not part of the report. */
export const melderrollen = [
  'gemeentemedewerker',
  'inspecteur',
  'burger',
  'hulpverlener',
  'betrokkene',
  'partnerorganisatie',
  'anoniem',
] as const;
export type Melderrol = (typeof melderrollen)[number];

/** Question A/B of the Signalenroutekaart (VNG/RIEC): an identifiable possible victim, or a suspicious place. */
export const aarden = ['persoon', 'locatie'] as const;
export type Aard = (typeof aarden)[number];

/** What the reporter suspects; a desk that cannot tell says so rather than guess. */
export const vermoedens = [...UITBUITINGSVORMCODES, 'onbekend'] as const;
export type Vermoeden = Uitbuitingsvorm | 'onbekend';

export const antwoorden = ['ja', 'nee', 'onbekend'] as const;
export type Antwoord = (typeof antwoorden)[number];

export const waarnemingen = ['eigen-waarneming', 'van-horen-zeggen'] as const;
export type Waarneming = (typeof waarnemingen)[number];

export const persoonsrollen = [
  'mogelijk-slachtoffer',
  'mogelijke-dader',
  'facilitator',
  'getuige',
  'onbekend',
] as const;
export type Persoonsrol = (typeof persoonsrollen)[number];

/** What somebody saw or heard; never what it means: the desk draws no conclusion. */
export interface Observatie {
  readonly code: string;
  readonly catalogusversie: string;
  readonly waarneming: Waarneming;
  /** Instant, UTC. */
  readonly waargenomenOp?: string;
  readonly waar?: string;
  readonly toelichting?: string;
}

export interface Plaats {
  readonly straat?: string;
  readonly huisnummer?: string;
  readonly postcode?: string;
  readonly woonplaats?: string;
  readonly omschrijving?: string;
}

export interface Bedrijf {
  readonly naam?: string;
  readonly kvkNummer?: KvkNummer;
}

export interface Persoon {
  readonly rol: Persoonsrol;
  readonly naam?: string;
  readonly geboortedatum?: Datum;
  /** Years, as seen by the reporter. */
  readonly geschatteLeeftijd?: number;
  readonly kenmerken?: string;
}

/** A report as it came in. Four answers suffice for a first save; all else may follow or stay unknown. */
export interface Melding {
  readonly formulierversie: string;
  /** The danger question comes first and has no default. */
  readonly acuutGevaar: boolean;
  readonly kanaal: Kanaal;
  readonly melderrol: Melderrol;
  readonly uitbuitingsvorm: Vermoeden;
  readonly aard?: Aard;
  readonly minderjarig?: Antwoord;
  readonly observaties: readonly Observatie[];
  readonly toelichting?: string;
  readonly plaats?: Plaats;
  readonly bedrijf?: Bedrijf;
  readonly personen: readonly Persoon[];
}

/** Broken rules of one report; empty when it can be registered. Names fields and rules, never values. */
export function foutenInMelding(melding: Melding, nu: string): readonly Veldfout[] {
  const vandaag = wettelijkeDag(nu);
  return [
    ...melding.observaties.flatMap((observatie, index) =>
      foutenInObservatie(observatie, `observaties.${index}`, nu, vandaag),
    ),
    ...melding.personen.flatMap((persoon, index) => foutenInPersoon(persoon, `personen.${index}`, vandaag)),
  ];
}

function foutenInObservatie(observatie: Observatie, pad: string, nu: string, vandaag: Datum): readonly Veldfout[] {
  const { catalogusversie, code, waargenomenOp } = observatie;
  const fouten: Veldfout[] = [];
  if (!isUitgegeven(catalogusversie, vandaag)) {
    fouten.push({ veld: `${pad}.catalogusversie`, regel: 'een uitgegeven versie van de indicatorcatalogus' });
  } else if (zoekIndicator(catalogusversie, code) === undefined) {
    fouten.push({ veld: `${pad}.code`, regel: 'een code uit die versie van de indicatorcatalogus' });
  }
  if (waargenomenOp !== undefined && Date.parse(waargenomenOp) > Date.parse(nu)) {
    fouten.push({ veld: `${pad}.waargenomenOp`, regel: 'niet in de toekomst' });
  }
  return fouten;
}

function foutenInPersoon({ geboortedatum }: Persoon, pad: string, vandaag: Datum): readonly Veldfout[] {
  const inToekomst = geboortedatum !== undefined && geboortedatum > vandaag;
  return inToekomst ? [{ veld: `${pad}.geboortedatum`, regel: 'niet in de toekomst' }] : [];
}
