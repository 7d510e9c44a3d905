import { wettelijkeDag, type Gemeentecode, type Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import type { Terugmelding, Terugmeldingstatus } from './terugmelding-toestand.domain.js';
import { wekker } from './terugmelding-verloop.domain.js';
import type { Termijnstand } from './terugmeldtermijn.domain.js';

/** `inhoud` is the whole report as ciphertext: whom it is about and what is doubted stand nowhere else. */
@Entity('terugmelding')
export class TerugmeldingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Terugmeldingstatus;
  @Column('text') melder!: string;
  @Column('text') termijnstand!: Termijnstand;
  @Column('date') uiterlijk!: string;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Terugmelding>;
  @Column('timestamptz') gemeld_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'terugmelding', kolom: 'inhoud', id });

/** The report behind a row, or `Vernietigd` when its key was destroyed. */
export function terugmeldingVan(
  { id, inhoud: tekst }: Pick<TerugmeldingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Terugmelding | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a report: all columns, always in the same order. */
export function rijVan(terugmelding: Terugmelding, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, melder, termijnstand, termijn } = terugmelding;
  return {
    ...{ id, gemeentecode, versie, status, melder, termijnstand },
    uiterlijk: termijn.uiterlijk,
    wekker_op: wekker(terugmelding),
    bewaren_tot_en_met: bewaardagVan('terugmelding', terugmelding, {
      dag: 'afgehandeldOp' in terugmelding ? wettelijkeDag(terugmelding.afgehandeldOp) : undefined,
      uitkomst: 'doorzending' in terugmelding ? 'doorgezonden' : 'onderzocht',
    }),
    inhoud: encrypt(sleutel, inhoud(id), terugmelding),
    gemeld_op: terugmelding.gemeldOp,
    gewijzigd_op: terugmelding.gewijzigdOp,
  } satisfies Record<keyof TerugmeldingRij, unknown>;
}
