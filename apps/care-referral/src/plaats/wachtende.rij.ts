import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Wachtende, Wachtstatus } from './wachtende.domain.js';

/** A place in the queue of one service. */
@Entity('wachtende')
export class WachtendeRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Wachtstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('uuid') aanbieder_id!: Uuid;
  @Column('timestamptz') aangemeld_op!: Date;
  @Column('text') inhoud!: Versleuteld<Wachtende>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'wachtende', kolom: 'inhoud', id });

/** The entry behind a row, or `Vernietigd` when its key was destroyed. */
export function wachtendeVan(rij: Pick<WachtendeRij, 'id' | 'inhoud'>, sleutel: Sleutel): Wachtende | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of an entry: all columns, always in the same order. */
export function rijVan(wachtende: Wachtende, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, zorgverwijzingId, aanbiederId, aangemeldOp, gewijzigdOp } = wachtende;
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: zorgverwijzingId,
    aanbieder_id: aanbiederId,
    aangemeld_op: aangemeldOp,
    inhoud: encrypt(sleutel, inhoud(id), wachtende),
    gewijzigd_op: gewijzigdOp,
  } satisfies Record<keyof WachtendeRij, unknown>;
}
