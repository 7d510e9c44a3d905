import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_JSON } from '../http/send-problem.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const standardMethods = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'parameters', 'summary']);

/** What must never stand in a URL, by the last word of the parameter's name (/core/transport/no-sensitive-uris). */
const sensitive = /(bsn|anummer|naam|geboortedatum|adres|postcode|telefoonnummer|email|emailadres|token)$/i;

/**
 * Faults that the official linter of NL API Design Rules 2.2 does not see: other methods than the standard ones, problems without
 * content or as 422 or default, dates called `einddatum` without a format, operations without a summary or a word about who may call
 * them, and personal data as parameter.
 * @returns one line per fault, empty when there is none
 */
export function findOpenApiFaults(document: OpenAPIObject): string[] {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const name = `${method} ${path}`;
      if (!standardMethods.has(method)) return [`${name}: geen standaardmethode`];
      return method === 'parameters' || method === 'summary'
        ? []
        : faultsOfOperation(operation as Operation).map((fault) => `${name}: ${fault}`);
    }),
  );
  return [...operations, ...faultsOfSchemas(document.components?.schemas ?? {})];
}

function faultsOfOperation({ summary, responses, security, parameters }: Operation): string[] {
  const faults: string[] = [];
  if (summary === undefined || summary === '') faults.push('geen samenvatting');
  if (security?.length !== 0 && responses['401'] === undefined) faults.push('noch openbaar, noch 401');
  for (const [status, response] of Object.entries(responses)) {
    if (status === 'default' || status === '422') faults.push(`antwoord ${status} hoort er niet`);
    const content = response !== undefined && 'content' in response ? response.content : undefined;
    if (/^[45]/.test(status) && content?.[PROBLEM_JSON] === undefined) faults.push(`${status} zonder ${PROBLEM_JSON}`);
  }
  for (const parameter of parameters ?? []) {
    if ('in' in parameter && parameter.in !== 'header' && sensitive.test(parameter.name)) {
      faults.push(`persoonsgegeven in het adres: ${parameter.name}`);
    }
  }
  return faults;
}

function faultsOfSchemas(schemas: Schemas): string[] {
  return Object.entries(schemas).flatMap(([schemaName, schema]) => {
    if ('$ref' in schema) return [];
    return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      if ('$ref' in property || property.type !== 'string') return [];
      const expected = /datum$/i.test(name) ? 'date' : /tijdstip$/i.test(name) ? 'date-time' : property.format;
      return property.format === expected ? [] : [`${schemaName}.${name}: zonder format ${expected}`];
    });
  });
}
