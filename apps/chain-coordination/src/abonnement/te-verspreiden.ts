import type { EventData, PublicEvent } from '@schakel/contracts';
import type { InsertRow } from '@schakel/messaging';
import { isAbonneerbaar } from './abonneerbaar.domain.js';
import type { TeVerspreidenRij } from './aflevering.rij.js';

/**
 * What an event about a chain file adds to what partners will be told: at most one row, to be written in the same unit as the line of the
 * timeline. Repeating it does no harm. Who may have it is decided later, twice: when it is spread and when it is delivered.
 * @param ketendossierId the chain file that the event is about; undefined (a signal) gives nothing
 * @param nu instant of consuming, ISO 8601 in UTC
 */
export function afleveringen(
  event: PublicEvent<EventData>,
  ketendossierId: string | undefined,
  nu: string,
): readonly InsertRow[] {
  const { gemeentecode } = event.data;
  if (ketendossierId === undefined || !isAbonneerbaar(event.type) || typeof gemeentecode !== 'string') return [];
  // The trace is ours; a partner starts its own.
  const { traceparent: _traceparent, ...envelope } = event;
  const row = {
    event_id: event.id,
    ketendossier_id: ketendossierId,
    gemeentecode,
    type: event.type,
    event_op: event.time ?? nu,
    envelope,
    ontvangen_op: nu,
  } satisfies Record<Exclude<keyof TeVerspreidenRij, 'volgnummer'>, unknown>;
  return [{ table: 'te_verspreiden', row, ignoreConflict: true }];
}
