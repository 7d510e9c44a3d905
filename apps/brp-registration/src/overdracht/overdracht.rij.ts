import type { Gemeentecode, Uuid } from '@schakel/domain';
import {
  decrypt,
  encrypt,
  isVernietigd,
  type DossierKey,
  type Sleutel,
  type Vernietigd,
  type Versleuteld,
} from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { antwoordtermijn, type Termijnstand } from '../terugmelding/terugmeldtermijn.domain.js';
import type { Overdracht, Overdrachtstatus } from './overdracht-toestand.domain.js';
import { wekker } from './overdracht.domain.js';
import { OVERDRACHTTERMIJN } from './overdrachttermijn.data.js';

/** `gemeentecode` is the asked municipality. `inhoud` is the whole request as ciphertext under a key of its own. */
@Entity('overdracht')
export class OverdrachtRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Overdrachtstatus;
  @Column('char', { length: 4 }) van_gemeente!: Gemeentecode;
  @Column('uuid') inschrijving_id!: Uuid;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  /** How far the term for an answer is; the last stand stays when it is answered. */
  @Column('text', { default: 'loopt' }) termijnstand!: Termijnstand;
  /** Last day of that term; null in requests from before it was watched. */
  @Column('date', { nullable: true }) uiterlijk!: string | null;
  /** When the clock must look next; null once nobody waits for an answer. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Overdracht>;
  @Column('timestamptz') gevraagd_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'overdracht', kolom: 'inhoud', id });

/** The request behind a row, or `Vernietigd` when its key was destroyed. One from before the term was watched gets the term of its day. */
export function overdrachtVan(
  { id, inhoud: tekst }: Pick<OverdrachtRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Overdracht | Vernietigd {
  const gelezen = decrypt(sleutel, inhoud(id), tekst);
  if (isVernietigd(gelezen) || 'termijn' in gelezen) return gelezen;
  const { gevraagdOp } = gelezen as Overdracht;
  return {
    ...(gelezen as Overdracht),
    termijn: antwoordtermijn(gevraagdOp, OVERDRACHTTERMIJN),
    termijnstand: 'loopt',
  };
}

/** The row of a request: all columns, always in the same order. */
export function rijVan(overdracht: Overdracht, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, vanGemeente, inschrijvingId, termijn, termijnstand } = overdracht;
  return {
    id,
    gemeentecode,
    versie,
    status,
    van_gemeente: vanGemeente,
    inschrijving_id: inschrijvingId,
    bewaren_tot_en_met: bewaardagVan('overdracht', overdracht),
    termijnstand,
    uiterlijk: termijn.uiterlijk,
    wekker_op: wekker(overdracht),
    inhoud: encrypt(sleutel, inhoud(id), overdracht),
    gevraagd_op: overdracht.gevraagdOp,
    gewijzigd_op: overdracht.gewijzigdOp,
  } satisfies Record<keyof OverdrachtRij, unknown>;
}
