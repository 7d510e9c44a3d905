import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Taakaanleiding, Taakrol, Zorgtaak, Zorgtaakstatus } from './zorgtaak.domain.js';

/** `inhoud` is the whole task as ciphertext: who had the duty, who took it and what came of it. */
@Entity('zorgtaak')
export class ZorgtaakRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Zorgtaakstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('text') aanleiding!: Taakaanleiding;
  @Column('text') voor!: Taakrol;
  /** The consent that it is about: found by who renews or ends it. */
  @Column('uuid', { nullable: true }) toestemming_id!: Uuid | null;
  @Column('text') inhoud!: Versleuteld<Zorgtaak>;
  @Column('timestamptz') gemaakt_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'zorgtaak', kolom: 'inhoud', id });

/** The task behind a row, or `Vernietigd` when its key was destroyed. */
export function taakVan(
  { id, inhoud: tekst }: Pick<ZorgtaakRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Zorgtaak | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a task: all columns, always in the same order. */
export function taakrijVan(taak: Zorgtaak, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, zorgverwijzingId, aanleiding, voor } = taak;
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: zorgverwijzingId,
    aanleiding,
    voor,
    toestemming_id: taak.toestemmingId ?? null,
    inhoud: encrypt(sleutel, inhoud(id), taak),
    gemaakt_op: taak.gemaaktOp,
    gewijzigd_op: taak.gewijzigdOp,
  } satisfies Record<keyof ZorgtaakRij, unknown>;
}
