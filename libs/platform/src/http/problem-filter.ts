import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Log } from '../logging/logger.js';
import { toProblem } from '../problem/to-problem.js';
import { sendProblem } from './send-problem.js';

/** Answers everything that is thrown, in handlers, hooks and parsers alike, as problem+json; logs what is our own fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly standard: Readonly<Record<string, string>>,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = toProblem(error);
    if (answer.status >= 500 && answer !== error) {
      const fields = { err: error, status: answer.status, requestId: reply.request.id };
      if (answer.status === 500) this.log.error(fields, 'verzoek mislukt');
      else this.log.warn(fields, 'verzoek kon nu niet');
    }
    sendProblem(reply, answer, this.standard);
  }
}
