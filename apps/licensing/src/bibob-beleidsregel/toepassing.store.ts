import type { Datum, Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import { findStoredAnswer, type StoredAnswer } from '@schakel/platform';
import type { DossierKey, KeyRing } from '@schakel/privacy';
import { historieregels, type ServiceGegevens } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import type { InWerking } from './bibob-beleidsregel-toestand.domain.js';
import { laadGeldendeBeleidsregel } from './bibob-beleidsregel.store.js';
import type { Toepassing, Toepassinggebeurtenis } from './toepassing.domain.js';
import { toepassingRijVan } from './toepassing.rij.js';

/** Kind of aggregate in history and logs. */
export const TOEPASSING = 'bibob-beleidsregeltoepassing';

/** What of an application the table is asked about. */
export interface Aanvraagsoort {
  readonly gemeentecode: Gemeentecode;
  readonly vergunningsoort: Vergunningsoort;
}

/** Everything that applying a policy rule looks up; each absent when it is not there for this transaction. */
export interface Uitgangspunt {
  readonly aanvraag: Aanvraagsoort | undefined;
  readonly beleidsregel: InWerking | undefined;
  readonly eerder: StoredAnswer | undefined;
}

/** Loads an application, the policy rule that holds on a day in its municipality, and the answer to an equal request. */
export async function laadUitgangspunt(
  client: PoolClient,
  sleutels: KeyRing,
  vraag: { readonly aanvraagId: Uuid; readonly dag: Datum; readonly scope: string; readonly key: string },
): Promise<Uitgangspunt> {
  const { rows } = await client.query<Aanvraagsoort>({
    name: 'vergunningaanvraag-soort',
    text: 'select gemeentecode, vergunningsoort from vergunningaanvraag where id = $1',
    values: [vraag.aanvraagId],
  });
  const [aanvraag] = rows;
  const beleidsregel = aanvraag && (await laadGeldendeBeleidsregel(client, sleutels, aanvraag.gemeentecode, vraag.dag));
  return { aanvraag, beleidsregel, eerder: await findStoredAnswer(client, vraag.scope, vraag.key) };
}

/** What applying a policy rule writes. */
export interface SchrijfToepassing {
  readonly toepassing: Toepassing;
  readonly gebeurtenissen: readonly Toepassinggebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The row and its history. Nobody outside the service needs to know: nothing is published. */
export function schrijfToepassing(schrijven: SchrijfToepassing): Pick<Unit, 'aggregates' | 'history'> {
  const { toepassing, sleutel } = schrijven;
  const { id, gemeentecode } = toepassing;
  const row = toepassingRijVan(toepassing, sleutel);
  const historie = { ...schrijven, aggregaat: TOEPASSING, id, gemeentecode, gelezenVersie: 0, publiek: () => null };
  return {
    aggregates: [{ table: 'bibob_beleidsregeltoepassing', id, gemeentecode, expectedVersion: 0, row }],
    history: historieregels(historie),
  };
}

/** Absolute URL of what a policy rule said. */
export function toepassingsadres({ publiekeUrl }: Pick<ServiceGegevens, 'publiekeUrl'>, id: string): string {
  return `${publiekeUrl}/v1/bibob-beleidsregels/toepassingen/${id}`;
}
