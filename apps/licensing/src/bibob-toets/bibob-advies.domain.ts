import { geweigerd, plusMaanden, type Datum, type Herkomst, type Uuid } from '@schakel/domain';
import type { MateVanGevaar } from './bibob-conclusie.domain.js';
import { eersteBezwaar, ingevuld, nietInDeToekomst, nietVoor, type Bezwaar } from './bibob-regels.domain.js';

/** From where an advice came that was given for another decision (Wet Bibob art. 29). */
export interface Hergebruik {
  readonly uitToetsId: Uuid;
  /** What is new since; an old advice is never taken over as it is. */
  readonly nieuweFeiten: string;
}

/** An advice as it was received: sealed, its text never changes; the hash proves it. */
export interface Advies {
  readonly uitgebrachtOp: Datum;
  readonly ontvangenOp: Datum;
  readonly inhoud: string;
  /** SHA-256 of the text, in hex, taken at receipt. */
  readonly hash: string;
  readonly mate: MateVanGevaar;
  readonly aGrond: boolean;
  readonly bGrond: boolean;
  readonly lid6: boolean;
  readonly hergebruik?: Hergebruik;
}

/** How long an advice may be used for another decision. */
export const HERGEBRUIKTERMIJN = {
  maanden: 60,
  artikel: 'Wet Bibob art. 29',
  bron: 'SWDV advocaten, wijzigingen Wet Bibob per 1 augustus 2020 (voorheen twee jaar)',
  graad: 'secundair',
} as const satisfies Herkomst & { readonly maanden: number; readonly artikel: string };

/** Last day on which an advice may be used for another decision. */
export function laatsteDagHergebruik({ uitgebrachtOp }: Pick<Advies, 'uitgebrachtOp'>): Datum {
  return plusMaanden(uitgebrachtOp, HERGEBRUIKTERMIJN.maanden);
}

/**
 * An advice is re-used within its term, and with what is new. An advice that was itself re-used counts from its own day. Codes
 * `hergebruik-te-laat`, `nieuwe-feiten-ontbreken`.
 */
export function bezwaarTegenHergebruik(advies: Advies, nieuweFeiten: string, vandaag: Datum): Bezwaar {
  if (vandaag > laatsteDagHergebruik(advies))
    return geweigerd('hergebruik-te-laat', 'Dit advies is te oud om opnieuw te gebruiken (Wet Bibob art. 29).');
  const uitleg = 'Voeg de nieuwe feiten toe (Wet Bibob art. 29).';
  return ingevuld(nieuweFeiten, 'nieuwe-feiten-ontbreken', 'nieuweFeiten', uitleg);
}

/** An advice is given after it was asked and received after it was given. */
export function bezwaarTegenOntvangst(
  { uitgebrachtOp, ontvangenOp, inhoud }: Advies,
  gevraagdOp: Datum,
  vandaag: Datum,
): Bezwaar {
  return eersteBezwaar(
    nietInDeToekomst('ontvangenOp', ontvangenOp, vandaag),
    nietVoor('uitgebrachtOp', uitgebrachtOp, gevraagdOp, 'de adviesaanvraag'),
    nietVoor('ontvangenOp', ontvangenOp, uitgebrachtOp, 'de dag waarop het advies is uitgebracht'),
    ingevuld(inhoud, 'advies-ontbreekt', 'inhoud', 'Neem het advies op.'),
  );
}
