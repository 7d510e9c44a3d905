import type { Type } from '@nestjs/common';
import { Type as Nested } from 'class-transformer';
import {
  IsDefined,
  IsEnum,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { NieuweProefDto, ProefVraag } from '../fixtures/proef.dto.js';
import { ProblemException } from '../problem/problem.js';
import { InputPipe } from './validation-pipe.js';

const pipe = new InputPipe();
const check = (metatype: Type<unknown>, value: unknown): unknown => pipe.transform(value, { type: 'body', metatype });

function faults(metatype: Type<unknown>, value: unknown): readonly { name: string; code: string; reason: string }[] {
  try {
    check(metatype, value);
  } catch (error) {
    if (error instanceof ProblemException) {
      expect(error.body).toMatchObject({ status: 400, code: 'ongeldige-invoer' });
      return error.body.invalidParams ?? [];
    }
    throw error;
  }
  return [];
}

const names = (list: readonly { name: string; code: string }[]): string[] =>
  list.map(({ name, code }) => `${name}: ${code}`);

function Echo(): PropertyDecorator {
  return (object, property) =>
    registerDecorator({
      name: 'echoWaarde',
      target: object.constructor,
      propertyName: String(property),
      validator: { validate: () => false, defaultMessage: () => 'verkeerd: $value' },
    });
}

enum Soort {
  A = 'a',
  B = 'b',
}

class EigenDto {
  @Echo()
  vrij!: string;

  @Matches(/^a+$/, {
    message: 'Waarde $value is fout',
    context: { code: 'geen-a', reason: 'Gebruik alleen de letter a.' },
  })
  letters!: string;

  @Matches(/^b+$/, { message: 'Waarde $value is fout' })
  meer!: string;

  @IsEnum(Soort)
  soort!: Soort;
}

class VerplichtDto {
  @IsDefined()
  @IsNotEmpty()
  @IsString()
  @MinLength(2)
  naam!: string;
}

class DiepDto {
  @IsOptional()
  @ValidateNested()
  @Nested(() => DiepDto)
  kind?: DiepDto;

  @IsOptional()
  @IsInt()
  getal?: number;
}

class LegeDto {}

describe('InputPipe', () => {
  it('makes an instance and converts nothing by itself', () => {
    const input = { kanaal: 'balie', aantal: 2, personen: [{ naam: 'x', geboortedatum: '1990-01-01' }] };
    expect(check(NieuweProefDto, input)).toBeInstanceOf(NieuweProefDto);
    expect(names(faults(NieuweProefDto, { ...input, aantal: '2' }))).toContain('aantal: geen-geheel-getal');
  });

  it('converts where the DTO says so', () => {
    expect(check(ProefVraag, { limiet: '5' })).toMatchObject({ limiet: 5 });
    expect(names(faults(ProefVraag, { limiet: 'x' }))).toContain('limiet: geen-geheel-getal');
    expect(names(faults(ProefVraag, { limiet: '101' }))).toEqual(['limiet: te-groot']);
    expect(names(faults(ProefVraag, { limiet: '0' }))).toEqual(['limiet: te-klein']);
  });

  it('names every fault at once by its path', () => {
    const input = {
      kanaal: 'fax',
      aantal: 11,
      code: 'ab',
      kenmerken: ['x'],
      personen: [
        { naam: 'x', geboortedatum: '31-01-1990' },
        { naam: 5, extra: 1 },
      ],
    };
    expect(names(faults(NieuweProefDto, input)).sort()).toEqual(
      [
        'aantal: te-groot',
        'code: verkeerde-lengte',
        'kanaal: onbekende-keuze',
        'kenmerken: geen-uuid',
        'personen.0.geboortedatum: geen-datum',
        'personen.1.extra: onbekend-veld',
        'personen.1.geboortedatum: verplicht',
        'personen.1.naam: geen-tekst',
        'personen.1.naam: te-lang',
      ].sort(),
    );
  });

  it('explains with the bounds of the schema', () => {
    const reasons = Object.fromEntries(
      faults(NieuweProefDto, { kanaal: 'fax', aantal: 11, code: 'ab', kenmerken: ['x'] }).map(({ name, reason }) => [
        name,
        reason,
      ]),
    );
    expect(reasons).toEqual({
      kanaal: 'Kies een van deze waarden: balie, telefoon.',
      aantal: 'Het getal moet 10 of lager zijn.',
      code: 'Gebruik 3 tot 5 tekens.',
      kenmerken: 'Voor elke regel in de lijst geldt: hier moet een kenmerk (UUID) staan.',
    });
    expect(faults(EigenDto, { vrij: 'x', letters: 'a', meer: 'b', soort: 'c' }).at(-1)?.reason).toBe(
      'Kies een van deze waarden: a, b.',
    );
  });

  it('gives one fault for a field that is absent', () => {
    expect(names(faults(VerplichtDto, {}))).toEqual(['naam: verplicht']);
    expect(names(faults(VerplichtDto, { naam: null }))).toEqual(['naam: verplicht']);
    expect(names(faults(VerplichtDto, { naam: '' }))).toEqual(
      expect.arrayContaining(['naam: verplicht', 'naam: te-kort']),
    );
  });

  it('never repeats a value, not even through messages of the DTO or names of unknown fields', () => {
    const secret = 'Jansen-999990019';
    const found = faults(EigenDto, {
      vrij: secret,
      letters: secret,
      meer: secret,
      soort: secret,
      [secret]: 1,
      999990019: 2,
      tel: 3,
    });
    expect(JSON.stringify(found)).not.toMatch(/Jansen|999990019/);
    expect(names(found).sort()).toEqual([
      'letters: geen-a',
      'meer: verkeerde-vorm',
      'onbekend: onbekend-veld',
      'onbekend: onbekend-veld',
      'soort: onbekende-keuze',
      'tel: onbekend-veld',
      'vrij: echo-waarde',
    ]);
  });

  it.each([
    ['a list', []],
    ['text', 'a'],
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
  ])('refuses %s where an object belongs', (_what, value) => {
    expect(names(faults(NieuweProefDto, value))).toEqual(['body: geen-object']);
  });

  it.each([[[1]], [{ kind: 'tekst' }], [{ kind: ['x'] }], [{ kind: { getal: 'x' } }]])(
    'looks inside nested objects: %j',
    (value) => {
      expect(faults(DiepDto, value)).not.toEqual([]);
    },
  );

  it('refuses keys that change what an object is, at any depth', () => {
    expect(faults(DiepDto, { kind: { constructor: 'x', getal: 'niet gecontroleerd' } })).toHaveLength(1);
    expect(faults(DiepDto, JSON.parse('{"kind":{"__proto__":{"getal":"x"}}}'))).toHaveLength(1);
  });

  it('refuses what goes too deep before it is walked by anything else', () => {
    const depth = 5_000;
    expect(names(faults(DiepDto, JSON.parse(`${'{"kind":'.repeat(depth)}1${'}'.repeat(depth)}`)))).toEqual([
      'body: te-diep',
    ]);
    expect(names(faults(NieuweProefDto, JSON.parse(`{"onbekend":${'['.repeat(depth)}${']'.repeat(depth)}}`)))).toEqual([
      'body: te-diep',
    ]);
  });

  it.each(['a\u0000b', 'a\ud800', '\udc00b'])('refuses what the database cannot store: %j', (naam) => {
    expect(names(faults(VerplichtDto, { naam }))).toEqual(['naam: verboden-teken']);
  });

  it('takes a whole surrogate pair', () => {
    expect(faults(VerplichtDto, { naam: 'a\u{1f600}' })).toEqual([]);
  });

  it('refuses everything for a DTO without rules, rather than letting everything pass', () => {
    expect(faults(LegeDto, { a: 1 })).not.toEqual([]);
  });

  it('leaves alone what is no DTO', () => {
    expect(pipe.transform('7', { type: 'param', metatype: Number })).toBe('7');
    expect(pipe.transform({ a: 1 }, { type: 'custom', metatype: NieuweProefDto })).toEqual({ a: 1 });
  });

  it('refuses a DTO with an asynchronous rule as the mistake it is', () => {
    class TraagDto {
      traag!: string;
    }
    registerDecorator({
      name: 'traag',
      async: true,
      target: TraagDto,
      propertyName: 'traag',
      validator: { validate: () => Promise.resolve(false) },
    });
    expect(() => check(TraagDto, { traag: 'x' })).toThrow('asynchronous');
  });
});
