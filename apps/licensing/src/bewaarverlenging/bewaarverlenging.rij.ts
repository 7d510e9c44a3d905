import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bewaarsoort } from '../bewaartermijn/bewaartermijn.domain.js';
import type { Bewaarverlenging, Verlengingstatus } from './bewaarverlenging.domain.js';

/** `inhoud` is the whole extension as ciphertext; why, and by whom, stands nowhere else. */
@Entity('bewaarverlenging')
export class BewaarverlengingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Verlengingstatus;
  @Column('text') dossiersoort!: Bewaarsoort;
  @Column('uuid') dossier_id!: Uuid;
  @Column('date') tot_en_met!: string;
  @Column('text') inhoud!: Versleuteld<Bewaarverlenging>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bewaarverlenging', kolom: 'inhoud', id });

/** The extension behind a row, or `Vernietigd` when its key was destroyed. */
export function verlengingVan(
  { id, inhoud: tekst }: Pick<BewaarverlengingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Bewaarverlenging | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of an extension: all columns, always in the same order. */
export function rijVan(verlenging: Bewaarverlenging, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, dossiersoort, dossierId, totEnMet } = verlenging;
  return {
    id,
    gemeentecode,
    versie,
    status,
    dossiersoort,
    dossier_id: dossierId,
    tot_en_met: totEnMet,
    inhoud: encrypt(sleutel, inhoud(id), verlenging),
    gewijzigd_op: verlenging.gewijzigdOp,
  } satisfies Record<keyof BewaarverlengingRij, unknown>;
}
