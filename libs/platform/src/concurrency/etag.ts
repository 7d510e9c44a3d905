import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { problem, type ProblemException } from '../problem/problem.js';

/** The entity tag of a version: `"7"`. Strong: the version changes with every event of the aggregate. */
export function etag(versie: number): string {
  return `"${versie}"`;
}

/**
 * Reads `If-Match` of a write to an existing resource: the version the caller last read.
 * Only one strong tag is taken: `*` and lists would give up the protection against lost updates.
 * @throws ProblemException 428 `if-match-ontbreekt`, 400 `if-match-ongeldig`
 */
export function readIfMatch(headers: IncomingHttpHeaders): number {
  const header = headers['if-match'];
  if (header === undefined || header === '') {
    throw problem(
      428,
      'if-match-ontbreekt',
      'Stuur de kopregel If-Match mee met de ETag die u als laatste las. Zo overschrijft u niet het werk van een ander.',
    );
  }
  const versie = /^"([1-9]\d{0,8})"$/.exec(header.trim())?.[1];
  if (versie === undefined)
    throw problem(400, 'if-match-ongeldig', 'De kopregel If-Match moet één ETag bevatten, zoals "3".');
  return Number(versie);
}

/** Parameter decorator: the version in `If-Match`. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  readIfMatch(context.switchToHttp().getRequest<{ headers: IncomingHttpHeaders }>().headers),
);

/** Code of the problem of {@link versieconflict}. */
export const VERSIECONFLICT = 'versieconflict';

/**
 * The 409 for a write on an outdated version. 409 and not 412: the answer says what happened to the resource, and names both versions.
 * @param huidigeVersie current version, null when the resource no longer exists
 */
export function versieconflict(gelezenVersie: number, huidigeVersie: number | null): ProblemException {
  return problem(
    409,
    VERSIECONFLICT,
    'Iemand anders heeft dit intussen veranderd. Lees het opnieuw en probeer het nog eens.',
    {
      extra: { gelezenVersie, huidigeVersie },
    },
  );
}
