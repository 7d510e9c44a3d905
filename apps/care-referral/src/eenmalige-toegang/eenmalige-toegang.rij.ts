import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EenmaligeToegang, Toegangsstatus } from './eenmalige-toegang.domain.js';

/** `inhoud` is the whole access as ciphertext; of the token only its hash stands in clear, to be found by. */
@Entity('eenmalige_toegang')
export class EenmaligeToegangRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Toegangsstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('uuid') aanbod_id!: Uuid;
  @Column('char', { length: 64, unique: true }) token_hash!: string;
  @Column('timestamptz') verloopt_op!: Date;
  /** When the clock looks at it next (`Tijdbewaker`). */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<EenmaligeToegang>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'eenmalige_toegang', kolom: 'inhoud', id });

/** The access behind a row, or `Vernietigd` when its key was destroyed. */
export function toegangVanRij(
  { id, inhoud: tekst }: Pick<EenmaligeToegangRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): EenmaligeToegang | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of an access: all columns, always in the same order. */
export function toegangsrijVan(toegang: EenmaligeToegang, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, verlooptOp } = toegang;
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: toegang.zorgverwijzingId,
    aanbod_id: toegang.aanbodId,
    token_hash: toegang.tokenHash,
    verloopt_op: verlooptOp,
    wekker_op: status === 'open' ? verlooptOp : null,
    inhoud: encrypt(sleutel, inhoud(id), toegang),
    gewijzigd_op: toegang.gewijzigdOp,
  } satisfies Record<keyof EenmaligeToegangRij, unknown>;
}
