import { berekenTermijn, plusWerkdagen, wettelijkeDag, type Datum } from '@schakel/domain';
import { opDelen, opDelenVanDagen, type Bewaaktetermijn } from '../termijnbewaking/termijnbewaking.domain.js';
import { ACUTE_TRIAGE, ONDERZOEKSTERMIJN, TRIAGETERMIJN } from './veilig-thuis.data.js';
import type { VeiligThuisMelding } from './veilig-thuis-toestand.domain.js';

const UUR_IN_MS = 3_600_000;

/** Last day of the triage: so many working days after the report. */
export function eindeTriage(gemeldOp: string): Datum {
  return plusWerkdagen(wettelijkeDag(gemeldOp), TRIAGETERMIJN.werkdagen);
}

/** Last day of the research, from the day of the decision of the triage. */
export function eindeOnderzoek(triagedag: Datum): Datum {
  const { artikel, duur } = ONDERZOEKSTERMIJN;
  return berekenTermijn({ begin: triagedag, artikel, duur, regelsoort: 'amvb' }).einde;
}

/** The terms that run for a report. Acute danger is not counted in days. */
export function lopendeTermijnen(melding: VeiligThuisMelding): readonly Bewaaktetermijn[] {
  const { gemeldOp, inhoud } = melding;
  if (melding.status === 'gemeld') {
    const tot = new Date(Date.parse(gemeldOp) + ACUTE_TRIAGE.streefuren * UUR_IN_MS).toISOString();
    return [
      inhoud.acuut
        ? opDelen('triage', gemeldOp, tot)
        : opDelenVanDagen('triage', wettelijkeDag(gemeldOp), eindeTriage(gemeldOp)),
    ];
  }
  if (melding.status === 'in-onderzoek')
    return [opDelenVanDagen('onderzoek', melding.triage.dag, eindeOnderzoek(melding.triage.dag))];
  return [];
}
