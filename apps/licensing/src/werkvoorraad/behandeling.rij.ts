import { createHash } from 'node:crypto';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Behandeling } from './behandeling.domain.js';

/** Which officer has an application. Nothing of the applicant is in it. */
@Entity('behandeling')
export class BehandelingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('uuid') vergunningaanvraag_id!: Uuid;
  @Column('text', { nullable: true }) behandelaar!: string | null;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** The state behind a row. */
export function behandelingVan(rij: BehandelingRij): Behandeling {
  const { id, gemeentecode, versie, behandelaar } = rij;
  const vergunningaanvraagId = rij.vergunningaanvraag_id;
  const kern = { id, vergunningaanvraagId, gemeentecode, versie, gewijzigdOp: rij.gewijzigd_op.toISOString() };
  return behandelaar === null ? { ...kern, status: 'vrij' } : { ...kern, status: 'toegewezen', behandelaar };
}

/** The row of a state: all columns, always in the same order. */
export function rijVan(behandeling: Behandeling) {
  const { id, gemeentecode, versie } = behandeling;
  return {
    id,
    gemeentecode,
    versie,
    vergunningaanvraag_id: behandeling.vergunningaanvraagId,
    behandelaar: behandeling.status === 'toegewezen' ? behandeling.behandelaar : null,
    gewijzigd_op: behandeling.gewijzigdOp,
  } satisfies Record<keyof BehandelingRij, unknown>;
}

/**
 * The id of the treatment of an application: always the same one (UUID version 8, of a hash), so that two who are the first to give it to somebody
 * meet in the version check.
 */
export function behandelingId(vergunningaanvraagId: Uuid): Uuid {
  const hex = createHash('sha256').update(`behandeling ${vergunningaanvraagId}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const delen = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return delen.join('-') as Uuid;
}
