import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { isTransient } from '@schakel/platform';
import { VaultTransitMasterKeyProvider } from './vault-transit-master-key-provider.js';

interface TransitItem {
  readonly plaintext?: string;
  readonly ciphertext?: string;
  readonly associated_data?: string;
}

/** A server that behaves as the transit engine does: real AES-GCM, key versions, batches, tokens, its ways to refuse. */
class TransitServer {
  readonly versions = [randomBytes(32)];
  readonly requests: string[] = [];
  readonly tokens = new Set(['s.first']);
  fault: 'none' | 'sealed' | 'silent' | 'nonsense' = 'none';
  #server: Server | undefined;

  async start(): Promise<string> {
    this.#server = createServer((request, response) => {
      this.requests.push(`${request.method} ${request.url}`);
      if (this.fault === 'silent') return;
      void body(request).then((input) => {
        const { status, answer } = this.#answer(request, input);
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(this.fault === 'nonsense' ? '<html>' : JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  #answer(
    request: IncomingMessage,
    input: TransitItem & { batch_input?: TransitItem[] },
  ): { status: number; answer: unknown } {
    if (this.fault === 'sealed') return { status: 503, answer: { errors: ['Vault is sealed'] } };
    if (!this.tokens.has(String(request.headers['x-vault-token'])))
      return { status: 403, answer: { errors: ['permission denied'] } };
    switch (`${request.method} ${request.url}`) {
      case 'GET /v1/transit/keys/schakel':
        return { status: 200, answer: { data: { latest_version: this.versions.length, type: 'aes256-gcm96' } } };
      case 'POST /v1/transit/encrypt/schakel':
        return {
          status: 200,
          answer: { data: { ciphertext: this.#encrypt(input), key_version: this.versions.length } },
        };
      case 'POST /v1/transit/decrypt/schakel': {
        const batch_results = (input.batch_input ?? []).map((item) => this.#decrypt(item));
        const failed = batch_results.some((result) => 'error' in result);
        return { status: failed ? 400 : 200, answer: { data: { batch_results } } };
      }
      default:
        return { status: 404, answer: { errors: [] } };
    }
  }

  #encrypt({ plaintext = '', associated_data = '' }: TransitItem): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.versions.at(-1) as Buffer, nonce).setAAD(
      Buffer.from(associated_data, 'base64'),
    );
    const box = Buffer.concat([
      nonce,
      cipher.update(Buffer.from(plaintext, 'base64')),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return `vault:v${this.versions.length}:${box.toString('base64')}`;
  }

  #decrypt({ ciphertext = '', associated_data = '' }: TransitItem): { plaintext: string } | { error: string } {
    const [, version = '', base64 = ''] = /^vault:v(\d+):(.+)$/.exec(ciphertext) ?? [];
    const key = this.versions[Number(version) - 1];
    if (!key) return { error: 'invalid ciphertext: no prefix' };
    const box = Buffer.from(base64, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12)).setAAD(
      Buffer.from(associated_data, 'base64'),
    );
    decipher.setAuthTag(box.subarray(-16));
    try {
      const plaintext = Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]);
      return { plaintext: plaintext.toString('base64') };
    } catch {
      return { error: `cipher: message authentication failed for ${ciphertext}` };
    }
  }
}

async function body(request: IncomingMessage): Promise<TransitItem> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as TransitItem);
}

let transit: TransitServer;
let provider: VaultTransitMasterKeyProvider;
let impatient: VaultTransitMasterKeyProvider;
let token: string;
let tokensAsked: number;

beforeEach(async () => {
  transit = new TransitServer();
  token = 's.first';
  tokensAsked = 0;
  const address = await transit.start();
  const giveToken = (): Promise<string> => {
    tokensAsked += 1;
    return Promise.resolve(`${token}\n`);
  };
  provider = new VaultTransitMasterKeyProvider({ address, keyName: 'schakel', token: giveToken });
  impatient = new VaultTransitMasterKeyProvider({ address, keyName: 'schakel', token: giveToken, timeoutMs: 300 });
});
afterEach(() => transit.stop());

