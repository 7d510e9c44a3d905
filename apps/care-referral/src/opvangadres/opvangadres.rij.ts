import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
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
import type { Adresinzage, Inzagestatus } from './adresinzage.domain.js';
import type { Verzegeldadres } from './opvangadres.js';
import type { Opvanglocatie, Opvanglocatiestatus } from './opvanglocatie.domain.js';

/** A location. `adres` opens with the key of the location (`adres_key`), `inhoud` with that of the file; neither opens the other. */
@Entity('opvangadres')
export class OpvangadresRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Opvanglocatiestatus;
  @Column('uuid') aanbieder_id!: Uuid;
  @Column('text') organisatie!: Oin;
  /** Opaque subjects of who may see the address; the view `opvangadres_toegang` shows them as rows to the policy. */
  @Column('text', { array: true }) toegangslijst!: string[];
  @Column('uuid') adressleutel_id!: Uuid;
  @Column('text') adres!: Verzegeldadres;
  @Column('text') inhoud!: Versleuteld<Omit<Opvanglocatie, 'verzegeld'>>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

/** One time that an address was seen. */
@Entity('adresinzage')
export class AdresinzageRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Inzagestatus;
  @Column('uuid') opvangadres_id!: Uuid;
  @Column('boolean') nood!: boolean;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Adresinzage>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (tabel: 'opvangadres' | 'adresinzage', id: string) => ({ tabel, kolom: 'inhoud', id });

/** The location behind a row, its address still sealed; or `Vernietigd` when the key of the file was destroyed. */
export function locatieVan(
  rij: Pick<OpvangadresRij, 'id' | 'adres' | 'inhoud'>,
  sleutel: Sleutel,
): Opvanglocatie | Vernietigd {
  const kern = decrypt(sleutel, inhoud('opvangadres', rij.id), rij.inhoud);
  return isVernietigd(kern) ? kern : { ...kern, verzegeld: rij.adres };
}

/** The row of a location: all columns, always in the same order. */
export function locatierij({ verzegeld, ...kern }: Opvanglocatie, sleutel: DossierKey) {
  return {
    id: kern.id,
    gemeentecode: kern.gemeentecode,
    versie: kern.versie,
    status: kern.status,
    aanbieder_id: kern.aanbiederId,
    organisatie: kern.organisatie,
    toegangslijst: kern.toegangen.map(({ sub }) => sub),
    adressleutel_id: kern.adressleutelId,
    adres: verzegeld,
    inhoud: encrypt(sleutel, inhoud('opvangadres', kern.id), kern),
    gewijzigd_op: kern.gewijzigdOp,
  } satisfies Record<keyof OpvangadresRij, unknown>;
}

/** The reading behind a row, or `Vernietigd` when its key was destroyed. */
export function inzageVan(rij: Pick<AdresinzageRij, 'id' | 'inhoud'>, sleutel: Sleutel): Adresinzage | Vernietigd {
  return decrypt(sleutel, inhoud('adresinzage', rij.id), rij.inhoud);
}

/** The row of a reading: all columns, always in the same order. */
export function inzagerij(inzage: Adresinzage, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, opvangadresId, nood, herinnerOp, gewijzigdOp } = inzage;
  return {
    id,
    gemeentecode,
    versie,
    status,
    opvangadres_id: opvangadresId,
    nood,
    wekker_op: herinnerOp ?? null,
    inhoud: encrypt(sleutel, inhoud('adresinzage', id), inzage),
    gewijzigd_op: gewijzigdOp,
  } satisfies Record<keyof AdresinzageRij, unknown>;
}
