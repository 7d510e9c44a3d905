import { wettelijkeDag, type Gemeentecode, type Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import type { Escalatiedoel } from '../zorgverwijzing/reactietermijnen.domain.js';
import type { Piketdienst, Piketdienststatus } from './piketdienst.domain.js';

/** `inhoud` is the whole duty as ciphertext: who has it, and what was handed over. */
@Entity('piketdienst')
export class PiketdienstRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Piketdienststatus;
  @Column('text') trap!: Escalatiedoel;
  @Column('timestamptz') van!: Date;
  @Column('timestamptz') tot!: Date;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Piketdienst>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'piketdienst', kolom: 'inhoud', id });

/** The duty behind a row, or `Vernietigd` when its key was destroyed. */
export function dienstVan(
  { id, inhoud: tekst }: Pick<PiketdienstRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Piketdienst | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a duty: all columns, always in the same order. */
export function dienstrijVan(dienst: Piketdienst, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, trap, van, tot } = dienst;
  return {
    id,
    gemeentecode,
    versie,
    status,
    trap,
    van,
    tot,
    bewaren_tot_en_met: bewaardagVan('piketdienst', dienst, {
      dag: status === 'gepland' ? wettelijkeDag(tot) : undefined,
    }),
    inhoud: encrypt(sleutel, inhoud(id), dienst),
    gewijzigd_op: dienst.gewijzigdOp,
  } satisfies Record<keyof PiketdienstRij, unknown>;
}
