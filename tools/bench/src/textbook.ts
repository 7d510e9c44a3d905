import { createTopics, provisionServiceDatabases } from '@schakel/infrastructure';
import { nieuwId } from '@schakel/platform';
import { startProcess, type StartedProcess } from '@schakel/testing';
import { adminOf, textbookEffects } from './effects.js';
import type { Chain } from './end-to-end.js';
import { cpuMicroseconds } from './processes.js';
import type { Servers } from './relay.js';
import { melding } from './signaal.data.js';

/** The textbook build, running. */
export interface Textbook {
  readonly chain: Chain;
  stop(): Promise<void>;
}

/** Starts the two processes of the textbook build on a database and a topic of their own. */
export async function startTextbook(servers: Servers): Promise<Textbook> {
  const name = `bench_textbook_${nieuwId().slice(-8)}`;
  const urls = (await provisionServiceDatabases(servers.postgresAdminUrl, [name]))[name];
  if (urls === undefined) throw new Error('no database for the textbook build');
  const prefix = `textbook-${nieuwId().slice(-8)}.`;
  await createTopics(servers.kafkaBrokers, prefix);
  const env = {
    TEXTBOOK_DATABASE_URL: urls.ownerUrl,
    TEXTBOOK_KAFKA_BROKERS: servers.kafkaBrokers.join(','),
    TEXTBOOK_TOPIC: `${prefix}schakel.signal-intake`,
  };
  const processes: StartedProcess[] = [];
  for (const part of ['intake', 'consumer']) {
    processes.push(await startProcess({ entry: `tools/bench/dist/textbook/textbook-${part}.js`, env }));
  }
  const [intake] = processes;
  if (intake === undefined) throw new Error('the textbook build did not start');
  const adminUrl = adminOf(servers.postgresAdminUrl, name);
  const chain: Chain = {
    url: new URL('/signalen', intake.url.replace('[::1]', '127.0.0.1')),
    body: JSON.stringify(melding),
    headers: () => ({}),
    effectsAt: { adminUrl, table: 'textbook_effect' },
    readEffects: textbookEffects,
    cpu: () => processes.reduce((sum, { pid }) => sum + cpuMicroseconds(pid), 0),
  };
  return { chain, stop: async () => void (await Promise.all(processes.map((started) => started.kill()))) };
}
