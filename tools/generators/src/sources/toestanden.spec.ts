import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { controleerToestandsmachine, toestanden } from '@schakel/domain';
import { APPS, machinesOf, ROOT } from '../apps.js';
import { toestandenSource } from './toestanden.js';

/** `app file name` of every state machine that the source of the services exports. */
async function declared(): Promise<string[]> {
  const perApp = APPS.map(async ({ app }) => {
    const folder = join(ROOT, 'apps', app, 'src');
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.domain.ts'));
    const found = files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      const names = [
        ...text.matchAll(/^export const (\w+)(?:: | = \{[^]*?\} (?:as const )?satisfies )Toestandsmachine</gm),
      ];
      return names.map(([, name]) => `${app} ${file.replaceAll('\\', '/').replace(/\.ts$/, '')} ${name}`);
    });
    return (await Promise.all(found)).flat();
  });
  return (await Promise.all(perApp)).flat().sort();
}

describe('the state machines', () => {
  it('are all drawn', async () => {
    const listed = APPS.flatMap(({ app, machines }) =>
      Object.entries(machines).map(([file, name]) => `${app} ${file} ${name}`),
    );
    expect(await declared()).toEqual(listed.sort());
  });

  it('are sound, and each has a name of its own', async () => {
    const machines = (await Promise.all(APPS.map(machinesOf))).flat();
    expect(machines.map((machine) => [machine.naam, controleerToestandsmachine(machine)])).toEqual(
      machines.map(({ naam }) => [naam, []]),
    );
    expect(new Set(machines.map(({ naam }) => naam)).size).toBe(machines.length);
  });

  it('show every state and every move on their page', async () => {
    const pages = await toestandenSource.generate();
    for (const machine of (await Promise.all(APPS.map(machinesOf))).flat()) {
      const { content } = pages.find(({ path }) => path.endsWith(`/${machine.naam}.md`)) ?? { content: '' };
      for (const toestand of toestanden(machine)) expect(content).toContain(`| ${toestand} |`);
      const moves = content.split('\n').filter((line) => line.includes('-->') && !line.endsWith('[*]'));
      expect(moves).toHaveLength(machine.overgangen.length);
    }
  });
});
