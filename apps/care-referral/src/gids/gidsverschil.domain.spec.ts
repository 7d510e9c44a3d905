import { datum, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import type { Aanbieder } from '../aanbieder/aanbieder.domain.js';
import { aanbieders } from '../aanbieder/aanbiederlijst.domain.js';
import { context } from '../fixtures/opdrachtcontext.js';
import {
  decide,
  evolve,
  gidsimportmachine,
  volgendeNacht,
  type Gidsimport,
  type Gidsopdracht,
} from './gidsimport.domain.js';
import { anders, gidsverschil, isLeeg } from './gidsverschil.domain.js';

const DAG = datum('2026-03-02');
const eerste = aanbieders[0]!;
const tweede = aanbieders[1]!;

describe('the difference between two versions of a source', () => {
  it('is nothing between a version and itself, in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...aanbieders]), (lijst) => {
        const verschil = gidsverschil(lijst, lijst.toReversed(), DAG);
        expect(isLeeg(verschil)).toBe(true);
        expect(verschil.ongewijzigd).toBe(lijst.length);
      }),
    );
  });

  it('counts every service once, whatever stays, comes and goes', () => {
    fc.assert(
      fc.property(fc.subarray([...aanbieders]), fc.subarray([...aanbieders]), (oud, nieuw) => {
        const { nieuw: komt, gewijzigd, beeindigd, ongewijzigd } = gidsverschil(oud, nieuw, DAG);
        expect(komt.length + gewijzigd.length + ongewijzigd).toBe(nieuw.length);
        expect(beeindigd.length + ongewijzigd + gewijzigd.length).toBe(oud.length);
        expect(komt.filter((id) => oud.some((een) => een.id === id))).toEqual([]);
      }),
    );
  });

  it.each([
    ['another name', { naam: 'Anders' }, ['naam']],
    ['the same list in another order', { talen: ['en', 'nl'] }, []],
    ['another list', { talen: ['nl'] }, ['talen']],
    ['an end', { geldigTot: datum('2026-12-31') }, ['geldigTot']],
    ['several at once', { capaciteit: 1, geheimeLocatie: false }, ['capaciteit', 'geheimeLocatie']],
  ])('names the fields: %s', (_wat, deel, velden) => {
    expect(anders(eerste, { ...eerste, ...deel } as Aanbieder)).toEqual(velden);
  });

  it('does not end what has ended already, and ends what would begin later', () => {
    const voorbij = { ...eerste, geldigTot: datum('2026-03-02') };
    const later = { ...tweede, geldigVanaf: datum('2026-06-01') };
    expect(gidsverschil([voorbij, later], [], DAG).beeindigd).toEqual([tweede.id]);
  });
});

const verschil = gidsverschil([], [eerste], DAG);
const opdrachten: Readonly<Record<string, Gidsopdracht>> = {
  'dien-in': { soort: 'dien-in', id: eerste.id, bron: 'x', aanbod: [eerste], verschil, vreemd: [] },
  vergelijk: { soort: 'vergelijk', verschil },
  'stel-vast': { soort: 'stel-vast', verschil, vreemd: [] },
  verwerp: { soort: 'verwerp', reden: 'Nee.' },
};
function pasToe(van: Gidsimport | undefined, naam: string, actor: string): Gidsimport {
  const gevolg = decide(van, opdrachten[naam]!, context(actor));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Gidsimport | undefined>(evolve, van)!;
}
const ingediend = pasToe(undefined, 'dien-in', 'een');
const staten = {
  ingediend,
  'van-kracht': pasToe(ingediend, 'stel-vast', 'twee'),
  verworpen: pasToe(ingediend, 'verwerp', 'twee'),
};
controleerMachine(gidsimportmachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], naam, 'twee').status;
    } catch {
      return undefined;
    }
  },
});

describe('an import', () => {
  it.each(['stel-vast', 'verwerp'])('who delivered it does not %s', (naam) => {
    expect(() => pasToe(ingediend, naam, 'een')).toThrow('vier-ogen');
  });

  it.each([
    ['winter', '2026-01-05T22:59:59.000Z', '2026-01-05T23:00:00.000Z'],
    ['past midnight here, not yet in UTC', '2026-01-05T23:00:00.000Z', '2026-01-06T23:00:00.000Z'],
    ['the night that the clock goes forward', '2026-03-28T12:00:00.000Z', '2026-03-28T23:00:00.000Z'],
    ['the night after', '2026-03-29T12:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ])('is compared at the next midnight: %s', (_wat, nu, straks) => {
    expect(volgendeNacht(nu)).toBe(straks);
  });

  it('takes no service that stands under another source, not even when it came in between', () => {
    const vreemd = [eerste.id] as readonly Uuid[];
    expect(decide(ingediend, { soort: 'stel-vast', verschil, vreemd }, context('twee'))).toMatchObject({
      weigering: { code: 'aanbod-van-andere-bron' },
    });
  });
});
