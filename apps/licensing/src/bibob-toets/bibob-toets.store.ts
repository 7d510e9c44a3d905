import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { InsertRow, Unit } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { vernietigd, type DossierKey, type KeyRing, type Sleutel } from '@schakel/privacy';
import { historieregels, type Aanroep, type ServiceGegevens } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Bibobinzagecode } from './bibob-ontvanger.data.js';
import type { Bibobgebeurtenis } from './bibob-toets-gebeurtenis.domain.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';
import { rijVan, type BibobToetsRij } from './bibob-toets.rij.js';

/** A row with the key of the toets and who is on its access list now. */
export interface GeladenToets {
  readonly rij: BibobToetsRij & { readonly toegangslijst: readonly string[] };
  readonly sleutel: Sleutel;
}

const SELECT = `select t.*, array(select g.houder from bibob_toegang g
  where g.bibob_toets_id = t.id and g.ingetrokken_op is null) as toegangslijst from bibob_toets t`;

/** Loads one toets of a municipality that the transaction announced; undefined when there is none. */
export async function laadToets(client: PoolClient, sleutels: KeyRing, id: string): Promise<GeladenToets | undefined> {
  const { rows } = await client.query<GeladenToets['rij']>({
    name: 'bibob-toets-een',
    text: `${SELECT} where t.id = $1`,
    values: [id],
  });
  return rows[0] && { rij: rows[0], sleutel: await sleutels.openEen(client, id) };
}

/** All toetsen of one application, in order of start, each with its own key. */
export async function laadToetsenVan(
  client: PoolClient,
  sleutels: KeyRing,
  vergunningaanvraagId: Uuid,
): Promise<readonly GeladenToets[]> {
  const { rows } = await client.query<GeladenToets['rij']>({
    name: 'bibob-toetsen-van-aanvraag',
    text: `${SELECT} where t.vergunningaanvraag_id = $1 order by t.id`,
    values: [vergunningaanvraagId],
  });
  if (rows.length === 0) return [];
  const keys = await sleutels.open(
    client,
    rows.map(({ id }) => id),
  );
  return rows.map((rij) => ({ rij, sleutel: keys.get(rij.id) ?? vernietigd(rij.id) }));
}

/** What one command writes of a toets. */
export interface SchrijfToets {
  /** Version that was read; 0 for a new toets. */
  readonly gelezenVersie: number;
  readonly toets: BibobToets;
  readonly gebeurtenissen: readonly Bibobgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The state row under its version check, and a history row per event, of which nothing is published (Wet Bibob art. 28; ADR 0008). */
export function schrijfToets(schrijven: SchrijfToets): Pick<Unit, 'aggregates' | 'history'> {
  const { toets, gelezenVersie, sleutel } = schrijven;
  const { id, gemeentecode } = toets;
  const row = rijVan(toets, sleutel);
  return {
    aggregates: [{ table: 'bibob_toets', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({ ...schrijven, aggregaat: 'bibob-toets', id, gemeentecode, publiek: () => null }),
  };
}

/** Absolute URL of a toets. */
export function toetsadres({ publiekeUrl }: Pick<ServiceGegevens, 'publiekeUrl'>, id: string): string {
  return `${publiekeUrl}/v1/bibob-toetsen/${id}`;
}

/** The line that says who of the closed list got to see a Bibob file, through whom and why. */
export function inzageregel(
  { actor, doelbinding, correlatieId }: Aanroep,
  { id, gemeentecode, versie }: Pick<BibobToetsRij, 'id' | 'gemeentecode' | 'versie'>,
  ontvanger: Bibobinzagecode,
  nu: string,
): InsertRow {
  const row = {
    id: nieuwId(),
    gemeentecode,
    bibob_toets_id: id,
    versie,
    ontvanger,
    doelbinding,
    actor: actor.sub,
    organisatie: actor.organisatie,
    correlatie_id: correlatieId,
    op: nu,
  };
  return { table: 'bibob_inzage', row };
}
