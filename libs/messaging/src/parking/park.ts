import { type IHeaders } from 'kafkajs';
import { type PoolClient } from 'pg';
import { type ParkReason, type Received } from '../consume/received.js';

/** Where messages lie on the broker, by the logical name of the topic. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** A message that cannot be applied now. */
export interface Parking {
  readonly message: Received;
  readonly reason: ParkReason;
}

/** Reason of a message that is only parked because an earlier one of its key is. */
export const keyQuarantined = 'key-quarantined';

/** Parks messages in order of their position; a message that lies there already stays as it is. */
export async function park(
  client: PoolClient,
  consumer: string,
  { topic, partition }: Place,
  parkings: readonly Parking[],
): Promise<void> {
  if (parkings.length === 0) return;
  const rows = [...parkings]
    .sort((a, b) => (a.message.position < b.message.position ? -1 : 1))
    .map(({ message, reason }) => ({
      position: message.position.toString(),
      key: message.key,
      event_id: reason.eventId ?? null,
      type: reason.type ?? null,
      value: message.value === null ? null : `\\x${message.value.toString('hex')}`,
      headers: headerTexts(message.headers),
      reason: reason.code,
      detail: reason.detail,
    }));
  await client.query(
    `insert into parked_message (consumer, topic, partition, position, key, event_id, type, value, headers, reason, detail)
     select $1, $2, $3, position, key, event_id, type, value, headers, reason, detail
     from json_populate_recordset(null::parked_message, $4::json)
     on conflict do nothing`,
    [consumer, topic, partition, JSON.stringify(rows)],
  );
}

/** Headers as text; the database takes no zero characters. */
function headerTexts(headers: IHeaders): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) texts[clean(name)] = clean(last.toString());
  }
  return texts;
}

function clean(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}
