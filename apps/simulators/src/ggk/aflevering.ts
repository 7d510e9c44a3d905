import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const opdracht = z.strictObject({
  /** Address of `POST /v1/berichten` of the municipality. */
  adres: z.url({ protocol: /^https?$/ }),
  /** Access token of the gateway. */
  token: z.string().min(1),
  /** Every envelope twice. */
  dubbel: z.boolean().default(false),
  /** The last first. */
  omgekeerd: z.boolean().default(false),
  /** The message in each envelope is broken off, as by a faulty system. */
  kapot: z.boolean().default(false),
});
type Opdracht = z.output<typeof opdracht>;

/** What became of one delivery. */
export interface Afgeleverd {
  readonly status: number;
  readonly antwoord: unknown;
}

/** What the provider wants to tell, until somebody has it delivered. */
export class Aflevering {
  #klaar: string[] = [];

  zetKlaar(enveloppen: readonly string[]): void {
    this.#klaar.push(...enveloppen);
  }

  leeg(): void {
    this.#klaar = [];
  }

  /** `GET /ggk/klaar` counts what waits; `POST /ggk/klaar` adds an envelope of one's own; `POST /ggk/_aflever` delivers all of it. */
  routes(app: FastifyInstance): void {
    app.get('/ggk/klaar', () => ({ aantal: this.#klaar.length }));
    app.post<{ Body: { envelop?: unknown } }>('/ggk/klaar', async (request, reply) => {
      this.zetKlaar([String(request.body.envelop)]);
      return reply.code(204).send();
    });
    app.post('/ggk/_aflever', async (request, reply) => {
      const parsed = opdracht.safeParse(request.body);
      if (!parsed.success)
        return reply.code(400).send({ status: 400, code: 'opdracht-klopt-niet', title: 'Klopt niet' });
      return reply.code(200).send({ afgeleverd: await this.#lever(parsed.data) });
    });
  }

  async #lever({ adres, token, dubbel, omgekeerd, kapot }: Opdracht): Promise<readonly Afgeleverd[]> {
    const klaar = this.#klaar;
    this.#klaar = [];
    const volgorde = omgekeerd ? klaar.toReversed() : klaar;
    const afgeleverd: Afgeleverd[] = [];
    for (const envelop of volgorde.flatMap((een) => (dubbel ? [een, een] : [een]))) {
      const body = kapot ? breekAf(envelop) : envelop;
      const headers = {
        'content-type': 'application/xml',
        authorization: `Bearer ${token}`,
        doelbinding: 'toewijzing',
      };
      const antwoord = await fetch(adres, { method: 'POST', headers, body });
      afgeleverd.push({ status: antwoord.status, antwoord: await antwoord.json().catch(() => undefined) });
    }
    return afgeleverd;
  }
}

/** The envelope as it was, with only the first half of its message. */
function breekAf(envelop: string): string {
  return envelop.replace(/(<GGK:bericht[^>]*>)([^<]*)/, (_heel, begin: string, inhoud: string) => {
    const half = Math.floor(inhoud.length / 8) * 4;
    return `${begin}${inhoud.slice(0, half)}`;
  });
}
