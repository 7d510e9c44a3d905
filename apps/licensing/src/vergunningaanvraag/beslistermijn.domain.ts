import {
  berekenTermijn,
  dagenTussen,
  type Datum,
  type Graad,
  type Opschorting,
  type Stap,
  type Termijn,
  type Verlengingsuitkomst,
} from '@schakel/domain';
import type { Vergunningregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import type { Aanvraagopschorting, Termijnverloop } from './aanvraagtermijn.domain.js';

/** Within which a decision is due, with how it was found. */
export interface Beslistermijn {
  /** Last day on which a decision is in time, `YYYY-MM-DD`. */
  readonly einde: Datum;
  readonly stappen: readonly Stap[];
  /** Article that sets the term. */
  readonly artikel: string;
  readonly bron: string;
  readonly graad: Graad;
  /** A suspension still runs: the last day will move. */
  readonly voorlopig: boolean;
  readonly verlenging: Verlengingsuitkomst;
  /** What is not known and could make it another day, as sentences for the user. */
  readonly voorbehouden: readonly string[];
}

const VOORLOPIG =
  'Een opschorting loopt nog: gerekend is met het einde van de gegeven tijd, of anders met de dag van deze berekening.';

/** Whether a suspension runs on a day: not ended, its longest time not used up. */
export function looptOp({ tot, uiterlijk, maximumDagen, van }: Aanvraagopschorting, dag: Datum): boolean {
  if (tot !== undefined) return tot >= dag && van <= dag;
  if (uiterlijk !== undefined && uiterlijk < dag) return false;
  return maximumDagen === undefined || dagenTussen(van, dag) < maximumDagen;
}

/** The suspension as the term engine counts it; one that runs is counted up to the day on which it ends at the latest, if that is known. */
export function alsOpschorting({ grond, van, tot, uiterlijk, maximumDagen }: Aanvraagopschorting): Opschorting {
  const einde = tot ?? uiterlijk;
  return {
    grond,
    van,
    ...(einde !== undefined && { tot: einde }),
    ...(maximumDagen !== undefined && { maximumDagen }),
  };
}

/**
 * The decision term of an application (Awb 4:13–4:15): that of its rule, moved by every suspension and by the one extension, each with its
 * article. A Bibob-toets of one's own does not suspend it (Wet Bibob art. 31 a contrario); the advice of the LBB does.
 * @param peildatum day up to and including which a suspension without known end is counted
 */
export function beslistermijnVan(
  { termijn: regel, verlenging: regelverlenging, voorbehouden }: Vergunningregeling,
  verloop: Termijnverloop,
  peildatum: Datum,
): Beslistermijn {
  const { duur, artikel, regelsoort, atwVerklaardIn, bron, graad } = regel;
  const { ontvangstdag: begin, verlenging } = verloop;
  const termijn: Termijn = berekenTermijn({
    begin,
    duur,
    artikel,
    regelsoort,
    peildatum,
    ...(atwVerklaardIn !== undefined && { atwVerklaardIn }),
    opschortingen: verloop.opschortingen.map(alsOpschorting),
    ...(verlenging &&
      regelverlenging && {
        verlenging: {
          duur: verlenging.duur,
          bekendgemaaktOp: verlenging.bekendgemaaktOp,
          artikel: regelverlenging.artikel,
          ...(regelverlenging.maximum && { maximum: regelverlenging.maximum }),
        },
      }),
  });
  const voorlopig = verloop.opschortingen.some(
    (opschorting) => opschorting.tot === undefined && looptOp(opschorting, peildatum),
  );
  return {
    einde: termijn.einde,
    stappen: termijn.stappen,
    artikel,
    bron,
    graad,
    voorlopig,
    verlenging: termijn.verlenging,
    voorbehouden: [...voorbehouden, ...termijn.voorbehouden, ...(voorlopig ? [VOORLOPIG] : [])],
  };
}
