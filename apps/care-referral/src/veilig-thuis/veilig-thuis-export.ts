import { wettelijkeDag, type Bsn, type Datum } from '@schakel/domain';
import type { Overdracht } from './veilig-thuis.data.js';
import type { VeiligThuisMelding } from './veilig-thuis-toestand.domain.js';

/**
 * What the statistics want where there is no number (Uitvoeringsregeling Wmo 2015 bijlage A). They exist in this file only: a filler in
 * the domain would one day be taken for somebody's number.
 */
const ONBEKEND = '000000000';
const ONGEBOREN = '999999999';

/** Who the line is about; without number when it is not known. */
export interface Statistiekpersoon {
  readonly bsn?: Bsn;
  readonly ongeboren?: boolean;
}

/** One line of the Veilig Thuis statistics. */
export interface Statistiekregel {
  readonly bsn: string;
  readonly datumMelding: Datum;
  readonly aanleidingen: readonly string[];
  readonly aarden: readonly string[];
  readonly triageuitkomst?: string;
  readonly overdrachten: readonly Overdracht[];
}

/** The line of a report. An unborn child has no number, whatever was given. */
export function statistiekregel(
  melding: VeiligThuisMelding,
  { bsn, ongeboren = false }: Statistiekpersoon,
): Statistiekregel {
  const triage = 'triage' in melding ? melding.triage : undefined;
  const onderzoek = 'onderzoek' in melding ? melding.onderzoek : undefined;
  const { aanleidingen, aarden } = melding.inhoud;
  return {
    bsn: ongeboren ? ONGEBOREN : (bsn ?? ONBEKEND),
    datumMelding: wettelijkeDag(melding.gemeldOp),
    aanleidingen,
    aarden,
    ...(triage !== undefined && { triageuitkomst: triage.uitkomst }),
    overdrachten: [...new Set([...(triage?.overdrachten ?? []), ...(onderzoek?.overdrachten ?? [])])],
  };
}
