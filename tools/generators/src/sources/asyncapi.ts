import { asyncApiDocument } from '@schakel/contracts';
import { jsonArtefact, type ArtefactSource } from '../artefact.js';

/** The catalogue of events as an AsyncAPI 3 document. */
export const asyncApiSource: ArtefactSource = {
  name: 'asyncapi',
  generate: () => [jsonArtefact('docs/generated/asyncapi.json', asyncApiDocument())],
};
