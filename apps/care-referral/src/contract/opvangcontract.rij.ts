import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wekkerOp, type Contractstatus, type Opvangcontract } from './opvangcontract.domain.js';

/** A contract; what was agreed stands in `inhoud` alone. */
@Entity('opvangcontract')
export class OpvangcontractRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Contractstatus;
  @Column('uuid') aanbieder_id!: Uuid;
  @Column('date') einddatum!: string;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Opvangcontract>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'opvangcontract', kolom: 'inhoud', id });

/** The contract behind a row, or `Vernietigd` when its key was destroyed. */
export function contractVan(
  rij: Pick<OpvangcontractRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Opvangcontract | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a contract: all columns, always in the same order. */
export function rijVan(contract: Opvangcontract, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, aanbiederId, einddatum, gewijzigdOp } = contract;
  return {
    id,
    gemeentecode,
    versie,
    status,
    aanbieder_id: aanbiederId,
    einddatum,
    wekker_op: wekkerOp(contract),
    inhoud: encrypt(sleutel, inhoud(id), contract),
    gewijzigd_op: gewijzigdOp,
  } satisfies Record<keyof OpvangcontractRij, unknown>;
}
