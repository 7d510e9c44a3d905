import type { Gemeentecode, Uuid } from '@schakel/domain';
import {
  decrypt,
  encrypt,
  isVernietigd,
  type DossierKey,
  type Pseudonimiseerder,
  type Sleutel,
  type Vernietigd,
  type Versleuteld,
} from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { inHuidigeVorm, type EerdereVorm } from './vergunningaanvraag-eerder.js';
import { isOpen, type Aanvraagstatus, type Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

/** Domain of pseudonyms that chain-coordination and licensing share, and nobody else (ADR 0009). */
export const RAADPLEGINGSDOMEIN = 'raadpleging';

/** `inhoud` is the whole state as ciphertext; the other columns repeat what access, lists and blind consultations look at. */
@Entity('vergunningaanvraag')
export class VergunningaanvraagRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Aanvraagstatus;
  @Column('text') vergunningsoort!: Vergunningsoort;
  @Column('text') bedrijfspseudoniem!: string;
  @Column('date') beslistermijn_einde!: string;
  @Column('boolean') termijn_voorlopig!: boolean;
  @Column('text') inhoud!: Versleuteld<Vergunningaanvraag>;
  @Column('timestamptz') ontvangen_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'vergunningaanvraag', kolom: 'inhoud', id });

/** The application behind a row, or `Vernietigd` when its key was destroyed. */
export function aanvraagVan(
  { id, inhoud: tekst }: Pick<VergunningaanvraagRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Vergunningaanvraag | Vernietigd {
  const gelezen = decrypt<Vergunningaanvraag | EerdereVorm>(sleutel, inhoud(id), tekst);
  return isVernietigd(gelezen) ? gelezen : inHuidigeVorm(gelezen);
}

/** The row of an application: all columns, always in the same order, because rows of many commands travel in one statement. */
export function rijVan(aanvraag: Vergunningaanvraag, sleutel: DossierKey, pseudoniemen: Pseudonimiseerder) {
  const { id, gemeentecode, versie, status, vergunningsoort } = aanvraag;
  return {
    id,
    gemeentecode,
    versie,
    status,
    vergunningsoort,
    bedrijfspseudoniem: pseudoniemen.pseudoniem(RAADPLEGINGSDOMEIN, aanvraag.aanvrager.kvkNummer),
    beslistermijn_einde: aanvraag.beslistermijn.einde,
    termijn_voorlopig: isOpen(aanvraag) && aanvraag.beslistermijn.voorlopig,
    inhoud: encrypt(sleutel, inhoud(id), aanvraag),
    ontvangen_op: aanvraag.ontvangenOp,
    gewijzigd_op: aanvraag.gewijzigdOp,
  } satisfies Record<keyof VergunningaanvraagRij, unknown>;
}
