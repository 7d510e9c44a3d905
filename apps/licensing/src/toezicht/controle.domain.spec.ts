import type { Datum, Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import {
  controlemachine,
  decide,
  evolve,
  nalevingen,
  nietNageleefd,
  teControleren,
  voorgesteldeControledagen,
  type Controle,
  type Controleopdracht,
} from './controle.domain.js';

const dag = (tekst: string) => tekst as Datum;
const id = '01920000-0000-7000-8000-00000000f001' as Uuid;
const context = (nu = '2026-06-02T09:00:00.000Z'): Opdrachtcontext => ({
  nu,
  actor: 'toezicht-1',
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'vergunningtoezicht',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
});
const voorschriften = [
  { nummer: 1, tekst: 'Houd een register bij.' },
  { nummer: 2, tekst: 'Plaats een geluidsmeter.', uiterlijk: dag('2026-06-01') },
];
const plan: Controleopdracht = { soort: 'plan', id, vergunningId: id, geplandOp: dag('2026-06-02'), voorschriften };
const bevindingen = (...naleving: readonly (typeof nalevingen)[number][]): Controleopdracht => ({
  soort: 'leg-bevindingen-vast',
  op: dag('2026-06-02'),
  bevindingen: naleving.map((een, index) => ({ nummer: index + 1, naleving: een, feiten: 'gezien' })),
});
const opdrachten: Readonly<Record<string, Controleopdracht>> = {
  plan,
  verplaats: { soort: 'verplaats', geplandOp: dag('2026-06-03') },
  'leg-bevindingen-vast': bevindingen('nageleefd', 'niet-nageleefd'),
  'laat-vervallen': { soort: 'laat-vervallen', reden: 'zaak gesloten' },
};

function pasToe(controle: Controle | undefined, opdracht: Controleopdracht): Controle {
  const gevolg = decide(controle, opdracht, context());
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Controle | undefined>(evolve, controle)!;
}
const gepland = pasToe(undefined, plan);
const staten = {
  gepland,
  uitgevoerd: pasToe(gepland, opdrachten['leg-bevindingen-vast']!),
  vervallen: pasToe(gepland, opdrachten['laat-vervallen']!),
};

controleerMachine(controlemachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], opdrachten[naam]!).status;
    } catch {
      return undefined;
    }
  },
});

describe('which conditions an inspection looks at', () => {
  it.each([
    ['2026-05-31', [1]],
    ['2026-06-01', [1, 2]],
    ['2026-06-02', [1, 2]],
  ])('on %s: %j', (op, nummers) => {
    expect(teControleren(voorschriften, dag(op)).map(({ nummer }) => nummer)).toEqual(nummers);
  });

  it('is proposed the day after each due date, and on one day for the others, each day once', () => {
    const dagen = (lijst: readonly { uiterlijk?: Datum }[]) => voorgesteldeControledagen(lijst, dag('2026-06-30'));
    expect(dagen([])).toEqual([]);
    expect(dagen([{}, {}])).toEqual(['2026-06-30']);
    // The day after 28 February of a leap year is the 29th.
    expect(dagen([{ uiterlijk: dag('2028-02-28') }, {}, { uiterlijk: dag('2026-06-29') }])).toEqual([
      '2026-06-30',
      '2028-02-29',
    ]);
  });
});

describe('findings', () => {
  it.each([
    ['one is missing', bevindingen('nageleefd'), 'bevindingen-onvolledig'],
    ['one too many', bevindingen('nageleefd', 'nageleefd', 'nageleefd'), 'bevindingen-onvolledig'],
    [
      'one twice',
      {
        soort: 'leg-bevindingen-vast',
        op: dag('2026-06-02'),
        bevindingen: [1, 1].map((nummer) => ({ nummer, naleving: 'nageleefd', feiten: 'x' })),
      },
      'bevindingen-onvolledig',
    ],
    [
      'no facts',
      {
        soort: 'leg-bevindingen-vast',
        op: dag('2026-06-02'),
        bevindingen: [1, 2].map((nummer) => ({ nummer, naleving: 'nageleefd', feiten: ' ' })),
      },
      'feiten-ontbreken',
    ],
    ['a day ahead', { ...bevindingen('nageleefd', 'nageleefd'), op: dag('2026-06-03') }, 'dag-in-de-toekomst'],
  ] as [string, Controleopdracht, string][])('%s: %s', (_, opdracht, code) => {
    expect(decide(gepland, opdracht, context())).toMatchObject({ weigering: { code } });
  });

  it('a reason to look anew is what was not met, never what was not judged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...nalevingen), fc.constantFrom(...nalevingen), (een, twee) => {
        const klaar = pasToe(gepland, bevindingen(een, twee));
        const verwacht = [een, twee].flatMap((naleving, index) => (naleving === 'niet-nageleefd' ? [index + 1] : []));
        expect(nietNageleefd(klaar)).toEqual(verwacht);
      }),
    );
    expect(nietNageleefd(gepland)).toEqual([]);
  });
});

describe('planning', () => {
  it.each([
    ['on a day gone by', { ...plan, geplandOp: dag('2026-06-01') }, 'dag-voorbij'],
    ['of nothing', { ...plan, voorschriften: [] }, 'niets-te-controleren'],
  ] as [string, Controleopdracht, string][])('%s: %s', (_, opdracht, code) => {
    expect(decide(undefined, opdracht, context())).toMatchObject({ weigering: { code } });
  });
});
