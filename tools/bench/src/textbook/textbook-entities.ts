import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

/** The tables of a build as the tutorials show it: what our own figures are held against. */
@Entity('textbook_signaal')
export class TextbookSignaal {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') gemeentecode!: string;
  @Column('text') status!: string;
  @Column('jsonb') gegevens!: unknown;
  @VersionColumn() versie!: number;
}

@Entity('textbook_outbox')
export class TextbookOutbox {
  @PrimaryGeneratedColumn() id!: number;
  @Column('text') key!: string;
  @Column('jsonb') event!: unknown;
  @Column('boolean', { default: false }) published!: boolean;
}

@Entity('textbook_effect')
export class TextbookEffect {
  @PrimaryColumn('uuid') eventId!: string;
  @Column('uuid') signaalId!: string;
  @Column('text') type!: string;
  @Column('timestamptz') ontvangenOp!: Date;
}
