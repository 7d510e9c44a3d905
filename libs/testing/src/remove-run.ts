import { removeTopics, withAdmin, type Addresses } from '@schakel/infrastructure';
import { Kafka, logLevel } from 'kafkajs';

/** Removes the databases, roles and topics which run `run` made on servers that stay. */
export async function removeRun(at: Addresses, run: string): Promise<void> {
  if (!/^[0-9a-f]{8}$/.test(run)) throw new Error('A run is eight hexadecimal digits.');
  await withAdmin(at.postgresAdminUrl, async (admin) => {
    const databases = await admin.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [`t${run}_`],
    );
    for (const { name } of databases.rows) await admin.query(`drop database if exists "${name}" with (force)`);
    const roles = await admin.query<{ name: string }>(
      'select rolname as name from pg_roles where starts_with(rolname, $1)',
      [`t${run}_`],
    );
    for (const { name } of roles.rows) await admin.query(`drop role if exists "${name}"`);
  });
  const admin = new Kafka({ brokers: at.kafkaBrokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const topics = await admin.listTopics();
  await admin.disconnect();
  await removeTopics(
    at.kafkaBrokers,
    topics.filter((name) => name.startsWith(`t${run}.`)),
  );
}
