import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
import type { AggregateWrite } from '@schakel/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { gingDoorTegenWens, toestemmingsdoelVan } from './toestemmingstoets.domain.js';
import { eindes, type Aanbod, type Zorgverwijzing } from './zorgverwijzing-toestand.domain.js';

/** `open` while the provider has yet to answer; else how it ended. */
type Aanbodstand = 'open' | NonNullable<Aanbod['antwoord']>['soort'];

/**
 * The offers of a referral in codes and ids only: who may see it now, and the figures of refusal. What it was about stands in the
 * referral's ciphertext.
 */
@Entity('zorgaanbod')
export class ZorgaanbodRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  /** Version of the referral that last changed the offer. */
  @Column('int') versie!: number;
  @Column('uuid') zorgverwijzing_id!: Uuid;
  @Column('uuid') aanbieder_id!: Uuid;
  @Column('text') organisatie!: Oin;
  @Column('text') stand!: Aanbodstand;
  @Column('text', { nullable: true }) redencode!: string | null;
  /** Version of the referral that made the offer: what its provider answers to. */
  @Column('int') aangeboden_versie!: number;
  @Column('timestamptz') aangeboden_op!: Date;
  @Column('timestamptz', { nullable: true }) gezien_op!: Date | null;
  /** Since when the provider sees the referral no more; null while it may. */
  @Column('timestamptz', { nullable: true }) beeindigd_op!: Date | null;
  /** Purpose for which a withdrawal of consent closes the offer (see the migration); null when it went out against a no, with a reason. */
  @Column('text', { nullable: true }) toestemmingsdoel!: 'opvang' | 'jeugdhulp' | null;
}

/** Writes of the offers that a command changed, each under its own version check. */
export function schrijfAanbiedingen(voor: Zorgverwijzing | undefined, na: Zorgverwijzing): readonly AggregateWrite[] {
  const oud = new Map(voor?.aanbiedingen.map((aanbod) => [aanbod.id, aanbod.gewijzigdInVersie]));
  return na.aanbiedingen
    .filter(({ id, gewijzigdInVersie }) => oud.get(id) !== gewijzigdInVersie)
    .map((aanbod) => ({
      table: 'zorgaanbod',
      id: aanbod.id,
      gemeentecode: na.gemeentecode,
      expectedVersion: oud.get(aanbod.id) ?? 0,
      row: aanbodrij(aanbod, na),
    }));
}

function aanbodrij(aanbod: Aanbod, verwijzing: Zorgverwijzing) {
  const { antwoord } = aanbod;
  return {
    id: aanbod.id,
    gemeentecode: verwijzing.gemeentecode,
    versie: aanbod.gewijzigdInVersie,
    zorgverwijzing_id: verwijzing.id,
    aanbieder_id: aanbod.aanbiederId,
    organisatie: aanbod.organisatie,
    stand: antwoord?.soort ?? 'open',
    redencode: antwoord !== undefined && 'reden' in antwoord ? antwoord.reden : null,
    aangeboden_versie: aanbod.versie,
    aangeboden_op: aanbod.op,
    gezien_op: aanbod.gezienOp ?? null,
    beeindigd_op: beeindigdOp(aanbod, verwijzing),
    toestemmingsdoel: gingDoorTegenWens(aanbod.toestemming) ? null : toestemmingsdoelVan(aanbod.soort),
  } satisfies Record<keyof ZorgaanbodRij, unknown>;
}

/** A provider sees what it is asked and what it took, until the answer was no or the referral ended. */
function beeindigdOp({ antwoord }: Aanbod, { status, gewijzigdOp }: Zorgverwijzing): string | null {
  if (antwoord === undefined) return null;
  if (antwoord.soort !== 'geaccepteerd') return antwoord.op;
  return eindes.some((einde) => einde === status) ? gewijzigdOp : null;
}
