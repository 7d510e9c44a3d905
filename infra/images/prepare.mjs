// Makes what the services of docker-compose.yml find when they start: a database with two roles each, the topics, and development keys.
// May be repeated; never overwrites a key.
import { constants, existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
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

// One service per topic; its database has its name with underscores, and its folder of keys its name.
const services = readTopics().map(({ name }) => name);
await provisionServiceDatabases(
  url,
  services.map((name) => name.replaceAll('-', '_')),
  () => password,
);
const topics = await createTopics(brokers.split(','));

// Each service has a master key of its own; the root of pseudonyms is the same for all, so one that is there is copied to the rest.
const pseudonymKeys = services.map((name) => `${keys}/${name}/pseudonym.key`);
const root = pseudonymKeys.find((path) => existsSync(path)) ?? pseudonymKeys[0];
await createKeyFile(root, 'v1', '*');
for (const path of pseudonymKeys.filter((path) => !existsSync(path)))
  await copyFile(root, path, constants.COPYFILE_EXCL);
for (const name of services) await createKeyFile(`${keys}/${name}/master.key`, 'm1');
// Shelter addresses have master keys of their own.
await createKeyFile(`${keys}/care-referral/opvangadres.key`, 'adres1');
process.stdout.write(`${services.length} databases, ${topics.length} topics and the keys are there.\n`);
