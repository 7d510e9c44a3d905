import type { PipeTransform } from '@nestjs/common';
import { standardProblem } from '../problem/standard-problems.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * For `@Param('id', IdPipe)`: passes a UUID in lower case and answers 404 for anything else, because no resource can have such an
 * address. Nothing malformed gets near the database.
 */
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !UUID.test(value)) throw standardProblem(404);
    return value;
  }
}
