import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { andereGemeente } from './kostenverantwoordelijkheid.domain.js';
import type { Kostenstatus, Kostenverantwoordelijkheid } from './kostenverantwoordelijkheid-toestand.domain.js';

/** `inhoud` is the whole file as ciphertext. `andere_gemeente` is the municipality that would pay: it reads along and answers. */
@Entity('kostenverantwoordelijkheid')
export class KostenverantwoordelijkheidRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Kostenstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('char', { length: 4, nullable: true }) andere_gemeente!: Gemeentecode | null;
  @Column('text') inhoud!: Versleuteld<Kostenverantwoordelijkheid>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'kostenverantwoordelijkheid', kolom: 'inhoud', id });

/** The file behind a row, or `Vernietigd` when its key was destroyed. */
export function kostenVan(
  { id, inhoud: tekst }: Pick<KostenverantwoordelijkheidRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Kostenverantwoordelijkheid | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a file: all columns, always in the same order. */
export function rijVan(kosten: Kostenverantwoordelijkheid, sleutel: DossierKey) {
  return {
    id: kosten.id,
    gemeentecode: kosten.gemeentecode,
    versie: kosten.versie,
    status: kosten.status,
    zorgverwijzing_id: kosten.zorgverwijzingId,
    andere_gemeente: andereGemeente(kosten) ?? null,
    inhoud: encrypt(sleutel, inhoud(kosten.id), kosten),
    gewijzigd_op: kosten.gewijzigdOp,
  } satisfies Record<keyof KostenverantwoordelijkheidRij, unknown>;
}
