import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArtefactSource } from './artefact.js';
import { findDrift, generateAll, type Generated } from './drift.js';
import { repair } from './repair.js';
import { sources } from './sources.js';

const source: ArtefactSource = {
  name: 'proef',
  ownFolders: ['docs/eigen'],
  generate: async () => [
    { path: 'docs/eigen/a.json', content: '{}\n' },
    { path: 'docs/eigen/diep/b.json', content: '[]\n' },
    { path: 'elders/c.txt', content: 'c\n' },
  ],
};

describe('drift', () => {
  let root: string;
  const drift = async () => findDrift(root, await generateAll([source]));
  const put = async (path: string, content: string) => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), content);
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'generators-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is everything in an empty repository, and nothing after the repair', async () => {
    expect(await drift()).toEqual([
      { path: 'docs/eigen/a.json', kind: 'missing' },
      { path: 'docs/eigen/diep/b.json', kind: 'missing' },
      { path: 'elders/c.txt', kind: 'missing' },
    ]);
    await repair(root, await generateAll([source]), await drift());
    expect(await drift()).toEqual([]);
    expect(await readFile(join(root, 'docs/eigen/diep/b.json'), 'utf8')).toBe('[]\n');
  });

  it('is a file that differs or that nothing makes any more, only in folders of its own', async () => {
    await put('docs/eigen/a.json', '{"oud":1}\n');
    await put('docs/eigen/diep/b.json', '[]\n');
    await put('docs/eigen/diep/oud.json', '{}\n');
    await put('elders/c.txt', 'c\n');
    await put('elders/van-een-ander.txt', 'x');
    const found = await drift();
    expect(found).toEqual([
      { path: 'docs/eigen/a.json', kind: 'different' },
      { path: 'docs/eigen/diep/oud.json', kind: 'stale' },
    ]);
    await repair(root, await generateAll([source]), found);
    expect(await drift()).toEqual([]);
    expect(await readFile(join(root, 'elders/van-een-ander.txt'), 'utf8')).toBe('x');
  });

  it('is not a difference in line ends', async () => {
    await repair(root, await generateAll([source]), await drift());
    await put('docs/eigen/a.json', '{}\r\n');
    expect(await drift()).toEqual([]);
  });

  it('cannot be told when two sources make one file', async () => {
    await expect(generateAll([source, source])).rejects.toThrow('Two sources generate docs/eigen/a.json.');
  });
});

describe('the sources', () => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await generateAll(sources);
  });

  it('make the same files every time', async () => {
    expect(await generateAll(sources)).toEqual(generated);
  });

  it('make every kind of file that is committed, and none twice', () => {
    const paths = generated.artefacts.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining([
        'infra/kafka/topics.json',
        'docs/generated/asyncapi.json',
        'docs/generated/events/README.md',
        'docs/generated/openapi/signal-intake.json',
        'docs/generated/toestanden/signaal.md',
        'docs/privacy/verwerkingsregister.md',
      ]),
    );
  });

  it('keep to their own folders and the files that others read', () => {
    const own = /^(docs\/generated\/|infra\/kafka\/topics\.json$|docs\/privacy\/verwerkingsregister\.md$)/;
    expect(generated.artefacts.filter(({ path }) => !own.test(path))).toEqual([]);
    expect(generated.artefacts.filter(({ content }) => !content.endsWith('\n'))).toEqual([]);
  });

  it('see drift in each of them', async () => {
    const root = await mkdtemp(join(tmpdir(), 'generators-'));
    try {
      await repair(root, generated, await findDrift(root, generated));
      expect(await findDrift(root, generated)).toEqual([]);
      for (const { path } of generated.artefacts) await appendFile(join(root, path), 'by hand\n');
      expect(await findDrift(root, generated)).toEqual(
        generated.artefacts.map(({ path }) => ({ path, kind: 'different' })),
      );
    } finally {
      await rm(root, { recursive: true });
    }
  });

  it('give the topics in the form that the infrastructure reads', () => {
    const file = generated.artefacts.find(({ path }) => path === 'infra/kafka/topics.json');
    expect(JSON.parse(file?.content ?? '')).toEqual({
      topics: ['signal-intake', 'chain-coordination', 'licensing', 'care-referral', 'brp-registration'].map((name) => ({
        name,
        partitions: 3,
        retentionMs: 14 * 24 * 3600 * 1000,
      })),
    });
  });
});
