import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { isVernietigd, type Sleutel, type Vernietigd } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Centrumgemeenterelatie, Relatiestatus } from './centrumgemeenterelatie.domain.js';

/** All in clear: reference data about municipalities. Days are text (`YYYY-MM-DD`), as the domain has them. */
@Entity('centrumgemeenterelatie')
export class CentrumgemeenterelatieRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Relatiestatus;
  @Column('char', { length: 4 }) regiogemeente!: Gemeentecode;
  @Column('char', { length: 4 }) centrumgemeente!: Gemeentecode;
  @Column('char', { length: 10 }) geldig_vanaf!: Datum;
  @Column('char', { length: 10, nullable: true }) geldig_tot_en_met!: Datum | null;
  @Column('text') bron!: string;
  @Column('boolean') fictief!: boolean;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** The relation of a row. */
export function relatieVan(rij: CentrumgemeenterelatieRij, sleutel: Sleutel): Centrumgemeenterelatie | Vernietigd {
  if (isVernietigd(sleutel)) return sleutel;
  const { id, gemeentecode, versie, status, regiogemeente, centrumgemeente, bron, fictief } = rij;
  return {
    ...{ id, gemeentecode, versie, status, regiogemeente, centrumgemeente, bron, fictief },
    geldigVanaf: rij.geldig_vanaf,
    ...(rij.geldig_tot_en_met !== null && { geldigTotEnMet: rij.geldig_tot_en_met }),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
}

/** The row of a relation: all columns, always in the same order. */
export function rijVan(relatie: Centrumgemeenterelatie) {
  return {
    id: relatie.id,
    gemeentecode: relatie.gemeentecode,
    versie: relatie.versie,
    status: relatie.status,
    regiogemeente: relatie.regiogemeente,
    centrumgemeente: relatie.centrumgemeente,
    geldig_vanaf: relatie.geldigVanaf,
    geldig_tot_en_met: relatie.geldigTotEnMet ?? null,
    bron: relatie.bron,
    fictief: relatie.fictief,
    gewijzigd_op: relatie.gewijzigdOp,
  } satisfies Record<keyof CentrumgemeenterelatieRij, unknown>;
}
