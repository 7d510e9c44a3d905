import { datum, plusDagen, type Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { op } from './bibob-toets.voorbeelden.js';
import {
  afgeslotenUiterlijk,
  beslisVernietiging,
  teVernietigenVanaf,
  vernietigingsmachine,
  volgendeVernietiging,
  type StelVernietigingVoor,
  type Vernietigingslijst,
  type Vernietigingsstatus,
  type VolgtVernietiging,
} from './bibob-vernietiging.domain.js';

const { gegeven } = specificatie(beslisVernietiging);
const id = '01920000-0000-7000-8000-0000000000f1' as Uuid;
const toets = { id: '01920000-0000-7000-8000-0000000000b1' as Uuid, afgeslotenOp: datum('2021-03-02') };
const stelVoor = (...toetsen: StelVernietigingVoor['toetsen']): StelVernietigingVoor => ({
  soort: 'stel-voor',
  id,
  toetsen,
});
const stap = (soort: VolgtVernietiging['soort']): VolgtVernietiging => ({ soort });
type Opdracht = StelVernietigingVoor | VolgtVernietiging;

function na(opdrachten: readonly (readonly [Opdracht, string])[]): Vernietigingslijst {
  return opdrachten.reduce<Vernietigingslijst | undefined>((lijst, [opdracht, wie]) => {
    const gevolg = beslisVernietiging(lijst, opdracht, op('2026-03-03', wie));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<Vernietigingslijst | undefined>(volgendeVernietiging, lijst);
  }, undefined) as Vernietigingslijst;
}
const voorstel = [stelVoor(toets), 'bibob-1'] as const;
const lijsten: Record<Vernietigingsstatus, Vernietigingslijst> = {
  voorgesteld: na([voorstel]),
  goedgekeurd: na([voorstel, [stap('keur-goed'), 'privacy-1']]),
  afgewezen: na([voorstel, [stap('wijs-af'), 'privacy-1']]),
  uitgevoerd: na([voorstel, [stap('keur-goed'), 'privacy-1'], [stap('voer-uit'), 'bibob-1']]),
};

describe('the term of keeping (Selectielijst 4.1.12: five years after closing)', () => {
  it.each([
    ['2021-03-02', '2026-03-03'], // kept up to and including 2 March 2026
    ['2024-02-29', '2029-03-01'], // five years later there is no 29 February: kept up to and including the 28th
    ['2023-02-28', '2028-02-29'], // kept up to and including 28 February 2028, a leap year
    ['2025-12-31', '2031-01-01'],
  ])('closed on %s: to be destroyed from %s', (afgesloten, vanaf) =>
    expect(teVernietigenVanaf(datum(afgesloten))).toBe(vanaf),
  );

  it('property: the last closing day that is over is exactly the last one', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (aantal) => {
        const vandaag = plusDagen(datum('2020-01-01'), aantal);
        const laatste = afgeslotenUiterlijk(vandaag);
        expect(teVernietigenVanaf(laatste) <= vandaag).toBe(true);
        expect(teVernietigenVanaf(plusDagen(laatste, 1)) > vandaag).toBe(true);
      }),
    );
  });
});

describe('a list of files to destroy', () => {
  it('is proposed by one and approved by another, who are both remembered', () =>
    expect(lijsten.uitgevoerd).toMatchObject({
      versie: 3,
      toetsIds: [toets.id],
      voorgesteldDoor: 'bibob-1',
      beslotenDoor: 'privacy-1',
    }));

  it.each<[string, Vernietigingslijst | undefined, Opdracht, string, string, string]>([
    ['nothing to destroy', undefined, stelVoor(), '2026-03-03', 'bibob-1', 'niets-te-vernietigen'],
    ['a day too early', undefined, stelVoor(toets), '2026-03-02', 'bibob-1', 'bewaartermijn-loopt-nog'],
    ['approved by who proposed it', lijsten.voorgesteld, stap('keur-goed'), '2026-03-03', 'bibob-1', 'vier-ogen'],
    ['rejected by who proposed it', lijsten.voorgesteld, stap('wijs-af'), '2026-03-03', 'bibob-1', 'vier-ogen'],
    [
      'carried out without approval',
      lijsten.voorgesteld,
      stap('voer-uit'),
      '2026-03-03',
      'privacy-1',
      'overgang-niet-toegestaan',
    ],
    ['carried out twice', lijsten.uitgevoerd, stap('voer-uit'), '2026-03-03', 'privacy-1', 'overgang-niet-toegestaan'],
    [
      'carried out after a rejection',
      lijsten.afgewezen,
      stap('voer-uit'),
      '2026-03-03',
      'privacy-1',
      'overgang-niet-toegestaan',
    ],
  ])('refused: %s', (_naam, lijst, opdracht, dag, wie, code) =>
    gegeven(lijst).als(opdracht, op(dag, wie)).geweigerd(code),
  );

  controleerMachine(vernietigingsmachine, {
    beslis: (van, opdracht) => {
      const lijst = van === null ? undefined : lijsten[van];
      const een = opdracht === 'stel-voor' ? stelVoor(toets) : stap(opdracht as VolgtVernietiging['soort']);
      const gevolg = beslisVernietiging(lijst, een, op('2026-03-03', 'privacy-1'));
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<Vernietigingslijst | undefined>(volgendeVernietiging, lijst)?.status;
    },
  });
});
