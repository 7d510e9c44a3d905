import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Medeschrift } from '@schakel/service';
import type { PoolClient } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What the consents of one referral share: whoever opens one, and whoever withdraws several, writes this row under its version. A consent
 * that is given while everything is withdrawn is so either seen by the withdrawal, or told of it. It says nothing about a person.
 */
@Entity('toestemmingshoofd')
export class ToestemmingshoofdRij {
  /** The id of the referral. */
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  /** How often several were withdrawn at once. */
  @Column('int') intrekkingen!: number;
}

/** The shared row as it stands; version 0 while nobody wrote it. Read it before the consents themselves. */
export async function leesToestemmingshoofd(
  client: Pick<PoolClient, 'query'>,
  { zorgverwijzingId, gemeentecode }: { readonly zorgverwijzingId: Uuid; readonly gemeentecode: Gemeentecode },
): Promise<ToestemmingshoofdRij> {
  const { rows } = await client.query<ToestemmingshoofdRij>({
    name: 'toestemmingshoofd-een',
    text: 'select id, gemeentecode, versie, intrekkingen from toestemmingshoofd where id = $1',
    values: [zorgverwijzingId],
  });
  return rows[0] ?? { id: zorgverwijzingId, gemeentecode, versie: 0, intrekkingen: 0 };
}

/** What a command adds to its unit: it fails when another wrote the shared row after it was read. */
export function schrijfToestemmingshoofd(
  { id, gemeentecode, versie, intrekkingen }: ToestemmingshoofdRij,
  trektIn: boolean,
): Required<Pick<Medeschrift, 'aggregates'>> {
  const row = { id, gemeentecode, versie: versie + 1, intrekkingen: intrekkingen + (trektIn ? 1 : 0) };
  return { aggregates: [{ table: 'toestemmingshoofd', id, gemeentecode, expectedVersion: versie, row }] };
}
