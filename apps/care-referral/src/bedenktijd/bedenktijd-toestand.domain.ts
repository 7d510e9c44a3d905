import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { TermijnwaarschuwingGegeven, Waarschuwing } from '../termijnbewaking/termijnbewaking.domain.js';
import type { Betaler, Taakcode, Vergunningsgrond } from './bedenktijd.data.js';

/** Where somebody stands on the track of residence for victims (Vc 2000 B8/3). */
export const bedenktijdstatussen = [
  'signaal',
  'bedenktijd-aangeboden',
  'bedenktijd-lopend',
  'aangifte',
  'andere-medewerking',
  'afgezien',
  'mob',
  'andere-aanvraag',
  'verlopen',
  'm55-verzonden',
  'aanvraag-ambtshalve',
  'vergund-8a',
  'afgewezen',
  'verlengd',
  'ingetrokken',
  'b9-voortgezet',
] as const;
export type Bedenktijdstatus = (typeof bedenktijdstatussen)[number];

/** What others did, as the municipality records it: police, IND and the person act; nothing here decides about anyone. */
export const bedenktijdstappen = [
  'bied-aan',
  'begin',
  'doe-aangifte',
  'werk-anders-mee',
  'zie-af',
  'vertrek-mob',
  'vraag-anders-aan',
  'verloop',
  'verzend-m55',
  'neem-ambtshalve-in-behandeling',
  'vergun',
  'wijs-af',
  'verleng',
  'trek-in',
  'zet-b9-voort',
] as const;
export type Bedenktijdstapsoort = (typeof bedenktijdstappen)[number];

export const bedenktijdmachine: Toestandsmachine<Bedenktijdstatus> = {
  naam: 'bedenktijd',
  begin: 'signaal',
  eind: ['afgezien', 'mob', 'andere-aanvraag', 'verlopen', 'afgewezen', 'b9-voortgezet'],
  overgangen: [
    { van: null, opdracht: 'signaleer', naar: 'signaal' },
    { van: 'signaal', opdracht: 'bied-aan', naar: 'bedenktijd-aangeboden' },
    { van: 'bedenktijd-aangeboden', opdracht: 'begin', naar: 'bedenktijd-lopend' },
    { van: 'bedenktijd-lopend', opdracht: 'doe-aangifte', naar: 'aangifte' },
    { van: 'bedenktijd-lopend', opdracht: 'werk-anders-mee', naar: 'andere-medewerking' },
    { van: 'bedenktijd-lopend', opdracht: 'zie-af', naar: 'afgezien' },
    { van: 'bedenktijd-lopend', opdracht: 'vertrek-mob', naar: 'mob' },
    { van: 'bedenktijd-lopend', opdracht: 'vraag-anders-aan', naar: 'andere-aanvraag' },
    { van: 'bedenktijd-lopend', opdracht: 'verloop', naar: 'verlopen' },
    { van: 'aangifte', opdracht: 'verzend-m55', naar: 'm55-verzonden' },
    // Other cooperation opens the permit too (Vb 2000 art. 3.48 lid 1 onder b).
    { van: 'andere-medewerking', opdracht: 'verzend-m55', naar: 'm55-verzonden' },
    { van: 'm55-verzonden', opdracht: 'neem-ambtshalve-in-behandeling', naar: 'aanvraag-ambtshalve' },
    { van: 'aanvraag-ambtshalve', opdracht: 'vergun', naar: 'vergund-8a' },
    { van: 'aanvraag-ambtshalve', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'vergund-8a', opdracht: 'verleng', naar: 'verlengd' },
    { van: 'verlengd', opdracht: 'verleng', naar: 'verlengd' },
    { van: 'vergund-8a', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'verlengd', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'verlengd', opdracht: 'zet-b9-voort', naar: 'b9-voortgezet' },
    { van: 'ingetrokken', opdracht: 'zet-b9-voort', naar: 'b9-voortgezet' },
  ],
};

/** Victim, or somebody who only witnessed: a witness has no reflection period. */
export const hoedanigheden = ['slachtoffer', 'getuige-aangever'] as const;
export type Hoedanigheid = (typeof hoedanigheden)[number];

/** Something somebody has to do; open until `afgerond`. */
export interface Taak {
  readonly code: Taakcode;
  readonly ontstaanOp: string;
  readonly afgerond?: { readonly op: string; readonly door: string };
}

/** A track of residence. One per referral, and one reflection period in it. */
export interface Bedenktijd {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: Bedenktijdstatus;
  readonly zorgverwijzingId: Uuid;
  readonly ketendossierId: Uuid;
  readonly hoedanigheid: Hoedanigheid;
  readonly dublin: boolean;
  /** Instant of the last move. */
  readonly sinds: string;
  readonly gewijzigdOp: string;
  readonly periode?: { readonly ingang: Datum; readonly einde: Datum; readonly termijn: 'gewoon' | 'dublin' };
  /** Days on which the person reported at the police. */
  readonly meldingen: readonly Datum[];
  readonly m55Op?: string;
  readonly grond?: Vergunningsgrond;
  readonly betaler: Betaler;
  readonly taken: readonly Taak[];
  readonly waarschuwingen: readonly Waarschuwing[];
}

export type Signaleer = {
  readonly soort: 'signaleer';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly ketendossierId: Uuid;
  readonly hoedanigheid: Hoedanigheid;
  readonly dublin: boolean;
};
/** `op`: instant at which it happened. `grond` comes with `vergun`. `eerderGehad` with `begin`: this person had a reflection period before. */
export type Zet = {
  readonly soort: Bedenktijdstapsoort;
  readonly op: string;
  readonly toelichting?: string;
  readonly grond?: Vergunningsgrond;
  readonly eerderGehad?: boolean;
};
export type LegMeldingVast = { readonly soort: 'leg-melding-vast'; readonly op: Datum };
export type RondTaakAf = { readonly soort: 'rond-taak-af'; readonly taak: Taakcode };
export type Bedenktijdopdracht = Signaleer | Zet | LegMeldingVast | RondTaakAf;

type Feit = { readonly op: string; readonly door: string };
/** History. A change of payer is an event of its own: others act on it. */
export type Bedenktijdgebeurtenis = Feit &
  (
    | ({ readonly type: 'bedenktijd-gesignaleerd'; readonly gemeentecode: Gemeentecode } & Omit<Signaleer, 'soort'>)
    | {
        readonly type: 'verblijfsstap-vastgelegd';
        readonly stap: Bedenktijdstapsoort;
        readonly naar: Bedenktijdstatus;
        readonly gebeurdOp: string;
        readonly toelichting?: string;
        readonly grond?: Vergunningsgrond;
        readonly periode?: NonNullable<Bedenktijd['periode']>;
      }
    | { readonly type: 'betaler-gewisseld'; readonly van: Betaler; readonly naar: Betaler }
    | { readonly type: 'melding-politie-vastgelegd'; readonly dag: Datum }
    | { readonly type: 'taak-ontstaan'; readonly taak: Taakcode }
    | { readonly type: 'taak-afgerond'; readonly taak: Taakcode }
    | TermijnwaarschuwingGegeven
  );
