import { datum, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import {
  decide,
  evolve,
  geldendeVersie,
  motiveringstekstmachine,
  type Motiveringstekst,
  type Tekstopdracht,
} from './motiveringstekst.domain.js';
import { tekstId } from './motiveringstekst.rij.js';
import { motiveringscodes } from './tekstblok.domain.js';

const context = (actor: string): Opdrachtcontext => ({
  nu: '2026-03-02T09:00:00.000Z',
  actor,
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'vergunningverlening',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
});
const stelVoor = (geldigVanaf: string, tekst = 'Nieuwe tekst. {{reden}}'): Tekstopdracht => ({
  soort: 'stel-voor',
  id: '01920000-0000-7000-8000-00000000d001' as Uuid,
  code: 'verlenen',
  tekst,
  geldigVanaf: datum(geldigVanaf),
});
const stelVast: Tekstopdracht = { soort: 'stel-vast' };

function pasToe(tekst: Motiveringstekst | undefined, opdracht: Tekstopdracht, actor: string): Motiveringstekst {
  const gevolg = decide(tekst, opdracht, context(actor));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Motiveringstekst | undefined>(evolve, tekst)!;
}
const voorgesteld = pasToe(undefined, stelVoor('2026-04-01'), 'jurist-1');
const vastgesteld = pasToe(voorgesteld, stelVast, 'jurist-2');

controleerMachine(motiveringstekstmachine, {
  beslis: (van, naam) => {
    const tekst = van === null ? undefined : van === 'voorgesteld' ? voorgesteld : vastgesteld;
    try {
      return pasToe(tekst, naam === 'stel-vast' ? stelVast : stelVoor('2026-05-01'), 'jurist-2').status;
    } catch {
      return undefined;
    }
  },
});

describe('a text of the municipality', () => {
  it.each([
    ['by who proposed it', voorgesteld, stelVast, 'jurist-1', 'vier-ogen'],
    [
      'that starts before the version in force',
      vastgesteld,
      stelVoor('2026-03-31'),
      'jurist-1',
      'geldigheid-loopt-terug',
    ],
    [
      'that starts with the version in force',
      vastgesteld,
      stelVoor('2026-04-01'),
      'jurist-1',
      'geldigheid-loopt-terug',
    ],
    ['with a place nobody knows', undefined, stelVoor('2026-04-01', '{{naam}}'), 'jurist-1', 'plaatshouder-onbekend'],
  ] as const)('%s: refused', (_, tekst, opdracht, actor, code) => {
    const gevolg = decide(tekst, opdracht, context(actor));
    expect(gevolg).toMatchObject({ soort: 'geweigerd', weigering: { code } });
  });

  it('keeps every version that was in force, each from its day', () => {
    const tweede = pasToe(pasToe(vastgesteld, stelVoor('2026-06-01', 'Tweede.'), 'jurist-2'), stelVast, 'jurist-1');
    const op = (dag: string) => geldendeVersie(tweede, datum(dag))?.nummer;
    expect([op('2026-03-31'), op('2026-04-01'), op('2026-05-31'), op('2026-06-01'), op('2030-01-01')]).toEqual([
      undefined,
      1,
      1,
      2,
      2,
    ]);
  });

  it('a proposal holds for nobody', () => {
    const met = pasToe(vastgesteld, stelVoor('2026-06-01', 'Tweede.'), 'jurist-2');
    expect(geldendeVersie(met, datum('2026-07-01'))?.nummer).toBe(1);
  });

  it('has one id per municipality and code', () => {
    const ids = ['0363', '0599'].flatMap((gemeente) =>
      motiveringscodes.map((code) => tekstId(gemeente as Gemeentecode, code)),
    );
    expect(new Set(ids).size).toBe(2 * motiveringscodes.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
