import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Dossierdeel, Dossierdeelsoort } from './dossierdeel.domain.js';

/** `inhoud` is the whole part as ciphertext under the key of its toets; the other columns say no more than that it is there. */
@Entity('bibob_dossierdeel')
export class DossierdeelRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('uuid') bibob_toets_id!: Uuid;
  @Column('text') soort!: Dossierdeelsoort;
  @Column('text') inhoud!: Versleuteld<Dossierdeel>;
  @Column('timestamptz') gestart_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bibob_dossierdeel', kolom: 'inhoud', id });

/**
 * The part behind a row, or `Vernietigd` when the key of its toets was destroyed.
 * @param D the kind of part that rows of this `soort` hold
 */
export function dossierdeelVan<D extends Dossierdeel>(rij: DossierdeelRij, sleutel: Sleutel): D | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud as unknown as Versleuteld<D>);
}

/** The row of a part: all columns, always in the same order. */
export function dossierdeelRijVan(deel: Dossierdeel, soort: Dossierdeelsoort, sleutel: DossierKey) {
  const { id, gemeentecode, versie, toetsId, gestartOp, gewijzigdOp } = deel;
  return {
    id,
    gemeentecode,
    versie,
    bibob_toets_id: toetsId,
    soort,
    inhoud: encrypt(sleutel, inhoud(id), deel),
    gestart_op: gestartOp,
    gewijzigd_op: gewijzigdOp,
  } satisfies Record<keyof DossierdeelRij, unknown>;
}
