import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Gidsimport, Gidsimportstatus } from './gidsimport.domain.js';
import { isLeeg } from './gidsverschil.domain.js';

/** A delivered version of a source; what it says is in `inhoud`, who delivered it stands nowhere else. */
@Entity('gidsimport')
export class GidsimportRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Gidsimportstatus;
  @Column('text') bron!: string;
  /** It differs from the directory: somebody has something to decide. */
  @Column('boolean') verschilt!: boolean;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Gidsimport>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'gidsimport', kolom: 'inhoud', id });

/** The import behind a row, or `Vernietigd` when its key was destroyed. */
export function gidsimportVan(rij: Pick<GidsimportRij, 'id' | 'inhoud'>, sleutel: Sleutel): Gidsimport | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of an import: all columns, always in the same order. */
export function rijVan(gidsimport: Gidsimport, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, bron, gewijzigdOp } = gidsimport;
  return {
    id,
    gemeentecode,
    versie,
    status,
    bron,
    verschilt: gidsimport.status === 'ingediend' && !isLeeg(gidsimport.verschil),
    wekker_op: gidsimport.status === 'ingediend' ? gidsimport.vergelijkOp : null,
    inhoud: encrypt(sleutel, inhoud(id), gidsimport),
    gewijzigd_op: gewijzigdOp,
  } satisfies Record<keyof GidsimportRij, unknown>;
}
