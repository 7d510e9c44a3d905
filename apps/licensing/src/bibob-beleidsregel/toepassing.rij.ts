import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Kring, Toepassing } from './toepassing.domain.js';

/** `inhoud` is inputs, outcome and explanation as ciphertext; `kring` says who may open it. */
@Entity('bibob_beleidsregeltoepassing')
export class ToepassingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('uuid') vergunningaanvraag_id!: Uuid;
  @Column('text') kring!: Kring;
  @Column('text') inhoud!: Versleuteld<Toepassing>;
  @Column('timestamptz') toegepast_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bibob_beleidsregeltoepassing', kolom: 'inhoud', id });

/** What was stored behind a row, or `Vernietigd` when its key was destroyed. */
export function toepassingVan(rij: Pick<ToepassingRij, 'id' | 'inhoud'>, sleutel: Sleutel): Toepassing | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of an application of a policy rule: all columns, always in the same order. */
export function toepassingRijVan(toepassing: Toepassing, sleutel: DossierKey) {
  const { id, gemeentecode, versie, vergunningaanvraagId, kring, toegepastOp } = toepassing;
  return {
    id,
    gemeentecode,
    versie,
    vergunningaanvraag_id: vergunningaanvraagId,
    kring,
    inhoud: encrypt(sleutel, inhoud(id), toepassing),
    toegepast_op: toegepastOp,
  } satisfies Record<keyof ToepassingRij, unknown>;
}
