import {
  allEvents,
  nlGovProfileSchema,
  publishedSchemas,
  topicAddress,
  topics,
  type EventDefinition,
  type SchemaSet,
} from '@schakel/contracts';
import { jsonArtefact, type Artefact, type ArtefactSource } from '../artefact.js';

const FOLDER = 'docs/generated/events';

/** A JSON Schema per event, of the envelope and of the profile, and the catalogue to read. */
export const eventsSource: ArtefactSource = {
  name: 'events',
  ownFolders: [FOLDER],
  generate: () => {
    const schemas = publishedSchemas();
    return [
      ...Object.entries(schemas).map(([name, schema]) => jsonArtefact(`${FOLDER}/${name}.schema.json`, schema)),
      jsonArtefact(`${FOLDER}/nl-gov-profile.schema.json`, nlGovProfileSchema),
      catalogueToRead(schemas),
    ];
  },
};

function catalogueToRead(schemas: SchemaSet): Artefact {
  const parts = topics.map(({ name }) => {
    const rows = allEvents.filter(({ topic }) => topic === name).map((event) => row(event, schemas));
    return [
      `## ${topicAddress(name)}`,
      '',
      '| gebeurtenis | over | betekenis | gegevens |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  const head = [
    '# Publieke gebeurtenissen',
    '',
    'Gemaakt uit `libs/contracts`; niet met de hand wijzigen. Elke gebeurtenis heeft de envelop van `envelope.schema.json`.',
    '',
  ];
  return { path: `${FOLDER}/README.md`, content: [...head, ...parts].join('\n') };
}

function row({ type, aggregaat, omschrijving }: EventDefinition, schemas: SchemaSet): string {
  const { properties } = schemas[type] ?? {};
  const fields = Object.keys(properties as object).map((field) => `\`${field}\``);
  return `| [\`${type}\`](${type}.schema.json) | ${aggregaat} | ${omschrijving} | ${fields.join(', ')} |`;
}
