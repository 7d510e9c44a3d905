import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Lot, Partij, Storingen } from './storingen.js';

/** The words in which a party says that it fails; without a body it answers with the status only. */
export interface Foutantwoorden {
  readonly intern: object;
  readonly nietBeschikbaar: object;
}

const uitkomst = new WeakMap<FastifyRequest, Lot>();

function sendFault(reply: FastifyReply, status: 500 | 503, body: object): FastifyReply {
  if (status === 503) reply.header('retry-after', '1');
  return reply.code(status).type('application/problem+json').send(body);
}

/**
 * Lets every route of this scope share in the faults of one party, after the body was read and before anything is done with
 * it. Waiting ends at once when the faults end with the process.
 */
export function speelStoringenMee(
  app: FastifyInstance,
  partij: Partij,
  storingen: Storingen,
  antwoorden: Foutantwoorden,
): void {
  app.addHook('preHandler', async (request, reply) => {
    const lot = storingen.lot(partij, `${request.method} ${request.url}\n${String(request.body ?? '')}`);
    uitkomst.set(request, lot);
    switch (lot.soort) {
      case 'wacht':
        await wait(lot.ms, undefined, { signal: storingen.einde }).catch(() => undefined);
        // A reply is a promise: it must not be returned from here, or it would wait for itself.
        if (storingen.einde.aborted) void reply.header('connection', 'close');
        return undefined;
      case 'weiger-500':
        return sendFault(reply, 500, antwoorden.intern);
      case 'weiger-503':
        return sendFault(reply, 503, antwoorden.nietBeschikbaar);
      case 'verbreek':
        reply.hijack();
        request.raw.socket.destroy();
        return reply;
      case 'gewoon':
      case 'verwerk-en-500':
        return undefined;
    }
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (uitkomst.get(request)?.soort !== 'verwerk-en-500' || reply.statusCode >= 400) return payload;
    reply.code(500).type('application/problem+json').removeHeader('content-length');
    return JSON.stringify(antwoorden.intern);
  });
}
