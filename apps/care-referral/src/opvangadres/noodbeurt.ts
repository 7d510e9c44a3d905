import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { AggregateWrite } from '@schakel/messaging';
import type { PoolClient } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { afgeleidId } from '../afgeleid-id.js';

/** Whose turn it is to see an address in an emergency: one row per person, with the last reading. The id follows from who it is. */
@Entity('noodbeurt')
export class NoodbeurtRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('uuid') inzage_id!: Uuid;
}

/** What stands of somebody's turn. */
export interface Noodbeurt {
  readonly id: Uuid;
  /** 0 when this person never saw an address in an emergency. */
  readonly versie: number;
  readonly gemeentecode: Gemeentecode | undefined;
  /** The last reading is not judged yet. */
  readonly open: boolean;
}

/** The turn of a person, in a transaction that looks over municipalities. */
export async function laadNoodbeurt(client: PoolClient, sub: string): Promise<Noodbeurt> {
  const id = afgeleidId('noodbeurt', sub);
  const { rows } = await client.query<Omit<Noodbeurt, 'id'>>({
    name: 'noodbeurt',
    text: `select n.gemeentecode, n.versie, coalesce(i.status = 'geopend', false) as open
      from noodbeurt n left join adresinzage i on i.id = n.inzage_id where n.id = $1`,
    values: [id],
  });
  return { id, versie: 0, gemeentecode: undefined, open: false, ...rows[0] };
}

/** Takes the turn. Of two at once one writes; the other is decided again on what stands there then. */
export function neemNoodbeurt(
  { id, versie, gemeentecode }: Noodbeurt,
  inzage: { readonly id: Uuid; readonly gemeentecode: Gemeentecode },
): AggregateWrite {
  const gemeente = gemeentecode ?? inzage.gemeentecode;
  const row = { id, gemeentecode: gemeente, versie: versie + 1, inzage_id: inzage.id } satisfies Record<
    keyof NoodbeurtRij,
    unknown
  >;
  return { table: 'noodbeurt', id, gemeentecode: gemeente, expectedVersion: versie, row };
}
