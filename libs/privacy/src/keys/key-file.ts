import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { KEY_BYTES } from './dossier-key.js';
import { PrivacyError } from './privacy-error.js';

/** One line of a key file. `label` is what stands between id and key, if anything. */
export interface KeyFileLine {
  readonly id: string;
  readonly label: string | undefined;
  readonly material: Buffer;
}

const LINE = /^([a-z0-9][a-z0-9._-]{0,63})(?: ([a-z0-9*/-]{1,64}))? ([A-Za-z0-9+/]{43}=)$/;

function invalid(path: string, reason: string): PrivacyError {
  return new PrivacyError('sleutelbestand-ongeldig', `${path}: ${reason}`);
}

/**
 * Reads a key file: per line an id, optionally a label, and 32 bytes in base64, separated by one blank; empty lines and lines
 * with `#` are skipped. The last line is the newest key. Only the owner may be able to read the file (mode 0600 or 0400).
 * @throws PrivacyError `sleutelbestand-ongeldig` with path and rule, never with a line of the file
 */
export async function readKeyFile(path: string): Promise<KeyFileLine[]> {
  return parseLines(path, await readPrivate(path));
}

async function readPrivate(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY).catch(() => {
    throw invalid(path, 'cannot be opened');
  });
  try {
    // Judged on the opened file, so that it cannot be exchanged between the check and the reading.
    const stat = await file.stat();
    if (!stat.isFile()) throw invalid(path, 'is not a file');
    if ((stat.mode & 0o077) !== 0) throw invalid(path, 'may be readable by its owner only (chmod 600)');
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function parseLines(path: string, text: string): KeyFileLine[] {
  const lines: KeyFileLine[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, id, label, base64] = LINE.exec(line) ?? [];
    const material = Buffer.from(base64 ?? '', 'base64');
    if (id === undefined || material.length !== KEY_BYTES)
      throw invalid(path, `line ${index + 1} is not "<id> [<label>] <32 bytes in base64>"`);
    const name = `${id} ${label ?? ''}`;
    if (seen.has(name)) throw invalid(path, `line ${index + 1} repeats an id`);
    seen.add(name);
    lines.push({ id, label, material });
  }
  if (lines.length === 0) throw invalid(path, 'holds no key');
  return lines;
}

function newLine(id: string, label: string | undefined): string {
  const line = [id, ...(label === undefined ? [] : [label]), randomBytes(KEY_BYTES).toString('base64')].join(' ');
  if (!LINE.test(line)) throw new TypeError('not a key id or label');
  return `${line}\n`;
}

/**
 * Makes a key file with one new random key, for development, tests and first installation. Never overwrites.
 * @returns false when the file was there already
 */
export async function createKeyFile(path: string, id: string, label?: string): Promise<boolean> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return undefined;
      throw invalid(path, 'cannot be made');
    },
  );
  if (!file) return false;
  try {
    await file.writeFile(newLine(id, label));
    await file.sync();
  } finally {
    await file.close();
  }
  return true;
}

/** Rotation: adds a new random key as the newest; older ones stay and still open what they closed. The file is replaced as a whole. */
export async function addKeyToFile(path: string, id: string, label?: string): Promise<void> {
  const text = await readPrivate(path);
  const next = `${text.trimEnd()}\n${newLine(id, label)}`;
  parseLines(path, next);
  const beside = `${path}.${randomBytes(4).toString('hex')}`;
  const file = await open(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await file.writeFile(next);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
