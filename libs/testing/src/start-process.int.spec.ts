import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { startProcess } from './start-process.js';

const service = `
  import { createServer } from 'node:http';
  console.error('starting');
  if (process.env.FOUT) { console.error(process.env.FOUT); process.exit(3); }
  const server = createServer((_, response) => response.end(JSON.stringify(Object.keys(process.env).sort())));
  server.listen(0, '127.0.0.1', () => {
    console.log('not json');
    if (!process.env.STIL) console.log(JSON.stringify({ luistert: 'http://127.0.0.1:' + server.address().port }));
  });
  process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });`;

describe('a service as a process', () => {
  let folder: string;
  let entry: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'schakel-process-'));
    entry = join(folder, 'main.mjs');
    writeFileSync(entry, service);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is ready when it says so, has only the environment it was given, and stops in order', async () => {
    const started = await startProcess({ entry, env: { SCHAKEL_OIN: 'x' } });
    const names: unknown = await (await fetch(started.url)).json();
    expect(names).toEqual(expect.arrayContaining(['PATH', 'SCHAKEL_OIN']));
    expect(names).not.toContain('SCHAKEL_TEST_RUN');
    expect(await started.kill()).toEqual({ code: 0 });
    expect(started.stdout).toEqual(['not json', expect.stringContaining('luistert'), 'bye']);
    expect(started.stderr).toEqual(['starting']);
    await expect(fetch(started.url)).rejects.toThrow();
  });

  it('can be killed as by kill -9', async () => {
    const started = await startProcess({ entry, env: {} });
    expect(() => process.kill(started.pid, 0)).not.toThrow();
    expect(await started.kill('SIGKILL')).toEqual({ signalNumber: 9 });
    expect(() => process.kill(started.pid, 0)).toThrow();
    expect(started.stdout).not.toContain('bye');
    expect(await started.kill()).toEqual({ signalNumber: 9 });
  });

  it('tells what it said when it ends too early, or is never ready', async () => {
    await expect(startProcess({ entry, env: { FOUT: 'SCHAKEL_OIN must be 20 digits.' } })).rejects.toThrow(
      /ended before it was ready \({"code":3}\)\.\nstarting\nSCHAKEL_OIN must be 20 digits\./,
    );
    await expect(startProcess({ entry, env: { STIL: '1' }, readyTimeoutMs: 1_500 })).rejects.toThrow(
      /says that it is ready[^]*not json/,
    );
  });

  it('ends with the process that started it, also when that is killed', async () => {
    const parent = join(folder, 'parent.ts');
    const source = join(import.meta.dirname, 'start-process.ts');
    writeFileSync(
      parent,
      `import { startProcess } from ${JSON.stringify(source)};
       const child = await startProcess({ entry: ${JSON.stringify(entry)}, env: {} });
       console.log(JSON.stringify({ luistert: child.url }));
       setInterval(() => undefined, 1000);`,
    );
    const nodeArgs = ['--import', './tools/infrastructure/src/from-source.ts'];
    const started = await startProcess({ entry: parent, nodeArgs, env: {} });
    expect((await fetch(started.url)).ok).toBe(true);
    await started.kill('SIGKILL');
    await eventually(
      () =>
        fetch(started.url).then(
          () => false,
          () => true,
        ),
      'the grandchild has ended',
    );
  });
});
