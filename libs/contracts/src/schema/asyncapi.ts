import { MAX_EVENT_BYTES } from '../envelope/public-event.js';
import { allEvents } from '../events/catalogue.js';
import type { EventDefinition } from '../events/define-event.js';
import { encode } from '../kafka/encode.js';
import { topics, type TopicName, type TopicSpecification } from '../kafka/topics.data.js';
import { topicAddress } from '../kafka/topics.js';
import { exampleEvent } from './example-event.js';
import { dataSchema, envelopeSchema, type JsonSchema } from './json-schema.js';

/** Version of the catalogue as a whole; raised by hand: minor for a new event or field, major when a major of an event goes away. */
export const CATALOGUE_VERSION = '1.0.0';

/** The whole catalogue as an AsyncAPI 3.0 document: a channel per topic, an operation per sending service, a message per event. */
export function asyncApiDocument(): JsonSchema {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Schakel: publieke gebeurtenissen',
      version: CATALOGUE_VERSION,
      description: [
        'Wat de diensten van Schakel elkaar en ketenpartners melden. Gebeurtenissen zijn informatiearm: kenmerken, codes en toestanden,',
        'nooit persoonsgegevens. Details vraagt een ontvanger op via `dataref`, met eigen token en doelbinding.',
        'Ontvangers negeren onbekende velden, attributen en gebeurtenissen.',
        `Een gebeurtenis is ten hoogste ${MAX_EVENT_BYTES / 1024} KiB.`,
      ].join('\n'),
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(topics.map((topic) => [topic.name, channel(topic)])),
    operations: Object.fromEntries(topics.map(({ name }) => [`verzend-${name}`, operation(name)])),
    components: {
      messages: Object.fromEntries(allEvents.map((definition) => [definition.type, message(definition)])),
      messageTraits: { cloudevent: cloudEventTrait() },
      schemas: {
        envelop: embedded(envelopeSchema('receiver')),
        ...Object.fromEntries(
          allEvents.map((definition) => [definition.type, embedded(dataSchema(definition, 'receiver'))]),
        ),
      },
    },
  };
}

function eventsOf(topic: TopicName): EventDefinition[] {
  return allEvents.filter((definition) => definition.topic === topic);
}

function channel({ name, partitions, retentionMs }: TopicSpecification): JsonSchema {
  return {
    address: topicAddress(name),
    description: `Alles wat ${name} meldt, per object op volgorde.`,
    messages: Object.fromEntries(eventsOf(name).map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: {
      kafka: {
        topic: topicAddress(name),
        partitions,
        topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': retentionMs },
        bindingVersion: '0.5.0',
      },
    },
  };
}

function operation(topic: TopicName): JsonSchema {
  return {
    action: 'send',
    summary: `${topic} verzendt.`,
    channel: { $ref: `#/channels/${topic}` },
    messages: eventsOf(topic).map(({ type }) => ({ $ref: `#/channels/${topic}/messages/${type}` })),
  };
}

function message(definition: EventDefinition): JsonSchema {
  const { type, omschrijving, aggregaat, dataschema } = definition;
  const event = exampleEvent(definition);
  return {
    name: type,
    title: omschrijving,
    description: `\`subject\` is het kenmerk van de ${aggregaat}.`,
    traits: [{ $ref: '#/components/messageTraits/cloudevent' }],
    payload: {
      allOf: [
        { $ref: '#/components/schemas/envelop' },
        {
          type: 'object',
          properties: {
            type: { type: 'string', const: type },
            dataschema: { type: 'string', const: dataschema },
            data: { $ref: `#/components/schemas/${type}` },
          },
        },
      ],
    },
    examples: [{ name: 'voorbeeld', headers: encode(event).headers, payload: event }],
  };
}

/** What every record has: structured JSON, the attributes repeated as headers, and the aggregate as key. */
function cloudEventTrait(): JsonSchema {
  const { properties } = envelopeSchema('receiver');
  const { data: _data, datacontenttype: _type, ...attributes } = properties as Record<string, JsonSchema>;
  return {
    contentType: 'application/cloudevents+json',
    headers: {
      type: 'object',
      properties: {
        'content-type': { type: 'string', description: 'Gestructureerde modus van de Kafka-binding van CloudEvents.' },
        ...Object.fromEntries(
          Object.keys(attributes).map((name) => [
            `ce_${name}`,
            { $ref: `#/components/schemas/envelop/properties/${name}` },
          ]),
        ),
      },
      required: ['content-type', 'ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_subject'],
    },
    bindings: {
      kafka: { key: { type: 'string', format: 'uuid', description: 'Gelijk aan `subject`.' }, bindingVersion: '0.5.0' },
    },
  };
}

/** As part of the document a schema needs no name and draft of its own. */
function embedded({ $schema: _draft, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
