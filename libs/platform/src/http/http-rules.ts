import { type Context, context } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { standardProblem } from '../problem/standard-problems.js';
import { RETRY_AFTER_SECONDS, unavailable } from '../problem/to-problem.js';
import { isAcceptable } from './accept.js';
import { AllowedMethods } from './allowed-methods.js';
import type { InFlight } from './in-flight.js';
import { observe, type Observers } from './observe.js';
import { sendProblem } from './send-problem.js';
import { Turns } from './turns.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Trace context of this request; set before anything else runs. */
    traceContext: Context | null;
    /** Gives back this request's place; null when it holds none. */
    release: (() => void) | null;
  }
  interface FastifyContextConfig {
    /** Media types this route answers in; default `application/json`. */
    produces?: readonly string[];
    /** Answers also when the service is full or stopping (health). */
    always?: boolean;
  }
}

/** What the rules need to know about the service. */
export interface HttpRulesOptions extends Observers {
  readonly headers: Readonly<Record<string, string>>;
  readonly inFlight: InFlight;
  /** True from the moment the service is asked to stop. */
  readonly isStopping: () => boolean;
}

const json: readonly string[] = ['application/json'];

/**
 * Installs, as few plain Fastify hooks, what NL API Design Rules 2.2 asks of a running API: version and security headers on every
 * response, 404, 405 with Allow, 406, and beside them load shedding, a server span and one log line per request.
 */
export function installHttpRules(instance: FastifyInstance, options: HttpRulesOptions): void {
  const allowed = new AllowedMethods();
  const turns = new Turns();
  instance.decorateRequest('traceContext', null);
  instance.decorateRequest('release', null);
  instance.addHook('onRoute', ({ url, method }) => allowed.add(url, method));
  instance.addHook('onRequest', (request, reply, done) => {
    reply.headers(options.headers);
    const always = request.routeOptions.config.always === true;
    const observed = observe(request, reply, options, always);
    request.traceContext = observed;
    if (refuse(request, reply, options, allowed, always)) return;
    done();
  });
  instance.addHook('preValidation', (request, _reply, done) => {
    // After the body was read, whose events come from the socket and would lose the context.
    const { traceContext } = request;
    turns.take(traceContext === null ? done : () => context.with(traceContext, done));
  });
  instance.addHook('onSend', (request, reply, payload, done) => {
    if (reply.raw.closed) request.release?.();
    const condition = request.headers['if-none-match'];
    if (condition !== undefined && isUnchanged(condition, request, reply)) {
      reply.code(304).removeHeader('Content-Type').removeHeader('Content-Length');
      done(null, null);
    } else done(null, payload);
  });
}

/** Answers what must not reach a handler, before the body is read; true when it did. */
function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpRulesOptions,
  allowed: AllowedMethods,
  always: boolean,
): boolean {
  const answer = refusal(request, reply, options, allowed, always);
  if (answer === undefined) return false;
  if (answer !== 'answered') sendProblem(reply, answer, options.headers);
  return true;
}

function refusal(
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpRulesOptions,
  allowed: AllowedMethods,
  always: boolean,
) {
  if (options.isStopping() && !always) {
    reply.header('Connection', 'close');
    return unavailable();
  }
  if (request.is404) return unknownRoute(request, reply, allowed);
  if (
    !isAcceptable(request.headers.accept, request.routeOptions.config.produces ?? json) &&
    request.method !== 'OPTIONS'
  )
    return standardProblem(406);
  if (always) return undefined;
  if (!options.inFlight.enter())
    return standardProblem(503, { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) } });
  holdPlace(request, reply, options.inFlight);
  return undefined;
}

function unknownRoute(request: FastifyRequest, reply: FastifyReply, allowed: AllowedMethods) {
  const methods = allowed.of(request.raw.url ?? '/');
  if (methods.length === 0) return standardProblem(404);
  const Allow = methods.join(', ');
  if (request.method !== 'OPTIONS') return standardProblem(405, { headers: { Allow } });
  void reply.code(204).header('Allow', Allow).send();
  return 'answered' as const;
}

function isUnchanged(condition: string, request: FastifyRequest, reply: FastifyReply): boolean {
  if ((request.method !== 'GET' && request.method !== 'HEAD') || reply.statusCode !== 200) return false;
  const etag = reply.getHeader('ETag');
  // Weak comparison (RFC 9110 §13.1.2).
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return (
    typeof etag === 'string' &&
    (condition.trim() === '*' || condition.split(',').some((tag) => bare(tag) === bare(etag)))
  );
}

/** The place is free when the answer has gone out, or, for a caller that went away, when the work that still runs is done. */
function holdPlace(request: FastifyRequest, reply: FastifyReply, inFlight: InFlight): void {
  let held = true;
  request.release = () => {
    if (held) inFlight.leave();
    held = false;
  };
  reply.raw.once('close', () => {
    if (reply.raw.writableEnded) request.release?.();
  });
}
