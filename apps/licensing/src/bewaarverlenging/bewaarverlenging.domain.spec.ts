import { datum, plusDagen, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import {
  bewaarverlengingmachine,
  decide,
  evolve,
  type Bewaarverlenging,
  type Verlengingopdracht,
} from './bewaarverlenging.domain.js';

const context = (actor: string): Opdrachtcontext => ({
  nu: '2026-03-02T09:00:00.000Z',
  actor,
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'vernietiging',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
});
const dag = (tekst: string | undefined) => (tekst === undefined ? undefined : datum(tekst));
const stelVoor = (totEnMet: string, geldend?: string): Verlengingopdracht => ({
  soort: 'stel-voor',
  id: '01920000-0000-7000-8000-00000000e001' as Uuid,
  dossiersoort: 'vergunning',
  dossierId: '01920000-0000-7000-8000-00000000e002' as Uuid,
  totEnMet: datum(totEnMet),
  reden: 'Er loopt een rechtszaak.',
  geldend: dag(geldend),
});
const stelVast = (geldend?: string): Verlengingopdracht => ({ soort: 'stel-vast', geldend: dag(geldend) });
const wijsAf: Verlengingopdracht = { soort: 'wijs-af', reden: 'De zaak is voorbij.' };

function pasToe(van: Bewaarverlenging | undefined, opdracht: Verlengingopdracht, actor: string): Bewaarverlenging {
  const gevolg = decide(van, opdracht, context(actor));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Bewaarverlenging | undefined>(evolve, van)!;
}
const opdrachten: Readonly<Record<string, Verlengingopdracht>> = {
  'stel-voor': stelVoor('2038-01-01', '2036-03-02'),
  'stel-vast': stelVast('2036-03-02'),
  'wijs-af': wijsAf,
};
const voorgesteld = pasToe(undefined, opdrachten['stel-voor']!, 'privacy-1');
const staten = {
  voorgesteld,
  vastgesteld: pasToe(voorgesteld, opdrachten['stel-vast']!, 'jurist-1'),
  afgewezen: pasToe(voorgesteld, wijsAf, 'jurist-1'),
};

controleerMachine(bewaarverlengingmachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], opdrachten[naam]!, 'jurist-1').status;
    } catch {
      return undefined;
    }
  },
});

describe('keeping a file longer', () => {
  it('holds who proposed, who concluded and why', () => {
    expect(voorgesteld).toMatchObject({ versie: 1, voorgesteldDoor: 'privacy-1', totEnMet: '2038-01-01' });
    expect(staten.vastgesteld).toMatchObject({ versie: 2, voorgesteldDoor: 'privacy-1', vastgesteldDoor: 'jurist-1' });
    expect(staten.afgewezen).toMatchObject({ versie: 2, afgewezenDoor: 'jurist-1', redenAfwijzing: wijsAf.reden });
  });

  it.each([
    ['to a day before the one that holds', undefined, stelVoor('2036-03-01', '2036-03-02'), 'bewaartermijn-niet-later'],
    ['to the day that holds', undefined, stelVoor('2036-03-02', '2036-03-02'), 'bewaartermijn-niet-later'],
    ['while its term has not begun', undefined, stelVoor('2036-03-02'), 'bewaartermijn-onbekend'],
    ['concluded after it was overtaken', voorgesteld, stelVast('2038-01-01'), 'verlenging-ingehaald'],
    ['concluded while the term is unknown again', voorgesteld, stelVast(), 'bewaartermijn-onbekend'],
  ] as const)('%s: refused', (_, van, opdracht, code) => {
    const gevolg = decide(van, opdracht, context('jurist-1'));
    expect(gevolg).toMatchObject({ soort: 'geweigerd', weigering: { code } });
  });

  it.each([stelVast('2036-03-02'), wijsAf])('who proposed does not conclude: $soort', (opdracht) => {
    const gevolg = decide(voorgesteld, opdracht, context('privacy-1'));
    expect(gevolg).toMatchObject({ soort: 'geweigerd', weigering: { code: 'vier-ogen' } });
  });

  it('never shortens: a day is accepted exactly when it is later than the one that holds', () => {
    const begin = datum('2030-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 2_000 }), (holds, asked) => {
        const opdracht = stelVoor(plusDagen(begin, asked), plusDagen(begin, holds));
        expect(decide(undefined, opdracht, context('jurist-1')).soort === 'geweigerd').toBe(asked <= holds);
      }),
    );
  });
});
