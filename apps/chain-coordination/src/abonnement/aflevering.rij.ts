import type { PublicEvent } from '@schakel/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Afleveringstatus, Ingreep } from './aflevering.domain.js';

/** An event about a chain file that was consumed and is not yet spread over subscriptions. */
@Entity('te_verspreiden')
export class TeVerspreidenRij {
  /** Order of arrival; drawn by the database. */
  @Column('bigint', { generated: 'increment', unique: true }) volgnummer!: string;
  @PrimaryColumn('uuid') event_id!: string;
  @PrimaryColumn('uuid') ketendossier_id!: string;
  @Column('char', { length: 4 }) gemeentecode!: string;
  @Column('text') type!: string;
  @Column('timestamptz') event_op!: Date;
  @Column('jsonb') envelope!: PublicEvent;
  @Column('timestamptz') ontvangen_op!: Date;
}

/** One event on its way to one subscription. */
@Entity('aflevering')
export class AfleveringRij {
  @PrimaryColumn('uuid') id!: string;
  @Column('char', { length: 4 }) gemeentecode!: string;
  @Column('text') organisatie!: string;
  @Column('uuid') abonnement_id!: string;
  @Column('uuid') ketendossier_id!: string;
  /** Order within the chain file. */
  @Column('bigint') volgnummer!: string;
  @Column('uuid') event_id!: string;
  @Column('text') type!: string;
  @Column('timestamptz') event_op!: Date;
  @Column('jsonb') envelope!: PublicEvent;
  @Column('text') status!: Afleveringstatus;
  @Column('int') pogingen!: number;
  @Column('timestamptz') aangeboden_op!: Date;
  @Column('timestamptz', { nullable: true }) eerste_poging_op!: Date | null;
  @Column('timestamptz', { nullable: true }) laatste_poging_op!: Date | null;
  /** Code of the last attempt: `http-503`, `onbereikbaar`, `te-laat`. */
  @Column('text', { nullable: true }) uitkomst!: string | null;
  /** Code, when it lapsed. */
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('timestamptz', { nullable: true }) afgehandeld_op!: Date | null;
}

/** The line of a subscription and a chain file: who holds it delivers its head. */
@Entity('bezorglijn')
export class BezorglijnRij {
  @PrimaryColumn('uuid') abonnement_id!: string;
  @PrimaryColumn('uuid') ketendossier_id!: string;
  @Column('char', { length: 4 }) gemeentecode!: string;
  @Column('text') organisatie!: string;
  @Column('timestamptz', { nullable: true }) volgende_poging!: Date | null;
  /** The head has failed: nothing moves until somebody decides. */
  @Column('boolean') vast!: boolean;
  @Column('timestamptz', { nullable: true }) bezet_tot!: Date | null;
  @Column('uuid', { nullable: true }) bezet_door!: string | null;
}

/** Until when a receiver asked us to leave a subscription alone. */
@Entity('bezorgrust')
export class BezorgrustRij {
  @PrimaryColumn('uuid') abonnement_id!: string;
  @Column('text') organisatie!: string;
  @Column('timestamptz') rust_tot!: Date;
}

/** What a person decided about a delivery, and why. Lines are added and never changed. */
@Entity('afleveringsingreep')
export class AfleveringsingreepRij {
  @PrimaryColumn('uuid') id!: string;
  @Column('char', { length: 4 }) gemeentecode!: string;
  @Column('text') organisatie!: string;
  @Column('uuid') aflevering_id!: string;
  @Column('text') ingreep!: Ingreep;
  @Column('text') reden!: string;
  @Column('text') door!: string;
  @Column('timestamptz') op!: Date;
}
