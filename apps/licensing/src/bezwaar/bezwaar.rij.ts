import { wettelijkeDag, type Gemeentecode, type Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVanBezwaar } from '../bewaartermijn/bewaardag.js';
import type { Bezwaar, Bezwaarstatus } from './bezwaar-toestand.domain.js';
import { bezwaartermijnen } from './bezwaartermijnen.domain.js';

/** `inhoud` is the whole file as ciphertext; who objects, why, and what came of it stand nowhere else. */
@Entity('bezwaar')
export class BezwaarRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Bezwaarstatus;
  @Column('uuid') besluit_id!: Uuid;
  @Column('text', { nullable: true }) behandelaar!: string | null;
  /** As counted on the day of the last change; while a suspension runs it moves on. */
  @Column('date') beslistermijn_einde!: string;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Bezwaar>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bezwaar', kolom: 'inhoud', id });

/** The objection behind a row, or `Vernietigd` when its key was destroyed. */
export function bezwaarVan(
  { id, inhoud: tekst }: Pick<BezwaarRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Bezwaar | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of an objection: all columns, always in the same order. */
export function rijVan(bezwaar: Bezwaar, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, besluit, gewijzigdOp } = bezwaar;
  return {
    id,
    gemeentecode,
    versie,
    status,
    besluit_id: besluit.id,
    behandelaar: bezwaar.behandelaar ?? null,
    beslistermijn_einde: bezwaartermijnen(bezwaar, wettelijkeDag(gewijzigdOp)).beslistermijn.einde,
    bewaren_tot_en_met: bewaardagVanBezwaar(bezwaar),
    inhoud: encrypt(sleutel, inhoud(id), bezwaar),
    gewijzigd_op: gewijzigdOp,
  } satisfies Record<keyof BezwaarRij, unknown>;
}
