import type { Gemeentecode, Uuid } from '@schakel/domain';
import {
  type DossierKey,
  type Pseudonimiseerder,
  type Sleutel,
  type Vernietigd,
  type Versleuteld,
  decrypt,
  encrypt,
} from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Kanaal, Melderrol, Vermoeden } from './signaal-melding.domain.js';
import type { Route, Signaal, Signaalstatus } from './signaal-toestand.domain.js';

/**
 * The table, column by column. `inhoud` is the whole state as ciphertext; the other columns repeat of it what rules of access, lists
 * and filters look at, and say nothing about a person.
 */
@Entity('signaal')
export class SignaalRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Signaalstatus;
  @Column('text') kanaal!: Kanaal;
  @Column('text') melderrol!: Melderrol;
  @Column('text') uitbuitingsvorm!: Vermoeden;
  @Column('boolean') acuut_gevaar!: boolean;
  /** Subject of the token with which the report was made. */
  @Column('text') ingediend_door!: string;
  @Column('text', { nullable: true }) behandelaar!: string | null;
  @Column('text', { nullable: true }) route!: Route | null;
  /** Finds signals about the same company without knowing it. */
  @Column('text', { nullable: true }) bedrijfspseudoniem!: string | null;
  @Column('text') inhoud!: Versleuteld<Signaal>;
  @Column('timestamptz') ontvangen_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'signaal', kolom: 'inhoud', id });

/** The signal behind a row, or `Vernietigd` when its key was destroyed. */
export function signaalVan(rij: SignaalRij, sleutel: Sleutel): Signaal | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a signal: all columns, always in the same order, because rows of many commands travel in one statement. */
export function rijVan(signaal: Signaal, sleutel: DossierKey, pseudoniemen: Pseudonimiseerder) {
  const { id, melding } = signaal;
  const kvkNummer = melding.bedrijf?.kvkNummer;
  return {
    id,
    gemeentecode: signaal.gemeentecode,
    versie: signaal.versie,
    status: signaal.status,
    kanaal: melding.kanaal,
    melderrol: melding.melderrol,
    uitbuitingsvorm: melding.uitbuitingsvorm,
    acuut_gevaar: melding.acuutGevaar,
    ingediend_door: signaal.ingediendDoor,
    behandelaar: 'behandelaar' in signaal ? signaal.behandelaar : null,
    route: 'route' in signaal ? signaal.route : null,
    bedrijfspseudoniem: kvkNummer === undefined ? null : pseudoniemen.pseudoniem('signaal/bedrijf', kvkNummer),
    inhoud: encrypt(sleutel, inhoud(id), signaal),
    ontvangen_op: signaal.ontvangenOp,
    gewijzigd_op: signaal.gewijzigdOp,
  } satisfies Record<keyof SignaalRij, unknown>;
}
