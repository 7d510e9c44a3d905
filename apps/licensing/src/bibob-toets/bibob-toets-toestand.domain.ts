import type { Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';

/** Own grounds for a test, as laid down in the municipality's policy rules (Awb art. 4:81). A signal of the chain is none of them. */
export const aanleidingen = [
  'beleidsregel-sector',
  'beleidsregel-gebied',
  'antwoorden-formulier',
  'om-tip',
  'handhavingsverleden',
] as const;
export type Aanleiding = (typeof aanleidingen)[number];

/** Degree of danger (Wet Bibob art. 3). */
export const matenVanGevaar = ['geen', 'mindere-mate', 'ernstig'] as const;
export type MateVanGevaar = (typeof matenVanGevaar)[number];

/** The human conclusion. Serious danger allows refusal, it never commands it (Wet Bibob art. 3 lid 5). */
export interface Conclusie {
  readonly mate: MateVanGevaar;
  /** Use of benefit from offences (art. 3 lid 1 onder a). */
  readonly aGrond: boolean;
  /** Commission of offences (art. 3 lid 1 onder b). */
  readonly bGrond: boolean;
  /** An offence to obtain or keep the decision (art. 3 lid 6). */
  readonly lid6: boolean;
  readonly motivering: string;
  readonly evenredigheid: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vergunningaanvraagId: Uuid;
  readonly aanleiding: Aanleiding;
  readonly toelichting: string;
  readonly gestartOp: string;
  readonly gewijzigdOp: string;
}

export type FormulierUitgereikt = Kern & { readonly status: 'formulier-uitgereikt' };
export type EigenOnderzoek = Kern & { readonly status: 'eigen-onderzoek'; readonly bevindingen: string };
export type Geconcludeerd = Omit<EigenOnderzoek, 'status'> & {
  readonly status: 'geconcludeerd';
  readonly conclusie: Conclusie;
};
export type BibobToets = FormulierUitgereikt | EigenOnderzoek | Geconcludeerd;
export type Bibobstatus = BibobToets['status'];

/** First form of the machine of Wet Bibob art. 7a and 3; the LBB advice comes with the licensing service in full. */
export const bibobtoetsmachine: Toestandsmachine<Bibobstatus> = {
  naam: 'bibob-toets',
  begin: 'formulier-uitgereikt',
  eind: ['geconcludeerd'],
  overgangen: [
    { van: null, opdracht: 'start', naar: 'formulier-uitgereikt' },
    { van: 'formulier-uitgereikt', opdracht: 'leg-onderzoek-vast', naar: 'eigen-onderzoek' },
    { van: 'eigen-onderzoek', opdracht: 'leg-onderzoek-vast', naar: 'eigen-onderzoek' },
    { van: 'eigen-onderzoek', opdracht: 'concludeer', naar: 'geconcludeerd' },
  ],
};

export const bibobstatussen: readonly Bibobstatus[] = ['formulier-uitgereikt', 'eigen-onderzoek', 'geconcludeerd'];

export type Start = {
  readonly soort: 'start';
  readonly id: Uuid;
  readonly vergunningaanvraagId: Uuid;
  readonly aanleiding: Aanleiding;
  readonly toelichting: string;
};
export type LegOnderzoekVast = { readonly soort: 'leg-onderzoek-vast'; readonly bevindingen: string };
export type Concludeer = { readonly soort: 'concludeer'; readonly conclusie: Conclusie };
export type Bibobopdracht = Start | LegOnderzoekVast | Concludeer;

/** When it happened and who did it: in every history event. */
export interface Feit {
  readonly op: string;
  readonly door: string;
}

/** History of the sealed file. None of these has a public event (Wet Bibob art. 28; ADR 0008). */
export type Bibobgebeurtenis =
  | (Feit & { readonly type: 'bibob-toets-gestart'; readonly gemeentecode: Gemeentecode } & Omit<Start, 'soort'>)
  | (Feit & { readonly type: 'bibob-onderzoek-vastgelegd'; readonly bevindingen: string })
  | (Feit & { readonly type: 'bibob-conclusie-vastgesteld'; readonly conclusie: Conclusie });
