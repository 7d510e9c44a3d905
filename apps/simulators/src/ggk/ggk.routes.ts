import type { TLSSocket } from 'node:tls';
import { isBerichtweigering, isEnvelopweigering, leesBericht, leesEnvelop, type Envelop } from '@schakel/istandaarden';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRemoteJWKSet, type FlattenedVerifyGetKey } from 'jose';
import { z } from 'zod';
import { speelStoringenMee } from '../storingen/meespelen.js';
import type { Storingen } from '../storingen/storingen.js';
import { antwoordOp } from './aanbieder.js';
import { Aflevering } from './aflevering.js';
import { oinVanCertificaat, Toelater } from './toelating.js';

const MAXIMUM_BYTES = 1024 * 1024;

const instellingen = z.strictObject({
  jwksUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** What the provider tells after an assignment. */
  antwoorden: z.array(z.enum(['305', '307'])).default([]),
});

/** One envelope that was let in. */
export interface Ontvangst {
  readonly functie: string;
  readonly code: Envelop['code'];
  readonly referentienummer: string;
  readonly kid: string | undefined;
  readonly oin: string | undefined;
  /** This reference number came before: it was answered and not handled again. */
  readonly dubbel: boolean;
  /** The message, for specs to look into. */
  readonly bericht: string;
}

export interface GgkSettings {
  readonly storingen: Storingen;
  readonly klok: () => string;
  /** OIN that the certificate of a caller must carry; undefined on a listener without TLS. */
  readonly oin?: string | undefined;
}

/** The gateway and the providers behind it, one state for all its listeners. */
export class Ggk {
  readonly toelater = new Toelater();
  readonly aflevering = new Aflevering();
  ontvangen: Ontvangst[] = [];
  geweigerd: string[] = [];
  keys: FlattenedVerifyGetKey | undefined;
  antwoorden: z.output<typeof instellingen>['antwoorden'] = [];

  leeg(): void {
    this.ontvangen = [];
    this.geweigerd = [];
    this.aflevering.leeg();
  }
}

function problem(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply.code(status).type('application/problem+json').send({ status, code, title: 'Niet aangenomen' });
}

/**
 * The Gemeentelijk Gegevensknooppunt with a provider behind it: `POST /ggk/berichten` takes signed envelopes. To look into it and to play the
 * provider: `GET`/`DELETE /ggk/ontvangen`, `PUT /ggk/_instellingen`, and the routes of `aflevering.ts`.
 */
export async function ggkRoutes(app: FastifyInstance, ggk: Ggk, settings: GgkSettings): Promise<void> {
  app.get('/ggk/ontvangen', () => ({ ontvangen: ggk.ontvangen, geweigerd: ggk.geweigerd }));
  app.delete('/ggk/ontvangen', async (_request, reply) => {
    ggk.leeg();
    return reply.code(204).send();
  });
  app.put('/ggk/_instellingen', async (request, reply) => {
    const parsed = instellingen.safeParse(request.body);
    if (!parsed.success) return problem(reply, 400, 'instelling-klopt-niet');
    const { jwksUrl, antwoorden } = parsed.data;
    ggk.keys = jwksUrl === null ? undefined : createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 1_000 });
    ggk.antwoorden = antwoorden;
    return reply.code(204).send();
  });
  ggk.aflevering.routes(app);
  await app.register((inkomend, _opties, klaar) => {
    inkomend.removeAllContentTypeParsers();
    inkomend.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAXIMUM_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    speelStoringenMee(inkomend, 'ggk', settings.storingen, {
      intern: { status: 500, code: 'interne-fout', title: 'Interne fout' },
      nietBeschikbaar: { status: 503, code: 'niet-beschikbaar', title: 'Tijdelijk niet beschikbaar' },
    });
    inkomend.post('/ggk/berichten', (request, reply) => neemAan(ggk, settings, request, reply));
    klaar();
  });
}

async function neemAan(
  ggk: Ggk,
  settings: GgkSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const weiger = (status: number, reden: string): FastifyReply => {
    ggk.geweigerd.push(reden);
    return problem(reply, status, reden);
  };
  const oin = settings.oin === undefined ? undefined : oinVanCertificaat(request.raw.socket as TLSSocket);
  if (settings.oin !== undefined && oin !== settings.oin) return weiger(403, 'oin-onbekend');
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const nu = settings.klok();
  const toelating = await ggk.toelater.beoordeel(request.headers, body, ggk.keys, nu);
  if ('reden' in toelating) return weiger(401, toelating.reden);
  const envelop = leesEnvelop(body.toString('utf8'));
  if (isEnvelopweigering(envelop)) return weiger(400, 'geen-envelop');
  const bericht = leesBericht(envelop.bericht);
  if (isBerichtweigering(bericht) || bericht.soort.functie !== envelop.functie) return weiger(400, 'bericht-past-niet');
  const { functie, code, referentienummer } = envelop;
  const dubbel = ggk.ontvangen.some((eerder) => eerder.referentienummer === referentienummer);
  ggk.ontvangen.push({ functie, code, referentienummer, kid: toelating.kid, oin, dubbel, bericht: envelop.bericht });
  if (!dubbel) ggk.aflevering.zetKlaar(antwoordOp(envelop, bericht, ggk.antwoorden, nu));
  return reply.code(202).send({ berichtcode: 'Bv03' });
}
