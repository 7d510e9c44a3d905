import { createHash } from 'node:crypto';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { AggregateWrite, InsertRow } from '@schakel/messaging';
import type { Database } from '@schakel/platform';
import type { Pseudonimiseerder } from '@schakel/privacy';
import { gelijkenVan, type Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Toewijzinggebeurtenis } from './toewijzing-opdracht.domain.js';
import type { Toewijzing, Wet } from './toewijzing-toestand.domain.js';
import { evolve } from './toewijzing-verloop.domain.js';
import { toewijzingpolicy } from './toewijzing.policy.js';
import { rijVan, toewijzingVan, type ToewijzingRij } from './toewijzing.rij.js';

type Bron = (typeof toewijzingpolicy)['definitie']['bron'];

/** Assignments as files. They publish nothing: what care somebody gets is told to the provider, by message, and to nobody else. */
export const toewijzingsoort: Dossiersoort<Toewijzing, Toewijzinggebeurtenis, Bron, ToewijzingRij> = {
  aggregaat: 'toewijzing',
  tabel: 'toewijzing',
  pad: 'toewijzingen',
  policy: toewijzingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: toewijzingVan,
  rijVan,
  publiek: () => null,
};

/** Who a file is about: one client at one provider, under one law, for one municipality. */
export interface Wie {
  readonly gemeentecode: Gemeentecode;
  readonly wet: Wet;
  readonly aanbieder: string;
  readonly bsn: string;
}

/** The same by the opaque id of the person: for who has no number. */
export type Persoon = Omit<Wie, 'bsn'> & { readonly betrokkeneId: Uuid };

const DOMEIN = 'toewijzing/client';
const alsTekst = ({ gemeentecode, wet, aanbieder, bsn }: Wie): string => [gemeentecode, wet, aanbieder, bsn].join(' ');

/**
 * The row by which a later message finds the file, under a version check of its own: of two who make a file for the same client at once, one
 * is told to look again.
 */
export function clientregel(wie: Wie, toewijzing_id: Uuid, pseudoniemen: Pseudonimiseerder): AggregateWrite {
  return regelVan(wie.gemeentecode, pseudoniemen.pseudoniem(DOMEIN, alsTekst(wie)), toewijzing_id);
}

/** The same for a person under an opaque id. */
export function persoonsregel(wie: Persoon, toewijzing_id: Uuid, pseudoniemen: Pseudonimiseerder): AggregateWrite {
  const { gemeentecode, wet, aanbieder, betrokkeneId } = wie;
  const tekst = [gemeentecode, wet, aanbieder, betrokkeneId].join(' ');
  return regelVan(gemeentecode, pseudoniemen.pseudoniem('toewijzing/betrokkene', tekst), toewijzing_id);
}

function regelVan(gemeentecode: Gemeentecode, pseudoniem: string, toewijzing_id: Uuid): AggregateWrite {
  const id = idVan(pseudoniem);
  const row = { id, gemeentecode, versie: 1, pseudoniem, toewijzing_id };
  return { table: 'toewijzingclient', id, gemeentecode, expectedVersion: 0, row };
}

/** A UUID version 8 (RFC 9562 §5.8) of a pseudonym. */
function idVan(pseudoniem: string): Uuid {
  const hash = createHash('sha256').update(pseudoniem).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Uuid;
}

/** Id of the file of a client at a provider; undefined when there is none. Also found after the keys of pseudonyms were changed. */
export async function zoekToewijzing(
  client: PoolClient,
  wie: Wie,
  pseudoniemen: Pseudonimiseerder,
): Promise<Uuid | undefined> {
  const { rows } = await client.query<{ toewijzing_id: Uuid }>({
    name: 'toewijzing-van-client',
    text: 'select toewijzing_id from toewijzingclient where pseudoniem = any($1)',
    values: [pseudoniemen.alleVersies(DOMEIN, alsTekst(wie))],
  });
  return rows[0]?.toewijzing_id;
}

/** Id of a file of this person at a provider, under whichever id of the person it was opened; undefined when there is none. */
export async function zoekVanPersoon(client: PoolClient, wie: Persoon): Promise<Uuid | undefined> {
  const { gemeentecode, wet, aanbieder, betrokkeneId } = wie;
  const { rows } = await client.query<{ id: Uuid }>({
    name: 'toewijzing-van-persoon',
    text: `select id from toewijzing
      where betrokkene_id = any($4) and gemeentecode = $1 and wet = $2 and aanbieder = $3 order by id limit 1`,
    values: [gemeentecode, wet, aanbieder, await gelijkenVan(client, betrokkeneId)],
  });
  return rows[0]?.id;
}

/** Rows for numbers that were given out by an event. */
export function nummerregels({ id, gemeentecode, wet }: Toewijzing, nummers: readonly number[]): readonly InsertRow[] {
  return nummers.map((nummer) => ({
    table: 'toewijzingnummer',
    row: { gemeentecode, wet, nummer, toewijzing_id: id },
  }));
}

/** Draws numbers that nobody else will get; one that is not used after all is lost, which does no harm. */
export async function trekNummers(database: Database, aantal: number): Promise<readonly number[]> {
  if (aantal === 0) return [];
  return database.transaction([], async (client) => {
    const { rows } = await client.query<{ nummer: number }>(
      `select nextval('toewijzingnummers')::int as nummer from generate_series(1, $1)`,
      [aantal],
    );
    return rows.map(({ nummer }) => nummer);
  });
}
