import type { Gemeentecode, Uuid } from '@schakel/domain';
import { type DossierKey, type Sleutel, type Vernietigd, type Versleuteld, decrypt, encrypt } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { wetVan } from '../bewaartermijn/zorgwet.domain.js';
import type { Urgentie } from './reactietermijnen.domain.js';
import { wekkerVan } from './zorgverwijzing-tijd.domain.js';
import {
  geaccepteerdAanbod,
  openstaand,
  type Zorgverwijzing,
  type Zorgverwijzingsstatus,
} from './zorgverwijzing-toestand.domain.js';

/**
 * The table, column by column. `inhoud` is the whole state as ciphertext under the referral's own key; the other columns repeat of it
 * what rules of access, lists, the clock and figures look at, and say nothing about a person.
 */
@Entity('zorgverwijzing')
export class ZorgverwijzingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Zorgverwijzingsstatus;
  @Column('uuid') ketendossier_id!: Uuid;
  @Column('uuid') actieverzoek_id!: Uuid;
  @Column('uuid', { nullable: true }) ouderverwijzing_id!: Uuid | null;
  @Column('text') urgentie!: Urgentie;
  /** The provider that took it; while nobody did, the first that was asked and has yet to answer. */
  @Column('uuid', { nullable: true }) aanbieder_id!: Uuid | null;
  @Column('timestamptz', { nullable: true }) aangeboden_op!: Date | null;
  /** When the clock looks at it next (`Tijdbewaker`). */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('timestamptz', { nullable: true }) geplaatst_op!: Date | null;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Zorgverwijzing>;
  @Column('timestamptz') ontvangen_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'zorgverwijzing', kolom: 'inhoud', id });

/** The referral behind a row, or `Vernietigd` when its key was destroyed. */
export function zorgverwijzingVan(
  rij: Pick<ZorgverwijzingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Zorgverwijzing | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a referral: all columns, always in the same order, because rows of many commands travel in one statement. */
export function rijVan(verwijzing: Zorgverwijzing, sleutel: DossierKey) {
  const { id, aanbiedingen } = verwijzing;
  const aanbod = geaccepteerdAanbod(aanbiedingen) ?? openstaand(aanbiedingen)[0];
  return {
    id,
    gemeentecode: verwijzing.gemeentecode,
    versie: verwijzing.versie,
    status: verwijzing.status,
    ketendossier_id: verwijzing.ketendossierId,
    actieverzoek_id: verwijzing.actieverzoekId,
    ouderverwijzing_id: verwijzing.ouderverwijzingId ?? null,
    urgentie: verwijzing.urgentie,
    aanbieder_id: aanbod?.aanbiederId ?? null,
    aangeboden_op: aanbod?.op ?? null,
    wekker_op: wekkerVan(verwijzing) ?? null,
    geplaatst_op: 'geplaatstOp' in verwijzing ? verwijzing.geplaatstOp : null,
    bewaren_tot_en_met: bewaardagVan('zorgverwijzing', verwijzing, {
      dag: 'einddatum' in verwijzing ? verwijzing.einddatum : undefined,
      uitkomst: wetVan(verwijzing),
    }),
    inhoud: encrypt(sleutel, inhoud(id), verwijzing),
    ontvangen_op: verwijzing.ontvangenOp,
    gewijzigd_op: verwijzing.gewijzigdOp,
  } satisfies Record<keyof ZorgverwijzingRij, unknown>;
}
