import type { Datum, Gemeentecode, Opschorting, Toestandsmachine, Uuid } from '@schakel/domain';
import type { TermijnwaarschuwingGegeven, Waarschuwing } from '../termijnbewaking/termijnbewaking.domain.js';
import type { Spoedvoorziening } from './spoedvoorziening.domain.js';
import type { Identiteitsdocument, Wmoaspect, Wmobesluit, Wmoopschortingsgrond } from './wmo-termijnen.data.js';

/** What was found of one aspect of the research. */
export interface Aspectbevinding {
  readonly aspect: Wmoaspect;
  readonly bevinding: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  /** The track of residence that made the municipality pay, when that is where the melding comes from. */
  readonly bedenktijdId?: Uuid;
  /** Instant of the melding. */
  readonly gemeldOp: string;
  readonly gewijzigdOp: string;
  readonly bevestigdOp?: string;
  readonly plan?: { readonly op: Datum; readonly opTijd: boolean };
  readonly identiteit?: { readonly document: Identiteitsdocument; readonly toelichting?: string };
  readonly onderzoek?: {
    readonly op: Datum;
    readonly bevindingen: readonly Aspectbevinding[];
    readonly weergaveVerstrektOp: Datum;
  };
  readonly spoed?: Spoedvoorziening;
  readonly waarschuwingen: readonly Waarschuwing[];
}

/** What an application adds; only its term can stand still. */
interface Aanvraag {
  readonly aanvraagOp: Datum;
  readonly opschortingen: readonly Opschorting[];
}

/** A report that somebody needs support (Wmo 2015 art. 2.3.2), until the decision on the application. */
export type WmoMelding =
  | (Kern & { readonly status: 'gemeld' })
  | (Kern & { readonly status: 'in-onderzoek' })
  | (Kern & { readonly status: 'onderzocht' })
  | (Kern & Aanvraag & { readonly status: 'aangevraagd' })
  | (Kern &
      Aanvraag & {
        readonly status: 'besloten';
        readonly besluit: { readonly op: Datum; readonly uitkomst: Wmobesluit; readonly motivering: string };
      })
  | (Kern & { readonly status: 'ingetrokken'; readonly reden: string });
export type WmoMeldingstatus = WmoMelding['status'];
export const wmoMeldingstatussen: readonly WmoMeldingstatus[] = [
  ...(['gemeld', 'in-onderzoek', 'onderzocht', 'aangevraagd', 'besloten', 'ingetrokken'] as const),
];

const OPEN = ['gemeld', 'in-onderzoek', 'onderzocht', 'aangevraagd'] as const;
/** Commands that leave the melding where it is. */
const blijf = (opdracht: string, statussen: readonly WmoMeldingstatus[]) =>
  statussen.map((status) => ({ van: status, opdracht, naar: status }));

export const wmoMeldingmachine: Toestandsmachine<WmoMeldingstatus> = {
  naam: 'wmo-melding',
  begin: 'gemeld',
  eind: ['besloten', 'ingetrokken'],
  overgangen: [
    { van: null, opdracht: 'meld', naar: 'gemeld' },
    { van: 'gemeld', opdracht: 'bevestig-ontvangst', naar: 'in-onderzoek' },
    ...blijf('ontvang-plan', ['gemeld', 'in-onderzoek']),
    ...blijf('stel-identiteit-vast', OPEN),
    { van: 'in-onderzoek', opdracht: 'leg-onderzoek-vast', naar: 'onderzocht' },
    // An application after six weeks does not take the duty to do the research away.
    ...blijf('leg-onderzoek-vast', ['aangevraagd']),
    ...(['gemeld', 'in-onderzoek', 'onderzocht'] as const).map((van) => ({
      van,
      opdracht: 'dien-aanvraag-in',
      naar: 'aangevraagd' as const,
    })),
    ...blijf('schort-op', ['aangevraagd']),
    ...blijf('hervat', ['aangevraagd']),
    { van: 'aangevraagd', opdracht: 'beschik', naar: 'besloten' },
    ...blijf('verklaar-spoed', OPEN),
    ...blijf('tref-voorziening', OPEN),
    ...blijf('beeindig-voorziening', OPEN),
    ...OPEN.map((van) => ({ van, opdracht: 'trek-in', naar: 'ingetrokken' as const })),
  ],
};

/** `bedenktijdId`: the track of residence that it comes from. `spoed`: shelter is needed at once. */
export type MeldWmo = {
  readonly soort: 'meld';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly bedenktijdId?: Uuid;
  readonly spoed: boolean;
};
export type LegOnderzoekVast = {
  readonly soort: 'leg-onderzoek-vast';
  readonly op: Datum;
  readonly bevindingen: readonly Aspectbevinding[];
  readonly weergaveVerstrektOp: Datum;
};
export type Wmostap =
  | { readonly soort: 'bevestig-ontvangst' }
  | { readonly soort: 'ontvang-plan'; readonly op: Datum }
  | { readonly soort: 'stel-identiteit-vast'; readonly document: Identiteitsdocument; readonly toelichting?: string }
  | LegOnderzoekVast
  | { readonly soort: 'dien-aanvraag-in'; readonly op: Datum }
  | { readonly soort: 'schort-op'; readonly grond: Wmoopschortingsgrond; readonly van: Datum }
  | { readonly soort: 'hervat'; readonly tot: Datum }
  | { readonly soort: 'beschik'; readonly op: Datum; readonly uitkomst: Wmobesluit; readonly motivering: string }
  | { readonly soort: 'verklaar-spoed' }
  | { readonly soort: 'tref-voorziening' }
  | { readonly soort: 'beeindig-voorziening' }
  | { readonly soort: 'trek-in'; readonly reden: string };
export type Wmoopdracht = MeldWmo | Wmostap;

type Feit = { readonly op: string; readonly door: string };
type Zonder<T> = T extends { readonly soort: string } ? Omit<T, 'soort'> : never;
/** History: what was done, as it was said. */
export type WmoMeldinggebeurtenis = Feit &
  (
    | ({ readonly type: 'wmo-melding-gedaan'; readonly gemeentecode: Gemeentecode } & Zonder<MeldWmo>)
    | { readonly type: 'wmo-stap-gezet'; readonly stap: Wmostap; readonly planOpTijd?: boolean }
    | TermijnwaarschuwingGegeven
  );
