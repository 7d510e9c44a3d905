import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponse, problemSchema, type ProblemStatus } from './describe-problems.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Responses = Operation['responses'];

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;
const writes: ReadonlySet<string> = new Set(['put', 'post', 'patch']);

const versionHeader = {
  description: 'Volledige versie van de API.',
  schema: { type: 'string' as const, example: '1.0.0' },
};

/** Adds to a document what the platform does on every route: the version header, the common problems and their schema. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation === undefined) continue;
      addPathParameters(operation, path);
      completeOperation(operation, method);
    }
  }
  const components = (document.components ??= {});
  components.schemas = sorted({
    ...components.schemas,
    Problem: problemSchema as unknown as NonNullable<typeof components.schemas>[string],
  });
  document.paths = sorted(document.paths);
  return document;
}

function sorted<V>(record: Record<string, V>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Nest loses a path parameter whose type is an alias (`id: Uuid`); every name in a path is one, and a text. One that is called an id is a
 * uuid, since `IdPipe` lets nothing else in.
 */
function addPathParameters(operation: Operation, path: string): void {
  const inPath = operation.parameters?.flatMap((one) => ('in' in one && one.in === 'path' ? [one] : [])) ?? [];
  const known = new Set(inPath.map(({ name }) => name));
  for (const parameter of inPath) {
    const { name, schema } = parameter;
    if (isId(name) && schema !== undefined && !('$ref' in schema)) schema.format ??= 'uuid';
  }
  const missing = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (known.has(name) ? [] : [name]));
  if (missing.length === 0) return;
  const added = missing.map((name) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const, ...(isId(name) && { format: 'uuid' }) },
  }));
  operation.parameters = [...added, ...(operation.parameters ?? [])];
}

function isId(name: string): boolean {
  return name === 'id' || name.endsWith('Id');
}

function completeOperation(operation: Operation, method: string): void {
  const { responses } = operation;
  for (const [status, response] of Object.entries(responses)) {
    if (/^[23]/.test(status) && response !== undefined && !('$ref' in response))
      response.headers = { 'API-Version': versionHeader, ...response.headers };
  }
  const hasInput = (operation.parameters?.length ?? 0) > 0 || operation.requestBody !== undefined;
  const common: ProblemStatus[] = [406, 500, 503];
  if (writes.has(method) || hasInput) common.push(400);
  if (operation.requestBody !== undefined) common.push(413, 415);
  for (const status of common) responses[status] ??= problemResponse(status);
  operation.responses = sorted(responses as Record<string, NonNullable<Responses[string]>>);
}
