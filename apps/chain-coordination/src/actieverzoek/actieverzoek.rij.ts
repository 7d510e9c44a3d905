import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actieverzoek, Actieverzoekstatus, Verzoeksoort } from './actieverzoek.domain.js';

/** `inhoud` is the whole state as ciphertext under the key of its chain file; the other columns repeat what access and lists look at. */
@Entity('actieverzoek')
export class ActieverzoekRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Actieverzoekstatus;
  @Column('uuid') ketendossier_id!: Uuid;
  @Column('text') verzoeksoort!: Verzoeksoort;
  @Column('text') inhoud!: Versleuteld<Actieverzoek>;
  @Column('timestamptz') verzonden_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'actieverzoek', kolom: 'inhoud', id });

/** The request behind a row, or `Vernietigd` when the key of its chain file was destroyed. */
export function verzoekVan(rij: ActieverzoekRij, sleutel: Sleutel): Actieverzoek | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a request: all columns, always in the same order. */
export function rijVan(verzoek: Actieverzoek, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, verzoeksoort } = verzoek;
  return {
    id,
    gemeentecode,
    versie,
    status,
    ketendossier_id: verzoek.ketendossierId,
    verzoeksoort,
    inhoud: encrypt(sleutel, inhoud(id), verzoek),
    verzonden_op: verzoek.verzondenOp,
    gewijzigd_op: verzoek.gewijzigdOp,
  } satisfies Record<keyof ActieverzoekRij, unknown>;
}
