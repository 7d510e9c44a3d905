import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReachable, openFolder } from './open-folder.js';

describe('folders for an unprivileged user', () => {
  let closed: string;
  beforeEach(() => {
    closed = mkdtempSync(join(tmpdir(), 'schakel-open-'));
    mkdirSync(join(closed, 'inside'));
  });
  afterEach(() => rmSync(closed, { recursive: true, force: true }));

  it('tells whether each folder on the way lets others through', () => {
    expect(isReachable(join(closed, 'inside'))).toBe(false);
    chmodSync(closed, 0o711);
    expect(isReachable(join(closed, 'inside'))).toBe(true);
  });

  it('gives one reachable folder, of our own, for the same path', () => {
    const folder = openFolder(closed);
    try {
      expect(openFolder(closed)).toBe(folder);
      expect(openFolder(`${closed}x`)).not.toBe(folder);
      expect(isReachable(folder)).toBe(true);
      expect(statSync(folder).mode & 0o777).toBe(0o711);
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(openFolder(`${closed}x`), { recursive: true });
    }
  });
});
