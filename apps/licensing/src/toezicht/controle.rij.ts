import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVanControle } from '../bewaartermijn/bewaardag.js';
import type { Controle, Controlestatus } from './controle.domain.js';

/** `inhoud` is the whole inspection as ciphertext; what was found stands nowhere else. */
@Entity('controle')
export class ControleRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Controlestatus;
  @Column('uuid') vergunning_id!: Uuid;
  @Column('date') gepland_op!: string;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Controle>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'controle', kolom: 'inhoud', id });

/** The inspection behind a row, or `Vernietigd` when its key was destroyed. */
export function controleVan(
  { id, inhoud: tekst }: Pick<ControleRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Controle | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of an inspection: all columns, always in the same order. */
export function rijVan(controle: Controle, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, vergunningId, geplandOp } = controle;
  return {
    id,
    gemeentecode,
    versie,
    status,
    vergunning_id: vergunningId,
    gepland_op: geplandOp,
    bewaren_tot_en_met: bewaardagVanControle(controle),
    inhoud: encrypt(sleutel, inhoud(id), controle),
    gewijzigd_op: controle.gewijzigdOp,
  } satisfies Record<keyof ControleRij, unknown>;
}
