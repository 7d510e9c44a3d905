import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Briefdossiersoort, Briefsoort } from '../brieftekst/briefsoort.domain.js';
import type { Brief, Briefstatus } from './brief-toestand.domain.js';

/**
 * `inhoud` is the whole state and `document` the bytes that were sent, both as ciphertext under the key of the file that the letter belongs to:
 * when that key is destroyed, its letters are.
 */
@Entity('brief')
export class BriefRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Briefstatus;
  @Column('text') soort!: Briefsoort;
  @Column('text') dossiersoort!: Briefdossiersoort;
  @Column('uuid') dossier_id!: Uuid;
  @Column('text', { nullable: true }) hash!: string | null;
  @Column('text') inhoud!: Versleuteld<Brief>;
  @Column('text', { nullable: true }) document!: Versleuteld<string> | null;
  @Column('timestamptz') opgesteld_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const plaats = (id: string, kolom: 'inhoud' | 'document') => ({ tabel: 'brief', kolom, id });

/** The letter behind a row, or `Vernietigd` when the key of its file was destroyed. */
export function briefVan({ id, inhoud }: Pick<BriefRij, 'id' | 'inhoud'>, sleutel: Sleutel): Brief | Vernietigd {
  return decrypt(sleutel, plaats(id, 'inhoud'), inhoud);
}

/** The bytes that were sent; undefined when nothing was, or when the key of the file was destroyed. */
export function documentVan({ id, document }: BriefRij, sleutel: Sleutel): Buffer | undefined {
  if (document === null) return undefined;
  const tekst = decrypt(sleutel, plaats(id, 'document'), document);
  return typeof tekst === 'string' ? Buffer.from(tekst, 'base64') : undefined;
}

/**
 * The row of a letter: all columns, always in the same order.
 * @param bytes what is sent; only with a letter that was just sent
 */
export function rijVan(brief: Brief, sleutel: DossierKey, bytes?: Uint8Array) {
  const { id, gemeentecode, versie, status, soort, dossiersoort, dossierId } = brief;
  const document = bytes && encrypt(sleutel, plaats(id, 'document'), Buffer.from(bytes).toString('base64'));
  return {
    id,
    gemeentecode,
    versie,
    status,
    soort,
    dossiersoort,
    dossier_id: dossierId,
    hash: brief.status === 'verzonden' ? brief.verzending.hash : null,
    inhoud: encrypt(sleutel, plaats(id, 'inhoud'), brief),
    document: document ?? null,
    opgesteld_op: brief.opgesteldOp,
    gewijzigd_op: brief.gewijzigdOp,
  } satisfies Record<keyof BriefRij, unknown>;
}
