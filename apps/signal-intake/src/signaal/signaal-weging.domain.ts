import { type Veldfout, wettelijkeDag } from '@schakel/domain';
import {
  type Dimensie,
  type Gewicht,
  type Profiel,
  dimensienamen,
  dimensies,
} from '../indicatorcatalogus/indicator.domain.js';
import { isUitgegeven, zoekIndicator } from '../indicatorcatalogus/indicatorcatalogus.domain.js';
import type { Melding } from './signaal-melding.domain.js';

/** Acts named in art. 273f lid 1 Sr; for a minor an act and exploitation suffice, without any means of coercion (sub 2). */
export const handelingen = ['werven', 'vervoeren', 'overbrengen', 'huisvesten', 'opnemen'] as const;
export type Handeling = (typeof handelingen)[number];

/** One indicator that the aandachtsfunctionaris finds present, and why. */
export interface Wegingsregel {
  readonly code: string;
  readonly toelichting: string;
}

/** What the aandachtsfunctionaris weighs; the outcome is advice and nothing follows from it by itself. */
export interface Wegingsinvoer {
  readonly catalogusversie: string;
  readonly profiel: Profiel;
  readonly handelingen: readonly Handeling[];
  readonly regels: readonly Wegingsregel[];
  readonly toelichting: string;
}

/** Count of one dimension and whether the Delphi rule finds it present. */
export interface Dimensieadvies {
  readonly dimensie: Dimensie;
  readonly sterk: number;
  readonly middel: number;
  readonly zwak: number;
  readonly positief: boolean;
}

export const patronen = ['geen-patroon', 'benadeling', 'misleiding-en-uitbuiting', 'mensenhandel-indicatie'] as const;
export type Patroon = (typeof patronen)[number];

/** Screening advice: counted, explained line by line, never a legal finding and never a decision (AVG art. 22). */
export interface Wegingsadvies {
  readonly dimensies: readonly Dimensieadvies[];
  readonly patroon: Patroon;
  /** Corroborating observations, which no dimension counts. */
  readonly ondersteunend: number;
  readonly uitleg: readonly string[];
  readonly kanttekeningen: readonly string[];
}

export interface Weging extends Wegingsinvoer {
  readonly advies: Wegingsadvies;
}

/** Broken rules of one weighing; empty when it can be recorded. */
export function foutenInWeging(weging: Wegingsinvoer, nu: string): readonly Veldfout[] {
  if (!isUitgegeven(weging.catalogusversie, wettelijkeDag(nu))) {
    return [{ veld: 'catalogusversie', regel: 'een uitgegeven versie van de indicatorcatalogus' }];
  }
  const codes = weging.regels.map((regel) => regel.code);
  return weging.regels.flatMap(({ code, toelichting }, index): Veldfout[] => {
    const indicator = zoekIndicator(weging.catalogusversie, code);
    const pad = `regels.${index}`;
    return [
      ...(indicator ? [] : [{ veld: `${pad}.code`, regel: 'een code uit die versie van de indicatorcatalogus' }]),
      ...(indicator?.gewichten[weging.profiel] === null
        ? [{ veld: `${pad}.code`, regel: 'een indicator die voor het gekozen profiel geldt' }]
        : []),
      ...(codes.indexOf(code) === index ? [] : [{ veld: `${pad}.code`, regel: 'elke indicator hoogstens één keer' }]),
      ...(toelichting.trim() === '' ? [{ veld: `${pad}.toelichting`, regel: 'een toelichting per indicator' }] : []),
    ];
  });
}

/**
 * The counting rule of the ILO/EC Delphi survey (2009) for one dimension, over numbers of strong, medium and weak indicators:
 * two strong; one strong with another; three medium; or two medium with a weak one.
 */
export function isPositief({ sterk, middel, zwak }: Readonly<Record<'sterk' | 'middel' | 'zwak', number>>): boolean {
  return sterk >= 2 || (sterk >= 1 && middel + zwak >= 1) || middel >= 3 || (middel >= 2 && zwak >= 1);
}

