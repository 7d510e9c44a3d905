import { type Datum, type Gemeentecode, type Toestandsmachine, type Uuid } from '@schakel/domain';
import type { Leveringsregel } from './levering.domain.js';

/** Law under which is assigned: Wmo (shelter) or Jeugdwet (youth help). */
export const wetten = ['wmo', 'jw'] as const;
export type Wet = (typeof wetten)[number];

/** Where a client can be reached. Kinds as COD757; what leaves is 02 only (see berichten/contactgegevens). */
export interface Contact {
  readonly soort: '01' | '02' | '03' | '04';
  readonly organisatie?: string;
  readonly straat?: string;
  readonly huisnummer?: number;
  readonly postcode?: string;
  readonly plaats?: string;
}

/** The person data that a message needs and nothing else. The BSN is mandatory in a message (OP079); the purpose `toewijzing` names its ground. */
export interface Client {
  readonly bsn?: string;
  readonly geboortedatum: Datum;
  /** COD170: which part of the date is unknown. */
  readonly datumGebruik?: '1' | '2' | '3';
  /** COD046. */
  readonly geslacht: '0' | '1' | '2';
  readonly achternaam: string;
  readonly voorvoegsel?: string;
  readonly voorletters?: string;
  readonly contacten: readonly Contact[];
  /** Holder of parental authority of a minor: a Relatie in JW301 (OP002). */
  readonly gezagsdrager?: Gezagsdrager;
}
export interface Gezagsdrager {
  readonly achternaam: string;
  readonly voorvoegsel?: string;
  readonly voorletters?: string;
  /** Kind of relation (10 ouder, 11 voogd). */
  readonly soort: '10' | '11';
}

export interface Omvang {
  readonly volume: number;
  readonly eenheid: string;
  readonly frequentie: string;
}

/** One assignment as it stands after the latest decision. Withdrawn: reason 13 and the end day equal to the begin day. */
export interface Product {
  /** ToewijzingNummer; unique within the law for this municipality (9332). */
  readonly nummer: number;
  readonly referentie?: string;
  readonly categorie: string;
  readonly code?: string;
  /** Instant of the decision; the latest leads (OP033x1). */
  readonly toegewezenOp: string;
  readonly ingangsdatum: Datum;
  readonly einddatum?: Datum;
  readonly redenWijziging?: string;
  readonly omvang?: Omvang;
}

/** A product that a provider asks for. */
export interface GevraagdProduct {
  readonly pad: string;
  readonly nummer?: number;
  readonly categorie?: string;
  readonly code?: string;
  readonly ingangsdatum: Datum;
  readonly einddatum?: Datum;
  readonly omvang?: Omvang;
}

/** A request of the provider: for an assignment (315, judged per product) or for a change (317, judged as a whole). */
export interface Verzoek {
  readonly referentie: string;
  readonly soort: 'toewijzing' | 'wijziging';
  readonly ontvangenOp: string;
  readonly status: 'nieuw' | 'in-onderzoek' | 'afgewezen' | 'toegewezen';
  readonly onderzoekSinds?: string;
  readonly gevraagd: readonly GevraagdProduct[];
}

/** A message that came in. `wacht`: a line does not fit yet; its retour waits until the last day for what may be under way. */
export interface Ontvangst {
  readonly id: Uuid;
  readonly soort: '305' | '307' | '315' | '317';
  readonly identificatie: string;
  readonly dagtekening: Datum;
  readonly ontvangenOp: string;
  readonly regels: readonly Leveringsregel[];
  /** Remarks that follow from the message alone; the retour carries them. */
  readonly opmerkingen: readonly Opmerking[];
  readonly retour: 'wacht' | 'gegeven';
  /** Paths of lines that were turned down for good. */
  readonly afgekeurd: readonly string[];
}

/** A message that went out, known by the version of the file that made it. */
export interface Uitgaand {
  readonly ref: string;
  readonly soort: '301' | '319';
  readonly op: string;
  readonly stand: 'wacht-op-retour' | 'goedgekeurd' | 'afgekeurd';
  readonly opmerkingen: readonly Opmerking[];
}
/** A remark of a retour: code and the path of the block it is about. */
export interface Opmerking {
  readonly pad: string;
  readonly code: string;
}

export const toewijzingstatussen = [
  'open',
  'buiten-keten-zonder-bsn',
  'toegewezen',
  'gestart',
  'gestopt',
  'ingetrokken',
] as const;
export type Toewijzingstatus = (typeof toewijzingstatussen)[number];

/** All care that one provider is assigned for one client under one law, and the conversation about it. */
export interface Toewijzing {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: Toewijzingstatus;
  readonly wet: Wet;
  /** AGB code of the provider, 8 digits. */
  readonly aanbieder: string;
  /** Opaque id of the person under which the file was opened; read it by all ids of the person (ADR 0030). */
  readonly betrokkeneId?: Uuid;
  readonly client: Client;
  readonly producten: readonly Product[];
  readonly verzoeken: readonly Verzoek[];
  readonly ontvangen: readonly Ontvangst[];
  readonly verzonden: readonly Uitgaand[];
  /** Deadlines that passed, as codes with what they are about. */
  readonly verstreken: readonly string[];
  readonly gewijzigdOp: string;
}

const naar = (van: Toewijzingstatus, opdracht: string, ...toestanden: readonly Toewijzingstatus[]) =>
  toestanden.map((naar) => ({ van, opdracht, naar }));
const BEHANDELD = ['ontvang', 'beantwoord', 'meld-retour', 'verstrijk'] as const;

/** A provider may always send one more message, so no state is an end. */
export const toewijzingmachine: Toestandsmachine<Toewijzingstatus> = {
  naam: 'toewijzing',
  begin: 'open',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'open', naar: 'open' },
    ...naar('open', 'wijs-toe', 'toegewezen', 'buiten-keten-zonder-bsn'),
    ...naar('open', 'leg-bsn-vast', 'open'),
    ...BEHANDELD.flatMap((opdracht) => naar('open', opdracht, 'open')),
    ...naar('buiten-keten-zonder-bsn', 'wijs-toe', 'buiten-keten-zonder-bsn'),
    ...naar('buiten-keten-zonder-bsn', 'trek-in', 'buiten-keten-zonder-bsn'),
    ...naar('buiten-keten-zonder-bsn', 'leg-bsn-vast', 'toegewezen', 'ingetrokken'),
    ...naar('toegewezen', 'wijs-toe', 'toegewezen'),
    ...naar('toegewezen', 'trek-in', 'toegewezen', 'ingetrokken'),
    ...BEHANDELD.flatMap((opdracht) => naar('toegewezen', opdracht, 'toegewezen', 'gestart', 'gestopt')),
    ...naar('gestart', 'wijs-toe', 'gestart'),
    ...naar('gestart', 'trek-in', 'gestart', 'toegewezen', 'gestopt', 'ingetrokken'),
    ...BEHANDELD.flatMap((opdracht) => naar('gestart', opdracht, 'gestart', 'toegewezen', 'gestopt')),
    ...naar('gestopt', 'wijs-toe', 'gestart', 'gestopt'),
    ...naar('gestopt', 'trek-in', 'gestopt', 'ingetrokken'),
    ...BEHANDELD.flatMap((opdracht) => naar('gestopt', opdracht, 'gestopt', 'gestart', 'toegewezen')),
    ...naar('ingetrokken', 'wijs-toe', 'toegewezen'),
    ...BEHANDELD.flatMap((opdracht) => naar('ingetrokken', opdracht, 'ingetrokken')),
  ],
};
