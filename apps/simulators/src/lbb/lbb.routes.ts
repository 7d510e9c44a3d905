import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { leesPakket, pakketprobleem } from '../dossierpakket/dossierpakket.js';
import { speelStoringenMee } from '../storingen/meespelen.js';
import type { Storingen } from '../storingen/storingen.js';
import { Bureau, type Zetfout } from './bureau.js';

const LONGEST_EXTENSION_DAYS = 28;
const AANVRAAG = { 'lbb-aanvraag': ['object', 'formulier', 'bevindingen-bijlage-6'] };
const MELDING = { 'lbb-melding-eigen-conclusie': ['object', 'conclusie'] };

const advies = z.strictObject({
  inhoud: z.string().min(1),
  mate: z.enum(['geen', 'mindere-mate', 'ernstig']),
  aGrond: z.boolean(),
  bGrond: z.boolean(),
  lid6: z.boolean(),
});
const zet = z.discriminatedUnion('actie', [
  z.strictObject({ actie: z.literal('vraag-gegevens'), aan: z.enum(['gemeente', 'betrokkene']) }),
  z.strictObject({ actie: z.literal('ontvang-gegevens') }),
  z.strictObject({ actie: z.literal('verleng'), dagen: z.int().min(1).max(LONGEST_EXTENSION_DAYS) }),
  z.strictObject({ actie: z.literal('adviseer'), advies }),
]);

export interface LbbSettings {
  readonly storingen: Storingen;
  /** Today in the Netherlands, YYYY-MM-DD. */
  readonly vandaag: () => string;
}

function weiger(
  reply: FastifyReply,
  body: { readonly status: number; readonly code: string; readonly title: string },
): FastifyReply {
  return reply.code(body.status).type('application/problem+json').send(body);
}

const TITELS: Record<Zetfout, string> = {
  'aanvraag-onbekend': 'Deze aanvraag is hier niet bekend',
  'al-geadviseerd': 'Het advies is al uitgebracht',
  'vraag-loopt': 'Er is gevraagd om gegevens die er nog niet zijn',
  'geen-vraag': 'Er is niet om gegevens gevraagd',
  'al-verlengd': 'De termijn is al verlengd',
};

/**
 * The Landelijk Bureau Bibob as a trainer plays it. The real bureau has no public interface, so no service ever calls this: somebody brings
 * a package, the trainer makes a move, and somebody records the letter. `POST /lbb/adviesaanvragen` and `/lbb/meldingen` take a package;
 * `GET /lbb/adviesaanvragen[/{kenmerk}]` shows the letters; `POST /lbb/_regie/{kenmerk}` makes a move; `DELETE /lbb/_regie` forgets all.
 */
export async function lbbRoutes(app: FastifyInstance, { storingen, vandaag }: LbbSettings): Promise<void> {
  const bureau = new Bureau();
  app.post<{ Params: { kenmerk: string } }>('/lbb/_regie/:kenmerk', async (request, reply) => {
    const gelezen = zet.safeParse(request.body);
    if (!gelezen.success) return weiger(reply, { status: 400, code: 'zet-klopt-niet', title: 'Deze zet bestaat niet' });
    const gedaan = bureau.zet(request.params.kenmerk, gelezen.data, vandaag());
    if ('brief' in gedaan) return reply.code(201).send(gedaan.brief);
    const status = gedaan.fout === 'aanvraag-onbekend' ? 404 : 409;
    return weiger(reply, { status, code: gedaan.fout, title: TITELS[gedaan.fout] });
  });
  app.delete('/lbb/_regie', async (_request, reply) => {
    bureau.leeg();
    return reply.code(204).send();
  });
  await app.register(async (loket) => {
    speelStoringenMee(loket, 'lbb', storingen, {
      intern: { status: 500, code: 'interne-fout', title: 'Interne fout' },
      nietBeschikbaar: { status: 503, code: 'niet-beschikbaar', title: 'Tijdelijk niet beschikbaar' },
    });
    loket.post('/lbb/adviesaanvragen', async (request, reply) => {
      const gelezen = leesPakket(request.body, AANVRAAG);
      if ('fout' in gelezen) return weiger(reply, pakketprobleem(gelezen.fout));
      return reply.code(201).send(bureau.neemAan(gelezen.pakket.manifesthash, vandaag()));
    });
    loket.post('/lbb/meldingen', async (request, reply) => {
      const gelezen = leesPakket(request.body, MELDING);
      if ('fout' in gelezen) return weiger(reply, pakketprobleem(gelezen.fout));
      return reply.code(201).send({ kenmerk: bureau.meld(), op: vandaag() });
    });
    loket.get('/lbb/adviesaanvragen', () => ({ resultaten: bureau.aanvragen() }));
    loket.get<{ Params: { kenmerk: string } }>('/lbb/adviesaanvragen/:kenmerk', async (request, reply) => {
      const aanvraag = bureau.aanvraag(request.params.kenmerk);
      return aanvraag ? reply.send(aanvraag) : reply.callNotFound();
    });
  });
}
