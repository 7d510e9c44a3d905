import type { Gemeentecode, Uuid } from '@schakel/domain';
import {
  decrypt,
  encrypt,
  isVernietigd,
  type DossierKey,
  type Pseudoniem,
  type Sleutel,
  type Vernietigd,
  type Versleuteld,
} from '@schakel/privacy';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { OVERDRACHTTERMIJN } from '../overdracht/overdrachttermijn.data.js';
import { antwoordtermijn, type Termijnstand } from '../terugmelding/terugmeldtermijn.domain.js';
import type { Inschrijving, Inschrijvingsstatus } from './inschrijving-toestand.domain.js';
import { overdrachttermijnstand, wekkerOp } from './inschrijving-wekker.domain.js';

/**
 * The table, column by column. `inhoud` is the whole state as ciphertext under the registration's own key; the other columns repeat of it
 * what rules of access and lists look at. `bsn_pseudoniem` is a blind index: it finds a number given out before, and shows none.
 */
@Entity('inschrijving')
@Unique(['gemeentecode', 'actieverzoek_id'])
export class InschrijvingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Inschrijvingsstatus;
  @Column('uuid') ketendossier_id!: Uuid;
  @Column('uuid') actieverzoek_id!: Uuid;
  /** The person, so that a registration is found by it. */
  @Column('uuid', { nullable: true }) betrokkene_id!: Uuid | null;
  @Column('text', { nullable: true }) bsn_pseudoniem!: Pseudoniem | null;
  /** Keyed codes of name and birth for the duplicate check; none before the identity is known. */
  @Column('text', { array: true, default: () => "'{}'" }) kenmerken!: string[];
  /** When the clock must look next; null while it has nothing to do. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  /** How far the term of a request to another municipality is; null when none is asked. */
  @Column('text', { nullable: true }) overdracht_termijnstand!: Termijnstand | null;
  @Column('text') inhoud!: Versleuteld<Inschrijving>;
  @Column('timestamptz') ontvangen_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'inschrijving', kolom: 'inhoud', id });

/**
 * The registration behind a row, or `Vernietigd` when its key was destroyed. One that waits for another municipality since before the term
 * was watched gets the term of its last change.
 */
export function inschrijvingVan(
  rij: Pick<InschrijvingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Inschrijving | Vernietigd {
  const gelezen = decrypt(sleutel, inhoud(rij.id), rij.inhoud);
  if (isVernietigd(gelezen) || !('overdracht' in gelezen) || 'termijn' in gelezen.overdracht) return gelezen;
  const { gewijzigdOp, overdracht } = gelezen as Extract<Inschrijving, { overdracht: unknown }>;
  return { ...gelezen, overdracht: { ...overdracht, termijn: antwoordtermijn(gewijzigdOp, OVERDRACHTTERMIJN) } };
}

/**
 * The row of a registration: all columns, always in the same order, because rows of many commands travel in one statement.
 * @param zoekbaar pseudonym of the number, once there is one, and the codes of the duplicate check
 */
export function rijVan(
  inschrijving: Inschrijving,
  sleutel: DossierKey,
  { bsnPseudoniem, kenmerken }: { readonly bsnPseudoniem: Pseudoniem | null; readonly kenmerken: readonly string[] },
) {
  const { id, gemeentecode, versie, status } = inschrijving;
  return {
    id,
    gemeentecode,
    versie,
    status,
    ketendossier_id: inschrijving.ketendossierId,
    actieverzoek_id: inschrijving.actieverzoekId,
    betrokkene_id: inschrijving.betrokkeneId ?? null,
    bsn_pseudoniem: bsnPseudoniem,
    kenmerken,
    wekker_op: wekkerOp(inschrijving),
    bewaren_tot_en_met: bewaardagVan('inschrijving', inschrijving),
    overdracht_termijnstand: overdrachttermijnstand(inschrijving),
    inhoud: encrypt(sleutel, inhoud(id), inschrijving),
    ontvangen_op: inschrijving.ontvangenOp,
    gewijzigd_op: inschrijving.gewijzigdOp,
  } satisfies Record<keyof InschrijvingRij, unknown>;
}
