import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reservering, Reserveringsstatus } from './reservering.domain.js';

/** A reservation of the municipality that refers; who made it and why stands in `inhoud` alone. */
@Entity('reservering')
export class ReserveringRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Reserveringsstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('uuid') plaats_id!: Uuid;
  /** The moment at which it ends by itself. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Reservering>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'reservering', kolom: 'inhoud', id });

/** The reservation behind a row, or `Vernietigd` when its key was destroyed. */
export function reserveringVan(rij: Pick<ReserveringRij, 'id' | 'inhoud'>, sleutel: Sleutel): Reservering | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a reservation: all columns, always in the same order. */
export function rijVan(reservering: Reservering, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, zorgverwijzingId, plaatsId, tot, gewijzigdOp } = reservering;
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: zorgverwijzingId,
    plaats_id: plaatsId,
    wekker_op: status === 'lopend' ? tot : null,
    inhoud: encrypt(sleutel, inhoud(id), reservering),
    gewijzigd_op: gewijzigdOp,
  } satisfies Record<keyof ReserveringRij, unknown>;
}
