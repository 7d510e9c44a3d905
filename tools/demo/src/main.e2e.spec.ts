import { spawn } from 'node:child_process';
import { join } from 'node:path';

const wortel = join(import.meta.dirname, '..', '..', '..');

/** Runs the built demo until it ends by itself. */
function demo(argumenten: readonly string[], env: Record<string, string> = {}) {
  const proces = spawn(process.execPath, ['tools/demo/dist/main.js', ...argumenten], {
    cwd: wortel,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const delen: Buffer[] = [];
  proces.stdout.on('data', (deel: Buffer) => delen.push(deel));
  proces.stderr.on('data', (deel: Buffer) => delen.push(deel));
  return new Promise<{ code: number | null; uitvoer: string }>((resolve, reject) => {
    proces.once('error', reject);
    proces.once('close', (code) => resolve({ code, uitvoer: Buffer.concat(delen).toString() }));
  });
}

describe('npm run demo', () => {
  it('says how it is used: wrongly used with 2, when asked with 0', async () => {
    const fout = await demo(['--ones']);
    expect(fout).toMatchObject({
      code: 2,
      uitvoer: expect.stringMatching(/^Onbekend argument: --ones\nGebruik: npm run demo/),
    });
    await expect(demo(['--help'])).resolves.toMatchObject({ code: 0, uitvoer: expect.stringContaining('--once') });
  });

  it('says in one sentence what is missing to start, and ends with 1', async () => {
    const { code, uitvoer } = await demo(['--once'], { SCHAKEL_INFRA: 'urls' });
    expect(code).toBe(1);
    expect(uitvoer).toContain('SCHAKEL_');
    expect(uitvoer).not.toMatch(/^\s+at /m);
  });
});
