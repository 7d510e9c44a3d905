import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Bewijsstuk, Dossierdeel, Feit } from '../bibob-dossierdeel/dossierdeel.domain.js';

/** Kinds of relation of Wet Bibob art. 3 lid 4, and the leidinggevende of the permit. */
export const bibobrelaties = [
  'zelf-begaan',
  'leiding',
  'zeggenschap',
  'vermogensverschaffer',
  'zakelijk-samenwerkingsverband',
  'leidinggevende',
] as const;
export type Bibobrelatie = (typeof bibobrelaties)[number];

export const knoopsoorten = ['natuurlijk-persoon', 'rechtspersoon'] as const;
export type Knoopsoort = (typeof knoopsoorten)[number];

/** How sure a relation is, surest first. */
export const zekerheden = ['vastgesteld', 'aannemelijk', 'vermoeden'] as const;
export type Zekerheid = (typeof zekerheden)[number];

/** Where a relation was found: sources that the own research may use. */
export const relatiebronnen = [
  'formulier',
  'handelsregister',
  'kadaster',
  'bankgegevens',
  'politiegegevens',
  'justitiele-gegevens',
  'fiscale-gegevens',
  'open-bron',
  'andere-bron',
] as const;
export type Relatiebron = (typeof relatiebronnen)[number];

/** Who a person is, as far as needed to tell persons apart. */
export interface Identiteit {
  readonly soort: Knoopsoort;
  readonly naam: string;
  readonly geboortedatum?: Datum;
  readonly kvkNummer?: string;
}

/** A person in the graph. */
export interface Knoop extends Identiteit {
  readonly id: Uuid;
  /** Codes of the questions of the form in whose answers this person is named. */
  readonly vermeldBij: readonly string[];
}

/** A relation: `van` leads, controls, finances, works with `naar`. Days are the first and the last on which it lasted; absent is unknown. */
export interface Relatie {
  readonly id: Uuid;
  readonly soort: Bibobrelatie;
  readonly van: Uuid;
  readonly naar: Uuid;
  readonly vanaf?: Datum;
  readonly totEnMet?: Datum;
  /** Share of the control in hundredths of a percent, 1–10,000; of zeggenschap only. */
  readonly basispunten?: number;
  readonly bewijs: readonly Bewijsstuk[];
  readonly zekerheid: Zekerheid;
  readonly bron: Relatiebron;
  readonly toelichting?: string;
  /** Recorded by mistake: it counts no more, and stays to be seen. */
  readonly ingetrokken?: { readonly op: string; readonly door: string; readonly reden: string };
}

export interface Relatiegraaf extends Dossierdeel {
  readonly status: 'in-opbouw';
  /** The node of the betrokkene (art. 1), from whom everything is looked at. */
  readonly betrokkeneId: Uuid;
  readonly knopen: readonly Knoop[];
  readonly relaties: readonly Relatie[];
}

/** It grows as long as the toets is open; what it shows is in its history at every version. */
export const bibobrelatiegraafmachine: Toestandsmachine<Relatiegraaf['status']> = {
  naam: 'bibob-relatiegraaf',
  begin: 'in-opbouw',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'leg-aan', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'voeg-knoop-toe', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'wijzig-knoop', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'voeg-relatie-toe', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'beeindig-relatie', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'trek-relatie-in', naar: 'in-opbouw' },
  ],
};

export type LegAan = {
  readonly soort: 'leg-aan';
  readonly id: Uuid;
  readonly toetsId: Uuid;
  readonly betrokkene: Knoop;
};
export type Knoopopdracht = { readonly soort: 'voeg-knoop-toe' | 'wijzig-knoop'; readonly knoop: Knoop };
export type VoegRelatieToe = { readonly soort: 'voeg-relatie-toe'; readonly relatie: Omit<Relatie, 'ingetrokken'> };
export type BeeindigRelatie = {
  readonly soort: 'beeindig-relatie';
  readonly relatieId: Uuid;
  readonly totEnMet: Datum;
};
export type TrekRelatieIn = { readonly soort: 'trek-relatie-in'; readonly relatieId: Uuid; readonly reden: string };
export type Graafopdracht = LegAan | Knoopopdracht | VoegRelatieToe | BeeindigRelatie | TrekRelatieIn;

/** History of the graph, in the sealed file: none of these has a public event (Wet Bibob art. 28; ADR 0008). */
export type Graafgebeurtenis =
  | (Feit & { readonly type: 'bibob-relatiegraaf-aangelegd'; readonly gemeentecode: Gemeentecode } & Omit<
        LegAan,
        'soort'
      >)
  | (Feit & { readonly type: 'bibob-knoop-toegevoegd' | 'bibob-knoop-gewijzigd'; readonly knoop: Knoop })
  | (Feit & { readonly type: 'bibob-relatie-toegevoegd'; readonly relatie: Omit<Relatie, 'ingetrokken'> })
  | (Feit & { readonly type: 'bibob-relatie-beeindigd'; readonly relatieId: Uuid; readonly totEnMet: Datum })
  | (Feit & { readonly type: 'bibob-relatie-ingetrokken'; readonly relatieId: Uuid; readonly reden: string });
