import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { problem } from '../problem/problem.js';

/**
 * Reads `Idempotency-Key`: 1 to 255 visible ASCII characters, chosen by the caller, mandatory on creates.
 * A key in quotes (the structured-field form of the IETF draft) is taken with its quotes, as one opaque text.
 * @throws ProblemException 400 `idempotency-key-ontbreekt` or `idempotency-key-ongeldig`
 */
export function readIdempotencyKey(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw problem(
      400,
      'idempotency-key-ontbreekt',
      'Stuur de kopregel Idempotency-Key mee. Zo maken wij niets dubbel als u het opnieuw probeert.',
    );
  }
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw problem(
      400,
      'idempotency-key-ongeldig',
      'De kopregel Idempotency-Key mag 1 tot en met 255 zichtbare ASCII-tekens hebben, zonder spaties.',
    );
  }
  return key;
}

/** Parameter decorator: the checked `Idempotency-Key` of the request. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string =>
  readIdempotencyKey(context.switchToHttp().getRequest<{ headers: IncomingHttpHeaders }>().headers),
);
