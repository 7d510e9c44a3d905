import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { DossierKey, Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { inhoudVan } from '../dossier/inhoud.js';
import type { Betrokkene, Betrokkenestatus } from './betrokkene-toestand.domain.js';

/** `inhoud` is the whole state as ciphertext: the number stands nowhere else. `bsn_pseudoniem` finds a number and shows none. */
@Entity('betrokkene')
export class BetrokkeneRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Betrokkenestatus;
  @Column('text', { nullable: true }) bsn_pseudoniem!: string | null;
  @Column('uuid', { nullable: true }) naar_id!: Uuid | null;
  @Column('text') inhoud!: Versleuteld<Betrokkene>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = inhoudVan<Betrokkene>('betrokkene');
export const betrokkeneVan = inhoud.lees;

/** The row of a person: all columns, always in the same order. */
export function rijVan(betrokkene: Betrokkene, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status } = betrokkene;
  return {
    id,
    gemeentecode,
    versie,
    status,
    bsn_pseudoniem: betrokkene.status === 'met-nummer' ? betrokkene.bsnPseudoniem : null,
    naar_id: betrokkene.status === 'samengevoegd' ? betrokkene.naarId : null,
    inhoud: inhoud.versleutel(betrokkene, sleutel),
    gewijzigd_op: betrokkene.gewijzigdOp,
  } satisfies Record<keyof BetrokkeneRij, unknown>;
}
