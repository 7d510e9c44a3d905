import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { PROBLEM_JSON } from '../http/send-problem.js';

/** Statuses with which an operation may refuse. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 415 | 428 | 429 | 500 | 502 | 503;

const descriptions: Readonly<Record<ProblemStatus, string>> = {
  400: 'Het verzoek of een gegeven daarin klopt niet.',
  401: 'Er is geen geldig token.',
  403: 'De aanvrager mag dit niet doen.',
  404: 'Er is niets op dit adres, of de aanvrager mag het niet zien.',
  405: 'Deze methode kan niet op dit adres.',
  406: 'De gevraagde vorm van het antwoord is er niet.',
  409: 'Het verzoek past niet bij de toestand van het gegeven.',
  410: 'Het gegeven is vernietigd.',
  413: 'Het verzoek is te groot.',
  415: 'De inhoud is geen JSON.',
  428: 'De kopregel If-Match ontbreekt.',
  429: 'Er zijn te veel verzoeken.',
  500: 'Er ging iets mis bij de dienst.',
  502: 'Een ander systeem gaf een fout.',
  503: 'De dienst is nu niet beschikbaar.',
};

/** The response object of a problem, as it stands in every OpenAPI document. */
export function problemResponse(status: ProblemStatus): {
  description: string;
  content: Record<string, { schema: { $ref: string } }>;
} {
  return {
    description: descriptions[status],
    content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** Documents the problems an operation answers with; 400, 406, 415, 500 and 503 are added to the document where they apply anyway. */
export function ApiProblemen(...statuses: readonly ProblemStatus[]): MethodDecorator & ClassDecorator {
  return applyDecorators(...statuses.map((status) => ApiResponse({ status, ...problemResponse(status) })));
}

/** JSON Schema of a problem (RFC 9457 with the members of NL API Design Rules 2.2). */
export const problemSchema = {
  type: 'object',
  description: 'Een fout, volgens RFC 9457.',
  required: ['status', 'title', 'detail', 'code'],
  properties: {
    status: { type: 'integer', description: 'De HTTP-status.', minimum: 400, maximum: 599 },
    title: { type: 'string', description: 'Korte naam van het soort fout.' },
    detail: { type: 'string', description: 'Uitleg voor mensen.' },
    code: { type: 'string', description: 'Vaste code voor programma’s.', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    instance: { type: 'string', format: 'uri', description: 'Kenmerk van dit verzoek; noem het als u de fout meldt.' },
    gelezenVersie: { type: 'integer', description: 'De versie die de aanvrager las (alleen bij `versieconflict`).' },
    huidigeVersie: {
      type: 'integer',
      nullable: true,
      description: 'De versie die er nu is (alleen bij `versieconflict`).',
    },
    invalidParams: {
      type: 'array',
      description: 'De gegevens die niet kloppen.',
      items: {
        type: 'object',
        required: ['name', 'code', 'reason'],
        properties: {
          name: { type: 'string', description: 'Pad van het gegeven, zoals `personen.0.geboortedatum`.' },
          code: { type: 'string', description: 'Vaste code van de regel.' },
          reason: { type: 'string', description: 'Uitleg voor mensen.' },
        },
      },
    },
  },
} as const;
