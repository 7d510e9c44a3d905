import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from './apps.js';

interface Page {
  readonly path: string;
  readonly text: string;
}

/** Pages that people write and read; generated ones prove themselves. */
async function pages(): Promise<Page[]> {
  const atRoot = (await readdir(ROOT)).filter((file) => file.endsWith('.md'));
  const inDocs = (await readdir(join(ROOT, 'docs'), { recursive: true })).filter((file) => file.endsWith('.md'));
  const paths = [...atRoot, ...inDocs.map((file) => join('docs', file))];
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })));
}

/** Targets of links within the repository, with the place below a page they point at. */
function linksOf({ text }: Page): { target: string; part: string | undefined }[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => ({ target: link.split('#')[0] ?? '', part: link.split('#')[1] }));
}

/** Files that a page names in backquotes; patterns (`*`, `<x>`) name no file. */
function filesNamedIn({ text }: Page): string[] {
  const named = [...text.matchAll(/`((?:apps|libs|tools|docs|infra)\/[^`\s]+)`/g)].map(([, file = '']) => file);
  return named.filter((file) => !/[*<…]/.test(file));
}

/** The name by which a heading is linked to. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function brokenLinks(page: Page): string[] {
  return linksOf(page).flatMap(({ target, part }) => {
    const path = target === '' ? page.path : join(dirname(page.path), target);
    if (!existsSync(join(ROOT, path))) return [target];
    return part === undefined || anchors.has(`${path}#${part}`) ? [] : [`${path}#${part}`];
  });
}

const all = await pages();
const anchors = new Set(
  all.flatMap(({ path, text }) =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => `${path}#${anchor(title)}`),
  ),
);

describe('the documents', () => {
  it('are there', () => expect(all.length).toBeGreaterThan(20));

  it.each(all.map((page) => [page.path, page] as const))('%s: its links lead somewhere', (_path, page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it.each(all.filter((page) => filesNamedIn(page).length > 0).map((page) => [page.path, page] as const))(
    '%s: the files it names are there',
    (_path, page) => expect(filesNamedIn(page).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]),
  );

  it('would not pass with a broken link or a file that is gone', () => {
    const text = 'See [this](weg.md), [that](../README.md#niets) and `libs/domain/src/weg.ts`.';
    const page = { path: 'docs/proef.md', text };
    expect(brokenLinks(page)).toEqual(['weg.md', 'README.md#niets']);
    expect(filesNamedIn(page)).toEqual(['libs/domain/src/weg.ts']);
  });
});
