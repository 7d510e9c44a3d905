import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVanBesluit } from '../bewaartermijn/bewaardag.js';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import type { Besluit, Besluitstatus, Kring, Onderwerp } from './besluit-toestand.domain.js';

/** `inhoud` is the whole decision as ciphertext; outcome, grounds and text stand nowhere else. */
@Entity('besluit')
export class BesluitRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Besluitstatus;
  @Column('text') kring!: Kring;
  @Column('text') onderwerp_soort!: Onderwerp['soort'];
  @Column('uuid') onderwerp_id!: Uuid;
  @Column('text') vergunningsoort!: Vergunningsoort;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Besluit>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'besluit', kolom: 'inhoud', id });

/** The decision behind a row, or `Vernietigd` when its key was destroyed. */
export function besluitVan(
  { id, inhoud: tekst }: Pick<BesluitRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Besluit | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a decision: all columns, always in the same order. */
export function rijVan(besluit: Besluit, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, kring, onderwerp, vergunningsoort } = besluit;
  return {
    id,
    gemeentecode,
    versie,
    status,
    kring,
    onderwerp_soort: onderwerp.soort,
    onderwerp_id: onderwerp.id,
    vergunningsoort,
    bewaren_tot_en_met: bewaardagVanBesluit(besluit),
    inhoud: encrypt(sleutel, inhoud(id), besluit),
    gewijzigd_op: besluit.gewijzigdOp,
  } satisfies Record<keyof BesluitRij, unknown>;
}
