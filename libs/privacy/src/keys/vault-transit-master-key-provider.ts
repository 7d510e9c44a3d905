import { inspect } from 'node:util';
import { z } from 'zod';
import type { BoundWrappedKey, MasterKeyProvider, WrappedKey } from './master-key-provider.js';
import { MasterKeyUnreachableError, PrivacyError } from './privacy-error.js';

/** How to reach the transit engine. */
export interface VaultTransitOptions {
  /** Address of the server, e.g. `https://vault.example.nl:8200`. */
  readonly address: string;
  /** Name of the key in the engine; its type must be `aes256-gcm96`. */
  readonly keyName: string;
  /** Where the engine is mounted; default `transit`. */
  readonly mount?: string;
  readonly namespace?: string;
  /** Gives the token, e.g. read from the agent's sink file; asked anew after a 403, because tokens are renewed. */
  readonly token: () => Promise<string>;
  /** Longest wait for an answer in ms; default 5,000. */
  readonly timeoutMs?: number;
}

const encrypted = z.object({ data: z.object({ ciphertext: z.string().regex(/^vault:v\d+:/) }) });
const decrypted = z.object({
  data: z.object({
    batch_results: z.array(z.object({ plaintext: z.string().optional(), error: z.string().optional() })),
  }),
});
const described = z.object({ data: z.object({ latest_version: z.number().int().positive() }) });

/** Most keys per request; keeps requests far under the server's limit of 32 MiB and its answers quick. */
const BATCH = 250;

/**
 * Master key that never leaves a HashiCorp Vault (or OpenBao) transit engine: data keys are wrapped and unwrapped there over HTTP.
 * The context travels as `associated_data`, so the server checks it. Key id: `<name>:v<version>`.
 */
export class VaultTransitMasterKeyProvider implements MasterKeyProvider {
  readonly #options: VaultTransitOptions;
  #token: Promise<string> | undefined;

  constructor(options: VaultTransitOptions) {
    this.#options = options;
  }

  async wrap(key: Buffer, context: string): Promise<WrappedKey> {
    const body = {
      plaintext: key.toString('base64'),
      associated_data: Buffer.from(context, 'utf8').toString('base64'),
    };
    const { data } = read(encrypted, await this.#call('POST', 'encrypt', body));
    return { wrapped: data.ciphertext, masterKeyId: this.#keyId(data.ciphertext) };
  }

  async unwrap(keys: readonly BoundWrappedKey[]): Promise<Buffer[]> {
    const unwrapped: Buffer[] = [];
    for (let from = 0; from < keys.length; from += BATCH)
      unwrapped.push(...(await this.#unwrapBatch(keys.slice(from, from + BATCH))));
    return unwrapped;
  }

  async newestMasterKeyId(): Promise<string> {
    const { data } = read(described, await this.#call('GET', 'keys'));
    return `${this.#options.keyName}:v${data.latest_version}`;
  }

  async #unwrapBatch(keys: readonly BoundWrappedKey[]): Promise<Buffer[]> {
    const foreign = keys.find(({ wrapped, masterKeyId }) => this.#keyId(wrapped) !== masterKeyId);
    if (foreign) throw new PrivacyError('hoofdsleutel-onbekend', foreign.masterKeyId);
    const batch_input = keys.map(({ wrapped, context }) => ({
      ciphertext: wrapped,
      associated_data: Buffer.from(context, 'utf8').toString('base64'),
    }));
    const { data } = read(decrypted, await this.#call('POST', 'decrypt', { batch_input }));
    if (data.batch_results.length !== keys.length) throw unreachable('answer has another length than the question');
    return data.batch_results.map(({ plaintext, error }) => {
      if (error !== undefined || plaintext === undefined) throw tampered();
      return Buffer.from(plaintext, 'base64');
    });
  }

  #keyId(ciphertext: string): string {
    const version = /^vault:(v\d+):/.exec(ciphertext)?.[1];
    return `${this.#options.keyName}:${version ?? 'onbekend'}`;
  }

  /** One request; asks for a fresh token once when the server refuses the one at hand. */
  async #call(method: 'GET' | 'POST', action: string, body?: unknown, retried = false): Promise<unknown> {
    const { address, mount = 'transit', keyName, namespace, timeoutMs = 5_000 } = this.#options;
    const url = new URL(`/v1/${mount}/${action}/${encodeURIComponent(keyName)}`, address);
    this.#token ??= this.#options.token();
    const headers = {
      'content-type': 'application/json',
      'x-vault-request': 'true',
      'x-vault-token': (await this.#token.catch(() => this.#noToken())).trim(),
      ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
    };
    const answer = await fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw unreachable('no answer');
    });
    if (answer.status === 403 && !retried) {
      await answer.body?.cancel();
      this.#token = undefined;
      return this.#call(method, action, body, true);
    }
    // Transit answers 400 when ciphertext or associated data are not what it made; a batch with a failed item has 400 as well.
    if (!answer.ok && !(answer.status === 400 && action === 'decrypt')) throw unreachable(`status ${answer.status}`);
    return answer.json().catch(() => {
      throw unreachable('answer is not JSON');
    });
  }

  #noToken(): never {
    this.#token = undefined;
    throw unreachable('no token');
  }

  toJSON(): string {
    return '[hoofdsleutels]';
  }

  [inspect.custom](): string {
    return '[hoofdsleutels]';
  }
}

function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const { success, data } = schema.safeParse(answer);
  if (success) return data;
  const refused = z.object({ errors: z.array(z.unknown()) }).safeParse(answer).success;
  throw refused ? tampered() : unreachable('answer has another form');
}

/** What the server says is left out: its messages may quote what we sent. */
function unreachable(reason: string): MasterKeyUnreachableError {
  return new MasterKeyUnreachableError(`transit engine: ${reason}`);
}

function tampered(): PrivacyError {
  return new PrivacyError('sleutel-geschonden', 'a wrapped key is not the one that was stored for this dossier');
}
