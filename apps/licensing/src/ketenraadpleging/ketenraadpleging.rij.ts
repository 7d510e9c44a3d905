import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Ketenonderwerp, Ketenraadpleging, Ketenraadplegingstatus } from './ketenraadpleging.domain.js';

/** `inhoud` is the whole state, the answer with it, as ciphertext under the key of the file that was asked about. */
@Entity('ketenraadpleging')
export class KetenraadplegingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Ketenraadplegingstatus;
  @Column('text') onderwerp_soort!: Ketenonderwerp['soort'];
  @Column('uuid') onderwerp_id!: Uuid;
  @Column('text') inhoud!: Versleuteld<Ketenraadpleging>;
  @Column('timestamptz') gevraagd_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'ketenraadpleging', kolom: 'inhoud', id });

/** The consultation behind a row, or `Vernietigd` when the key of its file was destroyed. */
export function ketenraadplegingVan(
  rij: Pick<KetenraadplegingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Ketenraadpleging | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a consultation: all columns, always in the same order. */
export function rijVan(raadpleging: Ketenraadpleging, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, onderwerp } = raadpleging;
  return {
    id,
    gemeentecode,
    versie,
    status,
    onderwerp_soort: onderwerp.soort,
    onderwerp_id: onderwerp.id,
    inhoud: encrypt(sleutel, inhoud(id), raadpleging),
    gevraagd_op: raadpleging.gevraagdOp,
    gewijzigd_op: raadpleging.gewijzigdOp,
  } satisfies Record<keyof KetenraadplegingRij, unknown>;
}
