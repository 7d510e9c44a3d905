import type { Datum, Gemeentecode } from '@schakel/domain';
import type { Advies } from './bibob-advies.domain.js';
import type { Bronbevraging } from './bibob-bronnen.domain.js';
import type { Conclusie } from './bibob-conclusie.domain.js';
import type { Evenredigheid } from './bibob-evenredigheid.domain.js';
import type { Lbbpauze, Lbbverlenging } from './bibob-lbb.domain.js';
import type { Hersteltermijn, Zwijgen } from './bibob-niet-beantwoord.domain.js';
import type { Start } from './bibob-toets-opdracht.domain.js';
import type { Vergewissing } from './bibob-vergewis.domain.js';
import type { Voornemen, Zienswijze } from './bibob-zienswijze.domain.js';

/** When it happened and who did it: in every history event. */
export interface Feit {
  readonly op: string;
  readonly door: string;
}

type Gebeurtenis<T extends string, D = unknown> = Feit & { readonly type: T } & D;

/** History of the sealed file. None of these has a public event (Wet Bibob art. 28; ADR 0008). */
export type Bibobgebeurtenis =
  | Gebeurtenis<
      'bibob-toets-gestart',
      Omit<Start, 'soort'> & { readonly gemeentecode: Gemeentecode; readonly formulierUitgereiktOp: Datum }
    >
  | Gebeurtenis<'bibob-hersteltermijn-gegeven', { readonly hersteltermijn: Hersteltermijn }>
  | Gebeurtenis<'bibob-formulier-ontvangen', { readonly ontvangenOp: Datum }>
  | Gebeurtenis<'bibob-zwijgen-vastgesteld', { readonly zwijgen: Zwijgen }>
  | Gebeurtenis<'bibob-onderzoek-vastgelegd', { readonly bevindingen: string }>
  | Gebeurtenis<'bibob-bron-bevraagd', { readonly bevraging: Bronbevraging }>
  | Gebeurtenis<'lbb-advies-aangevraagd', { readonly gevraagdOp: Datum; readonly betrokkeneGeinformeerdOp?: Datum }>
  | Gebeurtenis<'bibob-betrokkene-geinformeerd', { readonly geinformeerdOp: Datum }>
  | Gebeurtenis<'lbb-termijn-gepauzeerd', { readonly pauze: Lbbpauze }>
  | Gebeurtenis<'lbb-termijn-hervat', { readonly ontvangenOp: Datum }>
  | Gebeurtenis<'lbb-termijn-verlengd', { readonly verlenging: Lbbverlenging }>
  | Gebeurtenis<'bibob-opschorting-uitgeput'>
  | Gebeurtenis<'lbb-advies-ontvangen' | 'lbb-advies-hergebruikt', { readonly advies: Advies }>
  | Gebeurtenis<'bibob-advies-getoetst', { readonly vergewissing: Vergewissing }>
  | Gebeurtenis<'bibob-conclusie-vastgesteld', { readonly conclusie: Conclusie; readonly vastgesteldOp: Datum }>
  | Gebeurtenis<'bibob-voornemen-verzonden', { readonly voornemen: Voornemen }>
  | Gebeurtenis<'bibob-zienswijze-ontvangen', { readonly zienswijze: Zienswijze }>
  | Gebeurtenis<'bibob-zienswijzen-gesloten'>
  | Gebeurtenis<'bibob-evenredigheid-gewogen', { readonly evenredigheid: Evenredigheid }>
  | Gebeurtenis<'bibob-toets-teruggetrokken', { readonly teruggetrokkenOp: Datum }>;
