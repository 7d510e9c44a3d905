import type { Datum, Gemeentecode, Oin, Toestandsmachine, Uuid } from '@schakel/domain';
import type { TermijnwaarschuwingGegeven, Waarschuwing } from '../termijnbewaking/termijnbewaking.domain.js';
import type { Aanleiding, Aard, Overdracht, Triageuitkomst } from './veilig-thuis.data.js';

/** What is reported; only what Veilig Thuis needs to judge safety. */
export interface Meldingsinhoud {
  readonly acuut: boolean;
  readonly aanleidingen: readonly Aanleiding[];
  readonly aarden: readonly Aard[];
  /** Trafficking plays a part; outside the definition of domestic violence, and still reported. */
  readonly mensenhandel: boolean;
  readonly omschrijving: string;
}

/** The right to disclose (Wmo 2015 art. 5.2.6): with consent, or without it and then reasoned. */
export type Verstrekking =
  { readonly metToestemming: true } | { readonly metToestemming: false; readonly motivering: string };

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  /** The Veilig Thuis organisation of the region. */
  readonly organisatie: Oin;
  readonly inhoud: Meldingsinhoud;
  readonly verstrekking: Verstrekking;
  readonly gemeldOp: string;
  readonly gemeldDoor: string;
  readonly gewijzigdOp: string;
  readonly waarschuwingen: readonly Waarschuwing[];
}

export interface Triage {
  readonly op: string;
  readonly dag: Datum;
  readonly uitkomst: Triageuitkomst;
  readonly overdrachten: readonly Overdracht[];
}

/** A report to Veilig Thuis: triage, perhaps research, and what the reporter was told. */
export type VeiligThuisMelding =
  | (Kern & { readonly status: 'gemeld' })
  | (Kern & { readonly status: 'in-onderzoek'; readonly triage: Triage })
  | (Kern & { readonly status: 'beoordeeld'; readonly triage: Triage; readonly onderzoek?: Onderzoeksuitkomst })
  | (Kern & {
      readonly status: 'afgesloten';
      readonly triage: Triage;
      readonly onderzoek?: Onderzoeksuitkomst;
      readonly terugkoppeling: { readonly op: string; readonly tekst: string };
    });
export interface Onderzoeksuitkomst {
  readonly op: string;
  readonly bevestigd: boolean;
  readonly overdrachten: readonly Overdracht[];
}
export type VeiligThuisstatus = VeiligThuisMelding['status'];
export const veiligThuisstatussen: readonly VeiligThuisstatus[] = [
  ...(['gemeld', 'in-onderzoek', 'beoordeeld', 'afgesloten'] as const),
];

export const veiligThuismachine: Toestandsmachine<VeiligThuisstatus> = {
  naam: 'veilig-thuis-melding',
  begin: 'gemeld',
  eind: ['afgesloten'],
  overgangen: [
    { van: null, opdracht: 'meld', naar: 'gemeld' },
    // Which of the two follows from the outcome: only `onderzoek` is looked into further.
    { van: 'gemeld', opdracht: 'trieer', naar: 'in-onderzoek' },
    { van: 'gemeld', opdracht: 'trieer', naar: 'beoordeeld' },
    { van: 'in-onderzoek', opdracht: 'rond-onderzoek-af', naar: 'beoordeeld' },
    { van: 'beoordeeld', opdracht: 'koppel-terug', naar: 'afgesloten' },
  ],
};

export type MeldVeiligThuis = {
  readonly soort: 'meld';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly organisatie: Oin;
  readonly inhoud: Meldingsinhoud;
  readonly verstrekking: Verstrekking;
};
export type VeiligThuisstap =
  | { readonly soort: 'trieer'; readonly uitkomst: Triageuitkomst; readonly overdrachten: readonly Overdracht[] }
  | { readonly soort: 'rond-onderzoek-af'; readonly bevestigd: boolean; readonly overdrachten: readonly Overdracht[] }
  | { readonly soort: 'koppel-terug'; readonly tekst: string };
export type VeiligThuisopdracht = MeldVeiligThuis | VeiligThuisstap;

type Feit = { readonly op: string; readonly door: string };
export type VeiligThuisgebeurtenis = Feit &
  (
    | ({ readonly type: 'veilig-thuis-gemeld'; readonly gemeentecode: Gemeentecode } & Omit<MeldVeiligThuis, 'soort'>)
    | { readonly type: 'getrieerd'; readonly uitkomst: Triageuitkomst; readonly overdrachten: readonly Overdracht[] }
    | { readonly type: 'onderzoek-afgerond'; readonly bevestigd: boolean; readonly overdrachten: readonly Overdracht[] }
    | { readonly type: 'teruggekoppeld'; readonly tekst: string }
    | TermijnwaarschuwingGegeven
  );
