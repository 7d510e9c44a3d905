import type { ArtefactSource } from './artefact.js';
import { asyncApiSource } from './sources/asyncapi.js';
import { eventsSource } from './sources/events.js';
import { topicsSource } from './sources/topics.js';

/** Everything that is generated and committed. A new kind of artefact is a new file in `sources/` and a line here. */
export const sources: readonly ArtefactSource[] = [topicsSource, eventsSource, asyncApiSource];
