import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Wet } from '../toewijzing/toewijzing-toestand.domain.js';

/** A message that came in. It has a key of its own, by its id. */
@Entity('ontvangen_bericht')
export class OntvangenBerichtRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('text') wet!: Wet;
  @Column('text') soort!: string;
  @Column('char', { length: 8 }) afzender!: string;
  @Column('text') identificatie!: string;
  /** SHA-256 of the message, keyed: whether the same message came again. */
  @Column('text') vingerafdruk!: string;
  @Column('uuid', { nullable: true }) toewijzing_id!: Uuid | null;
  @Column('uuid') referentienummer!: string;
  @Column('text') inhoud!: Versleuteld<string>;
  @Column('timestamptz') ontvangen_op!: Date;
}

/** A message that goes out, with a key of its own. Its id is also the reference number of its envelope. */
@Entity('uitgaand_bericht')
export class UitgaandBerichtRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('uuid', { nullable: true }) toewijzing_id!: Uuid | null;
  /** Which sending of the file this is; null for a retour. */
  @Column('text', { nullable: true }) ref!: string | null;
  @Column('text') wet!: Wet;
  @Column('text') soort!: string;
  @Column('text') identificatie!: string;
  @Column('char', { length: 8 }) ontvanger!: string;
  /** Reference number of the envelope that a retour answers. */
  @Column('uuid', { nullable: true }) kruisreferentie!: string | null;
  @Column('text') inhoud!: Versleuteld<string>;
  @Column('text') status!: 'wachtend' | 'verzonden' | 'mislukt';
  @Column('int', { default: 0 }) pogingen!: number;
  @Column('timestamptz', { nullable: true }) eerste_poging_op!: Date | null;
  @Column('timestamptz', { nullable: true }) volgende_poging!: Date | null;
  @Column('timestamptz', { nullable: true }) verzonden_op!: Date | null;
  /** Code of the last attempt: `http-503`, `te-laat`. */
  @Column('text', { nullable: true }) uitkomst!: string | null;
  @Column('timestamptz') aangemaakt_op!: Date;
}

/** Place of the message in its row, for the cipher. */
export const plaatsVan = (tabel: 'ontvangen_bericht' | 'uitgaand_bericht', id: string) => ({
  tabel,
  kolom: 'inhoud',
  id,
});
