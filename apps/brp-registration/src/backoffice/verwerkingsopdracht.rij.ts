import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  isOnbevestigd,
  wekkerOp,
  type Opdrachtstatus,
  type Verwerkingsopdracht,
} from './verwerkingsopdracht.domain.js';

@Entity('verwerkingsopdracht')
export class VerwerkingsopdrachtRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Opdrachtstatus;
  @Column('uuid') inschrijving_id!: Uuid;
  /** True until the burgerzaken system accepted or a person settled it: the list of what is still open. */
  @Column('boolean') onbevestigd!: boolean;
  @Column('text', { nullable: true, unique: true }) tokenhash!: string | null;
  @Column('timestamptz', { nullable: true }) aanbieden_op!: Date | null;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Verwerkingsopdracht>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'verwerkingsopdracht', kolom: 'inhoud', id });

/** The order behind a row, or `Vernietigd` when its key was destroyed. */
export function opdrachtVan(
  { id, inhoud: tekst }: Pick<VerwerkingsopdrachtRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Verwerkingsopdracht | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of an order: all columns, always in the same order. */
export function rijVan(opdracht: Verwerkingsopdracht, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, inschrijvingId, tokenhash = null, aanbiedenOp } = opdracht;
  return {
    id,
    gemeentecode,
    versie,
    status,
    inschrijving_id: inschrijvingId,
    onbevestigd: isOnbevestigd(opdracht),
    tokenhash,
    aanbieden_op: status === 'klaar' ? aanbiedenOp : null,
    wekker_op: wekkerOp(opdracht),
    inhoud: encrypt(sleutel, inhoud(id), opdracht),
    gewijzigd_op: opdracht.gewijzigdOp,
  } satisfies Record<keyof VerwerkingsopdrachtRij, unknown>;
}
