import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Meldcode, Meldcodestatus } from './meldcode-toestand.domain.js';

/** `inhoud` is the whole walk as ciphertext; what was found and decided stands nowhere else. */
@Entity('meldcode')
export class MeldcodeRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Meldcodestatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('text') inhoud!: Versleuteld<Meldcode>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'meldcode', kolom: 'inhoud', id });

/** The walk behind a row, or `Vernietigd` when its key was destroyed. */
export function meldcodeVan(
  { id, inhoud: tekst }: Pick<MeldcodeRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Meldcode | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a walk: all columns, always in the same order. */
export function rijVan(meldcode: Meldcode, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, zorgverwijzingId } = meldcode;
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: zorgverwijzingId,
    inhoud: encrypt(sleutel, inhoud(id), meldcode),
    gewijzigd_op: meldcode.gewijzigdOp,
  } satisfies Record<keyof MeldcodeRij, unknown>;
}
