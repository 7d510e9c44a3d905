import type { Gemeentecode } from '@schakel/domain';
import type { InsertRow } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One line of the disclosure ledger (AVG art. 5 lid 2): who got which fields of a chain file, when, for what and on which ground. Only
 * names of fields, never their values. Lines are added and never changed.
 */
@Entity('deling')
export class DelingRij {
  @PrimaryColumn('uuid') id!: string;
  @Column('char', { length: 4 }) gemeentecode!: string;
  @Column('uuid') ketendossier_id!: string;
  /** `opvraging`: somebody fetched; `melding`: an event was delivered; `verzoek`, `raadpleging`: it was sent along. */
  @Column('text') soort!: Delingssoort;
  /** Subject of a token or OIN of an organisation, or name of a department's service. */
  @Column('text') ontvanger!: string;
  @Column('text') organisatie!: string;
  @Column('text', { array: true }) velden!: string[];
  @Column('text') grondslag!: string;
  @Column('text') doelbinding!: string;
  /** The resource or event it was about. */
  @Column('text') voorwerp!: string;
  @Column('timestamptz') op!: Date;
}

export const delingssoorten = ['opvraging', 'melding', 'verzoek', 'raadpleging'] as const;
export type Delingssoort = (typeof delingssoorten)[number];

export interface Deling {
  readonly gemeentecode: Gemeentecode | string;
  readonly ketendossierId: string;
  readonly soort: Delingssoort;
  readonly ontvanger: string;
  readonly organisatie: string;
  readonly velden: readonly string[];
  readonly grondslag: string;
  readonly doelbinding: string;
  readonly voorwerp: string;
  readonly op: string;
}

/** The line, to be committed with what was disclosed, or before it is answered: no line, no disclosure. */
export function delingsregel(deling: Deling): InsertRow {
  const row = {
    id: nieuwId(),
    gemeentecode: deling.gemeentecode,
    ketendossier_id: deling.ketendossierId,
    soort: deling.soort,
    ontvanger: deling.ontvanger,
    organisatie: deling.organisatie,
    velden: [...deling.velden],
    grondslag: deling.grondslag,
    doelbinding: deling.doelbinding,
    voorwerp: deling.voorwerp,
    op: deling.op,
  } satisfies Record<keyof DelingRij, unknown>;
  return { table: 'deling', row };
}