describe('VaultTransitMasterKeyProvider', () => {
  it('gives back what the engine wrapped, many in one request, in order', async () => {
    const keys = Array.from({ length: 40 }, () => randomBytes(32));
    const wrapped = await Promise.all(
      keys.map(async (key, i) => ({ ...(await provider.wrap(key, `c${i}`)), context: `c${i}` })),
    );
    expect(await provider.unwrap(wrapped)).toEqual(keys);
    expect(transit.requests.filter((line) => line.includes('decrypt'))).toHaveLength(1);
    expect(wrapped[0]).toMatchObject({
      masterKeyId: 'schakel:v1',
      wrapped: expect.stringMatching(/^vault:v1:/) as string,
    });
  });

  it('splits very many into several requests', async () => {
    const wrapped = { ...(await provider.wrap(Buffer.alloc(32, 4), 'c')), context: 'c' };
    const unwrapped = await provider.unwrap(Array.from({ length: 501 }, () => wrapped));
    expect(unwrapped).toHaveLength(501);
    expect(transit.requests.filter((line) => line.includes('decrypt'))).toHaveLength(3);
  });

  it('keeps opening what an older version wrapped, and wraps with the newest', async () => {
    const old = { ...(await provider.wrap(Buffer.alloc(32, 1), 'c')), context: 'c' };
    transit.versions.push(randomBytes(32));
    const now = { ...(await provider.wrap(Buffer.alloc(32, 2), 'c')), context: 'c' };
    expect(now.masterKeyId).toBe('schakel:v2');
    expect(await provider.newestMasterKeyId()).toBe('schakel:v2');
    expect(await provider.unwrap([old, now])).toEqual([Buffer.alloc(32, 1), Buffer.alloc(32, 2)]);
  });

  it.each([
    ['another context', { context: 'dossier b' }],
    ['a changed key', { wrapped: `vault:v1:${randomBytes(60).toString('base64')}` }],
  ])('refuses %s as tampering and repeats nothing of the answer', async (_, change) => {
    const wrapped = { ...(await provider.wrap(Buffer.alloc(32, 1), 'dossier a')), context: 'dossier a' };
    await expect(provider.unwrap([wrapped, { ...wrapped, ...change }])).rejects.toMatchObject({
      code: 'sleutel-geschonden',
      message: expect.not.stringContaining('vault:') as string,
    });
  });

  it('refuses a key whose stored id is not that of its ciphertext', async () => {
    const wrapped = await provider.wrap(Buffer.alloc(32, 1), 'c');
    await expect(provider.unwrap([{ ...wrapped, masterKeyId: 'schakel:v9', context: 'c' }])).rejects.toMatchObject({
      code: 'hoofdsleutel-onbekend',
    });
  });

  it('asks for its token once, and again when the engine no longer takes it', async () => {
    await provider.wrap(Buffer.alloc(32, 1), 'c');
    await provider.wrap(Buffer.alloc(32, 1), 'c');
    expect(tokensAsked).toBe(1);
    transit.tokens.clear();
    transit.tokens.add('s.second');
    token = 's.second';
    await expect(provider.wrap(Buffer.alloc(32, 1), 'c')).resolves.toMatchObject({ masterKeyId: 'schakel:v1' });
    expect(tokensAsked).toBe(2);
  });

  it.each(['sealed', 'silent', 'nonsense'] as const)(
    'calls an engine that is %s unreachable, which may pass',
    async (fault) => {
      transit.fault = fault;
      const error: unknown = await impatient.wrap(Buffer.alloc(32, 1), 'c').catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'hoofdsleutel-onbereikbaar' });
      expect(isTransient(error)).toBe(true);
      expect((error as Error).message).not.toMatch(/s\.first|AQEB/);
      expect((error as Error).cause).toBeUndefined();
    },
  );

  it('calls a refused token and a stopped server unreachable', async () => {
    transit.tokens.clear();
    await expect(provider.wrap(Buffer.alloc(32, 1), 'c')).rejects.toMatchObject({ code: 'hoofdsleutel-onbereikbaar' });
    await transit.stop();
    await expect(provider.unwrap([])).resolves.toEqual([]);
    await expect(provider.newestMasterKeyId()).rejects.toMatchObject({ code: 'hoofdsleutel-onbereikbaar' });
    await transit.start();
  });

  it('shows neither address nor token', () => {
    expect(`${inspect(provider, { showHidden: true, depth: 9 })}${JSON.stringify(provider)}`).toBe(
      '[hoofdsleutels]"[hoofdsleutels]"',
    );
  });
});
