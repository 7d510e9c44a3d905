import type { EventData, PublicEvent } from '@schakel/contracts';
import { parseGemeentecode, type Opdrachtcontext } from '@schakel/domain';
import { RuleRefusal, type EventContext } from '@schakel/messaging';

/**
 * What a business rule sees when a foreign event leads to a command: the service itself acts, for the municipality of the event, in the
 * same conversation.
 * @param doelbinding code of the processing activity under which the consumer acts
 * @throws RuleRefusal `gemeentecode-onbekend` when the event names no municipality
 */
export function gebeurteniscontext(
  event: PublicEvent<EventData>,
  { consumer, nu }: Pick<EventContext, 'consumer' | 'nu'>,
  doelbinding: string,
): Opdrachtcontext {
  const gemeentecode = parseGemeentecode(event.data.gemeentecode);
  if (gemeentecode === undefined) throw new RuleRefusal('gemeentecode-onbekend');
  return { nu, actor: `systeem:${consumer}`, gemeentecode, doelbinding, correlatieId: event.correlationid };
}
