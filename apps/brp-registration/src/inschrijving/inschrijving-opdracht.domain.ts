import type { ANummer, Bsn, Datum, Gemeentecode, Geweigerd, Uuid } from '@schakel/domain';
import type { Dubbelstand } from '../dubbelcontrole/dubbelstand.domain.js';
import type { Bewijs, Bewijsvoorstel } from '../identiteitsbewijs/identiteitsbewijs.domain.js';
import type { Antwoordtermijn } from '../terugmelding/terugmeldtermijn.domain.js';
import type { Aangifte, Ambtshalve, Indiening, Voornemen } from './aangifte.domain.js';
import type { Adresbepaling } from './adresbepaling.domain.js';
import type { Behandelslot } from './behandelslot.domain.js';
import type { Grondslagstand } from './grondslag.domain.js';
import type { Bevraging, Identiteit } from './bevraging.domain.js';
import type { Nummerbeleid } from './bsn-toekenning.domain.js';
import type { Correctie, Correctievoorstel } from './correctie.domain.js';
import type { Bevragingsdeel, Inschrijfdeel, Nummerdeel, Signaal } from './inschrijving-toestand.domain.js';
import type { Beoordeling, Beoordelingsuitkomst, RedenNietInschrijfbaar } from './inschrijvingstoets.domain.js';
import type { Gemeentebepaling, Gemeentefeiten } from './vindplaatsregel.domain.js';

interface Verzoek {
  readonly id: Uuid;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  readonly actieverzoekUrl: string;
}
export type Ontvang = Verzoek & { readonly soort: 'ontvang' };
/** What the receiving municipality takes over: the request and the identity; it asks the BRP and decides itself. */
export interface Overname extends Verzoek {
  readonly verzoekgemeente: Gemeentecode;
  readonly overdrachtId: Uuid;
}
export type NeemOver = Overname & { readonly soort: 'neem-over' };
export type LegBevragingVast = {
  readonly soort: 'leg-bevraging-vast';
  readonly identiteit: Identiteit;
  readonly bevraging: Bevraging;
};
export type BepaalGemeente = { readonly soort: 'bepaal-gemeente'; readonly feiten: Gemeentefeiten };
export type VraagOverdracht = {
  readonly soort: 'vraag-overdracht';
  readonly overdrachtId: Uuid;
  readonly toelichting: string;
};
export type DraagOver = { readonly soort: 'draag-over' };
export type KeerTerug = { readonly soort: 'keer-terug'; readonly reden: string };
/** The municipality itself takes its request back, as long as it is not answered. */
export type TrekOverdrachtIn = { readonly soort: 'trek-overdracht-in'; readonly reden: string };
/** Back from the conclusion to the determined address, because the burgerzaken system did not take it over. */
export type NeemTerug = { readonly soort: 'neem-terug'; readonly reden: string };
export type LegBewijsVast = { readonly soort: 'leg-bewijs-vast'; readonly bewijs: Bewijsvoorstel };
export type Beoordeel = {
  readonly soort: 'beoordeel';
  readonly beoordeling: Beoordeling;
  readonly herbeoordelenOp?: Datum;
};
/**
 * @param betrokkeneId the person under an id of its own; recorded in the same transaction when it is new
 * @param grondslagstand how the file named as ground stands for this person and address; of no meaning when none is named
 * @param bezwaar what keeps this address or this person out, as who knows that said
 */
export type BepaalAdres = {
  readonly soort: 'bepaal-adres';
  readonly adresbepaling: Adresbepaling;
  readonly betrokkeneId: Uuid;
  readonly bezwaar?: Geweigerd;
  readonly grondslagstand?: Grondslagstand;
};
export type VerzendVoornemen = { readonly soort: 'verzend-voornemen'; readonly voornemen: Voornemen };
/** @param dubbel what the duplicate check knows at this moment */
export type DienIn = {
  readonly soort: 'dien-in';
  readonly wijze: Aangifte | Ambtshalve;
  readonly dubbel: Dubbelstand;
};
export type StelVast = { readonly soort: 'stel-vast'; readonly dubbel: Dubbelstand };
export type ZendTerug = { readonly soort: 'zend-terug'; readonly reden: string };
export type KenBsnToe = {
  readonly soort: 'ken-bsn-toe';
  readonly bsn: Bsn;
  readonly aNummer: ANummer;
  readonly nummerbeleid: Nummerbeleid;
  /** Only where the registration knows no person yet. */
  readonly betrokkeneId?: Uuid;
};
export type VerzendOverzicht = { readonly soort: 'verzend-overzicht'; readonly op: Datum };
export type StelCorrectieVoor = {
  readonly soort: 'stel-correctie-voor';
  readonly voorstel: Correctievoorstel;
  /** What keeps its address out. */
  readonly bezwaar?: Geweigerd;
};
export type BeslisCorrectie = {
  readonly soort: 'beslis-correctie';
  readonly correctie: number;
  readonly besluit: 'goedgekeurd' | 'afgewezen';
  readonly motivering: string;
};
export type SluitAf = { readonly soort: 'sluit-af' };
export type VerklaarNietInschrijfbaar = {
  readonly soort: 'verklaar-niet-inschrijfbaar';
  readonly reden: RedenNietInschrijfbaar;
  readonly dubbel?: Dubbelstand;
};
export type NeemInBehandeling = { readonly soort: 'neem-in-behandeling' };
export type GeefVrij = { readonly soort: 'geef-vrij' };
/** What the clock asks: note every moment that has come. */
export type Verstrijk = { readonly soort: 'verstrijk' };
/** What care-referral tells: the municipality pays for this person from now on. */
export type MeldBetalerwissel = { readonly soort: 'meld-betalerwissel' };

