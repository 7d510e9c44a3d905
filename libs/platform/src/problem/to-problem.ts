import { HttpException } from '@nestjs/common';
import { type ProblemException, problem, ProblemException as OwnProblem } from './problem.js';
import { standardProblem } from './standard-problems.js';
import { isTransient } from './transient-error.js';

/** Seconds after which a caller may try again when we were busy or a dependency was away. */
export const RETRY_AFTER_SECONDS = 1;

/** The 503 for a dependency that is away; the caller repeats with the same key. */
export function unavailable(): ProblemException {
  return standardProblem(503, { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) } });
}

const byFastifyCode: Readonly<Record<string, () => ProblemException>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () => problem(400, 'ongeldige-json', 'Wat u stuurt is geen geldige JSON.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => problem(400, 'lege-inhoud', 'U stuurt application/json zonder inhoud.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    problem(400, 'verkeerde-lengte', 'De kopregel Content-Length klopt niet met wat u stuurt.'),
  FST_ERR_BAD_URL: () => problem(400, 'ongeldig-adres', 'Wij kunnen dit adres niet lezen.'),
  FST_ERR_MAX_PARAM_LENGTH: () => standardProblem(414),
};

function fastifyCode(error: unknown): string | undefined {
  const source = error instanceof HttpException ? error.cause : error;
  if (!(source instanceof Error) || !('code' in source) || typeof source.code !== 'string') return undefined;
  return source.code;
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return 500;
}

/**
 * Whatever was thrown, as a problem without a trace of it: own problems as they are, errors of Nest and Fastify by code or status,
 * a dependency that is away as 503, everything else as 500. Messages never pass: they may quote input.
 */
export function toProblem(error: unknown): ProblemException {
  if (error instanceof OwnProblem) return error;
  if (isTransient(error)) return unavailable();
  const known = byFastifyCode[fastifyCode(error) ?? ''];
  if (known) return known();
  const status = statusOf(error);
  return standardProblem(status >= 400 && status <= 599 ? status : 500);
}
