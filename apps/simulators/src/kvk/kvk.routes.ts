import type { FastifyInstance, FastifyReply } from 'fastify';
import { speelStoringenMee } from '../storingen/meespelen.js';
import type { Storingen } from '../storingen/storingen.js';
import { basisprofielVan } from './basisprofiel.js';
import { BEDRIJVEN } from './bedrijven.data.js';

const MOST_REMEMBERED = 10_000;
/** Path of the base address; as `https://api.kvk.nl/api`. */
const BASIS = '/kvk/api';

/** What is remembered of a question: whether a key came with it and whether there was an answer, never about whom it was. */
interface Aanroep {
  readonly metSleutel: boolean;
  readonly gevonden: boolean;
}

const fout = (code: string, omschrijving: string) => ({ fout: [{ code, omschrijving }] });
const ONGELDIG = fout('IPD0005', 'Het KVK-nummer is niet valide.');
const ONBEKEND = fout('IPD5200', 'Er is geen product gevonden.');
const INTERN = fout('IPD9999', 'Er is een fout opgetreden.');
const NIET_BESCHIKBAAR = fout('IPD1999', 'Het Handelsregister is tijdelijk niet beschikbaar.');

function refuse(reply: FastifyReply, status: 400 | 404, body: object): FastifyReply {
  return reply.code(status).type('application/json').send(body);
}

/**
 * KvK API Basisprofiel v1: `GET /kvk/api/v1/basisprofielen/{kvkNummer}` on made-up companies. Beside it `GET` and `DELETE
 * /_aanroepen/kvk`, so that a test can prove that something was asked and that the key came along.
 */
export async function kvkRoutes(app: FastifyInstance, { storingen }: { readonly storingen: Storingen }): Promise<void> {
  let aanroepen: Aanroep[] = [];
  app.get('/_aanroepen/kvk', () => ({ aanroepen }));
  app.delete('/_aanroepen/kvk', async (_request, reply) => {
    aanroepen = [];
    return reply.code(204).send();
  });
  await app.register(async (api) => {
    speelStoringenMee(api, 'kvk', storingen, { intern: INTERN, nietBeschikbaar: NIET_BESCHIKBAAR });
    api.get<{ Params: { kvkNummer: string } }>(`${BASIS}/v1/basisprofielen/:kvkNummer`, (request, reply) => {
      const { kvkNummer } = request.params;
      if (!/^[0-9]{8}$/.test(kvkNummer)) return refuse(reply, 400, ONGELDIG);
      const bedrijf = BEDRIJVEN.find((een) => een.kvkNummer === kvkNummer);
      const aanroep = { metSleutel: request.headers['apikey'] !== undefined, gevonden: bedrijf !== undefined };
      aanroepen = [...aanroepen.slice(1 - MOST_REMEMBERED), aanroep];
      if (bedrijf === undefined) return refuse(reply, 404, ONBEKEND);
      const basis = `${request.protocol}://${request.host}${BASIS}`;
      return reply.type('application/json').send(basisprofielVan(bedrijf, basis));
    });
  });
}
