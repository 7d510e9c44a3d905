import { dagenTussen, datumInWoorden, laatsteDag, plusDagen, type Datum } from '../kalender/datum.js';
import { DWANGSOM } from './dwangsom.data.js';
import type { Stap } from './termijn.js';
import { berekenWettelijkeTermijn } from './wettelijke-termijn.js';

/** Facts from which the penalty for deciding late is computed. */
export interface Dwangsomfeiten {
  /** Last day of the decision term. */
  readonly eindeBeslistermijn: Datum;
  /** Day on which the written notice of default was received. */
  readonly ingebrekestellingOntvangenOp: Datum;
  /** Day on which the decision was made known; undefined when it is still awaited. */
  readonly bekendgemaaktOp?: Datum;
  /** Day up to which a penalty that still runs is counted, itself not counted. */
  readonly peildatum: Datum;
}

/** The penalty, with what it is computed from. */
export interface Dwangsom {
  /** First day over which it is due. */
  readonly start: Datum;
  /** Last day over which it can be due: the 42nd. */
  readonly laatsteMogelijkeDag: Datum;
  /** Days due: 0–42. */
  readonly dagen: number;
  /** Whole euros: 0–1442. */
  readonly euro: number;
  /** Last day to fix the amount in a decision (Awb 4:18); undefined while nothing is due or it still runs. */
  readonly vaststellenUiterlijk?: Datum;
  readonly stappen: readonly Stap[];
  readonly voorbehouden: readonly string[];
}

/** Most days over which the penalty is due. */
export const DWANGSOM_MAXIMUM_DAGEN = DWANGSOM.treden.reduce((som, trede) => som + trede.dagen, 0);

/** The amount in whole euros over a number of days in default; days beyond the 42nd cost nothing more. */
export function dwangsombedrag(dagen: number): number {
  let resterend = Math.max(0, dagen);
  let euro = 0;
  for (const trede of DWANGSOM.treden) {
    const inTrede = Math.min(resterend, trede.dagen);
    euro += inTrede * trede.euroPerDag;
    resterend -= inTrede;
  }
  return euro;
}

/**
 * First day over which a penalty is due (Awb 4:17 lid 3): the day on which two weeks have passed after the day on which the term had
 * ended and the notice of default had been received; the later of both plus 14 days. The Algemene termijnenwet does not move it.
 */
export function dwangsomStart(eindeBeslistermijn: Datum, ingebrekestellingOntvangenOp: Datum): Datum {
  return plusDagen(laatsteDag(eindeBeslistermijn, ingebrekestellingOntvangenOp), 14);
}

function voorbehoudenVan(feiten: Dwangsomfeiten, start: Datum): readonly string[] {
  const voortijdig = feiten.ingebrekestellingOntvangenOp <= feiten.eindeBeslistermijn;
  return [
    ...(voortijdig ? ['De ingebrekestelling kwam voor afloop van de termijn en kan daarom zonder gevolg zijn.'] : []),
    ...(start >= DWANGSOM.wijzigingAangekondigdPer
      ? [`Een wijziging per ${DWANGSOM.wijzigingAangekondigdPer} is aangekondigd; de nieuwe regels zijn niet verwerkt.`]
      : []),
  ];
}

/**
 * Computes the penalty for deciding late (Awb 4:17 and 4:18): from `dwangsomStart`, for every day until the day on which the decision
 * is made known (that day not counted), at most 42 days. A decision in the two weeks after the notice costs nothing.
 */
export function berekenDwangsom(feiten: Dwangsomfeiten): Dwangsom {
  const start = dwangsomStart(feiten.eindeBeslistermijn, feiten.ingebrekestellingOntvangenOp);
  const laatsteMogelijkeDag = plusDagen(start, DWANGSOM_MAXIMUM_DAGEN - 1);
  const verstreken = dagenTussen(start, feiten.bekendgemaaktOp ?? feiten.peildatum);
  const dagen = Math.min(Math.max(verstreken, 0), DWANGSOM_MAXIMUM_DAGEN);
  const euro = dwangsombedrag(dagen);
  const afgelopen = dagen > 0 && (feiten.bekendgemaaktOp !== undefined || dagen === DWANGSOM_MAXIMUM_DAGEN);
  const laatste = plusDagen(start, dagen - 1);
  const vaststellen = afgelopen
    ? { vaststellenUiterlijk: berekenWettelijkeTermijn('vaststelling-dwangsom', { begin: laatste }).einde }
    : {};
  const { eindeBeslistermijn, ingebrekestellingOntvangenOp } = feiten;
  return {
    start,
    laatsteMogelijkeDag,
    dagen,
    euro,
    ...vaststellen,
    stappen: [
      { datum: eindeBeslistermijn, uitleg: 'laatste dag van de beslistermijn', artikel: 'Awb 4:17 lid 1' },
      { datum: ingebrekestellingOntvangenOp, uitleg: 'ingebrekestelling ontvangen', artikel: 'Awb 4:17 lid 3' },
      {
        datum: start,
        uitleg: 'twee weken later: eerste dag waarover een dwangsom verschuldigd is',
        artikel: 'Awb 4:17 lid 3',
      },
      ...(dagen > 0
        ? [
            {
              datum: laatste,
              uitleg: `${String(dagen)} dagen tot en met ${datumInWoorden(laatste)}: € ${String(euro)}`,
              artikel: 'Awb 4:17 lid 2',
            },
          ]
        : []),
    ],
    voorbehouden: voorbehoudenVan(feiten, start),
  };
}
