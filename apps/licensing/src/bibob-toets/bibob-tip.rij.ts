import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bibobtip, Bibobtipstatus } from './bibob-tip.domain.js';

/** What the tip says, and from whom, stands in `inhoud` under a key of its own. */
@Entity('bibob_tip')
export class BibobTipRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Bibobtipstatus;
  @Column('text') inhoud!: Versleuteld<Bibobtip>;
  @Column('timestamptz') ontstaan_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bibob_tip', kolom: 'inhoud', id });

/** The tip behind a row, or `Vernietigd` when its key was destroyed. */
export function tipVan(rij: Pick<BibobTipRij, 'id' | 'inhoud'>, sleutel: Sleutel): Bibobtip | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a tip: all columns, always in the same order. */
export function tiprijVan(tip: Bibobtip, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status } = tip;
  return {
    id,
    gemeentecode,
    versie,
    status,
    inhoud: encrypt(sleutel, inhoud(id), tip),
    ontstaan_op: tip.ontstaanOp,
    gewijzigd_op: tip.gewijzigdOp,
  } satisfies Record<keyof BibobTipRij, unknown>;
}
