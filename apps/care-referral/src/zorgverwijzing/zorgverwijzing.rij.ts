import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
import { type DossierKey, type Sleutel, type Vernietigd, type Versleuteld, decrypt, encrypt } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Zorgverwijzing, Zorgverwijzingsstatus } from './zorgverwijzing-toestand.domain.js';

/**
 * The table, column by column. `inhoud` is the whole state as ciphertext under the referral's own key; the other columns repeat of it
 * what rules of access and lists look at, and say nothing about a person.
 */
@Entity('zorgverwijzing')
export class ZorgverwijzingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Zorgverwijzingsstatus;
  @Column('uuid') ketendossier_id!: Uuid;
  @Column('uuid', { unique: true }) actieverzoek_id!: Uuid;
  /** Organisation that has the offer in hand now; who refused or lost it no longer sees the referral. */
  @Column('text', { nullable: true }) aangeboden_aan!: Oin | null;
  @Column('uuid', { nullable: true }) aanbieder_id!: Uuid | null;
  @Column('timestamptz', { nullable: true }) aangeboden_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Zorgverwijzing>;
  @Column('timestamptz') ontvangen_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'zorgverwijzing', kolom: 'inhoud', id });

/** The referral behind a row, or `Vernietigd` when its key was destroyed. */
export function zorgverwijzingVan(rij: ZorgverwijzingRij, sleutel: Sleutel): Zorgverwijzing | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a referral: all columns, always in the same order, because rows of many commands travel in one statement. */
export function rijVan(verwijzing: Zorgverwijzing, sleutel: DossierKey) {
  const { id } = verwijzing;
  const bijAanbieder = 'aanbiederId' in verwijzing ? verwijzing : undefined;
  return {
    id,
    gemeentecode: verwijzing.gemeentecode,
    versie: verwijzing.versie,
    status: verwijzing.status,
    ketendossier_id: verwijzing.ketendossierId,
    actieverzoek_id: verwijzing.actieverzoekId,
    aangeboden_aan: bijAanbieder?.organisatie ?? null,
    aanbieder_id: bijAanbieder?.aanbiederId ?? null,
    aangeboden_op: bijAanbieder?.aangebodenOp ?? null,
    inhoud: encrypt(sleutel, inhoud(id), verwijzing),
    ontvangen_op: verwijzing.ontvangenOp,
    gewijzigd_op: verwijzing.gewijzigdOp,
  } satisfies Record<keyof ZorgverwijzingRij, unknown>;
}
