import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geheugenVan } from './verbruik.js';

/** A /proc with these processes: id, parent, resident and, when it may be read, proportional kB. */
function proc(processen: readonly (readonly [pid: number, ouder: number, rss: number, pss?: number])[]): string {
  const map = mkdtempSync(join(tmpdir(), 'schakel-proc-'));
  for (const [pid, ouder, rss, pss] of processen) {
    mkdirSync(join(map, String(pid)));
    writeFileSync(join(map, String(pid), 'status'), `Name:\tx\nPPid:\t${ouder}\nVmRSS:\t  ${rss} kB\n`);
    if (pss !== undefined) writeFileSync(join(map, String(pid), 'smaps_rollup'), `Rss: ${rss} kB\nPss:   ${pss} kB\n`);
  }
  return map;
}

describe('geheugenVan', () => {
  const maps: string[] = [];
  const met = (...processen: Parameters<typeof proc>[0]) => {
    const map = proc(processen);
    maps.push(map);
    return map;
  };
  afterAll(() => maps.forEach((map) => rmSync(map, { recursive: true })));

  it('adds up a process and all that descends from it, and nothing else', () => {
    const map = met([5, 1, 1000], [6, 5, 200], [3, 6, 30], [7, 1, 9999]);
    expect(geheugenVan(5, map)).toBe(1230 * 1024);
  });

  it('takes the proportional share where it may be read, so that shared pages count once', () => {
    expect(geheugenVan(5, met([5, 1, 1000, 400], [6, 5, 1000]))).toBe(1400 * 1024);
  });

  it('says nothing where there is no /proc', () => {
    expect(geheugenVan(5, '/bestaat/niet')).toBeUndefined();
  });
});
