import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { AggregateWrite } from '@schakel/messaging';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVanVergunning } from '../bewaartermijn/bewaardag.js';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import { openbaarDeel } from './openbaarheid.domain.js';
import type { Vergunning, Vergunningstatus } from './vergunning-toestand.domain.js';
import { wachtOpHerbeoordeling } from './vergunning.domain.js';

/** `inhoud` is the whole permit as ciphertext; the other columns repeat what access and lists look at. */
@Entity('vergunning')
export class VergunningRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Vergunningstatus;
  @Column('text') vergunningsoort!: Vergunningsoort;
  @Column('uuid') vergunningaanvraag_id!: Uuid;
  /** The decision by which it was granted. */
  @Column('uuid', { nullable: true }) besluit_id!: Uuid | null;
  @Column('boolean') herbeoordeling!: boolean;
  @Column('date', { nullable: true }) geldig_tot_en_met!: string | null;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Vergunning>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** What the world may see of a permit; empty but for its key while nothing may be seen. In clear, because it is public. */
@Entity('vergunningenregister')
export class RegisterRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('boolean') openbaar!: boolean;
  @Column('text', { nullable: true }) vergunningsoort!: Vergunningsoort | null;
  @Column('text', { nullable: true }) status!: Vergunningstatus | null;
  @Column('text', { nullable: true }) bedrijfsnaam!: string | null;
  @Column('text', { nullable: true }) kvk_nummer!: string | null;
  @Column('date', { nullable: true }) bekendgemaakt_op!: string | null;
  @Column('date', { nullable: true }) geldig_tot_en_met!: string | null;
}

const inhoud = (id: string) => ({ tabel: 'vergunning', kolom: 'inhoud', id });

/** The permit behind a row, or `Vernietigd` when its key was destroyed. */
export function vergunningVan(
  { id, inhoud: tekst }: Pick<VergunningRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Vergunning | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a permit: all columns, always in the same order. */
export function rijVan(vergunning: Vergunning, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, vergunningsoort, vergunningaanvraagId } = vergunning;
  return {
    id,
    gemeentecode,
    versie,
    status,
    vergunningsoort,
    vergunningaanvraag_id: vergunningaanvraagId,
    besluit_id: vergunning.besluitId ?? null,
    herbeoordeling: wachtOpHerbeoordeling(vergunning),
    geldig_tot_en_met: vergunning.geldigTotEnMet ?? null,
    bewaren_tot_en_met: bewaardagVanVergunning(vergunning),
    inhoud: encrypt(sleutel, inhoud(id), vergunning),
    gewijzigd_op: vergunning.gewijzigdOp,
  } satisfies Record<keyof VergunningRij, unknown>;
}

/** The line of the public register that belongs to a permit, under the same version. */
export function registerregel(vergunning: Vergunning, expectedVersion: number): AggregateWrite {
  const { id, gemeentecode, versie } = vergunning;
  const deel = openbaarDeel(vergunning);
  const row = {
    id,
    gemeentecode,
    versie,
    openbaar: deel !== undefined,
    vergunningsoort: deel?.vergunningsoort ?? null,
    status: deel?.status ?? null,
    bedrijfsnaam: deel?.bedrijfsnaam ?? null,
    kvk_nummer: deel?.kvkNummer ?? null,
    bekendgemaakt_op: deel?.bekendgemaaktOp ?? null,
    geldig_tot_en_met: deel?.geldigTotEnMet ?? null,
  } satisfies Record<keyof RegisterRij, unknown>;
  return { table: 'vergunningenregister', id, gemeentecode, expectedVersion, row };
}
