import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, toegangVan } from '@schakel/access';
import { type Gemeentecode, type Opdrachtcontext } from '@schakel/domain';
import { currentTraceparent } from '@schakel/platform';
import type { FastifyRequest } from 'fastify';

/** Who asks, for which purpose, in which conversation: what every command and every read carries along. */
export interface Aanroep {
  readonly actor: Actor;
  /** Code of the register of processing activities. */
  readonly doelbinding: string;
  /** UUID; also the request id of the log lines. */
  readonly correlatieId: string;
  readonly traceparent: string | undefined;
  /** The request that it came with; absent for a call that no request made. */
  readonly verzoek?: object;
}

/** The call of this request, as the guard judged it: `@DezeAanroep() aanroep: Aanroep`. */
export const DezeAanroep = createParamDecorator((_data: unknown, context: ExecutionContext): Aanroep => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { actor, doelbinding } = toegangVan(request);
  if (doelbinding === undefined) throw new Error('a route without purpose asks for its purpose');
  return { actor, doelbinding, correlatieId: request.id, traceparent: currentTraceparent(), verzoek: request };
});

/** What a business rule sees of a call. */
export function opdrachtcontext(aanroep: Aanroep, gemeentecode: Gemeentecode, nu: string): Opdrachtcontext {
  const { actor, doelbinding, correlatieId } = aanroep;
  return { nu, actor: actor.sub, gemeentecode, doelbinding, correlatieId };
}
