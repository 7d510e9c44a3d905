import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bibobontvangercode } from './bibob-ontvanger.data.js';

/** That secrecy was imposed in writing on somebody who got data of the file (Wet Bibob art. 28 lid 3). */
export interface Geheimhouding {
  readonly id: Uuid;
  readonly ontvanger: Exclude<Bibobontvangercode, 'eigen-behandeling'>;
  readonly naam: string;
  readonly aangezegdOp: Datum;
  readonly vastgelegdDoor: string;
  readonly vastgelegdOp: string;
}

/** On whom it was imposed stands in `inhoud`, under the key of the toets. */
@Entity('bibob_geheimhouding')
export class BibobGeheimhoudingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('uuid') bibob_toets_id!: Uuid;
  @Column('text') inhoud!: Versleuteld<Geheimhouding>;
  @Column('timestamptz') op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bibob_geheimhouding', kolom: 'inhoud', id });

/** The notice behind a row, or `Vernietigd` when the key of its toets was destroyed. */
export function geheimhoudingVan(
  rij: Pick<BibobGeheimhoudingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Geheimhouding | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a notice: all columns, always in the same order. */
export function geheimhoudingrijVan(
  geheimhouding: Geheimhouding,
  { id: bibobToetsId, gemeentecode }: { readonly id: Uuid; readonly gemeentecode: Gemeentecode },
  sleutel: DossierKey,
) {
  const { id, vastgelegdOp } = geheimhouding;
  return {
    id,
    gemeentecode,
    bibob_toets_id: bibobToetsId,
    inhoud: encrypt(sleutel, inhoud(id), geheimhouding),
    op: vastgelegdOp,
  } satisfies Record<keyof BibobGeheimhoudingRij, unknown>;
}
