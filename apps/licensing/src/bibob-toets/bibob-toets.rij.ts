import { wettelijkeDag, type Datum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { vergunningaanvraagVan } from './bibob-object.domain.js';
import { isAfgesloten, type Bibobstatus, type BibobToets } from './bibob-toets-toestand.domain.js';

/** `inhoud` is the whole file as ciphertext under a key of its own; the other columns hold no more than where it stands. */
@Entity('bibob_toets')
export class BibobToetsRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Bibobstatus;
  /** Empty for a toets that is not about an application in this service. */
  @Column('uuid', { nullable: true }) vergunningaanvraag_id!: Uuid | null;
  @Column('text') inhoud!: Versleuteld<BibobToets>;
  @Column('timestamptz') gestart_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
  /** Day on which the toets ended: from then the term of keeping runs (Selectielijst 4.1.12). */
  @Column('date', { nullable: true }) afgesloten_op!: Datum | null;
}

const inhoud = (id: string) => ({ tabel: 'bibob_toets', kolom: 'inhoud', id });

/** The toets behind a row, or `Vernietigd` when its key was destroyed. */
export function toetsVan(rij: Pick<BibobToetsRij, 'id' | 'inhoud'>, sleutel: Sleutel): BibobToets | Vernietigd {
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
    vergunningaanvraag_id: vergunningaanvraagVan(toets.object) ?? null,
    inhoud: encrypt(sleutel, inhoud(id), toets),
    gestart_op: toets.gestartOp,
    gewijzigd_op: toets.gewijzigdOp,
    afgesloten_op: isAfgesloten(toets) ? wettelijkeDag(toets.gewijzigdOp) : null,
  } satisfies Record<keyof BibobToetsRij, unknown>;
}
