import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Vernietigingslijst, Vernietigingsstatus } from './bibob-vernietiging.domain.js';

/** Ids, days and who decided; nothing of a file. */
@Entity('bibob_vernietigingslijst')
export class BibobVernietigingslijstRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Vernietigingsstatus;
  @Column('uuid', { array: true }) toets_ids!: Uuid[];
  @Column('text') voorgesteld_door!: string;
  @Column('timestamptz') voorgesteld_op!: Date;
  @Column('text', { nullable: true }) besloten_door!: string | null;
  @Column('timestamptz', { nullable: true }) besloten_op!: Date | null;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** The proof that stays: how many files, on which rule, and a hash over their ids. */
@Entity('bibob_vernietiging')
export class BibobVernietigingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('uuid') vernietigingslijst_id!: Uuid;
  @Column('int') aantal!: number;
  @Column('text') regel!: string;
  @Column('text') hash!: string;
  @Column('timestamptz') op!: Date;
}

export function lijstVan(rij: BibobVernietigingslijstRij): Vernietigingslijst {
  const { id, gemeentecode, versie, status, toets_ids: toetsIds, voorgesteld_door: voorgesteldDoor } = rij;
  return {
    ...{ id, gemeentecode, versie, status, toetsIds, voorgesteldDoor },
    voorgesteldOp: rij.voorgesteld_op.toISOString(),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
    ...(rij.besloten_door !== null && { beslotenDoor: rij.besloten_door }),
    ...(rij.besloten_op !== null && { beslotenOp: rij.besloten_op.toISOString() }),
  };
}

/** The row of a list: all columns, always in the same order. */
export function lijstrijVan(lijst: Vernietigingslijst) {
  return {
    id: lijst.id,
    gemeentecode: lijst.gemeentecode,
    versie: lijst.versie,
    status: lijst.status,
    toets_ids: lijst.toetsIds,
    voorgesteld_door: lijst.voorgesteldDoor,
    voorgesteld_op: lijst.voorgesteldOp,
    besloten_door: lijst.beslotenDoor ?? null,
    besloten_op: lijst.beslotenOp ?? null,
    gewijzigd_op: lijst.gewijzigdOp,
  } satisfies Record<keyof BibobVernietigingslijstRij, unknown>;
}
