import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Nazorguitkomst } from './nazorglijst.domain.js';
import { laatsteUitkomst, wekkerVan, type Nazorgplan, type Nazorgstatus } from './nazorg.domain.js';

/** `inhoud` is the whole plan as ciphertext; the last outcome is a code for the figures. */
@Entity('nazorgplan')
export class NazorgplanRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Nazorgstatus;
  @Column('uuid', { unique: true }) zorgverwijzing_id!: Uuid;
  @Column('text', { nullable: true }) uitkomst!: Nazorguitkomst | null;
  /** When the clock looks at it next (`Tijdbewaker`). */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Nazorgplan>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'nazorgplan', kolom: 'inhoud', id });

/** The plan behind a row, or `Vernietigd` when its key was destroyed. */
export function nazorgplanVan(
  { id, inhoud: tekst }: Pick<NazorgplanRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Nazorgplan | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a plan: all columns, always in the same order. */
export function nazorgrijVan(plan: Nazorgplan, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, zorgverwijzingId } = plan;
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: zorgverwijzingId,
    uitkomst: laatsteUitkomst(plan) ?? null,
    wekker_op: wekkerVan(plan) ?? null,
    inhoud: encrypt(sleutel, inhoud(id), plan),
    gewijzigd_op: plan.gewijzigdOp,
  } satisfies Record<keyof NazorgplanRij, unknown>;
}
