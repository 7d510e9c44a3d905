import { berekenTermijn, plusMaanden, type Datum } from '@schakel/domain';
import {
  opDagenVoor,
  opDelen,
  type Bewaaktetermijn,
  type Waarschuwing,
} from '../termijnbewaking/termijnbewaking.domain.js';
import {
  BEDENKTIJDTERMIJNEN,
  IND_STREEFTERMIJN,
  MELDPLICHT,
  WAARSCHUWINGSDAGEN,
  type Bedenktijdtermijn,
  type Taakcode,
} from './bedenktijd.data.js';
import type { Bedenktijd } from './bedenktijd-toestand.domain.js';

const UUR_IN_MS = 3_600_000;

/**
 * The longest reflection period that may begin on a day; undefined when none of this kind may.
 * @param termijnen the terms with their validity; default those of the law as we know it
 */
export function bedenktijdVanaf(
  dublin: boolean,
  ingang: Datum,
  termijnen: readonly Bedenktijdtermijn[] = BEDENKTIJDTERMIJNEN,
): NonNullable<Bedenktijd['periode']> | undefined {
  const soort = dublin ? 'dublin' : 'gewoon';
  const termijn = termijnen.find(
    (een) =>
      een.soort === soort &&
      (een.geldigVanaf === undefined || een.geldigVanaf <= ingang) &&
      (een.geldigTot === undefined || ingang < een.geldigTot),
  );
  if (termijn === undefined) return undefined;
  // A policy rule sets it and it gives nothing to do in time, so no weekend moves its end (Atw art. 5).
  const { duur, bron } = termijn;
  return {
    ingang,
    einde: berekenTermijn({ begin: ingang, duur, artikel: bron, regelsoort: 'besluit' }).einde,
    termijn: soort,
  };
}

/** Day by which the person must next report at the police; undefined when none falls in the period any more. */
export function volgendeMelddag({ periode, meldingen }: Bedenktijd): Datum | undefined {
  if (periode === undefined) return undefined;
  const dag = plusMaanden(periode.ingang, (meldingen.length + 1) * MELDPLICHT.maanden);
  return dag <= periode.einde ? dag : undefined;
}

/** The terms that run on this track now. */
export function lopendeTermijnen(bedenktijd: Bedenktijd): readonly Bewaaktetermijn[] {
  const { status, periode, sinds, m55Op } = bedenktijd;
  if (status === 'bedenktijd-lopend' && periode !== undefined) {
    const melddag = volgendeMelddag(bedenktijd);
    return [
      opDagenVoor('bedenktijd', periode.einde, { dagen: WAARSCHUWINGSDAGEN.dagen, vanaf: sinds }),
      ...(melddag === undefined
        ? []
        : [opDagenVoor('meldplicht', melddag, { dagen: MELDPLICHT.waarschuwingsdagen, vanaf: sinds })]),
    ];
  }
  if ((status === 'm55-verzonden' || status === 'aanvraag-ambtshalve') && m55Op !== undefined) {
    const tot = new Date(Date.parse(m55Op) + IND_STREEFTERMIJN.uren * UUR_IN_MS).toISOString();
    return [opDelen('ind-beslissing', m55Op, tot)];
  }
  return [];
}

/** Task that a warning brings, when the moment asks somebody to act. */
export function taakBij({ termijn, mijlpaal }: Waarschuwing): Taakcode | undefined {
  if (termijn === 'bedenktijd' && mijlpaal === 'na-afloop') return 'verloop-vaststellen';
  if (termijn === 'meldplicht' && mijlpaal === 'na-afloop') return 'meldplicht-navragen';
  if (termijn === 'ind-beslissing' && mijlpaal === '100-procent') return 'ind-navragen';
  return undefined;
}
