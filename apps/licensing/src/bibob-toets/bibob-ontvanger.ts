import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { problem } from '@schakel/platform';
import type { FastifyRequest } from 'fastify';
import { BIBOBONTVANGERS, bibobontvangercodes, type Bibobontvangercode } from './bibob-ontvanger.data.js';

const KOPREGEL = 'Bibob-Ontvanger';

/**
 * For whom a Bibob file is read, from the header `Bibob-Ontvanger`: one of the closed list, never a default.
 * @throws ProblemException 400 `bibob-ontvanger-ontbreekt`, `bibob-ontvanger-onbekend`
 */
export function leesBibobontvanger(waarde: string | readonly string[] | undefined): Bibobontvangercode {
  if (waarde === undefined || waarde === '') {
    throw problem(
      400,
      'bibob-ontvanger-ontbreekt',
      'Noem in de kopregel Bibob-Ontvanger voor wie u het dossier opent (Wet Bibob art. 28).',
    );
  }
  const code = bibobontvangercodes.find((bekend) => bekend === waarde);
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
export const BibobOntvanger = createParamDecorator((_data: unknown, context: ExecutionContext): Bibobontvangercode => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return leesBibobontvanger(headers[KOPREGEL.toLowerCase()]);
});

/** Documents the header. */
export function ApiBibobOntvanger(): MethodDecorator {
  const uitleg = bibobontvangercodes.map((code) => `\`${code}\`: ${BIBOBONTVANGERS[code].omschrijving}`).join('; ');
  return applyDecorators(
    ApiHeader({
      name: KOPREGEL,
      required: true,
      description: `Voor wie u het dossier opent: een van de gesloten lijst van Wet Bibob art. 28 lid 2. ${uitleg}.`,
      schema: { type: 'string', enum: [...bibobontvangercodes] },
    }),
  );
}
