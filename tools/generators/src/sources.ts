import type { ArtefactSource } from './artefact.js';
import { asyncApiSource } from './sources/asyncapi.js';
import { eventsSource } from './sources/events.js';
import { openApiSource } from './sources/openapi.js';
import { toestandenSource } from './sources/toestanden.js';
import { topicsSource } from './sources/topics.js';
import { verwerkingsregisterSource } from './sources/verwerkingsregister.js';

/** What `libs/contracts` says of topics and events. */
export const contractSources: readonly ArtefactSource[] = [topicsSource, eventsSource, asyncApiSource];

/** Everything that is generated and committed. A new kind of artefact is a new file in `sources/` and a line here. */
export const sources: readonly ArtefactSource[] = [
  ...contractSources,
  openApiSource,
  toestandenSource,
  verwerkingsregisterSource,
];
