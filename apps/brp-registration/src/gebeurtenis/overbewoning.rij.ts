import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import type { Normstatus, Overbewoningsnorm } from './overbewoningsnorm.domain.js';
import type { Overbewoningssignaal, Signaalstatus } from './overbewoningssignaal.domain.js';

/** A norm of a municipality; the number itself is no secret. */
@Entity('overbewoningsnorm')
export class OverbewoningsnormRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Normstatus;
  @Column('int') personen!: number;
  @Column('date') geldig_vanaf!: string;
  @Column('text') inhoud!: Versleuteld<Overbewoningsnorm>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** A sign. Which object it is about is in `inhoud`. */
@Entity('overbewoningssignaal')
export class OverbewoningssignaalRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Signaalstatus;
  @Column('text') afgeschermd!: 'ja' | 'nee';
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Overbewoningssignaal>;
  @Column('timestamptz') waargenomen_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** Whether an object has an open sign. `id` is a keyed code of the object: a second sign about it is recognised, the object is not. */
@Entity('overbewoningsobject')
export class OverbewoningsobjectRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('boolean') open!: boolean;
}

const normplaats = (id: string) => ({ tabel: 'overbewoningsnorm', kolom: 'inhoud', id });
const signaalplaats = (id: string) => ({ tabel: 'overbewoningssignaal', kolom: 'inhoud', id });

/** The norm behind a row, or `Vernietigd` when its key was destroyed. */
export function normVan({ id, inhoud }: OverbewoningsnormRij, sleutel: Sleutel): Overbewoningsnorm | Vernietigd {
  return decrypt(sleutel, normplaats(id), inhoud);
}

/** The sign behind a row, or `Vernietigd` when its key was destroyed. */
export function signaalVan(
  { id, inhoud }: OverbewoningssignaalRij,
  sleutel: Sleutel,
): Overbewoningssignaal | Vernietigd {
  return decrypt(sleutel, signaalplaats(id), inhoud);
}

/** The row of a norm: all columns, always in the same order. */
export function normrij(norm: Overbewoningsnorm, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, personen, geldigVanaf, gewijzigdOp } = norm;
  return {
    ...{ id, gemeentecode, versie, status, personen },
    geldig_vanaf: geldigVanaf,
    inhoud: encrypt(sleutel, normplaats(id), norm),
    gewijzigd_op: gewijzigdOp,
  } satisfies Record<keyof OverbewoningsnormRij, unknown>;
}

/** The row of a sign: all columns, always in the same order. */
export function signaalrij(signaal: Overbewoningssignaal, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, afgeschermd } = signaal;
  return {
    ...{ id, gemeentecode, versie, status },
    afgeschermd: afgeschermd ? 'ja' : 'nee',
    bewaren_tot_en_met: bewaardagVan('overbewoningssignaal', signaal, {
      uitkomst: signaal.status === 'beoordeeld' ? signaal.oordeel : undefined,
    }),
    inhoud: encrypt(sleutel, signaalplaats(id), signaal),
    waargenomen_op: signaal.waargenomenOp,
    gewijzigd_op: signaal.gewijzigdOp,
  } satisfies Record<keyof OverbewoningssignaalRij, unknown>;
}
