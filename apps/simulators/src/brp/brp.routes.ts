import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { speelStoringenMee } from '../storingen/meespelen.js';
import type { Storingen } from '../storingen/storingen.js';
import {
  fouteParameters,
  GEEN_JSON,
  INTERN,
  METHODE,
  NIET_BESCHIKBAAR,
  ONLEESBAAR,
  PERSONEN,
  TE_VEEL_TREFFERS,
  type Foutbericht,
} from './foutbericht.js';
import { PERSOONSLIJSTEN } from './personen.data.js';
import type { Persoonslijst } from './persoonslijst.js';
import { leesPersoonsbestand } from './persoonsbestand.js';
import { GROOTSTE_BESTAND } from './persoonsbestand.data.js';
import { persoonsbeeld } from './persoonsbeeld.js';
import { geweigerd, verantwoording, type Verantwoording } from './toegang.js';
import { kiesVelden } from './velden.js';
import { leesVraag } from './vraag.js';
import { MEESTE_TREFFERS, zoek } from './zoeken.js';

/** Version of the specification that is played. */
const API_VERSION = '2.7.0';
const MOST_REMEMBERED = 10_000;

interface Aanroep extends Verantwoording {
  readonly type: string;
  readonly fields: readonly string[];
  readonly treffers: number;
}

export interface BrpSettings {
  readonly storingen: Storingen;
  /** Today, YYYY-MM-DD, in the Netherlands: ages are counted to it. */
  readonly vandaag: () => string;
  /** Persons in place of our own, from a file. */
  readonly personen?: readonly Persoonslijst[] | undefined;
}

function refuse(reply: FastifyReply, fout: Foutbericht): FastifyReply {
  return reply.code(fout.status).type('application/problem+json').send(fout);
}

function parseJson(text: string): { readonly waarde: unknown } | undefined {
  try {
    return { waarde: text === '' ? {} : JSON.parse(text) };
  } catch {
    return undefined;
  }
}

interface Answering {
  readonly vandaag: string;
  readonly personen: readonly Persoonslijst[];
  readonly onthoud: (aanroep: Aanroep) => void;
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { vandaag, personen: lijsten, onthoud }: Answering,
): FastifyReply {
  const body = parseJson(String(request.body ?? ''));
  if (!body) return refuse(reply, ONLEESBAAR);
  const gelezen = leesVraag(body.waarde);
  if ('fouten' in gelezen) return refuse(reply, fouteParameters(gelezen.fouten));
  const { vraag } = gelezen;
  const treffers = zoek(lijsten, vraag);
  onthoud({ ...verantwoording(request.headers), type: vraag.type, fields: vraag.fields, treffers: treffers.length });
  if (vraag.type !== 'RaadpleegMetBurgerservicenummer' && treffers.length > MEESTE_TREFFERS)
    return refuse(reply, TE_VEEL_TREFFERS);
  const personen = treffers.map((lijst) => kiesVelden(persoonsbeeld(lijst, vandaag), vraag.velden, vraag.fields));
  return reply.type('application/json; charset=utf-8').send(JSON.stringify({ type: vraag.type, personen }));
}

/** `PUT /_personen/brp` with a file in the layout of RvIG's test set plays those persons; `DELETE` plays our own again. */
async function persoonsroutes(
  app: FastifyInstance,
  speel: (personen: readonly Persoonslijst[]) => void,
): Promise<void> {
  await app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: GROOTSTE_BESTAND }, (_request, body, done) =>
      done(null, body),
    );
    routes.put('/_personen/brp', { bodyLimit: GROOTSTE_BESTAND }, async (request, reply) => {
      const gelezen = leesPersoonsbestand(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      if (gelezen.soort === 'fouten') return reply.code(400).send(gelezen);
      speel(gelezen.personen);
      return { personen: gelezen.personen.length };
    });
  });
  app.delete('/_personen/brp', async (_request, reply) => {
    speel(PERSOONSLIJSTEN);
    return reply.code(204).send();
  });
}

/**
 * BRP API Personen 2.7.0 (Haal Centraal): `POST /haalcentraal/api/brp/personen`, all seven kinds of questions, on made-up
 * persons. Beside it `GET` and `DELETE /_aanroepen/brp`: the accounting of every query, so that a test can prove that purpose
 * and user were sent. Who was asked about is not remembered.
 */
export async function brpRoutes(
  app: FastifyInstance,
  { storingen, vandaag, personen = PERSOONSLIJSTEN }: BrpSettings,
): Promise<void> {
  let aanroepen: Aanroep[] = [];
  let gespeeld = personen;
  await persoonsroutes(app, (andere) => {
    gespeeld = andere;
  });
  app.get('/_aanroepen/brp', () => ({ aanroepen }));
  app.delete('/_aanroepen/brp', async (_request, reply) => {
    aanroepen = [];
    return reply.code(204).send();
  });
  await app.register(async (api) => {
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    api.addHook('onRequest', async (request, reply) => {
      reply.header('api-version', API_VERSION);
      if (request.method !== 'POST') return refuse(reply.header('allow', 'POST'), METHODE);
      const weigering = geweigerd(request.headers);
      return weigering ? refuse(reply, weigering) : undefined;
    });
    api.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
      if (error.statusCode === 415) return refuse(reply, GEEN_JSON);
      return refuse(reply, error.statusCode === undefined || error.statusCode >= 500 ? INTERN : ONLEESBAAR);
    });
    speelStoringenMee(api, 'brp', storingen, { intern: INTERN, nietBeschikbaar: NIET_BESCHIKBAAR });
    const onthoud = (aanroep: Aanroep): void => {
      aanroepen = [...aanroepen.slice(1 - MOST_REMEMBERED), aanroep];
    };
    api.route({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      url: PERSONEN,
      handler: (request, reply) => answer(request, reply, { vandaag: vandaag(), personen: gespeeld, onthoud }),
    });
  });
}
