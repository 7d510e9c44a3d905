import {
  geweigerd,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Uuid,
} from '@schakel/domain';
import { isAfgesloten, type BibobToets } from '../bibob-toets/bibob-toets-toestand.domain.js';

/** Parts of a sealed file that have a life of their own beside the toets; at most one of each per toets. */
export const dossierdeelsoorten = ['formulier', 'relatiegraaf', 'financiering'] as const;
export type Dossierdeelsoort = (typeof dossierdeelsoorten)[number];

/** What every part has. */
export interface Dossierdeel {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly toetsId: Uuid;
  readonly gestartOp: string;
  readonly gewijzigdOp: string;
}

/** When it happened and who did it: in every history event. */
export interface Feit {
  readonly op: string;
  readonly door: string;
}

/** The rules of one kind of part: what its commands lead to. `D` state, `O` commands, `G` history events. */
export interface Deelregels<D extends Dossierdeel, O, G extends { readonly type: string }> {
  readonly soort: Dossierdeelsoort;
  readonly decide: (deel: D | undefined, opdracht: O, context: Opdrachtcontext) => Gevolg<G>;
  readonly evolve: (deel: D | undefined, gebeurtenis: G) => D;
}

/** Name of the aggregate in history, decision log and processing log. */
export function aggregaatVan(soort: Dossierdeelsoort): string {
  return `bibob-${soort}`;
}

/** A conclusion of danger was drawn and those concerned are (to be) heard about it. Who weighs anew after that may lay down new facts. */
const TE_HOREN: readonly BibobToets['status'][] = ['geconcludeerd', 'voornemen-verzonden'];

/** Whether the conclusion stands: its parts are what it rests on, and stay as they are. */
function staatVast(toets: Pick<BibobToets, 'status'>): boolean {
  return TE_HOREN.includes(toets.status) || isAfgesloten(toets);
}

/** Whether parts of this toets may change. Refusal: `bibob-toets-afgesloten`. */
export function bezwaarTegenWijziging(toets: Pick<BibobToets, 'status'>): Geweigerd | undefined {
  if (!staatVast(toets)) return undefined;
  return geweigerd(
    'bibob-toets-afgesloten',
    'De conclusie van deze toets staat vast; haar stukken veranderen niet meer.',
  );
}

/** A document in the file: where it is kept, and the SHA-256 of what was received. The hash shows later that it is still the same. */
export interface Bewijsstuk {
  /** Kind of document: a code of what was asked for, or a word of one's own. */
  readonly soort: string;
  readonly documentId: Uuid;
  /** 64 hexadecimal digits in lower case. */
  readonly sha256: string;
}

/** Whether the value is a SHA-256 as 64 hexadecimal digits in lower case. */
export function isSha256(waarde: unknown): boolean {
  return typeof waarde === 'string' && /^[0-9a-f]{64}$/.test(waarde);
}
