import type { FastifyInstance, FastifyReply } from 'fastify';
import { leesPakket, pakketprobleem } from '../dossierpakket/dossierpakket.js';
import { speelStoringenMee } from '../storingen/meespelen.js';
import type { Storingen } from '../storingen/storingen.js';

/** Level of assurance that the portal asks of every named employee. */
const NIVEAU = 'EH3';
const MELDINGEN = {
  'register-gevaarsconclusie': ['object', 'conclusie'],
  'register-terugtrekking': ['object', 'terugtrekking'],
  'register-herziening': ['object', 'conclusie'],
};

export interface JustidSettings {
  readonly storingen: Storingen;
  /** Today in the Netherlands, YYYY-MM-DD. */
  readonly vandaag: () => string;
}

/** What the register keeps, as far as it shows it: which notice came when, never of whom. */
interface Melding {
  readonly kenmerk: string;
  readonly soort: string;
  readonly manifesthash: string;
  readonly op: string;
}

/**
 * The Bibob register in the information portal of Justid, as a trainer shows it. The real portal has no public interface, so no service
 * ever calls this. `POST /justid/register/meldingen` takes a package and gives a reference, the same for the same package; `GET` shows
 * what was registered; `DELETE /justid/_regie` forgets all. Header `eherkenning: EH3` stands for the login.
 */
export async function justidRoutes(app: FastifyInstance, { storingen, vandaag }: JustidSettings): Promise<void> {
  let meldingen: readonly Melding[] = [];
  app.delete('/justid/_regie', async (_request, reply) => {
    meldingen = [];
    return reply.code(204).send();
  });
  await app.register(async (portaal) => {
    speelStoringenMee(portaal, 'justid', storingen, {
      intern: { status: 500, code: 'interne-fout', title: 'Interne fout' },
      nietBeschikbaar: { status: 503, code: 'niet-beschikbaar', title: 'Tijdelijk niet beschikbaar' },
    });
    portaal.addHook('onRequest', async (request, reply) => {
      if (request.headers['eherkenning'] === NIVEAU) return undefined;
      return weiger(reply, { status: 403, code: 'niveau-te-laag', title: 'Log in met eHerkenning EH3' });
    });
    portaal.get('/justid/register/meldingen', () => ({ resultaten: meldingen }));
    portaal.post('/justid/register/meldingen', async (request, reply) => {
      const gelezen = leesPakket(request.body, MELDINGEN);
      if ('fout' in gelezen) return weiger(reply, pakketprobleem(gelezen.fout));
      const { soort, manifesthash } = gelezen.pakket;
      const eerder = meldingen.find((een) => een.soort === soort && een.manifesthash === manifesthash);
      if (eerder) return reply.code(201).send(eerder);
      const kenmerk = `JUSTID-${String(meldingen.length + 1).padStart(6, '0')}`;
      const melding = { kenmerk, soort, manifesthash, op: vandaag() };
      meldingen = [...meldingen, melding];
      return reply.code(201).send(melding);
    });
  });
}

function weiger(
  reply: FastifyReply,
  body: { readonly status: number; readonly code: string; readonly title: string },
): FastifyReply {
  return reply.code(body.status).type('application/problem+json').send(body);
}
