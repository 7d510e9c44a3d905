import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isDatum } from '@schakel/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

// A field of a request in one line: the rule that is checked and the OpenAPI property that announces it cannot part ways.

/** What every field may say beside its description. */
export interface Veldopties {
  /** Default false. */
  readonly verplicht?: boolean;
}

/** Absent is fine, null is not: a field that is sent has a value (class-validator's own IsOptional lets null pass). */
const Optioneel = (): PropertyDecorator => ValidateIf((_dto, waarde: unknown) => waarde !== undefined);

function veld(
  omschrijving: string,
  { verplicht = false }: Veldopties,
  api: ApiPropertyOptions,
  ...regels: PropertyDecorator[]
): PropertyDecorator {
  const eigenschap = ApiProperty({ description: omschrijving, required: verplicht, ...api } as ApiPropertyOptions);
  return applyDecorators(eigenschap, ...(verplicht ? [] : [Optioneel()]), ...regels);
}

/** Free text of at most `max` characters; when required, more than blanks. */
export function Tekst(omschrijving: string, max: number, opties: Veldopties = {}): PropertyDecorator {
  const notBlank = Matches(/\S/, { context: { code: 'verplicht', reason: 'Vul dit in.' } });
  const rules = [IsString(), MaxLength(max), ...(opties.verplicht === true ? [MinLength(1), notBlank] : [])];
  return veld(
    omschrijving,
    opties,
    { type: String, ...(opties.verplicht === true && { minLength: 1 }), maxLength: max },
    ...rules,
  );
}

/** One of a closed list of codes. */
export function Keuze(omschrijving: string, codes: readonly string[], opties: Veldopties = {}): PropertyDecorator {
  return veld(omschrijving, opties, { enum: [...codes] }, IsIn(codes));
}

/** Several of a closed list of codes, each once. */
export function Keuzes(omschrijving: string, codes: readonly string[], opties: Veldopties = {}): PropertyDecorator {
  const api: ApiPropertyOptions = {
    type: 'array',
    items: { type: 'string', enum: [...codes] },
    uniqueItems: true,
    maxItems: codes.length,
  };
  return veld(
    omschrijving,
    opties,
    api,
    IsArray(),
    ArrayMaxSize(codes.length),
    ArrayUnique(),
    IsIn(codes, { each: true }),
  );
}

/** A whole number within bounds. */
export function GeheelGetal(
  omschrijving: string,
  minimum: number,
  maximum: number,
  opties: Veldopties = {},
): PropertyDecorator {
  return veld(omschrijving, opties, { type: 'integer', minimum, maximum }, IsInt(), Min(minimum), Max(maximum));
}

/** True or false. */
export function JaNee(omschrijving: string, opties: Veldopties = {}): PropertyDecorator {
  return veld(omschrijving, opties, { type: Boolean }, IsBoolean());
}

/**
 * A field that a predicate judges, such as an `isX` of the domain.
 * @param regel the rule as a phrase for people, after "Hier hoort"; never holds the value
 * @param api how OpenAPI announces the field
 */
export function Voldoet(
  omschrijving: string,
  voldoet: (waarde: unknown) => boolean,
  regel: string,
  api: ApiPropertyOptions = { type: String },
  opties: Veldopties = {},
): PropertyDecorator {
  const rule = { name: 'voldoet', validator: { validate: (waarde: unknown) => voldoet(waarde) } };
  return veld(
    omschrijving,
    opties,
    api,
    ValidateBy(rule, { context: { code: 'voldoet-niet', reason: `Hier hoort ${regel}.` } }),
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of something else (UUID in lower case). */
export function Kenmerk(omschrijving: string, opties: Veldopties = {}): PropertyDecorator {
  return Voldoet(
    omschrijving,
    (waarde) => typeof waarde === 'string' && UUID.test(waarde),
    'een kenmerk (UUID in kleine letters)',
    { type: String, format: 'uuid' },
    opties,
  );
}

const TIJDSTIP =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|\+([01]\d|2[0-3]):[0-5]\d|-(?!00:00)([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the value is an existing instant with a time zone; `-00:00` (zone unknown) is none (NL API Design Rules /core/date-time/format). */
export function isTijdstip(waarde: unknown): boolean {
  return typeof waarde === 'string' && TIJDSTIP.test(waarde) && isDatum(waarde.slice(0, 10));
}

/** An existing instant with any time zone (RFC 3339). */
export function Tijdstip(omschrijving: string, opties: Veldopties = {}): PropertyDecorator {
  return Voldoet(
    omschrijving,
    isTijdstip,
    'een tijdstip met tijdzone, zoals 2026-03-01T10:30:00Z',
    { type: String, format: 'date-time', example: '2026-03-01T10:30:00Z' },
    opties,
  );
}

/** An existing day (`YYYY-MM-DD`). */
export function Dag(omschrijving: string, opties: Veldopties = {}): PropertyDecorator {
  return Voldoet(
    omschrijving,
    isDatum,
    'een bestaande datum, zoals 2026-03-01',
    { type: String, format: 'date', example: '2026-03-01' },
    opties,
  );
}

/** An object with rules of its own; a list in its place is refused. */
export function Deel(omschrijving: string, soort: new () => object, opties: Veldopties = {}): PropertyDecorator {
  const type = Type(() => soort);
  return veld(omschrijving, opties, { type: soort }, IsObject(), ValidateNested(), type);
}

/** A list inside a list has no rules of its own: ValidateNested lets an empty one pass. What else is no object it refuses itself. */
const GeenLijstInDeLijst = (): PropertyDecorator =>
  ValidateBy(
    { name: 'geenLijstInDeLijst', validator: { validate: (deel: unknown) => !Array.isArray(deel) } },
    { each: true, context: { code: 'geen-object', reason: 'Hier moet een object staan.' } },
  );

/** A list of objects with rules of their own. */
export function Delen(
  omschrijving: string,
  soort: new () => object,
  max: number,
  opties: Veldopties = {},
): PropertyDecorator {
  const type = Type(() => soort);
  return veld(
    omschrijving,
    opties,
    { type: [soort], maxItems: max },
    IsArray(),
    ArrayMaxSize(max),
    GeenLijstInDeLijst(),
    ValidateNested({ each: true }),
    type,
  );
}
