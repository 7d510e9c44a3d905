import {
  berekenDwangsom,
  dagenTussen,
  dagenVan,
  opgeschortePeriode,
  OPSCHORTINGSGRONDEN,
  vergunningVanRechtswege,
  vroegsteDag,
  wettelijkeDag,
  type Datum,
  type Dwangsom,
  type Opschortingsgrondcode,
  type Stap,
  type Uuid,
  type VergunningVanRechtswege,
} from '@schakel/domain';
import type { Aanvraagverlenging } from './aanvraagtermijn.domain.js';
import { alsOpschorting, beslistermijnVan, looptOp, type Beslistermijn } from './beslistermijn.domain.js';
import { buitenBehandelingUiterlijk } from './vergunningaanvraag-aanvulling.domain.js';
import { opTijdBekend } from './vergunningaanvraag-termijn.domain.js';
import { isOpen, type Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';

/** One suspension with the days that its article counts. */
export interface Getoondeopschorting {
  /** Absent where the ground is not shown: it is the id of the Bibob-toets. */
  readonly kenmerk?: Uuid;
  /** `niet-getoond` where the ground is for the closed circle of Wet Bibob art. 28. */
  readonly grond: Opschortingsgrondcode | 'niet-getoond';
  readonly omschrijving: string;
  readonly artikel: string;
  readonly van: Datum;
  readonly tot?: Datum;
  /** Suspended days so far, by this suspension alone. */
  readonly dagen: number;
  readonly loopt: boolean;
}

export const waarschuwingen = ['geen', 'helft', 'tachtig-procent', 'laatste-dag', 'verstreken'] as const;
export type Waarschuwing = (typeof waarschuwingen)[number];

/** How far the term is; suspended days count neither as passed nor as time. */
export interface Termijnvoortgang {
  readonly dagenVerstreken: number;
  readonly dagenTotaal: number;
  /** Whole percents, 0–100. */
  readonly percentage: number;
  readonly waarschuwing: Waarschuwing;
}

/** What a late decision costs, or why it costs nothing. */
export type Dwangsomstand =
  | { readonly stand: 'geen-ingebrekestelling' }
  | { readonly stand: 'niet-van-toepassing'; readonly artikel: string; readonly uitleg: string }
  | ({ readonly stand: 'berekend'; readonly artikel: string } & Dwangsom);

/** What silence does. `signaal`: the permit is there and waits for a person to confirm it. */
export type Stilzwijgen =
  | { readonly vanToepassing: false; readonly artikel: string }
  | ({ readonly vanToepassing: true; readonly artikel: string; readonly signaal: boolean } & VergunningVanRechtswege);

export interface Termijnoverzicht extends Beslistermijn {
  /** Day on which all of this was counted: today, or the day on which the application ended. */
  readonly peildatum: Datum;
  readonly ontvangstdag: Datum;
  readonly opschortingen: readonly Getoondeopschorting[];
  /** Whether an extension is still possible on this day. */
  readonly verlengbaar: boolean;
  readonly verlengd?: Aanvraagverlenging;
  readonly voortgang: Termijnvoortgang;
  /** Only while the applicant may complete. */
  readonly aanvulling?: { readonly hersteltermijn: Datum; readonly buitenBehandelingUiterlijk: Datum };
  readonly dwangsom: Dwangsomstand;
  readonly stilzwijgen: Stilzwijgen;
}

/**
 * Everything about time of one application, as it stands on a day: every date with its steps and articles.
 * @param nu instant of looking; an application that ended is shown as of the day on which it ended
 */
export function termijnoverzicht(aanvraag: Vergunningaanvraag, nu: string): Termijnoverzicht {
  const peildatum = wettelijkeDag(isOpen(aanvraag) ? nu : aanvraag.gewijzigdOp);
  const { regeling, termijnverloop } = aanvraag;
  const termijn = beslistermijnVan(regeling, termijnverloop, peildatum);
  const { ontvangstdag, verlenging } = termijnverloop;
  const ronde = aanvraag.status === 'aanvulling-gevraagd' ? aanvraag.aanvullingsronden.at(-1) : undefined;
  return {
    ...termijn,
    peildatum,
    ontvangstdag,
    opschortingen: opschortingenVan(aanvraag, peildatum),
    verlengbaar:
      isOpen(aanvraag) &&
      regeling.verlenging !== undefined &&
      verlenging === undefined &&
      peildatum <= termijn.einde &&
      opTijdBekend(aanvraag, peildatum),
    ...(verlenging && { verlengd: verlenging }),
    voortgang: voortgangVan(aanvraag, termijn.einde, peildatum),
    ...(ronde && {
      aanvulling: {
        hersteltermijn: ronde.hersteltermijn,
        buitenBehandelingUiterlijk: buitenBehandelingUiterlijk(ronde),
      },
    }),
    dwangsom: dwangsomVan(aanvraag, termijn.einde, peildatum),
    stilzwijgen: stilzwijgenVan(aanvraag, termijn, peildatum),
  };
}

function opschortingenVan({ termijnverloop }: Vergunningaanvraag, peildatum: Datum): readonly Getoondeopschorting[] {
  return termijnverloop.opschortingen.map((opschorting) => {
    const { kenmerk, grond, van, tot } = opschorting;
    const { omschrijving, artikel } = OPSCHORTINGSGRONDEN[grond];
    const dagen = dagenTotEnMet(opschorting, peildatum).length;
    const loopt = looptOp(opschorting, peildatum);
    return { kenmerk, grond, omschrijving, artikel, van, ...(tot !== undefined && { tot }), dagen, loopt };
  });
}

function dagenTotEnMet(
  opschorting: Vergunningaanvraag['termijnverloop']['opschortingen'][number],
  peildatum: Datum,
): readonly Datum[] {
  const periode = opgeschortePeriode(alsOpschorting(opschorting), peildatum);
  return periode === undefined ? [] : dagenVan(periode).filter((dag) => dag <= peildatum);
}

function voortgangVan({ termijnverloop }: Vergunningaanvraag, einde: Datum, peildatum: Datum): Termijnvoortgang {
  const { ontvangstdag, opschortingen } = termijnverloop;
  const stil = (totEnMet: Datum) =>
    new Set(
      opschortingen
        .flatMap((opschorting) => dagenTotEnMet(opschorting, totEnMet))
        .filter((dag) => dag > ontvangstdag && dag <= einde),
    ).size;
  const verstrekenTot = vroegsteDag(einde, peildatum);
  const dagenTotaal = Math.max(1, dagenTussen(ontvangstdag, einde) - stil(einde));
  const dagenVerstreken = Math.max(0, dagenTussen(ontvangstdag, verstrekenTot) - stil(verstrekenTot));
  const percentage = Math.min(100, Math.floor((dagenVerstreken * 100) / dagenTotaal));
  return { dagenVerstreken, dagenTotaal, percentage, waarschuwing: waarschuwingBij(percentage, einde, peildatum) };
}

function waarschuwingBij(percentage: number, einde: Datum, peildatum: Datum): Waarschuwing {
  if (peildatum > einde) return 'verstreken';
  if (peildatum === einde || percentage >= 100) return 'laatste-dag';
  if (percentage >= 80) return 'tachtig-procent';
  return percentage >= 50 ? 'helft' : 'geen';
}

/** Day on which waiting for a decision ended; its notice to the applicant may be later, which a person checks. */
function slotdag(aanvraag: Vergunningaanvraag): Datum | undefined {
  if (isOpen(aanvraag)) return undefined;
  return aanvraag.status === 'ingetrokken' ? aanvraag.intrekking.ontvangenOp : wettelijkeDag(aanvraag.gewijzigdOp);
}

function dwangsomVan(aanvraag: Vergunningaanvraag, einde: Datum, peildatum: Datum): Dwangsomstand {
  const { regeling, termijnverloop } = aanvraag;
  const { ingebrekestellingOp } = termijnverloop;
  if (regeling.lexSilencio.vanToepassing) {
    const uitleg = 'Waar stilzwijgen als verlening geldt, is geen dwangsom verschuldigd (niet nagelezen).';
    return { stand: 'niet-van-toepassing', artikel: 'Awb 4:20a lid 2', uitleg };
  }
  if (ingebrekestellingOp === undefined) return { stand: 'geen-ingebrekestelling' };
  const bekendgemaaktOp = slotdag(aanvraag);
  const dwangsom = berekenDwangsom({
    eindeBeslistermijn: einde,
    ingebrekestellingOntvangenOp: ingebrekestellingOp,
    peildatum,
    ...(bekendgemaaktOp !== undefined && { bekendgemaaktOp }),
  });
  const bekendmaking =
    bekendgemaaktOp === undefined ? [] : ['Gerekend tot de dag van het besluit; de dag van bekendmaking beslist.'];
  return {
    stand: 'berekend',
    artikel: 'Awb 4:17',
    ...dwangsom,
    voorbehouden: [...dwangsom.voorbehouden, ...bekendmaking],
  };
}

function stilzwijgenVan(aanvraag: Vergunningaanvraag, termijn: Beslistermijn, peildatum: Datum): Stilzwijgen {
  const { vanToepassing, artikel } = aanvraag.regeling.lexSilencio;
  if (!vanToepassing) return { vanToepassing, artikel };
  const signaal = isOpen(aanvraag) && !termijn.voorlopig && peildatum > termijn.einde;
  return { vanToepassing, artikel, signaal, ...vergunningVanRechtswege(termijn.einde) };
}

const NIET_GETOOND = 'opschorting op een wettelijke grond die hier niet wordt getoond';
const BIBOB = OPSCHORTINGSGRONDEN['bibob-advies'];

/** A step without a word about Bibob: that a term stands still may be known, why is for the closed circle (Wet Bibob art. 28). */
export function afgeschermdeStap(stap: Stap): Stap {
  if (stap.artikel !== BIBOB.artikel) return stap;
  return { ...stap, uitleg: stap.uitleg.replace(BIBOB.omschrijving, NIET_GETOOND), artikel: 'bijzondere wet' };
}

/** The overview for who is outside that circle: same dates, no ground. */
export function afgeschermd<T extends Pick<Beslistermijn, 'stappen'>>(termijn: T): T {
  return { ...termijn, stappen: termijn.stappen.map(afgeschermdeStap) };
}

/** The suspensions for who is outside that circle. */
export function afgeschermdeOpschorting(opschorting: Getoondeopschorting): Getoondeopschorting {
  if (opschorting.grond !== 'bibob-advies') return opschorting;
  const { kenmerk: _toets, ...rest } = opschorting;
  return { ...rest, grond: 'niet-getoond', omschrijving: NIET_GETOOND, artikel: 'bijzondere wet' };
}
