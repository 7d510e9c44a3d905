import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bibobstatus, BibobToets } from './bibob-toets-toestand.domain.js';

/** `inhoud` is the whole file as ciphertext under a key of its own; the other columns hold no more than where it stands. */
@Entity('bibob_toets')
export class BibobToetsRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Bibobstatus;
  @Column('uuid') vergunningaanvraag_id!: Uuid;
  @Column('text') inhoud!: Versleuteld<BibobToets>;
  @Column('timestamptz') gestart_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bibob_toets', kolom: 'inhoud', id });

/** The toets behind a row, or `Vernietigd` when its key was destroyed. */
export function toetsVan(rij: BibobToetsRij, sleutel: Sleutel): BibobToets | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a toets: all columns, always in the same order. */
export function rijVan(toets: BibobToets, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status } = toets;
  return {
    id,
    gemeentecode,
    versie,
    status,
    vergunningaanvraag_id: toets.vergunningaanvraagId,
    inhoud: encrypt(sleutel, inhoud(id), toets),
    gestart_op: toets.gestartOp,
    gewijzigd_op: toets.gewijzigdOp,
  } satisfies Record<keyof BibobToetsRij, unknown>;
}
