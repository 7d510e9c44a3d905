/** Row of a national table: code and description, as the API delivers them. */
export interface Waardetabel {
  readonly code: string;
  readonly omschrijving: string;
}

/** Date as the BRP registers it: yyyymmdd with zeros for what is unknown (Logisch Ontwerp BRP). */
export type BrpDatum = string;

export interface Naam {
  readonly voornamen?: string;
  readonly voorvoegsel?: string;
  /** Absent or '.' when unknown. */
  readonly geslachtsnaam?: string;
}

export interface Geboorte {
  readonly datum: BrpDatum;
  /** A place abroad has a description only. */
  readonly plaats?: { readonly code?: string; readonly omschrijving: string };
  readonly land?: Waardetabel;
}

export interface Adres {
  readonly soort: 'adres';
  readonly functie: 'W' | 'B';
  readonly vanaf: BrpDatum;
  readonly straat: string;
  readonly huisnummer: number;
  readonly huisletter?: string;
  readonly toevoeging?: string;
  readonly postcode?: string;
  readonly woonplaats?: string;
  /** BAG identifications, 16 digits; an address from before the BAG has none. */
  readonly nummeraanduiding?: string;
  readonly object?: string;
}

export type Verblijfplaats =
  | Adres
  | { readonly soort: 'locatie'; readonly functie: 'W' | 'B'; readonly vanaf: BrpDatum; readonly beschrijving: string }
  | {
      readonly soort: 'buitenland';
      readonly vanaf: BrpDatum;
      readonly regels: readonly string[];
      readonly land: Waardetabel;
    }
  | { readonly soort: 'onbekend'; readonly vanaf: BrpDatum };

export type Nationaliteit =
  | { readonly soort: 'Nationaliteit'; readonly nationaliteit: Waardetabel; readonly vanaf: BrpDatum }
  | { readonly soort: 'Staatloos' | 'NationaliteitOnbekend'; readonly vanaf: BrpDatum };

/** Relative as registered on the person's own list. */
export interface Verwant {
  readonly burgerservicenummer?: string;
  readonly naam: Naam;
  readonly geboorte: Geboorte;
  readonly geslacht?: Geslacht;
}

export type Geslacht = 'M' | 'V' | 'O';

/** Authority over a minor, in the API's own shape: it is derived outside the BRP and delivered whole. */
export type Gezag = Readonly<Record<string, unknown>> & { readonly type: string };

/**
 * A person's list as far as this simulator knows it. Element numbers of the Logisch Ontwerp in brackets. Every person here is
 * made up, in the test range of the BSN (999900006 to 999999990).
 */
export interface Persoonslijst {
  readonly burgerservicenummer: string;
  readonly aNummer: string;
  readonly naam: Naam;
  readonly geslacht: Geslacht;
  readonly geboorte: Geboorte;
  /** 09.10 municipality of registration; 1999 is the RNI. */
  readonly gemeente: string;
  readonly ingeschreven: BrpDatum;
  /** 70.10 indicatie geheim: 0 none to 7 all. */
  readonly geheim: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** 67.10 and 67.20: O death, E emigration, M decision, R RNI, F error, W erased. */
  readonly opschorting?: { readonly reden: 'O' | 'E' | 'M' | 'R' | 'F' | 'W'; readonly datum: BrpDatum };
  readonly verblijfplaats?: Verblijfplaats;
  /** 83.10 = 089999: established that the person does not live at the registered address; date of 83.20. */
  readonly woontNietOpAdres?: BrpDatum;
  readonly nationaliteiten: readonly Nationaliteit[];
  readonly verblijfstitel?: { readonly aanduiding: Waardetabel; readonly vanaf: BrpDatum; readonly tot?: BrpDatum };
  readonly immigratie?: { readonly datum: BrpDatum; readonly land: Waardetabel };
  readonly overleden?: Geboorte;
  readonly ouders?: readonly Verwant[];
  readonly kinderen?: readonly Verwant[];
  readonly partner?: Verwant & { readonly gehuwd: BrpDatum };
  readonly gezag?: readonly Gezag[];
  readonly rni?: { readonly deelnemer: Waardetabel; readonly categorie: string };
}