/**
 * Advice per dimension and over all of them, for a weighing without faults. Screening only: the human chooses the route, also
 * against the advice.
 * @param melding the report, for what the weights do not cover
 */
export function adviseer(weging: Wegingsinvoer, melding: Melding): Wegingsadvies {
  const gewogen = weging.regels.map(({ code }) => zoekIndicator(weging.catalogusversie, code));
  const tellingen = dimensies.map((dimensie) => {
    const gewichten = gewogen.flatMap((i) => (i?.dimensie === dimensie ? [i.gewichten[weging.profiel]] : []));
    return telling(dimensie, gewichten);
  });
  const { patroon, uitleg } = combineer(new Set(tellingen.filter((t) => t.positief).map((t) => t.dimensie)), weging);
  return {
    dimensies: tellingen,
    patroon,
    ondersteunend: gewogen.filter((indicator) => indicator?.dimensie === null).length,
    uitleg: [...tellingen.filter((t) => t.positief).map((t) => `Aanwezig: ${dimensienamen[t.dimensie]}.`), ...uitleg],
    kanttekeningen: kanttekeningen(weging, melding),
  };
}

function telling(dimensie: Dimensie, gewichten: readonly (Gewicht | null)[]): Dimensieadvies {
  const aantal = (gewicht: Gewicht) => gewichten.filter((g) => g === gewicht).length;
  const geteld = { sterk: aantal('S'), middel: aantal('M'), zwak: aantal('W') };
  return { dimensie, ...geteld, positief: isPositief(geteld) };
}

function combineer(
  aanwezig: ReadonlySet<Dimensie>,
  weging: Wegingsinvoer,
): { patroon: Patroon; uitleg: readonly string[] } {
  if (!aanwezig.has('EX'))
    return { patroon: 'geen-patroon', uitleg: ['De indicatoren wijzen niet samen op uitbuiting.'] };
  if (weging.profiel === 'minderjarige' && weging.handelingen.length > 0) {
    const uitleg =
      'Bij een minderjarige volstaan een handeling en uitbuiting; dwang is niet vereist (art. 273f lid 1 sub 2 Sr).';
    return { patroon: 'mensenhandel-indicatie', uitleg: [uitleg] };
  }
  const middelBijWerving = aanwezig.has('DR') || aanwezig.has('CR');
  if ((middelBijWerving || aanwezig.has('RV')) && (aanwezig.has('CD') || aanwezig.has('VD'))) {
    const vervangen = !middelBijWerving || !aanwezig.has('CD');
    const uitleg = vervangen
      ? 'Misbruik van kwetsbaarheid komt in de plaats van een ontbrekend middel; toets dat met extra zorg.'
      : 'Werving met misleiding of dwang, uitbuiting en dwang op de plaats van bestemming komen samen voor.';
    return { patroon: 'mensenhandel-indicatie', uitleg: [uitleg] };
  }
  if (aanwezig.has('DR')) {
    return {
      patroon: 'misleiding-en-uitbuiting',
      uitleg: ['Misleiding en uitbuiting zonder dwang op de plaats van bestemming.'],
    };
  }
  return {
    patroon: 'benadeling',
    uitleg: ['Uitbuiting zonder middel bij werving en bestemming: mogelijk een arbeidsrechtelijke zaak.'],
  };
}

function kanttekeningen(weging: Wegingsinvoer, melding: Melding): readonly string[] {
  const nota: string[] = ['Dit is een hulpmiddel bij het wegen; een mens beslist.'];
  if (melding.uitbuitingsvorm !== 'arbeid') {
    nota.push('De gewichten gelden voor arbeidsuitbuiting; voor deze vorm zijn zij niet vastgesteld.');
  }
  if (melding.minderjarig === 'ja' && weging.profiel === 'volwassene') {
    nota.push('Volgens de melding gaat het mogelijk om een minderjarige; gewogen is met de lijst voor volwassenen.');
  }
  return nota;
}
