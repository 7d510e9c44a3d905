import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per toets: the version over which changes of its access list exclude each other. */
@Entity('bibob_toegangslijst')
export class BibobToegangslijstRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('uuid') bibob_toets_id!: Uuid;
}

/** A line of the list; a withdrawn line stays, with when and through whom. */
@Entity('bibob_toegang')
export class BibobToegangRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('uuid') bibob_toets_id!: Uuid;
  @Column('text') houder!: string;
  @Column('timestamptz') verleend_op!: Date;
  @Column('text') verleend_door!: string;
  @Column('timestamptz', { nullable: true }) ingetrokken_op!: Date | null;
  @Column('text', { nullable: true }) ingetrokken_door!: string | null;
}
