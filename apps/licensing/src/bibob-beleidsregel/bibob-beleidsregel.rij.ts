import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BibobBeleidsregel, Beleidsregelstatus } from './bibob-beleidsregel-toestand.domain.js';

/** `inhoud` is the whole state as ciphertext: it names who made it. The other columns are what lists and the search for a day look at. */
@Entity('bibob_beleidsregel')
export class BibobBeleidsregelRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Beleidsregelstatus;
  @Column('date', { nullable: true }) geldig_vanaf!: Datum | null;
  @Column('text') inhoud!: Versleuteld<BibobBeleidsregel>;
  @Column('timestamptz') opgesteld_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bibob_beleidsregel', kolom: 'inhoud', id });

/** The policy rule behind a row, or `Vernietigd` when its key was destroyed. */
export function beleidsregelVan(
  rij: Pick<BibobBeleidsregelRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): BibobBeleidsregel | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a policy rule: all columns, always in the same order. */
export function rijVan(beleidsregel: BibobBeleidsregel, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status } = beleidsregel;
  return {
    id,
    gemeentecode,
    versie,
    status,
    geldig_vanaf: beleidsregel.status === 'in-werking' ? beleidsregel.geldigVanaf : null,
    inhoud: encrypt(sleutel, inhoud(id), beleidsregel),
    opgesteld_op: beleidsregel.opgesteldOp,
    gewijzigd_op: beleidsregel.gewijzigdOp,
  } satisfies Record<keyof BibobBeleidsregelRij, unknown>;
}
