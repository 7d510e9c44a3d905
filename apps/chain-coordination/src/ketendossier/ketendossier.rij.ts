import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Ketendossier, Ketendossierstatus, Route, Toegangssoort } from './ketendossier.domain.js';
import type { Grondslagcode } from '../grondslag.domain.js';

/** `inhoud` is the whole state as ciphertext; the other columns repeat of it what access, lists and projections look at. */
@Entity('ketendossier')
export class KetendossierRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Ketendossierstatus;
  @Column('uuid', { unique: true }) signaal_id!: Uuid;
  @Column('text') route!: Route;
  @Column('text') inhoud!: Versleuteld<Ketendossier>;
  @Column('timestamptz') geopend_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** One line of an access list, as policies look at it; a withdrawn line stays, with the day it ended. */
@Entity('ketendossier_toegang')
export class ToegangRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  /** 1 when granted, 2 when withdrawn. */
  @Column('int') versie!: number;
  @Column('uuid') ketendossier_id!: Uuid;
  @Column('text') soort!: Toegangssoort;
  /** Subject of an employee's token, or OIN of an organisation. */
  @Column('text') houder!: string;
  @Column('text') grondslag!: Grondslagcode;
  @Column('timestamptz') verleend_op!: Date;
  @Column('timestamptz', { nullable: true }) ingetrokken_op!: Date | null;
}

const inhoud = (id: string) => ({ tabel: 'ketendossier', kolom: 'inhoud', id });

/** The chain file behind a row, or `Vernietigd` when its key was destroyed. */
export function dossierVan(rij: KetendossierRij, sleutel: Sleutel): Ketendossier | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a chain file: all columns, always in the same order. */
export function rijVan(dossier: Ketendossier, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, route } = dossier;
  return {
    id,
    gemeentecode,
    versie,
    status,
    signaal_id: dossier.signaalId,
    route,
    inhoud: encrypt(sleutel, inhoud(id), dossier),
    geopend_op: dossier.geopendOp,
    gewijzigd_op: dossier.gewijzigdOp,
  } satisfies Record<keyof KetendossierRij, unknown>;
}
