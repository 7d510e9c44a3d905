import { Inject, Injectable } from '@nestjs/common';
import { beginVanWettelijkeDag, plusDagen } from '@schakel/domain';
import { KeyRing } from '@schakel/privacy';
import { SERVICE_GEGEVENS, type ServiceGegevens, Tijdbewaker } from '@schakel/service';
import type { PoolClient } from 'pg';
import { laadOpenTaken, type GelezenTaak } from '../piket/piket.store.js';
import { tijdVerstreken } from './toestemming.domain.js';
import { laatsteDagVan } from './toestemming.rij.js';
import { toestemmingsoort } from './toestemming.store.js';
import type { Verloopgevolg } from './toestemming-toegang.data.js';
import { verloopgevolg } from './toestemming-toegang.domain.js';
import type { Toestemming } from './toestemming-toestand.domain.js';
import { eindes } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import { takenVanKlok } from './toestemmingstaken.js';

/** What the clock looks at beside a consent: what a lapse would mean for the receiver, and tasks that wait for somebody. */
interface Erbij {
  /** The referral ended: nobody needs to seek her out about a date. */
  readonly beeindigd: boolean;
  readonly gevolg: Verloopgevolg;
  readonly taken: readonly GelezenTaak[];
}

/**
 * The clock of consent: a receipt or a second look that is late, a last day that comes near, and a lapse. It writes and tells; that access
 * closed with the last day does not depend on it.
 */
@Injectable()
export class Toestemmingbewaking {
  constructor(tijdbewaker: Tijdbewaker, sleutels: KeyRing, @Inject(SERVICE_GEGEVENS) gegevens: ServiceGegevens) {
    tijdbewaker.bewaak({
      soort: toestemmingsoort,
      kolom: 'wekker_op',
      doelbinding: 'zorgverwijzing',
      naam: 'Toestemming: termijnen bewaken',
      lees: async (client, toestemming): Promise<Erbij> => ({
        beeindigd: await isBeeindigd(client, toestemming),
        gevolg: await leesVerloopgevolg(client, toestemming),
        taken: await laadOpenTaken(client, sleutels, [toestemming.id]),
      }),
      beslis: (toestemming, context, { gevolg }) => tijdVerstreken(toestemming, context, gevolg),
      mede: ({ stap: { toestand, gebeurtenissen }, context, extra }) =>
        takenVanKlok(toestand, gebeurtenissen, extra, { sleutels, gegevens, context }),
    });
  }
}

async function isBeeindigd(client: PoolClient, { zorgverwijzingId, gemeentecode }: Toestemming): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'toestemming-verwijzing-beeindigd',
    text: `select from zorgverwijzing where id = $1 and gemeentecode = $2 and status = any ($3)`,
    values: [zorgverwijzingId, gemeentecode, eindes],
  });
  return rowCount === 1;
}

/**
 * What the receiver has by offers of this referral. Counted is who had access in the first moment after the last day, also when the clock comes
 * by later and found other ends meanwhile. Care that it took on counts on whatever ground it was offered.
 */
async function leesVerloopgevolg(client: PoolClient, toestemming: Toestemming): Promise<Verloopgevolg> {
  const { zorgverwijzingId, gemeentecode, doel, ontvanger } = toestemming;
  const tot = laatsteDagVan(toestemming);
  if (tot === null) return 'geen-toegang';
  const voorbij = beginVanWettelijkeDag(plusDagen(tot, 1));
  const { rows } = await client.query<{ readonly begonnen: boolean; readonly toegang: boolean }>({
    name: 'toestemming-toegang-op-laatste-dag',
    text: `select coalesce(bool_or(stand = 'geaccepteerd' and (beeindigd_op is null or beeindigd_op >= $5)
          and coalesce(toestemmingsdoel, $4) = $4), false) as begonnen,
        coalesce(bool_or(toestemmingsdoel = $4 and aangeboden_op < $5 and (beeindigd_op is null or beeindigd_op >= $5)), false) as toegang
      from zorgaanbod where zorgverwijzing_id = $1 and gemeentecode = $2 and organisatie = $3`,
    values: [zorgverwijzingId, gemeentecode, ontvanger, doel, voorbij],
  });
  const { begonnen: zorgBegonnen = false, toegang: hadToegang = false } = rows[0] ?? {};
  return verloopgevolg(doel, { zorgBegonnen, hadToegang });
}
