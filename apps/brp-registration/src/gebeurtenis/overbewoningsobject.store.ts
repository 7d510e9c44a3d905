import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Pseudonimiseerder } from '@schakel/privacy';
import type { Medeschrift } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { OverbewoningsobjectRij } from './overbewoning.rij.js';

/** Domain of the codes of objects: shared with nobody. */
const OBJECT_DOMEIN = 'brp/adresseerbaar-object';

/** An object as it stands: version 0 when no sign was ever made about it. */
export type Objectstand = Pick<OverbewoningsobjectRij, 'id' | 'versie' | 'open'>;

/** One object of one municipality. */
export interface Objectplaats {
  readonly gemeentecode: Gemeentecode;
  readonly object: string;
}

/** The first half of a keyed code as an id (UUID version 8, RFC 9562): the object cannot be found back from it. */
function idVan(pseudoniem: string): Uuid {
  const bytes = Buffer.from(pseudoniem.slice(pseudoniem.indexOf(':') + 1), 'base64url').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Uuid;
}

/** How an object stands, under any key of pseudonyms still in use. */
export async function laadObject(
  client: PoolClient,
  pseudoniemen: Pseudonimiseerder,
  { gemeentecode, object }: Objectplaats,
): Promise<Objectstand> {
  const waarde = `${gemeentecode}/${object}`;
  const { rows } = await client.query<Objectstand>({
    name: 'overbewoningsobject-een',
    text: 'select id, versie, open from overbewoningsobject where id = any ($1::uuid[]) order by open desc limit 1',
    values: [pseudoniemen.alleVersies(OBJECT_DOMEIN, waarde).map(idVan)],
  });
  return rows[0] ?? { id: idVan(pseudoniemen.pseudoniem(OBJECT_DOMEIN, waarde)), versie: 0, open: false };
}

/** Opens or closes an object in the transaction of the sign; who comes second is run again on what stands there then. */
export function zetObject({ id, versie }: Objectstand, gemeentecode: Gemeentecode, open: boolean): Medeschrift {
  const row = { id, gemeentecode, versie: versie + 1, open } satisfies Record<keyof OverbewoningsobjectRij, unknown>;
  return { aggregates: [{ table: 'overbewoningsobject', id, gemeentecode, expectedVersion: versie, row }] };
}
