import type { EventData, PublicEvent } from '@schakel/contracts';
import type { InsertRow } from '@schakel/messaging';
import type { PoolClient } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the timeline: a projection of public events of all services, so that it holds nothing personal by construction. */
@Entity('tijdlijnregel')
export class TijdlijnRij {
  /** With `ketendossier_id` unique: a decision on a permit is a line in each file that asked about the company. */
  @PrimaryColumn('uuid') event_id!: string;
  @Column('char', { length: 4 }) gemeentecode!: string;
  /** Known when the event names the chain file or is its own. */
  @Column('uuid', { nullable: true }) ketendossier_id!: string | null;
  /** Known when the event is about a signal; joins its lines to the file that was opened from it later. */
  @Column('uuid', { nullable: true }) signaal_id!: string | null;
  @Column('text') bron!: string;
  @Column('text') type!: string;
  @Column('uuid') onderwerp_id!: string;
  @Column('int') volgnummer!: number;
  @Column('timestamptz') op!: Date;
  @Column('jsonb') kenmerken!: Record<string, unknown>;
}

/** Where an event belongs. */
export interface Plek {
  readonly ketendossierId?: string | undefined;
  readonly signaalId?: string | undefined;
}

/** The line that an event adds. Repeating it does no harm. */
export function tijdlijnregel(
  event: PublicEvent<EventData>,
  nu: string,
  { ketendossierId, signaalId }: Plek,
): InsertRow {
  const { gemeentecode, ketendossierId: _dossier, signaalId: _signaal, ...kenmerken } = event.data;
  const row = {
    event_id: event.id,
    gemeentecode,
    ketendossier_id: ketendossierId ?? null,
    signaal_id: signaalId ?? null,
    bron: event.source.slice(event.source.lastIndexOf(':') + 1),
    type: event.type,
    onderwerp_id: event.subject,
    volgnummer: Number(event.sequence),
    op: event.time ?? nu,
    kenmerken,
  } satisfies Record<keyof TijdlijnRij, unknown>;
  return { table: 'tijdlijnregel', row, ignoreConflict: true };
}

/** The story of a chain file, oldest first: its own lines and those of the signal it was opened from. */
export async function leesTijdlijn(
  client: PoolClient,
  dossier: { id: string; signaal_id: string },
): Promise<TijdlijnRij[]> {
  const { rows } = await client.query<TijdlijnRij>({
    name: 'tijdlijn-van-dossier',
    text: `select * from tijdlijnregel where ketendossier_id = $1 or signaal_id = $2 order by op, event_id limit 1000`,
    values: [dossier.id, dossier.signaal_id],
  });
  return rows;
}
