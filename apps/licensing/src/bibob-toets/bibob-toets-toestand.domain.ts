import { toestanden, type Datum, type Gemeentecode, type Toestandsmachine, type Uuid } from '@schakel/domain';
import type { Advies } from './bibob-advies.domain.js';
import type { Bronbevraging } from './bibob-bronnen.domain.js';
import type { Conclusie } from './bibob-conclusie.domain.js';
import type { Evenredigheid } from './bibob-evenredigheid.domain.js';
import type { Lbbtraject } from './bibob-lbb.domain.js';
import type { Hersteltermijn, Zwijgen } from './bibob-niet-beantwoord.domain.js';
import type { Bibobobject } from './bibob-object.domain.js';
import type { Vergewissing } from './bibob-vergewis.domain.js';
import type { Voornemen } from './bibob-zienswijze.domain.js';

/** Own grounds for a test, as laid down in the municipality's policy rules (Awb art. 4:81). A signal of the chain is none of them. */
export const aanleidingen = [
  'beleidsregel-sector',
  'beleidsregel-gebied',
  'antwoorden-formulier',
  'om-tip',
  'handhavingsverleden',
] as const;
export type Aanleiding = (typeof aanleidingen)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly object: Bibobobject;
  readonly aanleiding: Aanleiding;
  readonly toelichting: string;
  /** The tip that gave cause (art. 26), in the register of tips. */
  readonly tipId?: Uuid;
  /** A toets starts with handing out the form, so a withdrawal always comes after it (art. 11a). */
  readonly formulierUitgereiktOp: Datum;
  readonly formulierOntvangenOp?: Datum;
  /** Findings of own research, annex 6 of the request to the LBB; empty until there are any. */
  readonly bevindingen: string;
  readonly bevragingen: readonly Bronbevraging[];
  readonly hersteltermijn?: Hersteltermijn;
  readonly lbb?: Lbbtraject;
  readonly advies?: Advies;
  readonly vergewissing?: Vergewissing;
  readonly gestartOp: string;
  readonly gewijzigdOp: string;
}

type Met<S extends string, D> = Kern & D & { readonly status: S };
export type FormulierUitgereikt = Met<'formulier-uitgereikt', unknown>;
export type InHersteltermijn = Met<'hersteltermijn', { readonly hersteltermijn: Hersteltermijn }>;
export type EigenOnderzoek = Met<'eigen-onderzoek', unknown>;
export type BijLbb = Met<
  'lbb-aangevraagd' | 'lbb-pauze' | 'lbb-verlengd' | 'opschorting-uitgeput',
  { readonly lbb: Lbbtraject }
>;
export type AdviesOntvangen = Met<'advies-ontvangen', { readonly advies: Advies }>;
export type AdviesGetoetst = Met<'advies-getoetst', { readonly advies: Advies; readonly vergewissing: Vergewissing }>;
/** Concluded in a way that stands in the way of a plain decision: those concerned are heard first (art. 33). */
export type Geconcludeerd = Met<'geconcludeerd', { readonly conclusie: Conclusie }>;
export type InZienswijze = Met<
  'voornemen-verzonden' | 'zienswijzen-gesloten',
  { readonly conclusie: Conclusie; readonly voornemen: Voornemen }
>;
/** Ready for the decision, which is not the toets's own. */
export type Afgerond = Met<
  'afgerond',
  { readonly conclusie: Conclusie; readonly voornemen?: Voornemen; readonly evenredigheid?: Evenredigheid }
>;
export type NietBeantwoord = Met<'niet-beantwoord', { readonly zwijgen: Zwijgen }>;
export type Teruggetrokken = Met<'teruggetrokken', { readonly teruggetrokkenOp: Datum }>;
export type BibobToets =
  | FormulierUitgereikt
  | InHersteltermijn
  | EigenOnderzoek
  | BijLbb
  | AdviesOntvangen
  | AdviesGetoetst
  | Geconcludeerd
  | InZienswijze
  | Afgerond
  | NietBeantwoord
  | Teruggetrokken;
export type Bibobstatus = BibobToets['status'];

const LOPEND = [
  'formulier-uitgereikt',
  'hersteltermijn',
  'eigen-onderzoek',
  'lbb-aangevraagd',
  'lbb-pauze',
  'lbb-verlengd',
  'opschorting-uitgeput',
  'advies-ontvangen',
  'advies-getoetst',
  'geconcludeerd',
  'voornemen-verzonden',
  'zienswijzen-gesloten',
] as const satisfies readonly Bibobstatus[];

