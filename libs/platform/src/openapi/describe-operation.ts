import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiProblemen, type ProblemStatus } from './describe-problems.js';

/** What a caller should know about an operation; all texts in Dutch. */
export interface OperationDescription {
  /** Short name, e.g. `Meld een signaal`. */
  readonly samenvatting: string;
  readonly beschrijving?: string;
  readonly antwoord: {
    readonly status: 200 | 201 | 202 | 204;
    readonly beschrijving: string;
    /** DTO class of the body; absent for an answer without one. */
    readonly type?: Type<unknown>;
    /** `Location` of what was made. */
    readonly location?: boolean;
    /** `ETag` with the version. */
    readonly etag?: boolean;
  };
  /** Asks for `Idempotency-Key` (creates): documents 400 and 409. */
  readonly idempotent?: boolean;
  /** Asks for `If-Match` (writes to what exists): documents 400, 409 and 428. */
  readonly ifMatch?: boolean;
  /** Asks for `Doelbinding`: documents 400 and 403. */
  readonly doelbinding?: boolean;
  /** Works without a token; otherwise 401 is documented. */
  readonly openbaar?: boolean;
  readonly problemen?: readonly ProblemStatus[];
}

const text = { type: 'string' } as const;

function requestHeaders({ idempotent, ifMatch, doelbinding }: OperationDescription): MethodDecorator[] {
  return [
    ...(idempotent === true
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: true,
            description:
              'Eigen kenmerk van dit verzoek, 1 tot en met 255 zichtbare ASCII-tekens. Herhaalt u het verzoek, stuur dan hetzelfde kenmerk.',
            schema: { ...text, minLength: 1, maxLength: 255 },
          }),
        ]
      : []),
    ...(ifMatch === true
      ? [
          ApiHeader({
            name: 'If-Match',
            required: true,
            description: 'De ETag die u als laatste las.',
            schema: { ...text, pattern: '^"[1-9][0-9]*"$' },
          }),
        ]
      : []),
    ...(doelbinding === true
      ? [
          ApiHeader({
            name: 'Doelbinding',
            required: true,
            description: 'Code van het doel waarvoor u de gegevens gebruikt.',
            schema: { ...text, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          }),
        ]
      : []),
  ];
}

function problems({ idempotent, ifMatch, doelbinding, openbaar, problemen }: OperationDescription): ProblemStatus[] {
  const statuses = new Set<ProblemStatus>(problemen);
  if (openbaar !== true) statuses.add(401);
  if (idempotent === true) for (const status of [400, 409] as const) statuses.add(status);
  if (ifMatch === true) for (const status of [400, 409, 428] as const) statuses.add(status);
  if (doelbinding === true) for (const status of [400, 403] as const) statuses.add(status);
  return [...statuses].sort((a, b) => a - b);
}

/**
 * Describes an operation whole: summary, answer, headers and problems, and sets the status code of the answer. Together with what
 * `buildOpenApi` adds to every operation the document passes the NL GOV linter.
 */
export function ApiBeschreven(description: OperationDescription): MethodDecorator {
  const { samenvatting, beschrijving, antwoord } = description;
  const headers = {
    ...(antwoord.location === true && {
      Location: { description: 'Adres van wat is gemaakt.', schema: { ...text, format: 'uri-reference' } },
    }),
    ...(antwoord.etag === true && { ETag: { description: 'Versie van het gegeven, voor If-Match.', schema: text } }),
  };
  return applyDecorators(
    HttpCode(antwoord.status),
    ApiOperation({
      summary: samenvatting,
      ...(beschrijving !== undefined && { description: beschrijving }),
      ...(description.openbaar === true && { security: [] }),
    }),
    ApiResponse({
      status: antwoord.status,
      description: antwoord.beschrijving,
      headers,
      ...(antwoord.type && { type: antwoord.type }),
    }),
    ...requestHeaders(description),
    ApiProblemen(...problems(description)),
  );
}

/**
 * Describes commands on a file that exists: the version that was read comes in (`If-Match`), the new one goes out. Per controller once:
 * `const Stap = ApiStap(BesluitstandDto);`, then `@Stap('Teken het besluit', 'Door de burgemeester.')` above each route.
 * @param type DTO class of the answer
 */
export const ApiStap =
  (type: Type<unknown>, antwoord = 'De nieuwe stand.') =>
  (samenvatting: string, beschrijving?: string): MethodDecorator =>
    ApiBeschreven({
      samenvatting,
      ...(beschrijving !== undefined && { beschrijving }),
      antwoord: { status: 200, beschrijving: antwoord, type, etag: true },
      ifMatch: true,
      doelbinding: true,
      problemen: [404, 410],
    });
