import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { FileMasterKeyProvider } from './file-master-key-provider.js';
import { addKeyToFile, createKeyFile } from './key-file.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schakel-hoofdsleutel-'));
  path = join(folder, 'hoofdsleutels');
  await createKeyFile(path, 'mk-1');
});
afterEach(() => rm(folder, { recursive: true }));

describe('FileMasterKeyProvider', () => {
  it('gives back what it wrapped, in order', async () => {
    const provider = await FileMasterKeyProvider.open(path);
    const keys = [randomBytes(32), randomBytes(32)];
    const wrapped = await Promise.all(
      keys.map(async (key, i) => ({ ...(await provider.wrap(key, `c${i}`)), context: `c${i}` })),
    );
    expect(await provider.unwrap(wrapped)).toEqual(keys);
    expect(wrapped[0]?.masterKeyId).toBe('mk-1');
  });

  it('does not unwrap a key for another context, nor a changed one', async () => {
    const provider = await FileMasterKeyProvider.open(path);
    const wrapped = await provider.wrap(randomBytes(32), 'dossier a');
    await expect(provider.unwrap([{ ...wrapped, context: 'dossier b' }])).rejects.toMatchObject({
      code: 'sleutel-geschonden',
    });
    const changed = `${wrapped.wrapped.startsWith('A') ? 'B' : 'A'}${wrapped.wrapped.slice(1)}`;
    await expect(provider.unwrap([{ ...wrapped, wrapped: changed, context: 'dossier a' }])).rejects.toMatchObject({
      code: 'sleutel-geschonden',
    });
  });

  it('wraps with the newest key after a rotation and still unwraps older ones', async () => {
    const old = await (await FileMasterKeyProvider.open(path)).wrap(Buffer.alloc(32, 1), 'c');
    await addKeyToFile(path, 'mk-2');
    const provider = await FileMasterKeyProvider.open(path);
    expect(await provider.newestMasterKeyId()).toBe('mk-2');
    expect((await provider.wrap(Buffer.alloc(32, 2), 'c')).masterKeyId).toBe('mk-2');
    expect(await provider.unwrap([{ ...old, context: 'c' }])).toEqual([Buffer.alloc(32, 1)]);
  });

  it('finds a key that another process added while this one ran', async () => {
    const running = await FileMasterKeyProvider.open(path);
    await addKeyToFile(path, 'mk-2');
    const wrapped = await (await FileMasterKeyProvider.open(path)).wrap(Buffer.alloc(32, 3), 'c');
    expect(await running.unwrap([{ ...wrapped, context: 'c' }])).toEqual([Buffer.alloc(32, 3)]);
  });

  it('says which master key is missing', async () => {
    const provider = await FileMasterKeyProvider.open(path);
    const wrapped = await provider.wrap(Buffer.alloc(32, 1), 'c');
    await expect(provider.unwrap([{ ...wrapped, masterKeyId: 'mk-0', context: 'c' }])).rejects.toMatchObject({
      code: 'hoofdsleutel-onbekend',
      message: 'hoofdsleutel-onbekend: mk-0',
    });
  });

  it('refuses a file that others may read, also when it became so later', async () => {
    const provider = await FileMasterKeyProvider.open(path);
    await chmod(path, 0o644);
    await expect(FileMasterKeyProvider.open(path)).rejects.toMatchObject({ code: 'sleutelbestand-ongeldig' });
    await expect(provider.herlees()).rejects.toMatchObject({ code: 'sleutelbestand-ongeldig' });
  });

  it('refuses a file of pseudonym keys', async () => {
    const other = join(folder, 'pseudoniemen');
    await createKeyFile(other, 'v1', '*');
    await expect(FileMasterKeyProvider.open(other)).rejects.toMatchObject({ code: 'sleutelbestand-ongeldig' });
  });

  it('shows nothing of its keys', async () => {
    const provider = await FileMasterKeyProvider.open(path);
    const secret = (await readFile(path, 'utf8')).trim().split(' ')[1] ?? '';
    expect(secret).toHaveLength(44);
    for (const shown of [
      inspect(provider, { depth: 9, showHidden: true }),
      JSON.stringify({ provider }),
      JSON.stringify(structuredClone({ ...provider })),
    ]) {
      expect(shown).not.toContain(secret.slice(0, 10));
    }
    expect(inspect(provider)).toBe('[hoofdsleutels]');
  });

  it('names neither key nor path content in the error of an unreadable line', async () => {
    await writeFile(path, 'mk-1 geheimgeheimgeheim\n', { mode: 0o600 });
    await expect(FileMasterKeyProvider.open(path)).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('geheim') as string }),
    );
  });
});
