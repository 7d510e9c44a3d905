import {
  createTopics,
  databaseUrls,
  derivedPassword,
  ensureDatabase,
  ensureRoles,
  withAdmin,
  withClient,
} from '@schakel/infrastructure';
import { Kafka, logLevel } from 'kafkajs';
import { removeRun } from './remove-run.js';
import { runEnvironment } from './run-environment.js';

describe('removing a run from servers that stay', () => {
  const at = runEnvironment();
  const listTopics = async () => {
    const admin = new Kafka({ brokers: at.kafkaBrokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    return admin.listTopics().finally(() => admin.disconnect());
  };

  it('removes its databases, roles and topics and nobody else’s', async () => {
    const [gone, stays] = ['0badc0de', '5afe5afe'];
    for (const run of [gone, stays]) {
      await withAdmin(at.postgresAdminUrl, async (admin) => {
        await ensureRoles(admin, `t${run}_x`, derivedPassword(at.postgresAdminUrl));
        await ensureDatabase(admin, `t${run}_x_1`, `t${run}_x_owner`);
      });
      await createTopics(at.kafkaBrokers, `t${run}.a.`, [{ name: 'licensing', partitions: 1, retentionMs: 60_000 }]);
    }
    await removeRun(at, gone!);
    const ping = (run: string) =>
      withClient(databaseUrls(at.postgresAdminUrl, `t${run}_x_1`, `t${run}_x`).ownerUrl, (client) =>
        client.query('select 1'),
      );
    await expect(ping(stays!)).resolves.toBeDefined();
    await expect(ping(gone!)).rejects.toThrow(/authentication failed|does not exist/);
    expect((await listTopics()).filter((name) => /^t(0badc0de|5afe5afe)\./.test(name))).toEqual([
      't5afe5afe.a.schakel.licensing',
    ]);
    await removeRun(at, stays!);
    await expect(ping(stays!)).rejects.toThrow();
  });

  it('refuses what is no run', async () => {
    await expect(removeRun(at, '')).rejects.toThrow(/eight hexadecimal/);
  });
});
