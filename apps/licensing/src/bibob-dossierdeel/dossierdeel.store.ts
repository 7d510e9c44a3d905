import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { InsertRow, Unit } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { isVernietigd, type DossierKey, type KeyRing } from '@schakel/privacy';
import { historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import { laadToets, type GeladenToets } from '../bibob-toets/bibob-toets.store.js';
import { laadBibobruimte, standsleutelVan, type Bibobstand } from '../bibob-toets/bibobstand.js';
import { aggregaatVan, type Dossierdeel, type Dossierdeelsoort } from './dossierdeel.domain.js';
import { dossierdeelRijVan, dossierdeelVan, type DossierdeelRij } from './dossierdeel.rij.js';

/** A toets with its key, the stand over which changes of the file exclude each other, and the rows of its parts. */
export interface GeladenDossier {
  readonly toets: GeladenToets;
  readonly stand: Bibobstand;
  readonly delen: readonly DossierdeelRij[];
}

/**
 * Loads the file of a toets of a municipality that the transaction announced: the stand before the parts, so that what changes in
 * between makes the stand outdated and never a part unseen.
 * @returns undefined when there is no such toets for this transaction
 */
export async function laadDossier(
  client: PoolClient,
  sleutels: KeyRing,
  toetsId: Uuid,
): Promise<GeladenDossier | undefined> {
  const eerst = await laadToets(client, sleutels, toetsId);
  if (eerst === undefined) return undefined;
  const ruimte = await laadBibobruimte(client, sleutels, standsleutelVan(eerst.rij));
  const toets = await laadToets(client, sleutels, toetsId);
  if (ruimte === undefined || toets === undefined) return undefined;
  const { rows } = await client.query<DossierdeelRij>({
    name: 'bibob-dossierdelen',
    text: 'select * from bibob_dossierdeel where bibob_toets_id = $1',
    values: [toetsId],
  });
  return { toets, stand: ruimte.stand, delen: rows };
}

/** One part of a loaded file; undefined when it is not there or cannot be read any more. */
export function leesDeel<D extends Dossierdeel>(
  { toets, delen }: GeladenDossier,
  soort: Dossierdeelsoort,
): D | undefined {
  const rij = delen.find((een) => een.soort === soort);
  if (rij === undefined) return undefined;
  const deel = dossierdeelVan<D>(rij, toets.sleutel);
  return isVernietigd(deel) ? undefined : deel;
}

/** What one command writes of a part. */
export interface SchrijfDeel<D extends Dossierdeel, G extends { readonly type: string }> {
  readonly soort: Dossierdeelsoort;
  /** Version that was read; 0 for a new part. */
  readonly gelezenVersie: number;
  readonly deel: D;
  readonly gebeurtenissen: readonly G[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The state row under its version check, and a history row per event, of which nothing is published (Wet Bibob art. 28; ADR 0008). */
export function schrijfDeel<D extends Dossierdeel, G extends { readonly type: string }>(
  schrijven: SchrijfDeel<D, G>,
): Pick<Unit, 'aggregates' | 'history'> {
  const { deel, soort, gelezenVersie, sleutel } = schrijven;
  const { id, gemeentecode } = deel;
  const row = dossierdeelRijVan(deel, soort, sleutel);
  return {
    aggregates: [{ table: 'bibob_dossierdeel', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({ ...schrijven, aggregaat: aggregaatVan(soort), id, gemeentecode, publiek: () => null }),
  };
}

/** The line that says which part, in which version, was shown on an inzage. */
export function deelinzageregel(
  { row: inzage }: InsertRow,
  { id, gemeentecode, versie }: Pick<Dossierdeel, 'id' | 'gemeentecode' | 'versie'>,
  soort: Dossierdeelsoort,
  nu: string,
): InsertRow {
  const row = {
    id: nieuwId(),
    gemeentecode,
    bibob_inzage_id: inzage.id,
    bibob_dossierdeel_id: id,
    soort,
    versie,
    op: nu,
  };
  return { table: 'bibob_dossierdeel_inzage', row };
}
