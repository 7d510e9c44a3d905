import { createHash } from 'node:crypto';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Motiveringstekst, Tekststatus } from './motiveringstekst.domain.js';
import type { Motiveringscode } from './tekstblok.domain.js';

/** `inhoud` is the text with all its versions; encrypted like every file, though it is about nobody. */
@Entity('motiveringstekst')
export class MotiveringstekstRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Tekststatus;
  @Column('text') code!: Motiveringscode;
  @Column('text') inhoud!: Versleuteld<Motiveringstekst>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'motiveringstekst', kolom: 'inhoud', id });

/**
 * The id of the text of a municipality under a code: always the same (UUID version 8), so that two people who make one at the same time
 * make one text, and the second is told.
 */
export function tekstId(gemeentecode: Gemeentecode, code: Motiveringscode): Uuid {
  const hex = createHash('sha256').update(`schakel/motiveringstekst/${gemeentecode}/${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Uuid;
}

/** The text behind a row, or `Vernietigd` when its key was destroyed. */
export function tekstVan(
  { id, inhoud: versleuteld }: Pick<MotiveringstekstRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Motiveringstekst | Vernietigd {
  return decrypt(sleutel, inhoud(id), versleuteld);
}

/** The row of a text: all columns, always in the same order. */
export function rijVan(tekst: Motiveringstekst, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, code } = tekst;
  return {
    id,
    gemeentecode,
    versie,
    status,
    code,
    inhoud: encrypt(sleutel, inhoud(id), tekst),
    gewijzigd_op: tekst.gewijzigdOp,
  } satisfies Record<keyof MotiveringstekstRij, unknown>;
}
