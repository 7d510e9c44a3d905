import type { Medeschrift } from '@schakel/service';
import { laatTakenVervallen, nieuweTaak, type GelezenTaak, type Taakmiddelen } from '../piket/piket.store.js';
import { GELDIGHEID } from './toestemming-klok.domain.js';
import type { Toestemming, Toestemminggebeurtenis } from './toestemming-toestand.domain.js';

const isAfloopmelding = (een: Toestemminggebeurtenis): boolean =>
  een.type === 'termijnwaarschuwing-gegeven' && een.waarschuwing.termijn === GELDIGHEID;

/**
 * What the clock writes beside a consent of which the last day comes or came: a task to talk with the person. At most one stands open: who has
 * one in hand is not asked once more, and that of a lapse takes the place of a warning.
 * @param taken tasks about this consent that nobody finished
 * @param beeindigd the referral ended: then nobody gets a task, because to seek out who left may be a danger to her
 */
export async function takenVanKlok(
  { id: toestemmingId, zorgverwijzingId }: Toestemming,
  gebeurtenissen: readonly Toestemminggebeurtenis[],
  { taken: open, beeindigd }: { readonly taken: readonly GelezenTaak[]; readonly beeindigd: boolean },
  middelen: Taakmiddelen,
): Promise<Medeschrift> {
  const taak = { zorgverwijzingId, toestemmingId, voor: 'zorgmedewerker' } as const;
  if (gebeurtenissen.some(({ type }) => type === 'toestemming-verlopen')) {
    const weg = laatTakenVervallen(open, 'toestemming-verlopen', middelen);
    if (beeindigd) return weg;
    const nieuw = await nieuweTaak({ ...taak, aanleiding: 'toestemming-verlopen' }, {}, middelen);
    return {
      aggregates: [...nieuw.aggregates, ...weg.aggregates],
      history: [...nieuw.history, ...weg.history],
      inserts: nieuw.inserts,
    };
  }
  if (beeindigd || open.length > 0 || !gebeurtenissen.some(isAfloopmelding)) return {};
  return nieuweTaak({ ...taak, aanleiding: 'toestemming-loopt-af' }, {}, middelen);
}
