import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { uitgesloten, type Dubbelcontrole, type Dubbelstatus } from './dubbelcontrole.domain.js';

/** `inhoud` is the whole check as ciphertext: who is compared with whom, by what, and why it was judged so. */
@Entity('dubbelcontrole')
export class DubbelcontroleRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Dubbelstatus;
  @Column('uuid') inschrijving_id!: Uuid;
  /** Registrations that a second person judged to be about somebody else. */
  @Column('uuid', { array: true }) uitgesloten!: Uuid[];
  @Column('text') inhoud!: Versleuteld<Dubbelcontrole>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'dubbelcontrole', kolom: 'inhoud', id });

/** The check behind a row, or `Vernietigd` when its key was destroyed. */
export function controleVan(
  { id, inhoud: tekst }: Pick<DubbelcontroleRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Dubbelcontrole | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a check: all columns, always in the same order. */
export function rijVan(controle: Dubbelcontrole, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, inschrijvingId } = controle;
  return {
    id,
    gemeentecode,
    versie,
    status,
    inschrijving_id: inschrijvingId,
    uitgesloten: uitgesloten(controle),
    inhoud: encrypt(sleutel, inhoud(id), controle),
    gewijzigd_op: controle.gewijzigdOp,
  } satisfies Record<keyof DubbelcontroleRij, unknown>;
}
