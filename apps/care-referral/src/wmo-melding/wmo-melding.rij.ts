import type { Brongebeurtenis, Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { isTeLaat, volgendeWekker } from '../termijnbewaking/termijnbewaking.domain.js';
import { lopendeTermijnen } from './wmo-klok.domain.js';
import type { Spoedstatus } from './spoedvoorziening.domain.js';
import type { WmoMelding, WmoMeldingstatus } from './wmo-melding-toestand.domain.js';

/** `inhoud` is the whole melding as ciphertext; what was found stands nowhere else. */
@Entity('wmo_melding')
export class WmoMeldingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: WmoMeldingstatus;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('uuid', { nullable: true, unique: true }) bedenktijd_id!: Uuid | null;
  @Column('text', { nullable: true }) spoed!: Spoedstatus | null;
  @Column('timestamptz') gemeld_op!: Date;
  /** A term that runs has ended unused. */
  @Column('boolean') te_laat!: boolean;
  /** When the clock must look again. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  /** Last day on which it is kept; null while it is not over. */
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<WmoMelding>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'wmo_melding', kolom: 'inhoud', id });

/** The melding behind a row, or `Vernietigd` when its key was destroyed. */
export function wmoMeldingVan(
  { id, inhoud: tekst }: Pick<WmoMeldingRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): WmoMelding | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** What its term is counted from: the decision, or else the day it was withdrawn. Shelter that was given at once was a provision. */
function bronVan(melding: WmoMelding): Brongebeurtenis {
  const voorzien = melding.spoed !== undefined && melding.spoed.status !== 'nodig';
  const { op: dag, uitkomst = 'zonder-voorziening' } = melding.status === 'besloten' ? melding.besluit : {};
  return { dag, uitkomst: voorzien ? 'met-spoedvoorziening' : uitkomst };
}

/** The row of a melding: all columns, always in the same order. */
export function rijVan(melding: WmoMelding, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, zorgverwijzingId, bedenktijdId, spoed, gemeldOp, waarschuwingen } = melding;
  const termijnen = lopendeTermijnen(melding);
  return {
    id,
    gemeentecode,
    versie,
    status,
    zorgverwijzing_id: zorgverwijzingId,
    bedenktijd_id: bedenktijdId ?? null,
    spoed: spoed?.status ?? null,
    gemeld_op: gemeldOp,
    te_laat: isTeLaat(termijnen, waarschuwingen),
    wekker_op: volgendeWekker(termijnen, waarschuwingen),
    bewaren_tot_en_met: bewaardagVan('wmo_melding', melding, bronVan(melding)),
    inhoud: encrypt(sleutel, inhoud(id), melding),
    gewijzigd_op: melding.gewijzigdOp,
  } satisfies Record<keyof WmoMeldingRij, unknown>;
}
