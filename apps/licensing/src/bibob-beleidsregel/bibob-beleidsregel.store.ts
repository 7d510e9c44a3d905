import type { Datum, Opdrachtcontext } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import { isVernietigd, type DossierKey, type KeyRing, type Sleutel } from '@schakel/privacy';
import { historieregels, type ServiceGegevens } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Beleidsregelgebeurtenis, BibobBeleidsregel, InWerking } from './bibob-beleidsregel-toestand.domain.js';
import { beleidsregelVan, rijVan, type BibobBeleidsregelRij } from './bibob-beleidsregel.rij.js';

/** What commands and readings need of a row. */
export type Beleidsregelkern = Pick<BibobBeleidsregelRij, 'id' | 'gemeentecode' | 'versie' | 'inhoud'>;

/** A row with the key of the policy rule. */
export interface GeladenBeleidsregel {
  readonly rij: Beleidsregelkern;
  readonly sleutel: Sleutel;
}

/** Loads one policy rule of a municipality that the transaction announced; undefined when there is none. */
export async function laadBeleidsregel(
  client: PoolClient,
  sleutels: KeyRing,
  id: string,
): Promise<GeladenBeleidsregel | undefined> {
  const { rows } = await client.query<Beleidsregelkern>({
    name: 'bibob-beleidsregel-een',
    text: 'select id, gemeentecode, versie, inhoud from bibob_beleidsregel where id = $1',
    values: [id],
  });
  return rows[0] && { rij: rows[0], sleutel: await sleutels.openEen(client, id) };
}

/** Of two that begin on one day the one put into force last holds: the later rule goes before. */
const GELDEND = `select id, gemeentecode, versie, inhoud from bibob_beleidsregel
  where gemeentecode = $1 and status = 'in-werking' and geldig_vanaf <= $2::date
  order by geldig_vanaf desc, gewijzigd_op desc, id desc limit 1`;

/** The policy rule of a municipality that holds on a day; undefined when none does. */
export async function laadGeldendeBeleidsregel(
  client: PoolClient,
  sleutels: KeyRing,
  gemeentecode: string,
  dag: Datum,
): Promise<InWerking | undefined> {
  const { rows } = await client.query<Beleidsregelkern>({
    name: 'bibob-beleidsregel-geldend',
    text: GELDEND,
    values: [gemeentecode, dag],
  });
  const [rij] = rows;
  if (rij === undefined) return undefined;
  const beleidsregel = beleidsregelVan(rij, await sleutels.openEen(client, rij.id));
  return isVernietigd(beleidsregel) || beleidsregel.status !== 'in-werking' ? undefined : beleidsregel;
}

/** What one command writes of a policy rule. */
export interface SchrijfBeleidsregel {
  /** Version that was read; 0 for a new one. */
  readonly gelezenVersie: number;
  readonly beleidsregel: BibobBeleidsregel;
  readonly gebeurtenissen: readonly Beleidsregelgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The state row under its version check, and a history row per event. Nobody outside the service needs to know: nothing is published. */
export function schrijfBeleidsregel(schrijven: SchrijfBeleidsregel): Pick<Unit, 'aggregates' | 'history'> {
  const { beleidsregel, gelezenVersie, sleutel } = schrijven;
  const { id, gemeentecode } = beleidsregel;
  const row = rijVan(beleidsregel, sleutel);
  return {
    aggregates: [{ table: 'bibob_beleidsregel', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({ ...schrijven, aggregaat: 'bibob-beleidsregel', id, gemeentecode, publiek: () => null }),
  };
}

/** Absolute URL of a policy rule. */
export function beleidsregeladres({ publiekeUrl }: Pick<ServiceGegevens, 'publiekeUrl'>, id: string): string {
  return `${publiekeUrl}/v1/bibob-beleidsregels/${id}`;
}
