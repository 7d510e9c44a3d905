import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isDatum } from '@schakel/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsString,
  MaxLength,
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

/** Absent is fine, null is not: a field that is sent has a value. */
const Optioneel = () => ValidateIf((_dto, waarde: unknown) => waarde !== undefined);

function veld(omschrijving: string, { verplicht = false }: Veldopties, api: ApiPropertyOptions): PropertyDecorator {
  const eigenschap = ApiProperty({ description: omschrijving, required: verplicht, ...api } as ApiPropertyOptions);
  return verplicht ? eigenschap : applyDecorators(eigenschap, Optioneel());
}

/** Free text of at most `max` characters; when required, not empty. */
export function Tekst(omschrijving: string, max: number, opties: Veldopties = {}): PropertyDecorator {
  const minLength = opties.verplicht === true ? 1 : 0;
  const api = veld(omschrijving, opties, { type: String, minLength, maxLength: max });
  return applyDecorators(api, IsString(), MinLength(minLength), MaxLength(max));
}

/** One of a closed list of codes. */
export function Keuze(omschrijving: string, codes: readonly string[], opties: Veldopties = {}): PropertyDecorator {
  return applyDecorators(veld(omschrijving, opties, { enum: [...codes] }), IsIn(codes));
}

/**
 * A field that a predicate judges, such as an `isX` of the domain.
 * @param regel the rule as a phrase for people; never holds the value
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
  const context = { code: 'voldoet-niet', reason: `Hier hoort ${regel}.` };
  return applyDecorators(veld(omschrijving, opties, api), ValidateBy(rule, { context }));
}

const TIJDSTIP = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isTijdstip(waarde: unknown): boolean {
  return typeof waarde === 'string' && TIJDSTIP.test(waarde) && isDatum(waarde.slice(0, 10));
}

/** An existing instant with any time zone (ISO 8601). */
export function Tijdstip(omschrijving: string, opties: Veldopties = {}): PropertyDecorator {
  const api = { type: String, format: 'date-time', example: '2026-03-01T10:30:00Z' } as const;
  return Voldoet(omschrijving, isTijdstip, 'een tijdstip met tijdzone (ISO 8601)', api, opties);
}

/** An existing day (`YYYY-MM-DD`). */
export function Dag(omschrijving: string, opties: Veldopties = {}): PropertyDecorator {
  const api = { type: String, format: 'date', example: '2026-03-01' } as const;
  return Voldoet(omschrijving, isDatum, 'een bestaande datum (JJJJ-MM-DD)', api, opties);
}

/** An object with rules of its own. */
export function Deel(omschrijving: string, soort: new () => object, opties: Veldopties = {}): PropertyDecorator {
  return applyDecorators(
    veld(omschrijving, opties, { type: soort }),
    ValidateNested(),
    Type(() => soort),
  );
}

/** A list of objects with rules of their own. */
export function Delen(
  omschrijving: string,
  soort: new () => object,
  max: number,
  opties: Veldopties = {},
): PropertyDecorator {
  return applyDecorators(
    veld(omschrijving, opties, { type: [soort], maxItems: max }),
    IsArray(),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    Type(() => soort),
  );
}
