import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { isGeleverd } from './toewijzing-stand.domain.js';
import { wekkerOp } from './toewijzing-termijnen.domain.js';
import type { Toewijzing, Toewijzingstatus, Wet } from './toewijzing-toestand.domain.js';

/** `inhoud` is the whole file as ciphertext; the person stands nowhere else. */
@Entity('toewijzing')
export class ToewijzingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Toewijzingstatus;
  @Column('text') wet!: Wet;
  /** AGB code of the provider. */
  @Column('char', { length: 8 }) aanbieder!: string;
  /** Opaque id of the person; null when the file was opened by number or by a provider's message. */
  @Column('uuid', { nullable: true }) betrokkene_id!: Uuid | null;
  /** Next deadline; null while there is none. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Toewijzing>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** Number that was given out, once per law and municipality (9332). */
@Entity('toewijzingnummer')
export class ToewijzingnummerRij {
  @PrimaryColumn('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @PrimaryColumn('text') wet!: Wet;
  @PrimaryColumn('int') nummer!: number;
  @Column('uuid') toewijzing_id!: Uuid;
}

/** Finds the file of a client at a provider without saying who that is: a pseudonym that means nothing elsewhere. */
@Entity('toewijzingclient')
export class ToewijzingclientRij {
  /** Follows from the pseudonym, so that two who make the file at once meet here. */
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') pseudoniem!: string;
  @Column('uuid') toewijzing_id!: Uuid;
}

const inhoud = (id: string) => ({ tabel: 'toewijzing', kolom: 'inhoud', id });

/** The file behind a row, or `Vernietigd` when its key was destroyed. */
export function toewijzingVan(
  { id, inhoud: tekst }: Pick<ToewijzingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Toewijzing | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a file: all columns, always in the same order. */
export function rijVan(toewijzing: Toewijzing, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, wet, aanbieder } = toewijzing;
  return {
    ...{ id, gemeentecode, versie, status, wet, aanbieder },
    betrokkene_id: toewijzing.betrokkeneId ?? null,
    wekker_op: wekkerOp(toewijzing) ?? null,
    bewaren_tot_en_met: bewaardagVan('toewijzing', toewijzing, {
      uitkomst: status === 'ingetrokken' && !isGeleverd(toewijzing) ? 'niet-geleverd' : wet,
    }),
    inhoud: encrypt(sleutel, inhoud(id), toewijzing),
    gewijzigd_op: toewijzing.gewijzigdOp,
  } satisfies Record<keyof ToewijzingRij, unknown>;
}
