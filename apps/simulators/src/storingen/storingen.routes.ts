import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { GEZOND, MODI, PARTIJEN, type Partij, type Storingen } from './storingen.js';

const LONGEST_DELAY_MS = 60_000;

const body = z.strictObject({
  modus: z.enum(MODI),
  vertragingMs: z.int().min(0).max(LONGEST_DELAY_MS).default(2_000),
  aantal: z.int().min(1).nullable().default(null),
});
const partijen: ReadonlySet<string> = new Set(PARTIJEN);
const isPartij = (naam: string): naam is Partij => partijen.has(naam);

/**
 * The fault switches: `GET /_storingen`, `PUT /_storingen/{partij}` with `{modus, vertragingMs?, aantal?}`,
 * `DELETE /_storingen/{partij}` and `DELETE /_storingen` (all well again). 404 for an unknown party, 400 for a wrong fault.
 */
export function storingenRoutes(app: FastifyInstance, storingen: Storingen): void {
  app.get('/_storingen', () => Object.fromEntries(PARTIJEN.map((partij) => [partij, storingen.van(partij)])));
  app.delete('/_storingen', async (_request, reply) => {
    storingen.herstel();
    return reply.code(204).send();
  });
  app.put<{ Params: { partij: string } }>('/_storingen/:partij', async (request, reply) => {
    const { partij } = request.params;
    if (!isPartij(partij)) return reply.callNotFound();
    const parsed = body.safeParse(request.body);
    if (!parsed.success) {
      const invalidParams = parsed.error.issues.map(({ path, code }) => ({
        name: path.join('.'),
        code,
        reason: 'klopt niet',
      }));
      return reply
        .code(400)
        .type('application/problem+json')
        .send({ status: 400, title: 'Storing klopt niet', code: 'storing-klopt-niet', invalidParams });
    }
    storingen.zet(partij, parsed.data);
    return reply.send(storingen.van(partij));
  });
  app.delete<{ Params: { partij: string } }>('/_storingen/:partij', async (request, reply) => {
    const { partij } = request.params;
    if (!isPartij(partij)) return reply.callNotFound();
    storingen.zet(partij, GEZOND);
    return reply.code(204).send();
  });
}
