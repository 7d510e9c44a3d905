import { isBsn } from '@schakel/domain';
import { ProblemException } from '../problem/problem.js';
import { Dag, Deel, Delen, GeheelGetal, JaNee, Kenmerk, Keuze, Keuzes, Tekst, Tijdstip, Voldoet } from './fields.js';
import { InputPipe } from './validation-pipe.js';

class DeelDto {
  @GeheelGetal('Een getal.', 1, 9, { verplicht: true })
  getal!: number;
}

class AllesDto {
  @Tekst('Verplichte tekst.', 5, { verplicht: true })
  tekst!: string;

  @Tekst('Tekst.', 5)
  vrij?: string;

  @Keuze('Keuze.', ['a', 'b'])
  keuze?: string;

  @Keuzes('Keuzes.', ['a', 'b', 'c'])
  keuzes?: string[];

  @JaNee('Ja of nee.')
  jaNee?: boolean;

  @Voldoet('Nummer.', isBsn, 'een burgerservicenummer')
  nummer?: string;

  @Kenmerk('Kenmerk.')
  kenmerk?: string;

  @Tijdstip('Tijdstip.')
  op?: string;

  @Dag('Dag.')
  dag?: string;

  @Deel('Deel.', DeelDto)
  deel?: DeelDto;

  @Delen('Delen.', DeelDto, 2)
  delen?: DeelDto[];
}

const pipe = new InputPipe();

function codes(input: Record<string, unknown>): string[] {
  try {
    pipe.transform({ tekst: 'x', ...input }, { type: 'body', metatype: AllesDto });
    return [];
  } catch (error) {
    if (error instanceof ProblemException)
      return (error.body.invalidParams ?? []).map(({ name, code }) => `${name}: ${code}`);
    throw error;
  }
}

describe('fields', () => {
  it('take what fits', () => {
    const deel = { getal: 3 };
    expect(
      codes({
        vrij: '',
        keuze: 'a',
        keuzes: ['a', 'c'],
        jaNee: false,
        nummer: '999990019',
        kenmerk: '0198c0de-0000-7000-8000-000000000000',
        op: '2026-03-01T10:30:00+01:00',
        dag: '2024-02-29',
        deel,
        delen: [deel, deel],
      }),
    ).toEqual([]);
  });

  it.each(['vrij', 'keuze', 'keuzes', 'jaNee', 'nummer', 'kenmerk', 'op', 'dag', 'deel', 'delen'])(
    '%s may be absent, not null',
    (name) => {
      expect(codes({ [name]: undefined })).toEqual([]);
      expect(codes({ [name]: null })).toEqual([`${name}: verplicht`]);
    },
  );

  it.each([
    ['tekst', '   ', 'verplicht'],
    ['tekst', undefined, 'verplicht'],
    ['tekst', 'zeslet', 'te-lang'],
    ['vrij', 7, 'geen-tekst'],
    ['keuze', 'c', 'onbekende-keuze'],
    ['keuzes', ['a', 'a'], 'dubbel'],
    ['keuzes', ['z'], 'onbekende-keuze'],
    ['keuzes', 'a', 'geen-lijst'],
    ['jaNee', 'true', 'geen-ja-nee'],
    ['nummer', '123456789', 'voldoet-niet'],
    ['kenmerk', '0198C0DE-0000-7000-8000-000000000000', 'voldoet-niet'],
    ['op', '2026-03-01T10:30:00', 'voldoet-niet'],
    ['op', '2026-03-01T10:30:00-00:00', 'voldoet-niet'],
    ['op', '2026-02-30T10:30:00Z', 'voldoet-niet'],
    ['dag', '2026-02-30', 'voldoet-niet'],
    ['dag', '2026-03-01T00:00:00Z', 'voldoet-niet'],
    ['deel', [{ getal: 3 }], 'geen-object'],
    ['deel', [], 'geen-object'],
    ['deel', 'x', 'geen-object'],
    ['delen', { getal: 3 }, 'geen-lijst'],
    ['delen', [{ getal: 3 }, { getal: 3 }, { getal: 3 }], 'lijst-te-lang'],
    ['delen', [[]], 'geen-object'],
  ])('%s refuses %j', (name, value, code) => {
    expect(codes({ [name]: value })).toContain(`${name}: ${code}`);
  });

  it('look inside parts', () => {
    expect(codes({ deel: { getal: 10 }, delen: [{ getal: 1 }, {}] })).toEqual([
      'deel.getal: te-groot',
      'delen.1.getal: verplicht',
    ]);
    expect(codes({ delen: [['x']] })).not.toEqual([]);
    expect(codes({ delen: [null] })).not.toEqual([]);
  });
});
