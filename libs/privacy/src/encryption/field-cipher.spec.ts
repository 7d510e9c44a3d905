import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DossierKey } from '../keys/dossier-key.js';
import { isVernietigd, vernietigd } from '../keys/vernietigd.js';
import { decrypt, encrypt, isVersleuteld, sleutelIdVan, type Veldplaats, type Versleuteld } from './field-cipher.js';

const key = new DossierKey(randomUUID(), randomBytes(32));
const plaats: Veldplaats = { tabel: 'signaal', kolom: 'melding', id: randomUUID() };
const GEHEIM = 'Maria, Kalverstraat 1, 999990019';

function failure(work: () => unknown): { code?: string; text: string } {
  try {
    work();
  } catch (error) {
    const { message, stack, code } = error as Error & { code?: string };
    return { code: code ?? '', text: `${message}${stack ?? ''}${JSON.stringify(error)}` };
  }
  return { text: 'no failure' };
}

describe('encrypt and decrypt', () => {
  it('gives back any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const back = decrypt(key, plaats, encrypt(key, plaats, value));
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('never gives the same text twice, and never the plaintext', () => {
    const texts = Array.from({ length: 200 }, () => encrypt(key, plaats, { naam: GEHEIM }));
    expect(new Set(texts).size).toBe(200);
    for (const text of texts) {
      expect(text).toMatch(/^s1\.[0-9a-f-]{36}\.[A-Za-z0-9_-]+$/);
      expect(Buffer.from(text.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('Kalverstraat');
    }
  });

  it.each([
    ['table', { ...plaats, tabel: 'verband' }],
    ['column', { ...plaats, kolom: 'plaats' }],
    ['row', { ...plaats, id: randomUUID() }],
    ['a border between parts', { ...plaats, tabel: 'signaal","melding', kolom: '' }],
  ])('does not decrypt in another place: %s', (_, elders) => {
    const text = encrypt(key, plaats, { naam: GEHEIM });
    const { code, text: shown } = failure(() => decrypt(key, elders, text));
    expect(code).toBe('versleuteling-geschonden');
    expect(shown).not.toContain('Maria');
    expect(shown).not.toContain(text);
  });

  it('does not decrypt when a single bit was changed, wherever it stands', () => {
    const text = encrypt(key, plaats, true);
    const [version, id, box = ''] = text.split('.');
    const bytes = Buffer.from(box, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const tampered = [version, id, changed.toString('base64url')].join('.') as Versleuteld<boolean>;
      expect(failure(() => decrypt(key, plaats, tampered)).code).toBe('versleuteling-geschonden');
    }
  });

  it('does not decrypt when it was cut short', () => {
    const text = encrypt(key, plaats, 'tekst');
    for (const end of [1, 4, 40, 80]) {
      const cut = text.slice(0, -end) as Versleuteld<string>;
      expect(['versleuteling-geschonden', 'onleesbaar']).toContain(failure(() => decrypt(key, plaats, cut)).code);
    }
  });

  it('does not decrypt with the key of another dossier, also when the text claims it', () => {
    const other = new DossierKey(randomUUID(), randomBytes(32));
    const text = encrypt(key, plaats, GEHEIM);
    expect(failure(() => decrypt(other, plaats, text)).code).toBe('verkeerde-sleutel');
    const claimed = text.replace(key.id, other.id) as Versleuteld<string>;
    expect(failure(() => decrypt(other, plaats, claimed)).code).toBe('versleuteling-geschonden');
  });

  it.each(['', 'plain text', 's2.x.y', `s1.${'0'.repeat(36)}.kort`, '{"naam":"Maria"}'])(
    'does not take "%s" for ciphertext',
    (text) => {
      expect(isVersleuteld(text)).toBe(false);
      const { code, text: shown } = failure(() => decrypt(key, plaats, text as Versleuteld<string>));
      expect(code).toBe('onleesbaar');
      expect(shown).not.toContain('Maria');
      expect(failure(() => sleutelIdVan(text as Versleuteld<string>)).code).toBe('onleesbaar');
    },
  );

  it('hides in its length which of two short answers it holds', () => {
    const lengths = [
      true,
      false,
      null,
      '',
      'ja',
      'nee',
      { acuutGevaar: true },
      { acuutGevaar: false, bsn: '999990019' },
    ].map((value) => encrypt(key, plaats, value).length);
    expect(new Set(lengths).size).toBe(1);
  });

  it('tells which key opens it', () => {
    expect(sleutelIdVan(encrypt(key, plaats, 1))).toBe(key.id);
    expect(isVersleuteld(encrypt(key, plaats, 1))).toBe(true);
  });

  it('refuses what is no JSON value', () => {
    expect(() => encrypt(key, plaats, undefined)).toThrow(TypeError);
  });
});

describe('a destroyed key', () => {
  it('gives a value, not an exception', () => {
    const text = encrypt(key, plaats, { naam: GEHEIM });
    const result = decrypt(vernietigd(key.id, '2026-11-23T10:00:00.000Z'), plaats, text);
    expect(isVernietigd(result)).toBe(true);
    expect(result).toEqual({ soort: 'vernietigd', sleutelId: key.id, op: '2026-11-23T10:00:00.000Z' });
  });

  it('cannot be imitated by data', () => {
    const imitation = { soort: 'vernietigd', sleutelId: key.id, op: undefined };
    expect(isVernietigd(imitation)).toBe(false);
    expect(isVernietigd(decrypt(key, plaats, encrypt(key, plaats, imitation)))).toBe(false);
    expect([null, undefined, 'vernietigd', 1].some(isVernietigd)).toBe(false);
  });
});
