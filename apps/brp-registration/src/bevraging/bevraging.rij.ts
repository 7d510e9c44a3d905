import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import type { BrpTaakcode, Vraagtype } from '../brp/brp-codes.domain.js';
import type { Aanleiding, Bevraging, Bevragingstatus } from './bevraging.domain.js';

/** A protocol record. `inhoud` is all of it as ciphertext; in clear is what a supervisor searches by. */
@Entity('bevraging')
export class BevragingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Bevragingstatus;
  @Column('text') taak!: BrpTaakcode;
  @Column('text') vraagtype!: Vraagtype;
  @Column('text') aanleiding!: Aanleiding;
  @Column('text') gesteld_door!: string;
  @Column('int', { nullable: true }) treffers!: number | null;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Bevraging>;
  @Column('timestamptz') gesteld_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bevraging', kolom: 'inhoud', id });

/** The record behind a row, or `Vernietigd` when its key was destroyed. */
export function bevragingVan(
  { id, inhoud: tekst }: Pick<BevragingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Bevraging | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a record: all columns, always in the same order. */
export function rijVan(bevraging: Bevraging, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, taak, vraagtype, aanleiding, gesteldDoor } = bevraging;
  return {
    ...{ id, gemeentecode, versie, status, taak, vraagtype, aanleiding },
    gesteld_door: gesteldDoor,
    treffers: bevraging.status === 'beantwoord' ? bevraging.treffers : null,
    bewaren_tot_en_met: bewaardagVan('bevraging', bevraging),
    inhoud: encrypt(sleutel, inhoud(id), bevraging),
    gesteld_op: bevraging.gesteldOp,
    gewijzigd_op: bevraging.gewijzigdOp,
  } satisfies Record<keyof BevragingRij, unknown>;
}
