import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from './openapi.js';

/** What makes a body: the schemas that it refers to, and a text that must never come back. */
export interface Vulling {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly merk: string;
}

const tekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : '');
const getal = (waarde: unknown, anders: number): number => (typeof waarde === 'number' ? waarde : anders);
const lijst = (waarde: unknown): readonly unknown[] => (Array.isArray(waarde) ? waarde : []);
const object = (waarde: unknown): Schema => (typeof waarde === 'object' && waarde !== null ? (waarde as Schema) : {});

/** Characters and forms that break parsers, drivers and log lines; all in one text that carries the mark. */
const LASTIG = [
  '\u0000',
  '\u202e',
  '\ud800',
  "'; drop table signaal; --",
  '${7*7}',
  '{{7*7}}',
  '../../etc/passwd',
  '\r\nX-A: b',
  '🧨',
];

/** Values that are valid by the schema as far as it goes. */
export function geldig(schema: Schema, vulling: Vulling): Arbitrary<unknown> {
  const ref = /^#\/components\/schemas\/(\w+)$/.exec(tekst(schema['$ref']))?.[1];
  if (ref !== undefined) return geldig(object(vulling.schemas[ref]), vulling);
  const delen = lijst(schema['allOf']).map(object);
  if (delen.length > 0) return geldig(Object.assign({}, ...delen) as Schema, vulling);
  // A form that the schema does not tell in full (a number of a register, a code of a list) gives an example.
  if (schema['example'] !== undefined) return fc.constant(schema['example']);
  const keuzes = lijst(schema['enum']);
  if (keuzes.length > 0) return fc.constantFrom(...keuzes);
  if (schema['type'] === 'object' || schema['properties'] !== undefined) return geldigObject(schema, vulling);
  if (schema['type'] === 'array') {
    const maxLength = Math.min(getal(schema['maxItems'], 3), 3);
    return fc.array(geldig(object(schema['items']), vulling), { minLength: getal(schema['minItems'], 0), maxLength });
  }
  if (schema['type'] === 'boolean') return fc.boolean();
  if (schema['type'] === 'integer' || schema['type'] === 'number')
    return fc.integer({ min: getal(schema['minimum'], 0), max: getal(schema['maximum'], 1_000) });
  return geldigeTekst(schema, vulling);
}

function geldigeTekst(schema: Schema, { merk }: Vulling): Arbitrary<string> {
  const patroon = tekst(schema['pattern']);
  if (patroon !== '') return fc.stringMatching(new RegExp(patroon));
  if (schema['format'] === 'uuid') return fc.uuid();
  if (schema['format'] === 'date') return fc.constantFrom('1990-02-28', '2026-01-01', '2000-02-29');
  if (schema['format'] === 'date-time') return fc.constantFrom('2026-01-01T10:00:00Z', '2026-06-30T23:59:59+02:00');
  const max = getal(schema['maxLength'], 200);
  return fc
    .constantFrom('a', merk, `${merk} en meer`, ...LASTIG.map((lastig) => merk + lastig))
    .map((een) => een.slice(0, max));
}

function geldigObject(schema: Schema, vulling: Vulling): Arbitrary<unknown> {
  const velden = Object.entries(object(schema['properties'])).map(
    ([naam, veld]) => [naam, geldig(object(veld), vulling)] as const,
  );
  const requiredKeys = lijst(schema['required'])
    .map(tekst)
    .filter((naam) => velden.some(([veld]) => veld === naam));
  return fc.record(Object.fromEntries(velden), { requiredKeys });
}

/** Values that break a schema somewhere: another type, a wrong leaf, a field too many, something far too long or deep. */
export function kapot(schema: Schema, vulling: Vulling): Arbitrary<unknown> {
  const { merk } = vulling;
  const gek = fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    2 ** 53,
    '',
    merk,
    [merk],
    { [merk]: merk },
    merk.repeat(2_000),
    ...LASTIG.map((lastig) => merk + lastig),
    diep(merk),
  );
  const goed = geldig(schema, vulling);
  const veldKapot = fc.tuple(goed, fc.nat(), gek).map(([basis, welk, waarde]) => vervang(basis, welk, waarde));
  const veldTeVeel = fc
    .tuple(goed, fc.constantFrom(merk, 'constructor', 'toString', 'id', 'gemeentecode', 'versie'), gek)
    .map(([basis, naam, waarde]) => ({ ...object(basis), [naam]: waarde }));
  return fc.oneof(
    { weight: 4, arbitrary: veldKapot },
    { weight: 2, arbitrary: veldTeVeel },
    { weight: 1, arbitrary: gek },
  );
}

function diep(merk: string): unknown {
  return Array.from({ length: 60 }).reduce<unknown>((binnen) => ({ [merk]: binnen }), merk);
}

/** The value with one of its fields, at any depth, replaced. */
function vervang(basis: unknown, welk: number, waarde: unknown): unknown {
  if (typeof basis !== 'object' || basis === null) return waarde;
  const namen = Object.keys(basis);
  const naam = namen[welk % Math.max(namen.length, 1)];
  if (naam === undefined) return waarde;
  const binnen = (basis as Record<string, unknown>)[naam];
  const nieuw = welk % 3 === 0 ? vervang(binnen, Math.trunc(welk / namen.length), waarde) : waarde;
  return Array.isArray(basis)
    ? basis.map((een, plaats) => (String(plaats) === naam ? nieuw : een))
    : { ...basis, [naam]: nieuw };
}
