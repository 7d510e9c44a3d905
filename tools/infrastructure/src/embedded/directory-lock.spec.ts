import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerOf, releaseDirectory, takeDirectory } from './directory-lock.js';
import { markOf } from './live-process.js';

describe('a directory lock', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'schakel-lock-'))));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('is taken once and may be taken again when given back', () => {
    expect(takeDirectory(directory)).toBe(true);
    expect(ownerOf(directory)).toEqual(markOf(process.pid));
    expect(takeDirectory(directory)).toBe(false);
    releaseDirectory(directory);
    expect(ownerOf(directory)).toBeUndefined();
    expect(takeDirectory(directory)).toBe(true);
  });

  it('is respected while its owner lives and taken over when the owner was killed', async () => {
    const other = spawn('sleep', ['60']);
    writeFileSync(join(directory, 'owner.json'), JSON.stringify(markOf(other.pid!)));
    expect(takeDirectory(directory)).toBe(false);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(takeDirectory(directory)).toBe(true);
    expect(readdirSync(directory)).toEqual(['owner.json']);
  });

  it('is taken over from an earlier process that had the number of a living one, and when it was cut short', () => {
    writeFileSync(join(directory, 'owner.json'), JSON.stringify({ pid: process.pid, born: '1' }));
    expect(takeDirectory(directory)).toBe(existsSync('/proc/self/stat'));
    writeFileSync(join(directory, 'owner.json'), '{"pid":');
    expect(takeDirectory(directory)).toBe(true);
  });
});
