import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startIdentity, type RunningIdentity } from '../server.js';

export const BACK = 'http://127.0.0.1:3999/terug';
export const GATEWAY_BACK = 'https://gateway.voorbeeld.test/terug';
export const AUDIENCE = 'urn:schakel:api';

export const random = (): string => randomBytes(24).toString('base64url');
export const verifier = random() + random();

/** A browser without scripts: keeps cookies by path, follows nothing by itself. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  constructor(readonly base: string) {}

  async open(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address, this.base);
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: cookie.join('; ') },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
    }
    return response;
  }

  /** Follows redirects until a page or until the address of a client. */
  async follow(response: Response): Promise<Response | URL> {
    const location = response.headers.get('location');
    if (!location) return response;
    const url = new URL(location, this.base);
    return url.origin === new URL(this.base).origin ? this.follow(await this.open(url.href)) : url;
  }
}

/** Path of an authorization request that is right; `changes` makes it wrong (undefined leaves a parameter out). */
export function authorization(changes: Record<string, string | undefined> = {}): string {
  const parameters = new URLSearchParams({
    client_id: 'schakel-demo',
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'openid',
    state: random(),
    nonce: random(),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, value);
  }
  return `/auth?${parameters.toString()}`;
}

/** A provider on a free port with a data folder of its own, and the steps of a login against it. */
export class Inlogproef {
  readonly unexpected: Error[] = [];

  private constructor(
    readonly folder: string,
    readonly passwords: ReadonlyMap<string, string>,
    private readonly running: { identity?: RunningIdentity },
  ) {}

  static async start(): Promise<Inlogproef> {
    const folder = await mkdtemp(join(tmpdir(), 'identity-'));
    const passwords = new Map<string, string>();
    const running: { identity?: RunningIdentity } = {};
    const proef = new Inlogproef(folder, passwords, running);
    const config = { port: 0, host: '127.0.0.1', issuer: undefined, audience: AUDIENCE, dataFolder: folder };
    running.identity = await startIdentity({ ...config, gatewayRedirect: GATEWAY_BACK }, (error) =>
      proef.unexpected.push(error),
    );
    const access = JSON.parse(await readFile(join(folder, 'demo-toegang.json'), 'utf8')) as {
      gebruikers: { gebruikersnaam: string; wachtwoord: string }[];
    };
    for (const user of access.gebruikers) passwords.set(user.gebruikersnaam, user.wachtwoord);
    return proef;
  }

  get issuer(): string {
    return this.running.identity?.issuer ?? '';
  }

  async stop(): Promise<void> {
    await this.running.identity?.stop();
    await rm(this.folder, { recursive: true });
  }

  browser(): Browser {
    return new Browser(this.issuer);
  }

  /** Fills in the form; ends on a page (refused) or at the client's address. */
  async logIn(
    gebruikersnaam: string,
    address = authorization(),
    wachtwoord = this.passwords.get(gebruikersnaam) ?? '',
  ): Promise<Response | URL> {
    const browser = this.browser();
    const form = (await browser.open(address)).headers.get('location') ?? 'geen-formulier';
    return browser.follow(await browser.open(form, { gebruikersnaam, wachtwoord }));
  }

  async codeFor(gebruikersnaam: string, address?: string): Promise<string> {
    const back = await this.logIn(gebruikersnaam, address);
    if (back instanceof Response) throw new Error(`no redirect but ${back.status}`);
    return back.searchParams.get('code') ?? '';
  }

  async exchange(
    code: string,
    changes: Record<string, string> = {},
  ): Promise<{ status: number; body: Record<string, string> }> {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'schakel-demo',
      redirect_uri: BACK,
      code,
      code_verifier: verifier,
      ...changes,
    });
    const response = await fetch(`${this.issuer}/token`, { method: 'POST', body });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }
}
