import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Raadpleging, Raadplegingsstatus } from './raadpleging.domain.js';

/** `inhoud` is the whole state as ciphertext under the key of its chain file. */
@Entity('raadpleging')
export class RaadplegingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Raadplegingsstatus;
  @Column('uuid') ketendossier_id!: Uuid;
  /** The company as licensing names it when it asks; null in rows from before it could (ADR 0022). */
  @Column('text', { nullable: true }) bedrijfspseudoniem!: string | null;
  @Column('text') inhoud!: Versleuteld<Raadpleging>;
  @Column('timestamptz') gevraagd_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'raadpleging', kolom: 'inhoud', id });

export function raadplegingVan(rij: RaadplegingRij, sleutel: Sleutel): Raadpleging | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a consultation: all columns, always in the same order. */
export function rijVan(raadpleging: Raadpleging, sleutel: DossierKey, bedrijfspseudoniem: string) {
  const { id, gemeentecode, versie, status } = raadpleging;
  return {
    id,
    gemeentecode,
    versie,
    status,
    ketendossier_id: raadpleging.ketendossierId,
    bedrijfspseudoniem,
    inhoud: encrypt(sleutel, inhoud(id), raadpleging),
    gevraagd_op: raadpleging.gevraagdOp,
    gewijzigd_op: raadpleging.gewijzigdOp,
  } satisfies Record<keyof RaadplegingRij, unknown>;
}
