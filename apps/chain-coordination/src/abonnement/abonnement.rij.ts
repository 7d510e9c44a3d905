import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Abonneerbaar } from './abonneerbaar.domain.js';
import type { Abonnement, Abonnementstatus, Einde } from './abonnement-toestand.domain.js';

/**
 * What stands in the column `gemeentecode` of what belongs to no municipality. It is no code of one (BRP tabel 33: unknown), so no token
 * bears it and no list shows it.
 */
export const GEEN_GEMEENTE = '0000' as Gemeentecode;

/** The whole state in clear: it holds nothing about a person but the opaque subject of who asked for it. */
@Entity('abonnement')
export class AbonnementRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Abonnementstatus;
  @Column('text') organisatie!: string;
  @Column('text') sink!: string;
  @Column('text', { array: true }) types!: Abonneerbaar[];
  @Column('text') aangevraagd_door!: string;
  @Column('timestamptz') aangevraagd_op!: Date;
  @Column('timestamptz', { nullable: true }) actief_sinds!: Date | null;
  @Column('timestamptz', { nullable: true }) gevalideerd_op!: Date | null;
  @Column('text', { nullable: true }) einde!: Einde | null;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** The row of a subscription: all columns, always in the same order. */
export function rijVan(abonnement: Abonnement) {
  const { id, versie, status, organisatie, sink, types } = abonnement;
  const gevalideerd = 'actiefSinds' in abonnement ? abonnement : undefined;
  return {
    id,
    gemeentecode: GEEN_GEMEENTE,
    versie,
    status,
    organisatie,
    sink,
    types: [...types],
    aangevraagd_door: abonnement.aangevraagdDoor,
    aangevraagd_op: abonnement.aangevraagdOp,
    actief_sinds: gevalideerd?.actiefSinds ?? null,
    gevalideerd_op: gevalideerd?.gevalideerdOp ?? null,
    einde: abonnement.status === 'beeindigd' ? abonnement.einde : null,
    gewijzigd_op: abonnement.gewijzigdOp,
  } satisfies Record<keyof AbonnementRij, unknown>;
}

/** The subscription behind a row. Throws on a row that the constraints of the table do not allow. */
export function abonnementVan(rij: AbonnementRij): Abonnement {
  const { id, versie, status, organisatie, sink, types } = rij;
  const kern = {
    ...{ id, versie, organisatie, sink, types },
    aangevraagdOp: rij.aangevraagd_op.toISOString(),
    aangevraagdDoor: rij.aangevraagd_door,
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
  const { actief_sinds: sinds, gevalideerd_op: gevalideerd, einde } = rij;
  const gevalideerdeKern =
    sinds === null || gevalideerd === null
      ? undefined
      : { ...kern, actiefSinds: sinds.toISOString(), gevalideerdOp: gevalideerd.toISOString() };
  if (status === 'aangevraagd') return { ...kern, status };
  if (status === 'beeindigd' && einde !== null) return { ...(gevalideerdeKern ?? kern), status, einde };
  if (gevalideerdeKern === undefined || status === 'beeindigd') throw new Error('a subscription row that cannot be');
  return { ...gevalideerdeKern, status };
}
