import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../actor/actor.js';
import { toegangVan, type Verzoek, type Verzoektoegang } from './toegang-context.js';

/** Metadata keys, also for layers below that cannot import this one. */
export const OPENBAAR = 'schakel:openbaar';
export const HANDELING = 'schakel:handeling';
export const ZONDER_DOELBINDING = 'schakel:zonder-doelbinding';

/** Route or controller without login: health, OpenAPI document, the handshake of a webhook. Nothing about a dossier. */
export function Openbaar(): CustomDecorator {
  return SetMetadata(OPENBAAR, true);
}

/** The action a route performs, `<aggregate>:<verb>`; every route that is not public declares one. */
export function Handeling(handeling: `${string}:${string}`): CustomDecorator {
  return SetMetadata(HANDELING, handeling);
}

/** Route that touches no dossier and no person (a code list, an own profile): no header `Doelbinding` is asked. */
export function ZonderDoelbinding(): CustomDecorator {
  return SetMetadata(ZONDER_DOELBINDING, true);
}

function toegang(context: ExecutionContext): Verzoektoegang {
  return toegangVan(context.switchToHttp().getRequest<Verzoek>());
}

/** The actor of this request: `@DezeActor() actor: Actor`. */
export const DezeActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => toegang(context).actor);

/** The purpose of this request, a code of the register: `@DezeDoelbinding() doelbinding: string`. */
export const DezeDoelbinding = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { doelbinding } = toegang(context);
  if (doelbinding === undefined) throw new Error('a route without purpose asks for its purpose');
  return doelbinding;
});
