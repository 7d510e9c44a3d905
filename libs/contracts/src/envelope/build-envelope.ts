import { isOin } from '@schakel/domain';
import type { TopicName } from '../kafka/topics.data.js';
import type { EventData, EventDefinition } from '../events/define-event.js';
import { ContractViolation, fieldFaults } from './contract-violation.js';
import { envelopeAttributes } from './envelope.schema.js';
import { MAX_SEQUENCE, type SentEvent } from './public-event.js';

/** What a service knows when an aggregate has got one version further. */
export interface EnvelopeInput<D extends EventData> {
  readonly definition: EventDefinition<D>;
  /** UUID of the history row. */
  readonly id: string;
  /** UUID of the aggregate. */
  readonly subject: string;
  /** Version of the aggregate after this event, from 1. */
  readonly sequence: number;
  /** Logging time as ISO instant in UTC. */
  readonly time: string;
  /** Result of `eventSource`. */
  readonly source: string;
  /** Absolute URL of the resource. */
  readonly dataref: string;
  readonly correlationid: string;
  readonly causationid?: string | undefined;
  readonly traceparent?: string | undefined;
  readonly data: NoInfer<D>;
}

/**
 * Builds the event that leaves the service.
 * @throws ContractViolation when an attribute or field breaks the contract (a bug: commands were checked before)
 */
export function buildEnvelope<D extends EventData>(input: EnvelopeInput<D>): SentEvent<D> {
  const { definition, sequence, data, ...given } = input;
  const attributes = envelopeAttributes.safeParse({
    ...given,
    specversion: '1.0',
    datacontenttype: 'application/json',
    sequence: formatSequence(definition.type, sequence),
  });
  if (!attributes.success) throw new ContractViolation(definition.type, fieldFaults(attributes.error));
  const checked = definition.writer.safeParse(data);
  if (!checked.success) throw new ContractViolation(definition.type, fieldFaults(checked.error, 'data'));
  return { ...attributes.data, type: definition.type, dataschema: definition.dataschema, data: checked.data };
}

/**
 * Name of a sender: `urn:nld:oin:<OIN>:systeem:<service>`.
 * @throws ContractViolation when the OIN is none; the service reads it from its configuration once
 */
export function eventSource(oin: string, service: TopicName): string {
  if (!isOin(oin)) throw new ContractViolation(service, [{ field: 'source', rule: 'not-an-oin' }]);
  return `urn:nld:oin:${oin}:systeem:${service}`;
}

function formatSequence(type: string, sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > MAX_SEQUENCE) {
    throw new ContractViolation(type, [{ field: 'sequence', rule: 'not-a-version' }]);
  }
  return String(sequence).padStart(10, '0');
}
