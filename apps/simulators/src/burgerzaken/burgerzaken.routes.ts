import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { speelStoringenMee } from '../storingen/meespelen.js';
import type { Storingen } from '../storingen/storingen.js';

const MOST_REMEMBERED = 1_000;
const problem = (status: number, code: string, title: string) => ({ status, code, title });

/** An order as it comes in; whatever else it holds is not looked at. */
const opdracht = z.looseObject({
  token: z.string().min(40),
  bevestigUrl: z.url({ protocol: /^https?$/ }),
  zaaktype: z.string(),
  inschrijving: z.looseObject({ id: z.uuid(), soort: z.string(), gemeentecode: z.string().regex(/^[0-9]{4}$/) }),
});

/**
 * How it answers: `zwijg` never does; `keer` is how often it sends the same confirmation (a system that is not sure sends it twice);
 * `reden` goes with a refusal.
 */
const gedrag = z.strictObject({
  bevestiging: z.enum(['aanvaard', 'geweigerd', 'zwijg']),
  reden: z.string().default('gegevens-onvolledig'),
  vertragingMs: z.int().min(0).max(600_000).default(0),
  keer: z.int().min(1).max(10).default(1),
});
type Gedrag = z.output<typeof gedrag>;
type Opdracht = z.output<typeof opdracht>;
const GEWOON: Gedrag = { bevestiging: 'aanvaard', reden: 'gegevens-onvolledig', vertragingMs: 50, keer: 1 };

/**
 * A burgerzaken system: `POST /burgerzaken/opdrachten` takes a concluded registration in (202) and confirms or refuses later, at the address
 * and with the token that came along. `PUT /burgerzaken/_gedrag` says how; `GET` and `DELETE /burgerzaken/_opdrachten` look into it.
 */
export async function burgerzakenRoutes(
  app: FastifyInstance,
  { storingen }: { readonly storingen: Storingen },
): Promise<void> {
  let opdrachten: Opdracht[] = [];
  let nu = GEWOON;
  app.get('/burgerzaken/_opdrachten', () => ({ opdrachten }));
  app.delete('/burgerzaken/_opdrachten', async (_request, reply) => {
    opdrachten = [];
    nu = GEWOON;
    return reply.code(204).send();
  });
  app.put('/burgerzaken/_gedrag', async (request, reply) => {
    const parsed = gedrag.safeParse(request.body);
    if (!parsed.success)
      return reply
        .code(400)
        .type('application/problem+json')
        .send(problem(400, 'gedrag-klopt-niet', 'bevestiging is aanvaard, geweigerd of zwijg'));
    nu = parsed.data;
    return reply.code(204).send();
  });
  await app.register(async (api) => {
    speelStoringenMee(api, 'burgerzaken', storingen, {
      intern: problem(500, 'interne-fout', 'Interne fout'),
      nietBeschikbaar: problem(503, 'niet-beschikbaar', 'Tijdelijk niet beschikbaar'),
    });
    api.post('/burgerzaken/opdrachten', async (request, reply) => {
      const parsed = opdracht.safeParse(request.body);
      if (!parsed.success)
        return reply
          .code(400)
          .type('application/problem+json')
          .send(problem(400, 'opdracht-klopt-niet', 'De opdracht is niet te lezen'));
      opdrachten = [...opdrachten.slice(1 - MOST_REMEMBERED), parsed.data];
      void bevestig(parsed.data, nu, storingen.einde);
      return reply.code(202).send({ ontvangen: true });
    });
  });
}

/** Sends the confirmation; whether it arrives is not this system's concern. */
async function bevestig({ token, bevestigUrl }: Opdracht, hoe: Gedrag, einde: AbortSignal): Promise<void> {
  const { bevestiging: uitkomst, reden, vertragingMs, keer } = hoe;
  if (uitkomst === 'zwijg') return;
  const body = JSON.stringify({ token, uitkomst, ...(uitkomst === 'geweigerd' && { reden }) });
  for (let nummer = 0; nummer < keer; nummer += 1) {
    try {
      await wait(vertragingMs, undefined, { signal: einde });
      const signal = AbortSignal.any([einde, AbortSignal.timeout(5_000)]);
      const antwoord = await fetch(bevestigUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal,
      });
      await antwoord.body?.cancel();
    } catch {
      // Not there, or the simulators stop.
    }
  }
}