export type Inschrijvingsopdracht =
  | Ontvang
  | NeemOver
  | LegBevragingVast
  | BepaalGemeente
  | VraagOverdracht
  | DraagOver
  | KeerTerug
  | TrekOverdrachtIn
  | NeemTerug
  | LegBewijsVast
  | Beoordeel
  | BepaalAdres
  | VerzendVoornemen
  | DienIn
  | StelVast
  | ZendTerug
  | KenBsnToe
  | VerzendOverzicht
  | StelCorrectieVoor
  | BeslisCorrectie
  | SluitAf
  | VerklaarNietInschrijfbaar
  | NeemInBehandeling
  | GeefVrij
  | Verstrijk
  | MeldBetalerwissel;

export interface Feit {
  readonly op: string;
  readonly door: string;
}
type Aangevuld = Omit<Inschrijfdeel, 'correcties' | 'overzichtVerzondenOp' | 'vastgesteldDoor'>;

/** `betreft`: number of the earlier action whose legal status changes by this one. */
export type Inschrijvingsgebeurtenis = Feit &
  (
    | ({ readonly type: 'inschrijving-ontvangen'; readonly gemeentecode: Gemeentecode } & Verzoek)
    | ({ readonly type: 'inschrijving-overgenomen'; readonly gemeentecode: Gemeentecode } & Overname)
    | ({ readonly type: 'inschrijving-bevraagd' } & Bevragingsdeel)
    | { readonly type: 'inschrijving-gemeente-bepaald'; readonly gemeente: Gemeentebepaling }
    | {
        readonly type: 'inschrijving-overdracht-gevraagd';
        readonly overdrachtId: Uuid;
        readonly naar: Gemeentecode;
        readonly toelichting: string;
        /** Absent in requests from before the term was watched. */
        readonly termijn?: Antwoordtermijn;
      }
    | { readonly type: 'inschrijving-overgedragen' }
    | {
        readonly type: 'inschrijving-overdracht-geweigerd' | 'inschrijving-overdracht-ingetrokken';
        readonly reden: string;
      }
    | { readonly type: 'inschrijving-bewijs-vastgelegd'; readonly bewijs: Bewijs }
    | {
        readonly type: 'inschrijving-beoordeeld';
        readonly beoordeling: Beoordeling;
        readonly uitkomst: Beoordelingsuitkomst;
        readonly herbeoordelenOp?: Datum;
      }
    | {
        readonly type: 'inschrijving-adres-bepaald';
        readonly adresbepaling: Adresbepaling;
        readonly betrokkeneId: Uuid;
      }
    | { readonly type: 'inschrijving-voornemen-verzonden'; readonly voornemen: Voornemen }
    | { readonly type: 'inschrijving-ingediend'; readonly indiening: Indiening }
    | {
        readonly type: 'inschrijving-teruggezonden' | 'inschrijving-teruggenomen';
        readonly reden: string;
        readonly betreft: number;
      }
    | ({ readonly type: 'inschrijving-ingeschreven'; readonly betreft: number } & Aangevuld)
    | ({ readonly type: 'inschrijving-bsn-toegekend'; readonly betrokkeneId?: Uuid } & Nummerdeel)
    | { readonly type: 'inschrijving-overzicht-verzonden'; readonly verzondenOp: Datum }
    | { readonly type: 'inschrijving-correctie-voorgesteld'; readonly correctie: Correctie }
    | {
        readonly type: 'inschrijving-correctie-goedgekeurd' | 'inschrijving-correctie-afgewezen';
        readonly betreft: number;
        readonly motivering: string;
      }
    | { readonly type: 'inschrijving-afgesloten' }
    | { readonly type: 'inschrijving-niet-inschrijfbaar'; readonly reden: RedenNietInschrijfbaar }
    | { readonly type: 'inschrijving-in-behandeling-genomen'; readonly slot: Behandelslot }
    | { readonly type: 'inschrijving-vrijgegeven' }
    | { readonly type: 'inschrijving-tijdstip-gekomen'; readonly signalen: readonly Signaal[] }
    | { readonly type: 'inschrijving-betalerwissel-gemeld' }
  );
