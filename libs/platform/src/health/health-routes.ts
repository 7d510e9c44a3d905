import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../http/send-problem.js';
import { problem } from '../problem/problem.js';
import type { HealthRegistry } from './health-registry.js';

/**
 * `/health/live`: the process answers. `/health/ready`: it can do its work; 503 with the same list otherwise, and from the moment it
 * is asked to stop. Both need no token, and answer when the service is full.
 */
export function addHealthRoutes(
  instance: FastifyInstance,
  registry: HealthRegistry,
  isStopping: () => boolean,
  headers: Readonly<Record<string, string>>,
): void {
  instance.get('/health/live', { config: { always: true } }, (_request, reply) => reply.send({ status: 'ok' }));
  instance.get('/health/ready', { config: { always: true } }, async (_request, reply) => {
    const onderdelen = await registry.check();
    if (isStopping()) onderdelen.unshift({ naam: 'proces', gezond: false, details: { reden: 'stopt' } });
    if (onderdelen.every(({ gezond }) => gezond)) return { status: 'ok', onderdelen };
    sendProblem(
      reply,
      problem(503, 'niet-gereed', 'De dienst kan nu geen werk doen.', {
        extra: { onderdelen },
        headers: { 'Retry-After': '1' },
      }),
      headers,
    );
    return reply;
  });
}
