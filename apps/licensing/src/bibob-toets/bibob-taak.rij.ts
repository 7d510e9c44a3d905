import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bibobtaak, Bibobtaakstatus } from './bibob-taak.domain.js';

/** What the task is stands in `inhoud`, under the key of the toets: its kind tells what was concluded. */
@Entity('bibob_taak')
export class BibobTaakRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('uuid') bibob_toets_id!: Uuid;
  @Column('text') status!: Bibobtaakstatus;
  @Column('text') inhoud!: Versleuteld<Bibobtaak>;
  @Column('timestamptz') ontstaan_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bibob_taak', kolom: 'inhoud', id });

/** The task behind a row, or `Vernietigd` when the key of its toets was destroyed. */
export function taakVan(rij: Pick<BibobTaakRij, 'id' | 'inhoud'>, sleutel: Sleutel): Bibobtaak | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a task: all columns, always in the same order. */
export function taakrijVan(taak: Bibobtaak, sleutel: DossierKey) {
  const { id, gemeentecode, versie, bibobToetsId, status } = taak;
  return {
    id,
    gemeentecode,
    versie,
    bibob_toets_id: bibobToetsId,
    status,
    inhoud: encrypt(sleutel, inhoud(id), taak),
    ontstaan_op: taak.ontstaanOp,
    gewijzigd_op: taak.gewijzigdOp,
  } satisfies Record<keyof BibobTaakRij, unknown>;
}
