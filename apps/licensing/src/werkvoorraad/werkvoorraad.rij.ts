import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';

/** States in which an application waits for a decision; the trigger of the migration knows the same. */
export const OPEN_STATUSSEN: readonly string[] = ['in-behandeling', 'aanvulling-gevraagd'];

/**
 * One line per application that waits for a decision. The database keeps it: a trigger on `vergunningaanvraag` and one on `behandeling` write it in
 * the same statement, so that no command can forget it. `half_op` and `tachtig_op` are the days on which half and four fifths of the term are over.
 */
@Entity('werkvoorraad')
export class WerkvoorraadRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('text', { nullable: true }) behandelaar!: string | null;
  @Column('text') vergunningsoort!: Vergunningsoort;
  @Column('boolean') wacht!: boolean;
  @Column('date') ontvangen_op!: string;
  @Column('date') half_op!: string;
  @Column('date') tachtig_op!: string;
  @Column('date') beslistermijn_einde!: string;
}
