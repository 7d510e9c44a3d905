import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addKeyToFile, createKeyFile, readKeyFile } from './key-file.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schakel-sleutels-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function file(text: string, mode = 0o600): Promise<string> {
  const path = join(folder, 'sleutels');
  await writeFile(path, text);
  await chmod(path, mode);
  return path;
}

async function fault(path: string): Promise<string> {
  return readKeyFile(path).then(
    () => 'none',
    (error: Error) => error.message,
  );
}

describe('readKeyFile', () => {
  it('reads ids, labels and keys in order, and skips comments and empty lines', async () => {
    const lines = await readKeyFile(await file(`# first\n\nmk-1 ${KEY}\nv2 raadpleging ${KEY}\n`));
    expect(lines.map(({ id, label }) => [id, label])).toEqual([
      ['mk-1', undefined],
      ['v2', 'raadpleging'],
    ]);
    expect(lines[0]?.material).toEqual(Buffer.alloc(32, 7));
  });

  it.each([0o644, 0o640, 0o604, 0o620, 0o601, 0o666])('refuses a file with mode %o', async (mode) => {
    expect(await fault(await file(`mk-1 ${KEY}\n`, mode))).toMatch(
      /^sleutelbestand-ongeldig: .* may be readable by its owner only/,
    );
  });

  it.each([0o600, 0o400])('accepts a file with mode %o', async (mode) => {
    await expect(readKeyFile(await file(`mk-1 ${KEY}\n`, mode))).resolves.toHaveLength(1);
  });

  it('judges the file behind a link, as a mounted secret is one', async () => {
    const path = await file(`mk-1 ${KEY}\n`, 0o644);
    const link = join(folder, 'link');
    await symlink(path, link);
    expect(await fault(link)).toMatch(/owner only/);
    await chmod(path, 0o600);
    await expect(readKeyFile(link)).resolves.toHaveLength(1);
  });

  it.each([
    ['a key of 31 bytes', `mk-1 ${Buffer.alloc(31, 7).toString('base64')}\n`],
    ['a key of 33 bytes', `mk-1 ${Buffer.alloc(33, 7).toString('base64')}\n`],
    ['no id', `${KEY}\n`],
    ['a capital in the id', `MK ${KEY}\n`],
    ['hexadecimal', `mk-1 ${'07'.repeat(32)}\n`],
    ['an id twice', `mk-1 ${KEY}\nmk-1 ${KEY}\n`],
    ['nothing', '# no key yet\n'],
  ])('refuses %s and repeats nothing of it', async (_, text) => {
    const message = await fault(await file(text));
    expect(message).toMatch(/^sleutelbestand-ongeldig: /);
    expect(message).not.toContain(KEY.slice(0, 8));
    expect(message).not.toContain('0707');
  });

  it('refuses a folder and a missing file', async () => {
    expect(await fault(folder)).toMatch(/^sleutelbestand-ongeldig/);
    expect(await fault(join(folder, 'absent'))).toMatch(/cannot be opened/);
  });
});

describe('making and rotating', () => {
  it('makes a file only its owner can read, with a random key, and never overwrites one', async () => {
    const path = join(folder, 'nieuw');
    expect(await createKeyFile(path, 'mk-1')).toBe(true);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const [first] = await readKeyFile(path);
    expect(await createKeyFile(path, 'mk-2')).toBe(false);
    expect(await readKeyFile(path)).toEqual([first]);
    expect(first?.material.equals(Buffer.alloc(32))).toBe(false);
  });

  it('adds a key as the newest and keeps the older ones', async () => {
    const path = join(folder, 'nieuw');
    await createKeyFile(path, 'v1', '*');
    const [first] = await readKeyFile(path);
    await addKeyToFile(path, 'v2', '*');
    const lines = await readKeyFile(path);
    expect(lines.map(({ id }) => id)).toEqual(['v1', 'v2']);
    expect(lines[0]).toEqual(first);
    expect(lines[1]?.material.equals(first?.material ?? Buffer.of())).toBe(false);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('refuses to rotate to an id that is there, and leaves the file as it was', async () => {
    const path = join(folder, 'nieuw');
    await createKeyFile(path, 'mk-1');
    const before = await readFile(path, 'utf8');
    await expect(addKeyToFile(path, 'mk-1')).rejects.toThrow(/repeats an id/);
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});
