import {
  dagenTussen,
  datum,
  geweigerd,
  plusDuur,
  plusMaanden,
  wettelijkeDag,
  type Datum,
  type Geweigerd,
} from '@schakel/domain';
import type { Identiteit } from './bevraging.domain.js';
import {
  AANGIFTELEEFTIJD,
  aangiftecodes,
  AMBTSHALVE_CODE,
  inschrijvingstermijnen,
} from './inschrijvingstermijnen.data.js';

export type Aangiftecode = keyof typeof aangiftecodes;
export const aangiftecodelijst = Object.keys(aangiftecodes) as readonly Aangiftecode[];

/** On the person's own declaration, or by the college's own authority (Wet BRP art. 2.4 lid 1 and 2). */
export const inschrijfwijzen = ['aangifte', 'ambtshalve'] as const;
export type Inschrijfwijze = (typeof inschrijfwijzen)[number];

/** A declaration as it was made. */
export interface Aangifte {
  readonly wijze: 'aangifte';
  /** Who made it, BRP 72.10. */
  readonly door: Aangiftecode;
  readonly inPersoon: boolean;
  readonly ontvangenOp: Datum;
  /** First day of the stay in the municipality. */
  readonly verblijfSinds: Datum;
}
/** Without declaration: after a written intent, by a decision in the sense of the Awb (Wet BRP art. 2.60). */
export interface Ambtshalve {
  readonly wijze: 'ambtshalve';
  readonly besluitkenmerk: string;
}

/** The written notice that the college will register by its own authority. */
export interface Voornemen {
  /** Letter by which it was told. */
  readonly briefkenmerk: string;
  /** Day of the notice; the registration will hold from that day (art. 2.19). */
  readonly medegedeeldOp: Datum;
  /** Last day on which the person may give a view (Awb 4:8). */
  readonly zienswijzeTot: Datum;
}

/** What is proposed to the second person. */
export interface Indiening {
  readonly wijze: Inschrijfwijze;
  /** BRP 72.10. */
  readonly aangiftecode: Aangiftecode | typeof AMBTSHALVE_CODE;
  /** Day from which the registration will hold (art. 2.19). */
  readonly geldigVanaf: Datum;
  readonly verblijfSinds?: Datum;
  /** No later than the fifth day after the stay began (art. 2.38); late counts all the same (art. 2.4 lid 2). */
  readonly tijdig?: boolean;
  readonly besluitkenmerk?: string;
  readonly ingediendDoor: string;
  /** Number of the action. */
  readonly volgnummer: number;
}

const veldfout = (code: string, uitleg: string, veld: string, regel: string): Geweigerd =>
  geweigerd(code, uitleg, [{ veld, regel }]);

/** Years of age on a day; somebody born on 29 February is a year older on 28 February of other years. */
export function leeftijdOp(geboortedatum: string, dag: Datum): number {
  const geboren = datum(geboortedatum);
  let jaren = Math.floor(dagenTussen(geboren, dag) / 366);
  while (plusMaanden(geboren, (jaren + 1) * 12) <= dag) jaren += 1;
  return jaren;
}

/** Refusals of a declaration: `niet-in-persoon`, `dag-in-de-toekomst`, `verblijf-na-aangifte`, `aangifte-door-minderjarige`. */
export function toetsAangifte(
  { door, inPersoon, ontvangenOp, verblijfSinds }: Aangifte,
  { geboortedatum }: Identiteit,
  nu: string,
): Geweigerd | undefined {
  if (!inPersoon)
    return veldfout('niet-in-persoon', 'Aangifte gaat in persoon (Wet BRP art. 2.38).', 'inPersoon', 'in persoon');
  if (ontvangenOp > wettelijkeDag(nu))
    return veldfout('dag-in-de-toekomst', 'De aangifte is nog niet gedaan.', 'ontvangenOp', 'niet na vandaag');
  if (verblijfSinds > ontvangenOp)
    return veldfout(
      'verblijf-na-aangifte',
      'Het verblijf begint na de aangifte.',
      'verblijfSinds',
      'niet na de aangifte',
    );
  if (aangiftecodes[door].zelf && leeftijdOp(geboortedatum, ontvangenOp) < AANGIFTELEEFTIJD.jaren)
    return veldfout(
      'aangifte-door-minderjarige',
      'Voor wie jonger is dan zestien doet een ouder, voogd of verzorger aangifte (Wet BRP art. 2.48).',
      'door',
      'een ander dan de ingeschrevene zelf',
    );
  return undefined;
}

/** Last day on which a declaration is in time. */
export function aangifteUiterlijk(verblijfSinds: Datum): Datum {
  return plusDuur(verblijfSinds, inschrijvingstermijnen.aangifte.duur);
}

/** Refusals of an intent: `dag-in-de-toekomst`, `zienswijzetermijn-te-kort`. */
export function toetsVoornemen({ medegedeeldOp, zienswijzeTot }: Voornemen, nu: string): Geweigerd | undefined {
  if (medegedeeldOp > wettelijkeDag(nu))
    return veldfout('dag-in-de-toekomst', 'Het voornemen is nog niet medegedeeld.', 'medegedeeldOp', 'niet na vandaag');
  return zienswijzeTot > medegedeeldOp
    ? undefined
    : veldfout(
        'zienswijzetermijn-te-kort',
        'De persoon krijgt tijd voor een zienswijze (Awb 4:8).',
        'zienswijzeTot',
        'na de mededeling',
      );
}

/** By own authority only after a written intent and the time for a view: `voornemen-ontbreekt`, `zienswijzetermijn-loopt`. */
export function toetsAmbtshalve(voornemen: Voornemen | undefined, nu: string): Geweigerd | undefined {
  if (voornemen === undefined)
    return geweigerd('voornemen-ontbreekt', 'Deel eerst het voornemen schriftelijk mee (Wet BRP art. 2.19, Awb 4:8).');
  return wettelijkeDag(nu) > voornemen.zienswijzeTot
    ? undefined
    : geweigerd('zienswijzetermijn-loopt', 'De persoon kan nog een zienswijze geven (Awb 4:8).');
}

/** The proposal that follows from a declaration or an intent; the date rules of art. 2.19. */
export function indieningVan(
  wijze: Aangifte | Ambtshalve,
  voornemen: Voornemen | undefined,
  { actor, volgnummer }: { readonly actor: string; readonly volgnummer: number },
): Indiening {
  const wie = { ingediendDoor: actor, volgnummer };
  if (wijze.wijze === 'aangifte') {
    const { door: aangiftecode, ontvangenOp: geldigVanaf, verblijfSinds } = wijze;
    const tijdig = geldigVanaf <= aangifteUiterlijk(verblijfSinds);
    return { wijze: 'aangifte', aangiftecode, geldigVanaf, verblijfSinds, tijdig, ...wie };
  }
  if (voornemen === undefined) throw new Error('an ambtshalve registration without an intent was not refused');
  const { besluitkenmerk } = wijze;
  return {
    wijze: 'ambtshalve',
    aangiftecode: AMBTSHALVE_CODE,
    geldigVanaf: voornemen.medegedeeldOp,
    besluitkenmerk,
    ...wie,
  };
}
