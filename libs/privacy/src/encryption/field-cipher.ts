import type { DossierKey } from '../keys/dossier-key.js';
import { PrivacyError } from '../keys/privacy-error.js';
import { isVernietigd, type Vernietigd } from '../keys/vernietigd.js';
import type { Sleutel } from '../keys/key-ring.js';

declare const inhoud: unique symbol;

/** Ciphertext of a JSON value of type `T`: text for a column of type `text`. Only `encrypt` makes one. */
export type Versleuteld<T> = string & { readonly [inhoud]: T };

/** The one place where a ciphertext may stand. Moved to another table, column or row it does not decrypt. */
export interface Veldplaats {
  readonly tabel: string;
  readonly kolom: string;
  /** Id of the row that holds the column. */
  readonly id: string;
}

/**
 * Version 1: `s1.<key id>.<base64url of nonce, ciphertext, tag>`; plaintext is JSON, padded with blanks to a multiple of 64 bytes
 * so that its length tells little (the answer to a yes/no question cannot be read from the size of the row).
 */
const VERSION = 's1';
const FORMAT = /^s1\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{38,})$/;
const PAD = 64;
const BLANKS = ' '.repeat(PAD);

/** Authenticated with the ciphertext: version, key and place, unambiguously joined. */
function aadOf(keyId: string, { tabel, kolom, id }: Veldplaats): string {
  return JSON.stringify([VERSION, keyId, tabel, kolom, id]);
}

function padded(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('only a JSON value can be encrypted');
  const size = Buffer.byteLength(json, 'utf8');
  return json + BLANKS.slice(0, Math.ceil(size / PAD) * PAD - size);
}

/**
 * Encrypts a JSON value with the key of its dossier (AES-256-GCM).
 * @param key key of the dossier, never a destroyed one
 * @param plaats table, column and row where the text will stand
 * @param waarde any JSON value, `null` included; `undefined` is a bug
 */
export function encrypt<T>(key: DossierKey, plaats: Veldplaats, waarde: T): Versleuteld<T> {
  const box = key.seal(aadOf(key.id, plaats), padded(waarde));
  return `${VERSION}.${key.id}.${box.toString('base64url')}` as Versleuteld<T>;
}

/**
 * The value, or `Vernietigd` when the key was destroyed.
 * @throws PrivacyError `onleesbaar`, `verkeerde-sleutel` or `versleuteling-geschonden`: a bug or tampering; names the place only
 */
export function decrypt<T>(key: Sleutel, plaats: Veldplaats, tekst: Versleuteld<T>): T | Vernietigd {
  if (isVernietigd(key)) return key;
  const [, keyId, box] = FORMAT.exec(tekst) ?? [];
  if (keyId === undefined || box === undefined) throw fault('onleesbaar', plaats);
  if (keyId !== key.id) throw fault('verkeerde-sleutel', plaats);
  const plaintext = key.unseal(aadOf(keyId, plaats), Buffer.from(box, 'base64url'));
  if (plaintext === undefined) throw fault('versleuteling-geschonden', plaats);
  const value = JSON.parse(plaintext.toString('utf8')) as T;
  plaintext.fill(0);
  return value;
}

/**
 * The id of the key that encrypted the text, to open many keys at once.
 * @throws PrivacyError `onleesbaar` when it is not ciphertext
 */
export function sleutelIdVan(tekst: Versleuteld<unknown>): string {
  const keyId = FORMAT.exec(tekst)?.[1];
  if (keyId === undefined) throw new PrivacyError('onleesbaar', 'text is not ciphertext of a known version');
  return keyId;
}

/** Whether a text has the form of ciphertext; says nothing about whether it decrypts. */
export function isVersleuteld(tekst: unknown): tekst is Versleuteld<unknown> {
  return typeof tekst === 'string' && FORMAT.test(tekst);
}

function fault(
  code: 'onleesbaar' | 'verkeerde-sleutel' | 'versleuteling-geschonden',
  { tabel, kolom }: Veldplaats,
): PrivacyError {
  return new PrivacyError(code, `${tabel}.${kolom}`);
}