type Stap = { readonly van: Bibobstatus; readonly opdracht: string; readonly naar: Bibobstatus };
const stappen = (opdracht: string, van: readonly Bibobstatus[], ...naar: readonly Bibobstatus[]): readonly Stap[] =>
  van.flatMap((uit) => naar.map((in_) => ({ van: uit, opdracht, naar: in_ })));
const blijf = (opdracht: string, ...van: readonly Bibobstatus[]): readonly Stap[] =>
  van.map((toestand) => ({ van: toestand, opdracht, naar: toestand }));

const VOOR_ONDERZOEK = ['formulier-uitgereikt', 'hersteltermijn'] as const;
const WACHT_OP_ADVIES = ['lbb-aangevraagd', 'lbb-verlengd'] as const;
const KAN_CONCLUDEREN = ['eigen-onderzoek', 'opschorting-uitgeput', 'advies-getoetst', 'zienswijzen-gesloten'] as const;

/** The life of a Bibob-toets (Wet Bibob art. 3, 4, 7a, 15, 31 and 33). */
export const bibobtoetsmachine: Toestandsmachine<Bibobstatus> = {
  naam: 'bibob-toets',
  begin: 'formulier-uitgereikt',
  eind: ['afgerond', 'niet-beantwoord', 'teruggetrokken'],
  overgangen: [
    { van: null, opdracht: 'start', naar: 'formulier-uitgereikt' },
    ...stappen('geef-hersteltermijn', ['formulier-uitgereikt'], 'hersteltermijn'),
    ...stappen('ontvang-formulier', VOOR_ONDERZOEK, 'eigen-onderzoek'),
    ...stappen('leg-onderzoek-vast', [...VOOR_ONDERZOEK, 'eigen-onderzoek'], 'eigen-onderzoek'),
    ...blijf('bevraag-bron', ...VOOR_ONDERZOEK, 'eigen-onderzoek'),
    ...stappen('stel-zwijgen-vast', ['hersteltermijn'], 'niet-beantwoord', 'geconcludeerd'),
    ...stappen('vraag-advies', ['eigen-onderzoek'], 'lbb-aangevraagd'),
    ...stappen('hergebruik-advies', ['eigen-onderzoek'], 'advies-ontvangen'),
    ...blijf('informeer-betrokkene', ...WACHT_OP_ADVIES, 'lbb-pauze', 'opschorting-uitgeput'),
    ...stappen('pauzeer-advies', WACHT_OP_ADVIES, 'lbb-pauze'),
    ...stappen('hervat-advies', ['lbb-pauze'], 'lbb-aangevraagd', 'lbb-verlengd'),
    ...stappen('stel-zwijgen-vast', ['lbb-pauze'], 'geconcludeerd'),
    ...stappen('verleng-advies', ['lbb-aangevraagd'], 'lbb-verlengd'),
    ...blijf('verleng-advies', 'lbb-pauze'),
    ...stappen('stel-uitputting-vast', WACHT_OP_ADVIES, 'opschorting-uitgeput'),
    ...stappen('ontvang-advies', [...WACHT_OP_ADVIES, 'opschorting-uitgeput'], 'advies-ontvangen'),
    ...stappen('vergewis', ['advies-ontvangen'], 'advies-getoetst'),
    ...stappen('concludeer', KAN_CONCLUDEREN, 'afgerond', 'geconcludeerd'),
    ...stappen('kondig-voornemen-aan', ['geconcludeerd'], 'voornemen-verzonden'),
    ...blijf('leg-zienswijze-vast', 'voornemen-verzonden'),
    ...stappen('sluit-zienswijzen', ['voornemen-verzonden'], 'zienswijzen-gesloten'),
    ...stappen('weeg-evenredigheid', ['zienswijzen-gesloten'], 'afgerond'),
    ...stappen('trek-terug', LOPEND, 'teruggetrokken'),
  ],
};

/** All states, in order of life. */
export const bibobstatussen = toestanden(bibobtoetsmachine);

/** Whether nothing happens in the toets any more. */
export function isAfgesloten({ status }: Pick<BibobToets, 'status'>): boolean {
  return bibobtoetsmachine.eind.includes(status);
}
