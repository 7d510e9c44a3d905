import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { isTeLaat, volgendeWekker } from '../termijnbewaking/termijnbewaking.domain.js';
import { lopendeTermijnen } from './veilig-thuis-klok.domain.js';
import type { VeiligThuisMelding, VeiligThuisstatus } from './veilig-thuis-toestand.domain.js';

/** `inhoud` is the whole report as ciphertext; what is suspected stands nowhere else. */
@Entity('veilig_thuis_melding')
export class VeiligThuisRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: VeiligThuisstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  /** Organisation that judges it, and may therefore see it. */
  @Column('text') organisatie!: Oin;
  @Column('boolean') acuut!: boolean;
  /** A term that runs has ended unused. */
  @Column('boolean') te_laat!: boolean;
  /** When the clock must look again. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<VeiligThuisMelding>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'veilig_thuis_melding', kolom: 'inhoud', id });

/** The report behind a row, or `Vernietigd` when its key was destroyed. */
export function veiligThuisMeldingVan(
  { id, inhoud: tekst }: Pick<VeiligThuisRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): VeiligThuisMelding | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a report: all columns, always in the same order. */
export function rijVan(melding: VeiligThuisMelding, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, zorgverwijzingId, organisatie, waarschuwingen } = melding;
  const termijnen = lopendeTermijnen(melding);
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: zorgverwijzingId,
    organisatie,
    acuut: melding.inhoud.acuut,
    te_laat: isTeLaat(termijnen, waarschuwingen),
    wekker_op: volgendeWekker(termijnen, waarschuwingen),
    bewaren_tot_en_met: bewaardagVan('veilig_thuis_melding', melding),
    inhoud: encrypt(sleutel, inhoud(id), melding),
    gewijzigd_op: melding.gewijzigdOp,
  } satisfies Record<keyof VeiligThuisRij, unknown>;
}
