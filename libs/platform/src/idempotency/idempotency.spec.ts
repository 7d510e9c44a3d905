import { createHash, createHmac } from 'node:crypto';
import { ProblemException } from '../problem/problem.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { keyRequestHashes, requestHash } from './request-hash.js';
import { replay } from './stored-answer.js';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemException) return `${error.status} ${error.body.code}`;
  }
  return 'accepted';
}

describe('Idempotency-Key', () => {
  it.each(['a', '8e03978e-40d5-43e8-bc93-6894a57f9324', '"quoted"', '~'.repeat(255)])('takes %s', (key) => {
    expect(readIdempotencyKey({ 'idempotency-key': key })).toBe(key);
  });

  it.each([
    [undefined, '400 idempotency-key-ontbreekt'],
    ['', '400 idempotency-key-ontbreekt'],
    ['a b', '400 idempotency-key-ongeldig'],
    ['a\tb', '400 idempotency-key-ongeldig'],
    ['é', '400 idempotency-key-ongeldig'],
    ['a'.repeat(256), '400 idempotency-key-ongeldig'],
    [['a', 'b'], '400 idempotency-key-ongeldig'],
  ])('refuses %j', (key, code) => {
    expect(codeOf(() => readIdempotencyKey({ 'idempotency-key': key } as Record<string, string>))).toBe(code);
  });
});

const keyWith = (key: string) => keyRequestHashes((text) => createHmac('sha256', key).update(text).digest('base64url'));

describe('requestHash without a key', () => {
  it('does not exist', () => {
    expect(() => requestHash({ method: 'POST', path: '/', body: {}, actor: 'a' })).toThrow('no key');
  });
});

describe('requestHash', () => {
  beforeEach(() => keyWith('one'));

  const request = { method: 'post', path: '/v1/signalen', body: { a: 1, b: [{ c: 'x', d: null }] }, actor: 'sub-1' };

  it('does not see the order of keys, the case of the method or absent members', () => {
    expect(requestHash({ ...request, method: 'POST', body: { b: [{ d: null, c: 'x' }], a: 1, e: undefined } })).toBe(
      requestHash(request),
    );
    expect(requestHash(request)).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ['method', { method: 'put' }],
    ['path', { path: '/v1/signalen/1' }],
    ['actor', { actor: 'sub-2' }],
    ['a value', { body: { a: 2, b: [{ c: 'x', d: null }] } }],
    ['a kind of value', { body: { a: '1', b: [{ c: 'x', d: null }] } }],
    ['null for absent', { body: { a: 1, b: [{ c: 'x' }] } }],
    ['the order of a list', { body: { a: 1, b: [null, { c: 'x', d: null }] } }],
    ['nothing', { body: undefined }],
  ])('sees a difference in %s', (_what, change) => {
    expect(requestHash({ ...request, ...change })).not.toBe(requestHash(request));
  });

  it('is the same under the same key, another under another, and never what anybody can compute', () => {
    const first = requestHash(request);
    const plain = createHash('sha256').update('["POST","/v1/signalen","sub-1",{"a":1,"b":[{"c":"x","d":null}]}]');
    expect(first).not.toBe(plain.digest('base64url'));
    keyWith('two');
    expect(requestHash(request)).not.toBe(first);
    keyWith('one');
    expect(requestHash(request)).toBe(first);
  });

  it('cannot be fooled by moving text from one part to another', () => {
    expect(requestHash({ method: 'POST', path: '/a', actor: 'b', body: null })).not.toBe(
      requestHash({ method: 'POST', path: '/a"', actor: ',"b', body: null }),
    );
  });
});

describe('replay', () => {
  const stored = { requestHash: 'h', status: 201, response: { id: 1 }, location: '/v1/signalen/1' };

  it('gives the first answer for the same request', () => expect(replay(stored, 'h')).toBe(stored));
  it('refuses another request under the same key', () =>
    expect(codeOf(() => replay(stored, 'anders'))).toBe('409 idempotency-key-hergebruikt'));
});
