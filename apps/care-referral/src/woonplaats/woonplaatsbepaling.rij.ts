import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Woonplaatsbepaling, Woonplaatsstatus } from './woonplaatsbepaling-toestand.domain.js';
import { wekkerOp } from './woonplaatsbepaling.domain.js';

/** `inhoud` is the whole determination as ciphertext. `andere_gemeente` is who may look along: empty until it is asked to take over. */
@Entity('woonplaatsbepaling')
export class WoonplaatsbepalingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Woonplaatsstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('char', { length: 4, nullable: true }) andere_gemeente!: Gemeentecode | null;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Woonplaatsbepaling>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'woonplaatsbepaling', kolom: 'inhoud', id });

/** The determination behind a row, or `Vernietigd` when its key was destroyed. */
export function bepalingVan(
  { id, inhoud: tekst }: Pick<WoonplaatsbepalingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Woonplaatsbepaling | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a determination: all columns, always in the same order. */
export function rijVan(bepaling: Woonplaatsbepaling, sleutel: DossierKey) {
  return {
    id: bepaling.id,
    gemeentecode: bepaling.gemeentecode,
    versie: bepaling.versie,
    status: bepaling.status,
    zorgverwijzing_id: bepaling.zorgverwijzingId,
    andere_gemeente: 'overdracht' in bepaling ? bepaling.overdracht.naar : null,
    wekker_op: wekkerOp(bepaling),
    inhoud: encrypt(sleutel, inhoud(bepaling.id), bepaling),
    gewijzigd_op: bepaling.gewijzigdOp,
  } satisfies Record<keyof WoonplaatsbepalingRij, unknown>;
}
