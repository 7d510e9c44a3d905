import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Brieftekst, Brieftekststatus } from './brieftekst-toestand.domain.js';
import { BRIEFSOORTEN } from './briefsoort.data.js';
import type { Briefdossiersoort, Briefsoort } from './briefsoort.domain.js';

/** `inhoud` is the whole state as ciphertext: words that a colleague types may name people. */
@Entity('brieftekst')
export class BrieftekstRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Brieftekststatus;
  @Column('text') soort!: Briefsoort;
  @Column('text') dossiersoort!: Briefdossiersoort;
  @Column('date', { nullable: true }) geldig_vanaf!: string | null;
  @Column('text') inhoud!: Versleuteld<Brieftekst>;
  @Column('timestamptz') opgesteld_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'brieftekst', kolom: 'inhoud', id });

/** The text behind a row, or `Vernietigd` when its key was destroyed. */
export function tekstVan(
  { id, inhoud: tekst }: Pick<BrieftekstRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Brieftekst | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a text: all columns, always in the same order. */
export function rijVan(tekst: Brieftekst, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, soort } = tekst;
  return {
    id,
    gemeentecode,
    versie,
    status,
    soort,
    dossiersoort: BRIEFSOORTEN[soort].dossiersoort,
    geldig_vanaf: tekst.status === 'vastgesteld' ? tekst.geldigVanaf : null,
    inhoud: encrypt(sleutel, inhoud(id), tekst),
    opgesteld_op: tekst.opgesteldOp,
    gewijzigd_op: tekst.gewijzigdOp,
  } satisfies Record<keyof BrieftekstRij, unknown>;
}
