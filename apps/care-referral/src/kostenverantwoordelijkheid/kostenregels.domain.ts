import type { Graad } from '@schakel/domain';
import type { Spoorregelcode } from '../zorgverwijzing/spoorregel.domain.js';

/** Who bears the cost of shelter or youth help. */
export const kostendragers = ['gemeente', 'rijk', 'nidos', 'onbepaald'] as const;
export type Kostendrager = (typeof kostendragers)[number];

/** How the municipality is found, when a municipality pays. */
export type Gemeentebepaling = 'centrumgemeente' | 'ontvangende-centrumgemeente' | 'woonplaats';

export interface Kostenregel {
  readonly regel: Spoorregelcode;
  readonly drager: Kostendrager;
  readonly gemeente?: Gemeentebepaling;
  readonly grondslag: string;
  readonly bron: string;
  readonly graad: Graad;
}

const RVB = { bron: 'Rvb, tekst 2017; regioaanpakveiligthuis.nl', graad: 'gelezen-2017' } as const;
const JEUGDWET = { bron: 'Jeugdwet, tekst 2026-01-01', graad: 'gelezen' } as const;
const OPVANG = { bron: 'wegwijzermensenhandel.nl, opvang, vraag 1', graad: 'gelezen' } as const;

/** The ground of residence decides who pays (care-referral §0 rule 1 and §1.2). E-rows tell parties and cost nobody shelter. */
export const KOSTENREGELS = [
  {
    ...{ regel: 'A1', drager: 'nidos', grondslag: 'Voogdij over alleenstaande minderjarige vreemdelingen' },
    ...{ bron: 'wegwijzermensenhandel.nl, verblijf in Nederland, vraag 2', graad: 'gelezen' },
  },
  { regel: 'A2', drager: 'gemeente', gemeente: 'woonplaats', grondslag: 'Jeugdwet art. 1.1 en 2.3', ...JEUGDWET },
  { regel: 'A3', drager: 'gemeente', gemeente: 'woonplaats', grondslag: 'Jeugdwet art. 1.1 en 1.3 lid 2', ...JEUGDWET },
  { regel: 'A4', drager: 'gemeente', gemeente: 'woonplaats', grondslag: 'Jeugdwet art. 1.1', ...JEUGDWET },
  { regel: 'A5', drager: 'gemeente', gemeente: 'woonplaats', grondslag: 'Jeugdwet art. 1.1 en 2.4', ...JEUGDWET },
  {
    regel: 'B1',
    drager: 'rijk',
    grondslag: 'Vc 2000 B8/3.4: COSM na het aanbod',
    bron: 'Vc 2000, tekst 2017',
    graad: 'gelezen-2017',
  },
  { regel: 'B2', drager: 'rijk', grondslag: 'Rvb art. 2 lid 1 onder a en art. 3', ...RVB },
  { regel: 'B3', drager: 'gemeente', gemeente: 'centrumgemeente', grondslag: 'Wmo 2015 art. 1.2.2 lid 1', ...RVB },
  {
    regel: 'B4',
    drager: 'onbepaald',
    grondslag: 'Wmo 2015 art. 1.2.2 lid 1',
    bron: 'Wmo 2015, tekst 2017',
    graad: 'gelezen-2017',
  },
  { regel: 'C1', drager: 'gemeente', gemeente: 'centrumgemeente', grondslag: 'Wmo 2015 art. 1.2.1 onder c', ...OPVANG },
  { regel: 'C2', drager: 'rijk', grondslag: 'Rvb art. 2 lid 1 onder g', ...RVB },
  { regel: 'D1', drager: 'gemeente', gemeente: 'centrumgemeente', grondslag: 'Wmo 2015 art. 1.2.1 onder c', ...OPVANG },
  {
    ...{ regel: 'D2', drager: 'gemeente', gemeente: 'ontvangende-centrumgemeente' },
    ...{ grondslag: 'Beleidskader bovenregionale plaatsing in de vrouwenopvang', bron: 'valente.nl', graad: 'gelezen' },
  },
] as const satisfies readonly Kostenregel[];

/** Rows of the table of tracks that say who pays. */
export const kostenregelcodes: readonly Spoorregelcode[] = KOSTENREGELS.map(({ regel }) => regel);

/** The rule of a row, or undefined when the row says nothing of cost. */
export function zoekKostenregel(code: string): Kostenregel | undefined {
  return KOSTENREGELS.find(({ regel }) => regel === code);
}
