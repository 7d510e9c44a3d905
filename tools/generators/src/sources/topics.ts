import { topicFileEntry, topics } from '@schakel/contracts';
import type { ArtefactSource } from '../artefact.js';

/** Topics as the infrastructure makes them; it reads the file, since it knows none of the libraries. One topic per line. */
export const topicsSource: ArtefactSource = {
  name: 'topics',
  generate: () => {
    const lines = topics.map((topic) => `    ${line(topicFileEntry(topic))}`);
    return [{ path: 'infra/kafka/topics.json', content: `{\n  "topics": [\n${lines.join(',\n')}\n  ]\n}\n` }];
  },
};

function line(entry: object): string {
  const fields = Object.entries(entry).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}
