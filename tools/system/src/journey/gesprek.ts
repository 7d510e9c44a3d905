import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export interface Gespreksopties {
  /** Address of the service, without a slash at the end. */
  readonly adres: string;
  /** Purpose: a code of the register of processing activities; absent for what is public. */
  readonly doelbinding?: string | undefined;
  /** The caller's access token; absent for an anonymous caller. */
  readonly token?: (() => Promise<string>) | undefined;
}

/** A request as it goes out; what a conversation adds by itself can be left out or overruled. */
export interface Verzoek {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the service's address, or an absolute `dataref` of that service. */
  readonly pad: string;
  readonly inhoud?: unknown;
  readonly koppen?: Readonly<Record<string, string>>;
}

/** What came back, whatever its status. */
export interface Antwoord {
  readonly status: number;
  readonly koppen: Headers;
  /** Parsed when it is JSON, else the text; undefined when there is none. */
  readonly inhoud: unknown;
}

/** A resource as it was read or made, with the version that a next write must name. */
export interface Gelezen<T> {
  readonly inhoud: T;
  readonly versie: number | undefined;
  readonly locatie: string | undefined;
}

const probleem = z.looseObject({
  code: z.string().optional(),
  invalidParams: z.array(z.looseObject({ name: z.string(), code: z.string().optional() })).optional(),
});

/** An answer that was not the expected one. Says where and with which code; never what was sent or came back. */
export class ApiFout extends Error {
  override readonly name = 'ApiFout';
  readonly status: number;
  readonly code: string | undefined;

  constructor(methode: string, pad: string, { status, inhoud }: Antwoord) {
    const gelezen = probleem.safeParse(inhoud).data;
    const velden = gelezen?.invalidParams?.map(({ name, code }) => `${name}: ${code ?? '?'}`) ?? [];
    const uitleg = [gelezen?.code, ...velden].filter((deel) => deel !== undefined).join(', ');
    super(`${methode} ${pad} gaf ${String(status)}${uitleg === '' ? '' : ` (${uitleg})`}`);
    this.status = status;
    this.code = gelezen?.code;
  }
}

/** One caller's conversation with one service, for one purpose: the headers that each request needs are added here, once. */
export class Gesprek {
  readonly #opties: Gespreksopties;

  constructor(opties: Gespreksopties) {
    this.#opties = opties;
  }

  /** Sends a request and gives the answer, also when it is a refusal. @throws Error when there is no answer */
  async stuur({ methode, pad, inhoud, koppen }: Verzoek): Promise<Antwoord> {
    const { doelbinding, token } = this.#opties;
    const init: RequestInit = {
      method: methode,
      redirect: 'error',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(token && { authorization: `Bearer ${await token()}` }),
        ...(doelbinding !== undefined && { doelbinding }),
        ...(inhoud !== undefined && { 'content-type': 'application/json' }),
        ...koppen,
      },
      ...(inhoud !== undefined && { body: JSON.stringify(inhoud) }),
    };
    const response = await fetch(this.#url(pad), init).catch((fout: unknown) => {
      throw new Error(`${methode} ${pad} kreeg geen antwoord (${oorzaak(fout)})`, { cause: fout });
    });
    return { status: response.status, koppen: response.headers, inhoud: await gelezenInhoud(response) };
  }

  /** Reads a resource. @throws ApiFout when it is not given */
  async lees<S extends z.ZodType>(pad: string, vorm: S): Promise<Gelezen<z.output<S>>> {
    return this.#verwacht({ methode: 'GET', pad }, vorm);
  }

  /** Makes a resource, with an idempotency key of its own; `versie` when it hangs on one that exists. @throws ApiFout when refused */
  async maak<S extends z.ZodType>(
    pad: string,
    vorm: S,
    inhoud: unknown,
    versie?: number,
  ): Promise<Gelezen<z.output<S>>> {
    const koppen = { 'idempotency-key': randomUUID(), ...(versie !== undefined && { 'if-match': kopVersie(versie) }) };
    return this.#verwacht({ methode: 'POST', pad, inhoud, koppen }, vorm);
  }

  /** Takes a step with a resource that exists, as it was read. @throws ApiFout when refused, also when it has changed since */
  async stap<S extends z.ZodType>(
    pad: string,
    vorm: S,
    versie: number,
    inhoud?: unknown,
  ): Promise<Gelezen<z.output<S>>> {
    return this.#verwacht({ methode: 'POST', pad, inhoud, koppen: { 'if-match': kopVersie(versie) } }, vorm);
  }

  async #verwacht<S extends z.ZodType>(verzoek: Verzoek, vorm: S): Promise<Gelezen<z.output<S>>> {
    const antwoord = await this.stuur(verzoek);
    if (antwoord.status < 200 || antwoord.status > 299) throw new ApiFout(verzoek.methode, verzoek.pad, antwoord);
    const gelezen = vorm.safeParse(antwoord.inhoud);
    if (!gelezen.success) {
      const velden = gelezen.error.issues.map(({ path }) => path.join('.')).join(', ');
      throw new Error(`${verzoek.methode} ${verzoek.pad} gaf een antwoord met een andere vorm: ${velden}`);
    }
    const etag = /^"(\d+)"$/.exec(antwoord.koppen.get('etag') ?? '')?.[1];
    return {
      inhoud: gelezen.data,
      versie: etag === undefined ? undefined : Number(etag),
      locatie: antwoord.koppen.get('location') ?? undefined,
    };
  }

  /** A token is for one service: it never goes to another address. */
  #url(pad: string): URL {
    const { adres } = this.#opties;
    const url = new URL(pad, `${adres}/`);
    if (url.origin !== new URL(adres).origin)
      throw new Error('this address is of another service than the token is for');
    return url;
  }
}

/** The version as an entity tag. */
export function kopVersie(versie: number): string {
  return `"${String(versie)}"`;
}

const netwerkfout = z.looseObject({ cause: z.looseObject({ code: z.string().optional(), message: z.string() }) });

/** `ECONNREFUSED` and the like, which fetch hides behind "fetch failed". */
function oorzaak(fout: unknown): string {
  const gevonden = netwerkfout.safeParse(fout).data?.cause;
  return gevonden?.code ?? gevonden?.message ?? 'onbekend';
}

async function gelezenInhoud(response: Response): Promise<unknown> {
  const tekst = await response.text();
  if (tekst === '') return undefined;
  if (!/[/+]json\b/.test(response.headers.get('content-type') ?? '')) return tekst;
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    return tekst;
  }
}
