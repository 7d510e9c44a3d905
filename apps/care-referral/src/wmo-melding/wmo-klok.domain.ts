import { berekenTermijn, wettelijkeDag, type Datum, type Opschorting, type Termijn } from '@schakel/domain';
import { opDelen, opDelenVanDagen, type Bewaaktetermijn } from '../termijnbewaking/termijnbewaking.domain.js';
import type { WmoMelding } from './wmo-melding-toestand.domain.js';
import { WMO_ONVERWIJLD, WMO_TERMIJNEN, type Wmotermijncode } from './wmo-termijnen.data.js';

const UUR_IN_MS = 3_600_000;

/**
 * A term of the Wmo 2015 from the day that starts it; the Algemene termijnenwet moves its end.
 * @param opschortingen only for `beschikking`: the law lets no other of these terms stand still
 * @param peildatum day up to and including which a running suspension counts
 */
export function wmotermijn(
  code: Wmotermijncode,
  begin: Datum,
  opschortingen: readonly Opschorting[] = [],
  peildatum?: Datum,
): Termijn {
  if (code !== 'beschikking' && opschortingen.length > 0) throw new RangeError('the law lets only the decision wait');
  const { artikel, duur } = WMO_TERMIJNEN[code];
  const peil = peildatum === undefined ? {} : { peildatum };
  return berekenTermijn({ begin, artikel, duur, regelsoort: 'wet', opschortingen, ...peil });
}

/** Last day on which the research is in time. */
export function eindeOnderzoek({ gemeldOp }: Pick<WmoMelding, 'gemeldOp'>): Datum {
  return wmotermijn('onderzoek', wettelijkeDag(gemeldOp)).einde;
}

/** Last day on which the decision is in time, as it stands on `peildatum`; undefined without application. */
export function eindeBeschikking(melding: WmoMelding, peildatum: Datum): Datum | undefined {
  if (!('aanvraagOp' in melding)) return undefined;
  return wmotermijn('beschikking', melding.aanvraagOp, melding.opschortingen, peildatum).einde;
}

/** Whether the term of the decision stands still now. */
export function isOpgeschort(melding: WmoMelding): boolean {
  return 'opschortingen' in melding && melding.opschortingen.some(({ tot }) => tot === undefined);
}

function naUren(vanaf: string, uren: number): string {
  return new Date(Date.parse(vanaf) + uren * UUR_IN_MS).toISOString();
}

/** The terms that run for a melding now. A decision term that stands still is not watched until it runs again. */
export function lopendeTermijnen(melding: WmoMelding): readonly Bewaaktetermijn[] {
  const { status, gemeldOp, bevestigdOp, onderzoek, spoed } = melding;
  if (status === 'besloten' || status === 'ingetrokken') return [];
  const gemeld = wettelijkeDag(gemeldOp);
  const { ontvangstbevestiging, spoed: onverwijld } = WMO_ONVERWIJLD;
  const termijnen: Bewaaktetermijn[] = [];
  if (bevestigdOp === undefined)
    termijnen.push(opDelen('ontvangstbevestiging', gemeldOp, naUren(gemeldOp, ontvangstbevestiging.streefuren)));
  if (onderzoek === undefined) termijnen.push(opDelenVanDagen('onderzoek', gemeld, eindeOnderzoek(melding)));
  if (spoed?.status === 'nodig')
    termijnen.push(opDelen('spoed', spoed.sinds, naUren(spoed.sinds, onverwijld.streefuren)));
  if (melding.status === 'aangevraagd' && !isOpgeschort(melding)) {
    const { aanvraagOp, opschortingen } = melding;
    termijnen.push(
      opDelenVanDagen('beschikking', aanvraagOp, wmotermijn('beschikking', aanvraagOp, opschortingen).einde),
    );
  }
  return termijnen;
}
