import { Exclude, Expose, plainToInstance, Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, registerDecorator, ValidateNested, validateSync } from 'class-validator';
import fc from 'fast-check';
import { ProefVraag } from '../fixtures/proef.dto.js';
import { Dag, Deel, Delen, GeheelGetal, JaNee, Kenmerk, Keuze, Keuzes, Tekst, Tijdstip, Voldoet } from './fields.js';
import { QuickLook } from './quick-look.js';

const verplicht = { verplicht: true } as const;

class DeelDto {
  @Tekst('Naam.', 5, verplicht)
  naam!: string;

  @Dag('Dag.')
  dag?: string;

  @Deel('Nog een laag.', DeelDto)
  deel?: DeelDto;
}

class AllesDto {
  @JaNee('Ja of nee.', verplicht)
  ja!: boolean;

  @Keuze('Een code.', ['a', 'b'])
  keuze?: string;

  @Keuzes('Codes.', ['a', 'b'])
  keuzes?: string[];

  @GeheelGetal('Getal.', 0, 9)
  getal?: number;

  @Voldoet('Even.', (waarde) => waarde === 'even', 'even')
  even?: string;

  @Kenmerk('Kenmerk.')
  kenmerk?: string;

  @Tijdstip('Tijdstip.')
  tijdstip?: string;

  @Deel('Deel.', DeelDto)
  deel?: DeelDto;

  @Delen('Delen.', DeelDto, 2)
  delen?: DeelDto[];
}

/** What the libraries say: the instance, or undefined when a rule is broken. */
function byTheLibraries(soort: new () => object, input: object): object | undefined {
  const instance = plainToInstance(soort, input);
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
  return validateSync(instance, options).length === 0 ? instance : undefined;
}

/** A value that is right, and now and then one that is not. */
const often = <T>(right: readonly T[], ...wrong: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: wrong.length === 0 ? 0 : 1, arbitrary: fc.constantFrom<unknown>(null, ...wrong) },
  );

/** Now and then with a field that nobody knows. */
const seldomStrange = <T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.tuple(record, fc.nat(30)).map(([fields, chance]) => (chance === 0 ? { ...fields, vreemd: 1 } : fields));

const { deel: deelDto } = fc.letrec<{ deel: object }>((tie) => ({
  deel: seldomStrange(
    fc.record(
      {
        naam: often(['Ank', 'x'], ' ', 'te lang'),
        dag: often(['2026-02-28'], '2026-02-30'),
        deel: fc.oneof({ depthSize: 'small' }, often([{ naam: 'Bo' }], []), tie('deel')),
      },
      { requiredKeys: ['naam'], noNullPrototype: true },
    ),
  ),
}));

const invoer = seldomStrange(
  fc.record(
    {
      ja: often([true, false]),
      keuze: often(['a', 'b']),
      keuzes: often([['a'], ['b', 'a'], []], ['a', 'a'], ['c']),
      getal: often([0, 9, 4], 4.5, 10, -1),
      even: often(['even'], 'oneven'),
      kenmerk: often(['0191a8f0-0000-7000-8000-000000000001']),
      tijdstip: often(['2026-03-01T10:30:00Z'], '2026-03-01T10:30:00-00:00'),
      deel: fc.oneof({ weight: 9, arbitrary: deelDto }, { weight: 1, arbitrary: often([{ naam: 'Cor' }], []) }),
      delen: often([[], [{ naam: 'x' }], [{ naam: 'x', deel: { naam: 'y' } }, { naam: 'z' }]], [null], [[]]),
    },
    { requiredKeys: ['ja'], noNullPrototype: true },
  ),
);

describe('QuickLook', () => {
  it('says of random input what the libraries say, or nothing; the same instance down to its classes', () => {
    let right = 0;
    fc.assert(
      fc.property(invoer, (input) => {
        const seen = new QuickLook().read(AllesDto, input);
        if (seen === undefined) return;
        right += 1;
        expect(seen).toStrictEqual(byTheLibraries(AllesDto, input));
      }),
      { numRuns: 2_000 },
    );
    expect(right).toBeGreaterThan(500);
  });

  it('is sure of everything that is right in a class of our own fields', () => {
    const look = new QuickLook();
    fc.assert(
      fc.property(invoer, (input) => {
        expect(look.read(AllesDto, input) === undefined).toBe(byTheLibraries(AllesDto, input) === undefined);
      }),
      { numRuns: 1_000 },
    );
  });

  it('hands out parts of its own, not those of the input', () => {
    const input = { ja: true, keuzes: ['a'], deel: { naam: 'Bo' } };
    const seen = new QuickLook().read(AllesDto, input) as AllesDto;
    expect(seen.keuzes).not.toBe(input.keuzes);
    expect(seen.deel).toBeInstanceOf(DeelDto);
  });

  class VeranderdDto {
    @Transform(({ value }: { value: unknown }) => String(value).trim())
    @IsString()
    tekst!: string;
  }
  class HernoemdDto {
    @Expose({ name: 'anders' })
    @IsString()
    tekst!: string;
  }
  class VerborgenDto {
    @Exclude()
    @IsOptional()
    @IsString()
    tekst?: string;
  }
  class OmgezetDto {
    @Type(() => Number)
    @IsInt()
    getal!: number;
  }
  class OngetypeerdDto {
    @ValidateNested()
    deel!: object;
  }
  class OnbewaaktDto {
    @Type(() => DeelDto)
    @IsOptional()
    deel?: DeelDto;
  }
  class GroepDto {
    @IsString({ validateIf: () => false })
    tekst!: string;
  }
  class BelovendDto {
    tekst!: string;
  }
  registerDecorator({
    name: 'belooft',
    target: BelovendDto,
    propertyName: 'tekst',
    validator: { validate: () => Promise.resolve(false) },
  });
  class MethodeDto {
    @IsOptional()
    naam?: string;
  }
  Object.defineProperty(MethodeDto.prototype, 'naam', { value: () => 'naam' });
  class LegeDto {}

  it.each<[string, new () => object, object]>([
    ['changes a value', VeranderdDto, { tekst: ' a ' }],
    ['renames a field', HernoemdDto, { tekst: 'a' }],
    ['leaves a field out', VerborgenDto, { tekst: 'a' }],
    ['converts', OmgezetDto, { getal: '5' }],
    ['converts, in a parent class', ProefVraag, { limiet: '5' }],
    ['holds an object of no class', OngetypeerdDto, { deel: {} }],
    ['holds an object whose rules are not asked for', OnbewaaktDto, { deel: { naam: 'te lang van naam' } }],
    ['has a rule with a condition of its own', GroepDto, { tekst: 5 }],
    ['has a rule that promises an answer', BelovendDto, { tekst: 'a' }],
    ['has a method of the name of a field', MethodeDto, { naam: 'a' }],
    ['has no rules', LegeDto, {}],
  ])('leaves a class to the libraries that %s', (_what, soort, input) => {
    expect(new QuickLook().read(soort, input)).toBeUndefined();
  });
});
