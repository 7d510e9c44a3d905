import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Spoorkeuze, Spoorkeuzestatus } from './spoorkeuze-toestand.domain.js';
import { wekkerOp } from './spoorkeuze-weging.domain.js';

/** `inhoud` is the whole choice as ciphertext: which rows apply says much about a person, so no row stands in clear. */
@Entity('spoorkeuze')
export class SpoorkeuzeRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Spoorkeuzestatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('uuid') ketendossier_id!: Uuid;
  /** When the clock must look at it again. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Spoorkeuze>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'spoorkeuze', kolom: 'inhoud', id });

/** The choice behind a row, or `Vernietigd` when its key was destroyed. */
export function spoorkeuzeVan(
  { id, inhoud: tekst }: Pick<SpoorkeuzeRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Spoorkeuze | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a choice: all columns, always in the same order. */
export function rijVan(keuze: Spoorkeuze, sleutel: DossierKey) {
  return {
    id: keuze.id,
    gemeentecode: keuze.gemeentecode,
    versie: keuze.versie,
    status: keuze.status,
    zorgverwijzing_id: keuze.zorgverwijzingId,
    ketendossier_id: keuze.ketendossierId,
    wekker_op: wekkerOp(keuze),
    inhoud: encrypt(sleutel, inhoud(keuze.id), keuze),
    gewijzigd_op: keuze.gewijzigdOp,
  } satisfies Record<keyof SpoorkeuzeRij, unknown>;
}
