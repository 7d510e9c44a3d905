import type { FastifyReply } from 'fastify';
import type { ProblemException } from '../problem/problem.js';

/** Media type of every error (RFC 9457). */
export const PROBLEM_JSON = 'application/problem+json';

/**
 * Answers with a problem. Adds the standard headers where no hook has, and `instance`: the id of this request, which the log has too.
 * Does nothing when an answer is already on its way.
 */
export function sendProblem(
  reply: FastifyReply,
  { body, headers }: ProblemException,
  standard: Readonly<Record<string, string>>,
): void {
  if (reply.sent || reply.raw.headersSent) return;
  if (!reply.hasHeader('API-Version')) reply.headers(standard);
  reply.removeHeader('ETag').removeHeader('Location');
  reply.headers({ ...headers, 'Content-Type': PROBLEM_JSON });
  const payload = JSON.stringify({ ...body, instance: body.instance ?? `urn:uuid:${reply.request.id}` });
  void reply.code(body.status).send(payload);
}
