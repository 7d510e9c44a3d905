import type { Gemeentecode, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { volgendeWekker } from '../termijnbewaking/termijnbewaking.domain.js';
import type { Betaler } from './bedenktijd.data.js';
import { lopendeTermijnen } from './bedenktijd-klok.domain.js';
import type { Bedenktijd } from './bedenktijd-toestand.domain.js';

/**
 * `inhoud` is the whole track as ciphertext. Where somebody stands on it tells about residence and crime, so even the state is not in
 * clear: only who pays and whether somebody has something to do.
 */
@Entity('bedenktijd')
export class BedenktijdRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('text') betaler!: Betaler;
  @Column('boolean') taak_open!: boolean;
  /** When the clock must look again. */
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('text') inhoud!: Versleuteld<Bedenktijd>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'bedenktijd', kolom: 'inhoud', id });

/** The track behind a row, or `Vernietigd` when its key was destroyed. */
export function bedenktijdVan(
  { id, inhoud: tekst }: Pick<BedenktijdRij, 'id' | 'inhoud'>,
  sleutel: Sleutel,
): Bedenktijd | Vernietigd {
  return decrypt(sleutel, inhoud(id), tekst);
}

/** The row of a track: all columns, always in the same order. */
export function rijVan(bedenktijd: Bedenktijd, sleutel: DossierKey) {
  const { id, gemeentecode, versie, zorgverwijzingId, betaler, taken, waarschuwingen } = bedenktijd;
  return {
    id,
    gemeentecode,
    versie,
    zorgverwijzing_id: zorgverwijzingId,
    betaler,
    taak_open: taken.some(({ afgerond }) => afgerond === undefined),
    wekker_op: volgendeWekker(lopendeTermijnen(bedenktijd), waarschuwingen),
    inhoud: encrypt(sleutel, inhoud(id), bedenktijd),
    gewijzigd_op: bedenktijd.gewijzigdOp,
  } satisfies Record<keyof BedenktijdRij, unknown>;
}
