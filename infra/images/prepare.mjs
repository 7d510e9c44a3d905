// Makes what the services of docker-compose.yml find when they start: a database with two roles each, the topics, and development keys.
// May be repeated; never overwrites a key.
import { createTopics, provisionServiceDatabases, readTopics } from '@schakel/infrastructure';
import { createKeyFile } from '@schakel/privacy';

const needed = ['SCHAKEL_POSTGRES_URL', 'SCHAKEL_KAFKA_BROKERS', 'SCHAKEL_DATABASE_PASSWORD', 'SCHAKEL_KEY_FOLDER'];
const missing = needed.filter((name) => !process.env[name]);
if (missing.length > 0) {
  process.stderr.write(`${missing.join(', ')} must be set.\n`);
  process.exit(1);
}
const {
  SCHAKEL_POSTGRES_URL: url,
  SCHAKEL_KAFKA_BROKERS: brokers,
  SCHAKEL_DATABASE_PASSWORD: password,
  SCHAKEL_KEY_FOLDER: keys,
} = process.env;

// One service per topic; its database has its name with underscores.
const databases = readTopics().map(({ name }) => name.replaceAll('-', '_'));
await provisionServiceDatabases(url, databases, () => password);
const topics = await createTopics(brokers.split(','));
await createKeyFile(`${keys}/master.key`, 'm1');
await createKeyFile(`${keys}/pseudonym.key`, 'v1', '*');
process.stdout.write(`${databases.length} databases, ${topics.length} topics and the keys are there.\n`);
