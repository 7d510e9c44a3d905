import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRemoteJWKSet, type FlattenedVerifyGetKey } from 'jose';
import { z } from 'zod';
import { speelStoringenMee } from '../storingen/meespelen.js';
import type { Storingen } from '../storingen/storingen.js';
import { controleerHandtekening, SleutelsOnbereikbaar, type Handtekening } from './handtekening.js';
import { leesCloudEvent, Postvak } from './ontvangst.js';

/** Path of the webhook; the same address takes the handshake and the deliveries. */
export const WEBHOOK = '/partner/webhook';
/** Events are forwarded up to 64 KiB (CloudEvents NL GOV); larger is refused. */
const MAXIMUM_BYTES = 64 * 1024;
/** Deliveries per minute that are announced in the handshake. */
const RATE = '600';
const STRUCTURED = /^application\/cloudevents\+json\s*(;|$)/i;

export interface PartnerSettings {
  readonly storingen: Storingen;
  /** Key set of the sender; can be set while running because the sender may start later. */
  readonly jwksUrl: string | undefined;
  /** Origins that may deliver; '*' for all. */
  readonly herkomsten: readonly string[];
  readonly klok: () => string;
}

const settingsBody = z.strictObject({ jwksUrl: z.url({ protocol: /^https?$/ }).nullable() });

function problem(status: number, code: string, title: string): { status: number; code: string; title: string } {
  return { status, code, title };
}

function keysAt(url: string | undefined): FlattenedVerifyGetKey | undefined {
  return url === undefined ? undefined : createRemoteJWKSet(new URL(url), { cooldownDuration: 1_000 });
}

class Ontvanger {
  readonly postvak = new Postvak();
  #keys: FlattenedVerifyGetKey | undefined;

  constructor(private readonly settings: PartnerSettings) {
    this.gebruikSleutels(settings.jwksUrl);
  }

  gebruikSleutels(jwksUrl: string | undefined): void {
    this.#keys = keysAt(jwksUrl);
  }

  #mag(herkomst: string | undefined): boolean {
    const { herkomsten } = this.settings;
    return herkomsten.includes('*') || (herkomst !== undefined && herkomsten.includes(herkomst));
  }

  /** Validation handshake of the CloudEvents webhook specification: leave to deliver is in the headers, not in the status. */
  handdruk(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const herkomst = request.headers['webhook-request-origin'];
    reply.header('allow', 'POST, OPTIONS');
    if (typeof herkomst !== 'string')
      return reply
        .code(400)
        .type('application/problem+json')
        .send(problem(400, 'herkomst-ontbreekt', 'WebHook-Request-Origin ontbreekt'));
    if (!this.#mag(herkomst)) return reply.code(204).send();
    reply.header('webhook-allowed-origin', herkomst);
    const rate = request.headers['webhook-request-rate'];
    if (rate !== undefined) reply.header('webhook-allowed-rate', RATE);
    return reply.code(204).send();
  }

  #weiger(reply: FastifyReply, status: number, code: string, title: string): FastifyReply {
    this.postvak.weiger({ ontvangenOp: this.settings.klok(), status, reden: code });
    return reply
      .code(status)
      .type('application/problem+json')
      .send(problem(status, code, title));
  }

  /** Undefined when the sender's keys cannot be fetched. */
  async #handtekening(request: FastifyRequest, body: Buffer): Promise<Handtekening | undefined> {
    try {
      return await controleerHandtekening(request.headers, body, this.#keys);
    } catch (error) {
      if (error instanceof SleutelsOnbereikbaar) return undefined;
      throw error;
    }
  }

  async neemAan(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!STRUCTURED.test(request.headers['content-type'] ?? ''))
      return this.#weiger(reply, 415, 'geen-cloudevent', 'Alleen application/cloudevents+json');
    const herkomst = request.headers['webhook-request-origin'];
    const origin = typeof herkomst === 'string' ? herkomst : undefined;
    if (!this.#mag(origin))
      return this.#weiger(reply, 403, 'herkomst-niet-toegestaan', 'Deze herkomst mag niet leveren');
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const handtekening = await this.#handtekening(request, body);
    if (!handtekening)
      return this.#weiger(reply, 503, 'sleutels-onbereikbaar', 'De sleutels van de afzender zijn niet op te halen');
    if (handtekening.uitkomst === 'ongeldig')
      return this.#weiger(reply, 401, 'handtekening-ongeldig', 'De handtekening klopt niet');
    if (handtekening.uitkomst === 'ontbreekt' && this.#keys)
      return this.#weiger(reply, 401, 'handtekening-ontbreekt', 'De handtekening ontbreekt');
    const event = leesCloudEvent(body);
    if (!event) return this.#weiger(reply, 400, 'geen-cloudevent', 'De inhoud is geen CloudEvent 1.0');
    this.postvak.neemAan(event, { ontvangenOp: this.settings.klok(), herkomst: origin, handtekening });
    return reply.code(204).send();
  }
}

/**
 * A partner that receives signed CloudEvents: `OPTIONS` (handshake) and `POST /partner/webhook`. To look into it:
 * `GET` and `DELETE /partner/ontvangen`; `PUT /partner/_instellingen` with `{jwksUrl}` names the sender's keys.
 */
export async function partnerRoutes(app: FastifyInstance, settings: PartnerSettings): Promise<void> {
  const ontvanger = new Ontvanger(settings);
  app.get('/partner/ontvangen', () => ontvanger.postvak.inhoud());
  app.delete('/partner/ontvangen', async (_request, reply) => {
    ontvanger.postvak.leeg();
    return reply.code(204).send();
  });
  app.put('/partner/_instellingen', async (request, reply) => {
    const parsed = settingsBody.safeParse(request.body);
    if (!parsed.success)
      return reply
        .code(400)
        .type('application/problem+json')
        .send(problem(400, 'instelling-klopt-niet', 'jwksUrl moet een http(s)-adres zijn'));
    ontvanger.gebruikSleutels(parsed.data.jwksUrl ?? undefined);
    return reply.code(204).send();
  });
  await app.register(async (webhook) => {
    webhook.removeAllContentTypeParsers();
    webhook.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAXIMUM_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    speelStoringenMee(webhook, 'partner', settings.storingen, {
      intern: problem(500, 'interne-fout', 'Interne fout'),
      nietBeschikbaar: problem(503, 'niet-beschikbaar', 'Tijdelijk niet beschikbaar'),
    });
    webhook.options(WEBHOOK, async (request, reply) => ontvanger.handdruk(request, reply));
    webhook.post(WEBHOOK, (request, reply) => ontvanger.neemAan(request, reply));
  });
}
