import { datumInWoorden, plusDagen, type Datum } from '../kalender/datum.js';
import { duurInWoorden, plusDuur, type DuurInDagen } from '../kalender/duur.js';
import { atwVanToepassing, type AtwOordeel, type Termijneigenschappen } from '../kalender/termijnenwet.js';
import { eindeVolgensAtw, stappenVanAtw, voorbehoudGelijkgesteldeDagen } from './atw-toepassing.js';
import { stappenZonderGevolg, telOpschorting, type Opschortingsverloop } from './opschortingsverloop.js';
import type { Opschorting } from './opschorting.js';

/** One step of a computation: a day, why it is that day, and the article that makes it so. */
export interface Stap {
  readonly datum: Datum;
  readonly uitleg: string;
  readonly artikel: string;
}

/** The one extension of a term (verdaging, verlenging). */
export interface Verlenging {
  readonly duur: DuurInDagen;
  /** Day on which the extension was made known to the applicant. */
  readonly bekendgemaaktOp: Datum;
  readonly artikel: string;
  /** Longest extension that the article allows. */
  readonly maximum?: DuurInDagen;
}

/** What a term is computed from. */
export interface Termijnvraag extends Omit<Termijneigenschappen, 'duur' | 'teruggerekend'> {
  /** Day of the event that starts the term (receipt, publication); the term runs from the day after. */
  readonly begin: Datum;
  readonly duur: DuurInDagen;
  /** Article that sets the term, e.g. `Awb 4:13 lid 2`. */
  readonly artikel: string;
  readonly opschortingen?: readonly Opschorting[];
  readonly verlenging?: Verlenging;
  /** Day up to and including which running suspensions are counted; required when there is one. */
  readonly peildatum?: Datum;
}

export type Verlengingsuitkomst = 'niet-gevraagd' | 'toegepast' | 'te-laat' | 'te-lang';

/** A computed term that explains itself. */
export interface Termijn {
  /** Last day on which the act is in time. */
  readonly einde: Datum;
  /** Last day before the Algemene termijnenwet was applied. */
  readonly eindeVoorTermijnenwet: Datum;
  /** Suspended days that moved the end, each day once. */
  readonly opgeschorteDagen: number;
  readonly verlenging: Verlengingsuitkomst;
  /** A suspension still runs: the end will move on. */
  readonly voorlopig: boolean;
  readonly stappen: readonly Stap[];
  /** What is not known and could move the end, as sentences for the user. */
  readonly voorbehouden: readonly string[];
}

function oordeelVan(vraag: Termijnvraag, duur: DuurInDagen): AtwOordeel {
  const { regelsoort, atwVerklaardIn } = vraag;
  return atwVanToepassing(atwVerklaardIn === undefined ? { duur, regelsoort } : { duur, regelsoort, atwVerklaardIn });
}

function beginstappen(vraag: Termijnvraag, basis: Datum): readonly Stap[] {
  const { artikel, duur, begin } = vraag;
  return [
    {
      datum: plusDagen(begin, 1),
      uitleg: `eerste dag van de termijn van ${duurInWoorden(duur)}, de dag na ${datumInWoorden(begin)}`,
      artikel,
    },
    { datum: basis, uitleg: `laatste dag van ${duurInWoorden(duur)}`, artikel },
  ];
}

interface Verlengd {
  readonly uitkomst: Verlengingsuitkomst;
  readonly einde: Datum;
  readonly stappen: readonly Stap[];
}

/** Extends the term once, when it was made known on a day of the running term and is not longer than the article allows. */
function verleng(vraag: Termijnvraag, lopendEinde: Datum, uitersteDag: Datum): Verlengd {
  const { verlenging } = vraag;
  if (verlenging === undefined) return { uitkomst: 'niet-gevraagd', einde: lopendEinde, stappen: [] };
  const { duur, maximum, bekendgemaaktOp, artikel } = verlenging;
  const niet = (uitkomst: Verlengingsuitkomst, uitleg: string): Verlengd => ({
    uitkomst,
    einde: lopendEinde,
    stappen: [{ datum: lopendEinde, uitleg: `verlenging telt niet: ${uitleg}`, artikel }],
  });
  const einde = plusDuur(lopendEinde, duur);
  if (maximum !== undefined && einde > plusDuur(lopendEinde, maximum)) {
    return niet('te-lang', `ten hoogste ${duurInWoorden(maximum)}`);
  }
  if (bekendgemaaktOp > uitersteDag) {
    return niet('te-laat', `bekendgemaakt op ${datumInWoorden(bekendgemaaktOp)}, na afloop van de termijn`);
  }
  const uitleg = `verlengd met ${duurInWoorden(duur)}, bekendgemaakt op ${datumInWoorden(bekendgemaaktOp)}`;
  return { uitkomst: 'toegepast', einde, stappen: [{ datum: einde, uitleg, artikel }] };
}

/**
 * Computes the last day of a term of administrative law, in this order: 1 the day of the event plus the term; 2 suspended days, each
 * day once however many suspensions cover it; 3 one extension, if made known while the term ran, and suspensions in the extended time;
 * 4 the Algemene termijnenwet, unless art. 4 or the kind of rule excludes it (when there is an extension both lengths must allow it).
 * Days after the end cannot suspend any more. A suspension that starts in the weekend or holidays to which art. 1 had moved the end
 * is counted from that moved end.
 *
 * Throws RangeError for impossible suspensions and for terms that end before 2014; those are faults of the caller.
 */
export function berekenTermijn(vraag: Termijnvraag): Termijn {
  const opschortingen = vraag.opschortingen ?? [];
  const basis = plusDuur(vraag.begin, vraag.duur);
  const eersteDag = plusDagen(vraag.begin, 1);
  const basisoordeel = oordeelVan(vraag, vraag.duur);
  const naAtw = (oordeel: AtwOordeel) => (einde: Datum) => eindeVolgensAtw(oordeel, eersteDag, einde);

  const start: Opschortingsverloop = { einde: basis, geteld: new Map(), stappen: [] };
  const lopend = telOpschorting(start, vraag, opschortingen, naAtw(basisoordeel));
  const verlengd = verleng(vraag, lopend.einde, naAtw(basisoordeel)(lopend.einde));
  const oordeel =
    verlengd.uitkomst === 'toegepast' && vraag.verlenging !== undefined && basisoordeel.artikel1
      ? oordeelVan(vraag, vraag.verlenging.duur)
      : basisoordeel;
  const verder: Opschortingsverloop = { ...lopend, einde: verlengd.einde, stappen: [] };
  const slot =
    verlengd.uitkomst === 'toegepast' ? telOpschorting(verder, vraag, opschortingen, naAtw(oordeel)) : verder;
  const einde = naAtw(oordeel)(slot.einde);

  return {
    einde,
    eindeVoorTermijnenwet: slot.einde,
    opgeschorteDagen: slot.geteld.size,
    verlenging: verlengd.uitkomst,
    voorlopig: opschortingen.some((opschorting) => opschorting.tot === undefined),
    stappen: [
      ...beginstappen(vraag, basis),
      ...lopend.stappen,
      ...verlengd.stappen,
      ...slot.stappen,
      ...stappenZonderGevolg(slot, vraag, opschortingen),
      ...stappenVanAtw(oordeel, eersteDag, slot.einde),
    ],
    voorbehouden: voorbehoudGelijkgesteldeDagen(oordeel, einde),
  };
}
