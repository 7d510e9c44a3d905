import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { standardProblem } from '../problem/standard-problems.js';
import { toProblem } from '../problem/to-problem.js';
import { nieuwId } from '../time/new-id.js';
import { PROBLEM_JSON, sendProblem } from './send-problem.js';

/** Limits of a service's HTTP server. */
export interface HttpLimits {
  /** Largest body in bytes; default 1 MiB. */
  readonly bodyLimit?: number;
  /** Longest a client may take to send a whole request, in ms; default 30 s. */
  readonly requestTimeoutMs?: number;
  /** Most open connections; more are not accepted. Default 4,096. */
  readonly maxConnections?: number;
}

/** Fastify, set so that errors before any route (bad URL, bad HTTP, too large headers, too slow) are problems with all headers as well. */
export function createAdapter(
  headers: Readonly<Record<string, string>>,
  { bodyLimit = 1_048_576, requestTimeoutMs = 30_000 }: HttpLimits = {},
): FastifyAdapter {
  return new FastifyAdapter({
    logger: false,
    // Nest middleware is not used; what must run per request is a hook.
    skipMiddie: true,
    bodyLimit,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: 65_000,
    genReqId: () => nieuwId(),
    requestIdHeader: false,
    // Our own hook answers while stopping: as a problem, with all headers.
    return503OnClosing: false,
    routerOptions: {
      caseSensitive: true,
      ignoreTrailingSlash: false,
      ignoreDuplicateSlashes: false,
      maxParamLength: 200,
    },
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, toProblem(error), headers),
    clientErrorHandler: (error, socket) => answerBrokenHttp(error, socket, headers),
  });
}

/** Answers what the HTTP parser refused: no request exists yet, so the bytes are written by hand. */
function answerBrokenHttp(
  error: NodeJS.ErrnoException,
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const payload = JSON.stringify({ ...standardProblem(status).body, instance: `urn:uuid:${nieuwId()}` });
  const all = {
    ...headers,
    'Content-Type': PROBLEM_JSON,
    'Content-Length': String(Buffer.byteLength(payload)),
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} Error\r\n${lines.join('\r\n')}\r\n\r\n${payload}`);
}
