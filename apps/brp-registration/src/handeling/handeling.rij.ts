import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Inschrijvingsgebeurtenis } from '../inschrijving/inschrijving-opdracht.domain.js';
import type { Rechtsstatus } from './handelingen.data.js';

/**
 * One signed action; only ever inserted. `inhoud` is the history event as ciphertext under the registration's own key: the signature
 * still verifies after that key was destroyed.
 */
@Entity('inschrijvingshandeling')
export class HandelingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('uuid') inschrijving_id!: Uuid;
  @Column('int') volgnummer!: number;
  @Column('text') soort!: Inschrijvingsgebeurtenis['type'];
  @Column('text') artikel!: string;
  @Column('text') rechtsstatus!: Rechtsstatus;
  @Column('int', { nullable: true }) betreft!: number | null;
  @Column('timestamptz') verricht_op!: Date;
  @Column('text') inhoud!: Versleuteld<Inschrijvingsgebeurtenis>;
  @Column('text') vorige!: string;
  @Column('text') hash!: string;
  @Column('text') sleutel_id!: string;
  @Column('text') handtekening!: string;
}
