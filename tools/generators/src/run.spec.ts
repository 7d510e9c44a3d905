import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedSchemas } from '@schakel/contracts';
import { BASELINE_FOLDER, publishBaseline, readBaseline } from './baseline.js';
import { readTask } from './command-line.js';
import { runTask } from './run.js';
import { contractSources as sources } from './sources.js';

const TYPE = 'nl.schakel.signalen.signaal-gerouteerd.v1';

describe('the generator', () => {
  let root: string;
  const baselineFile = (name: string) => join(root, BASELINE_FOLDER, `${name}.schema.json`);
  /** Makes the published schema of an event say that a field was there which no longer is. */
  const publishOlder = async () => {
    const schema = JSON.parse(await readFile(baselineFile(TYPE), 'utf8')) as { properties: object };
    await writeFile(
      baselineFile(TYPE),
      JSON.stringify({ ...schema, properties: { ...schema.properties, weg: { type: 'boolean' } } }),
    );
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'generators-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('writes, then finds nothing to write and nothing wrong', async () => {
    expect((await runTask({ kind: 'check' }, root, sources)).code).toBe(1);
    expect((await runTask({ kind: 'write' }, root, sources)).lines).toContain(
      'missing    docs/generated/asyncapi.json',
    );
    expect(await runTask({ kind: 'write' }, root, sources)).toEqual({ code: 0, lines: ['Nothing to write.'] });
    expect(await runTask({ kind: 'check' }, root, sources)).toEqual({
      code: 0,
      lines: ['Generated files are as the code says.'],
    });
  });

  it('checks without writing, and names every file that differs', async () => {
    await runTask({ kind: 'write' }, root, sources);
    await writeFile(join(root, 'docs/generated/asyncapi.json'), '{}');
    await writeFile(join(root, 'docs/generated/events/oud.schema.json'), '{}');
    const expected = {
      code: 1,
      lines: [
        'stale      docs/generated/events/oud.schema.json',
        'different  docs/generated/asyncapi.json',
        'Run `npm run generate` and commit the result.',
      ],
    };
    const outcome = await runTask({ kind: 'check' }, root, sources);
    expect({ ...outcome, lines: [...outcome.lines].sort() }).toEqual({
      ...expected,
      lines: [...expected.lines].sort(),
    });
    expect(await readFile(join(root, 'docs/generated/asyncapi.json'), 'utf8')).toBe('{}');
  });

  it('publishes only when asked', async () => {
    await runTask({ kind: 'write' }, root, sources);
    expect(await readBaseline(root)).toEqual({});
    expect((await runTask({ kind: 'publish', accepted: [] }, root, sources)).code).toBe(0);
    expect(await readBaseline(root)).toEqual(publishedSchemas());
  });

  it('fails the check and refuses to publish when an event breaks, until that is said to be meant', async () => {
    await runTask({ kind: 'write' }, root, sources);
    await runTask({ kind: 'publish', accepted: [] }, root, sources);
    await publishOlder();
    const line = `breaking   ${TYPE}: /weg: field removed`;
    expect(await runTask({ kind: 'check' }, root, sources)).toEqual({
      code: 1,
      lines: [line, 'A new meaning is a new event type beside the old one.'],
    });
    expect(await runTask({ kind: 'publish', accepted: ['envelope'] }, root, sources)).toEqual({
      code: 1,
      lines: [line],
    });
    expect((await runTask({ kind: 'publish', accepted: [TYPE] }, root, sources)).code).toBe(0);
    expect((await runTask({ kind: 'check' }, root, sources)).code).toBe(0);
  });

  it('writes nothing of a publication that is refused', async () => {
    await publishBaseline(root, publishedSchemas(), []);
    await publishOlder();
    await rm(baselineFile('envelope'));
    expect(await publishBaseline(root, publishedSchemas(), [])).toEqual([`${TYPE}: /weg: field removed`]);
    expect(await readdir(join(root, BASELINE_FOLDER))).not.toContain('envelope.schema.json');
  });

  it('takes an event out of the published ones only when that is meant', async () => {
    await publishBaseline(root, publishedSchemas(), []);
    const { [TYPE]: _, ...without } = publishedSchemas();
    expect(await publishBaseline(root, without, [])).toEqual([`${TYPE}: removed, while receivers may count on it`]);
    expect(await publishBaseline(root, without, [TYPE])).toEqual([]);
    expect(await readBaseline(root)).toEqual(without);
  });
});

describe('readTask', () => {
  it.each<[string[], object | undefined]>([
    [[], { kind: 'write' }],
    [['--check'], { kind: 'check' }],
    [['--publish'], { kind: 'publish', accepted: [] }],
    [['--publish', '--accept-breaking', 'a', '--accept-breaking=b'], { kind: 'publish', accepted: ['a', 'b'] }],
    [['--check', '--publish'], undefined],
    [['--accept-breaking', 'a'], undefined],
    [['--chek'], undefined],
    [['check'], undefined],
  ])('%j', (args, task) => {
    expect(readTask(args)).toEqual(task);
  });
});
