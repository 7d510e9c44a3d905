import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { addKeyToFile, createKeyFile } from '../keys/key-file.js';
import { isPseudoniem, Pseudonimiseerder } from './pseudonimiseerder.js';

const CONTRACT = /^[a-z0-9]+:[A-Za-z0-9_-]{43}$/;
const KVK = '99000011';
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schakel-pseudoniem-'));
  path = join(folder, 'pseudoniemsleutels');
  await createKeyFile(path, 'v1', '*');
});
afterEach(() => rm(folder, { recursive: true }));

describe('Pseudonimiseerder', () => {
  it('gives the form that events accept, always the same for the same value', async () => {
    const one = await Pseudonimiseerder.open(path);
    const two = await Pseudonimiseerder.open(path);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (waarde) => {
        const pseudoniem = one.pseudoniem('raadpleging', waarde);
        expect(pseudoniem).toMatch(CONTRACT);
        expect(isPseudoniem(pseudoniem)).toBe(true);
        expect(two.pseudoniem('raadpleging', waarde)).toBe(pseudoniem);
      }),
    );
  });

  it('gives unrelated codes in other domains, for other values and under other keys', async () => {
    const other = join(folder, 'anders');
    await createKeyFile(other, 'v1', '*');
    const maker = await Pseudonimiseerder.open(path);
    const codes = [
      maker.pseudoniem('raadpleging', KVK),
      maker.pseudoniem('raadpleging', '99000012'),
      maker.pseudoniem('verwerkingslog', KVK),
      maker.pseudoniem('verwerkingslog/bsn', KVK),
      (await Pseudonimiseerder.open(other)).pseudoniem('raadpleging', KVK),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is HMAC-SHA-256 with the key of its domain and no plain hash', async () => {
    const material = Buffer.alloc(32, 9);
    await writeFile(path, `v1 raadpleging ${material.toString('base64')}\n`);
    const code = (await Pseudonimiseerder.open(path)).pseudoniem('raadpleging', KVK);
    expect(code).toBe(`v1:${createHmac('sha256', material).update(KVK).digest('base64url')}`);
    expect(code).not.toContain(createHash('sha256').update(KVK).digest('base64url'));
  });

  it('lets a service with the key of one domain meet a service with the root, and do nothing else', async () => {
    const own = join(folder, 'eigen');
    await writeFile(own, `${await Pseudonimiseerder.domeinregel(path, 'v1', 'raadpleging')}\n`, { mode: 0o600 });
    const root = await Pseudonimiseerder.open(path);
    const limited = await Pseudonimiseerder.open(own);
    expect(limited.pseudoniem('raadpleging', KVK)).toBe(root.pseudoniem('raadpleging', KVK));
    expect(() => limited.pseudoniem('verwerkingslog', KVK)).toThrow(
      expect.objectContaining({ code: 'pseudoniem-onmogelijk' }),
    );
    expect(limited.alleVersies('verwerkingslog', KVK)).toEqual([]);
  });

  it('makes new codes with the newest key after a rotation and finds the older ones', async () => {
    const before = (await Pseudonimiseerder.open(path)).pseudoniem('raadpleging', KVK);
    await addKeyToFile(path, 'v2', '*');
    const maker = await Pseudonimiseerder.open(path);
    const after = maker.pseudoniem('raadpleging', KVK);
    expect(after).toMatch(/^v2:/);
    expect(maker.alleVersies('raadpleging', KVK)).toEqual([after, before]);
  });

  it.each([
    ['an empty value', 'raadpleging', ''],
    ['a domain with capitals', 'Raadpleging', KVK],
    ['an empty domain', '', KVK],
    ['the root as a domain', '*', KVK],
  ])('refuses %s without repeating the value', async (_, domein, waarde) => {
    const maker = await Pseudonimiseerder.open(path);
    expect(() => maker.pseudoniem(domein, waarde)).toThrow(
      expect.objectContaining({ code: 'pseudoniem-onmogelijk', message: expect.not.stringContaining(KVK) as string }),
    );
  });

  it('refuses a version that would not fit in the code', async () => {
    await writeFile(path, `v-1 * ${Buffer.alloc(32).toString('base64')}\n`);
    await expect(Pseudonimiseerder.open(path)).rejects.toMatchObject({ code: 'sleutelbestand-ongeldig' });
  });

  it('shows nothing of its keys, also after use', async () => {
    const maker = await Pseudonimiseerder.open(path);
    maker.pseudoniem('raadpleging', KVK);
    const secret = (await readFile(path, 'utf8')).trim().split(' ')[2] ?? '';
    expect(secret).toHaveLength(44);
    const shown = `${inspect(maker, { depth: 9, showHidden: true })}${JSON.stringify(maker)}`;
    expect(shown).toBe('[pseudoniemsleutels]"[pseudoniemsleutels]"');
  });
});
