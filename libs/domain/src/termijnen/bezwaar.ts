import { type Datum } from '../kalender/datum.js';
import { berekenTermijn, type Termijn } from './termijn.js';
import { berekenWettelijkeTermijn } from './wettelijke-termijn.js';

/** Facts from which follows whether an objection came in time. */
export interface Bezwaarfeiten {
  /** Day on which the decision was made known (Awb 3:41, 6:8 lid 1). */
  readonly bekendgemaaktOp: Datum;
  readonly ontvangenOp: Datum;
  /** Day on which it was posted, when it came by post and the day is known. */
  readonly gepostOp?: Datum;
}

/** Whether an objection came in time, by which article, and the term it is measured against. */
export interface Bezwaaroordeel {
  readonly tijdig: boolean;
  readonly artikel: 'Awb 6:9 lid 1' | 'Awb 6:9 lid 2';
  readonly termijn: Termijn;
}

/** The term for objection: six weeks from the day after the decision was made known (Awb 6:7, 6:8 lid 1). */
export function bezwaartermijn(bekendgemaaktOp: Datum): Termijn {
  return berekenWettelijkeTermijn('bezwaar', { begin: bekendgemaaktOp });
}

/**
 * Whether an objection came in time: received before the end of the term (Awb 6:9 lid 1), or posted before the end and received no
 * later than one week after it (lid 2). Whether lateness is excused (6:11) is for a person to decide.
 */
export function beoordeelBezwaartijdigheid(feiten: Bezwaarfeiten): Bezwaaroordeel {
  const termijn = bezwaartermijn(feiten.bekendgemaaktOp);
  if (feiten.ontvangenOp <= termijn.einde) return { tijdig: true, artikel: 'Awb 6:9 lid 1', termijn };
  if (feiten.gepostOp === undefined) return { tijdig: false, artikel: 'Awb 6:9 lid 1', termijn };
  const naweek = berekenTermijn({
    begin: termijn.einde,
    duur: { aantal: 1, eenheid: 'weken' },
    artikel: 'Awb 6:9 lid 2',
    regelsoort: 'wet',
  });
  const tijdig = feiten.gepostOp <= termijn.einde && feiten.ontvangenOp <= naweek.einde;
  return { tijdig, artikel: 'Awb 6:9 lid 2', termijn };
}
