import type { Datum, Gemeentecode, Oin, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { volgendeWekker } from '../termijnbewaking/termijnbewaking.domain.js';
import type { Doel } from './toestemming.data.js';
import { lopendeTermijnen, ontvangstvoortgang, tweedeBlikvoortgang } from './toestemming-klok.domain.js';
import type { Toestemming, Toestemmingstatus, Voortgang } from './toestemming-toestand.domain.js';

/** In clear stands what must be asked at every look (`toestemming-poort.ts`); who consented, and why not, is ciphertext. */
@Entity('toestemming')
export class ToestemmingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Toestemmingstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('text') doel!: Doel;
  @Column('text') ontvanger!: Oin;
  @Column('date', { nullable: true }) geldig_tot_en_met!: Datum | null;
  @Column('text', { nullable: true }) ontvangst!: Voortgang | null;
  @Column('text', { nullable: true }) tweede_blik!: Voortgang | null;
  /** When the clock must look again. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Toestemming>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'toestemming', kolom: 'inhoud', id });

/** The consent behind a row, or `Vernietigd` when its key was destroyed. */
export function toestemmingVan(
  { id, inhoud: tekst }: Pick<ToestemmingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Toestemming | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The last day of a consent that was given and not withdrawn since; null when there is none. */
export function laatsteDagVan(toestemming: Toestemming): Datum | null {
  return 'gegeven' in toestemming ? (toestemming.gegeven.geldigTotEnMet ?? null) : null;
}

/** The row of a consent: all columns, always in the same order. */
export function rijVan(toestemming: Toestemming, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, zorgverwijzingId, doel, ontvanger } = toestemming;
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: zorgverwijzingId,
    doel,
    ontvanger,
    geldig_tot_en_met: laatsteDagVan(toestemming),
    ontvangst: ontvangstvoortgang(toestemming),
    tweede_blik: tweedeBlikvoortgang(toestemming),
    wekker_op: volgendeWekker(lopendeTermijnen(toestemming), toestemming.waarschuwingen),
    inhoud: encrypt(sleutel, inhoud(id), toestemming),
    gewijzigd_op: toestemming.gewijzigdOp,
  } satisfies Record<keyof ToestemmingRij, unknown>;
}
