import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { problem } from '@schakel/platform';
import type { FastifyRequest } from 'fastify';
import { BIBOBINZAGEN, bibobinzagecodes, type Bibobinzagecode } from './bibob-ontvanger.data.js';

const KOPREGEL = 'Bibob-Ontvanger';

/**
 * For whom a Bibob file is read, from the header `Bibob-Ontvanger`: the body's own treatment or one of the closed list, never a default.
 * @throws ProblemException 400 `bibob-ontvanger-ontbreekt`, `bibob-ontvanger-onbekend`
 */
export function leesBibobontvanger(waarde: string | readonly string[] | undefined): Bibobinzagecode {
  if (waarde === undefined || waarde === '') {
    throw problem(
      400,
      'bibob-ontvanger-ontbreekt',
      'Noem in de kopregel Bibob-Ontvanger voor wie u het dossier opent (Wet Bibob art. 28).',
    );
  }
  const code = bibobinzagecodes.find((bekend) => bekend === waarde);
  if (code === undefined) {
    throw problem(
      400,
      'bibob-ontvanger-onbekend',
      'Deze ontvanger staat niet op de gesloten lijst van art. 28 van de Wet Bibob.',
    );
  }
  return code;
}

/** Parameter decorator: the checked `Bibob-Ontvanger` of the request. */
export const BibobOntvanger = createParamDecorator((_data: unknown, context: ExecutionContext): Bibobinzagecode => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return leesBibobontvanger(headers[KOPREGEL.toLowerCase()]);
});

/** Documents the header. */
export function ApiBibobOntvanger(): MethodDecorator {
  const uitleg = bibobinzagecodes.map((code) => `\`${code}\`: ${BIBOBINZAGEN[code].omschrijving}`).join('; ');
  return applyDecorators(
    ApiHeader({
      name: KOPREGEL,
      required: true,
      description: `Voor wie u het dossier opent: de eigen behandeling, of een ontvanger van de gesloten lijst van Wet Bibob art. 28 lid 2. ${uitleg}.`,
      schema: { type: 'string', enum: [...bibobinzagecodes] },
    }),
  );
}
