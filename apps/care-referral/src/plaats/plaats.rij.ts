import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BEVEILIGINGSNIVEAUS } from '../aanbieder/aanbodkenmerken.domain.js';
import type { Plaats, Plaatsstatus } from './plaats.domain.js';

/** A bed. What the search looks at stands in clear: it is about a bed and not about who lies in it. */
@Entity('plaats')
export class PlaatsRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Plaatsstatus;
  @Column('uuid') aanbieder_id!: Uuid;
  @Column('text') organisatie!: Oin;
  @Column('uuid', { nullable: true }) opvangadres_id!: Uuid | null;
  @Column('text', { array: true }) geslachten!: string[];
  @Column('int') leeftijd_van!: number;
  @Column('int') leeftijd_tot!: number;
  @Column('int') kinderen_max!: number;
  @Column('int') beveiligingsniveau!: number;
  @Column('timestamptz', { nullable: true }) gereserveerd_tot!: Date | null;
  @Column('uuid', { nullable: true }) reservering_id!: Uuid | null;
  @Column('text') inhoud!: Versleuteld<Plaats>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = (id: string) => ({ tabel: 'plaats', kolom: 'inhoud', id });

/** The bed behind a row, or `Vernietigd` when its key was destroyed. */
export function plaatsVan(rij: Pick<PlaatsRij, 'id' | 'inhoud'>, sleutel: Sleutel): Plaats | Vernietigd {
  return decrypt(sleutel, inhoud(rij.id), rij.inhoud);
}

/** The row of a bed: all columns, always in the same order. */
export function rijVan(plaats: Plaats, sleutel: DossierKey) {
  const houder = 'houder' in plaats ? plaats.houder : undefined;
  return {
    id: plaats.id,
    gemeentecode: plaats.gemeentecode,
    versie: plaats.versie,
    status: plaats.status,
    aanbieder_id: plaats.aanbiederId,
    organisatie: plaats.organisatie,
    opvangadres_id: plaats.opvangadresId ?? null,
    geslachten: plaats.geslachten,
    leeftijd_van: plaats.leeftijdVan,
    leeftijd_tot: plaats.leeftijdTot,
    kinderen_max: plaats.kinderenMax,
    beveiligingsniveau: BEVEILIGINGSNIVEAUS[plaats.beveiligingsniveau],
    gereserveerd_tot: plaats.status === 'gereserveerd' ? plaats.tot : null,
    reservering_id: houder?.reserveringId ?? null,
    inhoud: encrypt(sleutel, inhoud(plaats.id), plaats),
    gewijzigd_op: plaats.gewijzigdOp,
  } satisfies Record<keyof PlaatsRij, unknown>;
}
