import { GEMEENTEN, type Gemeentecode, type Uuid, datum } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { eenContext } from '../zorgverwijzing/zorgverwijzing.voorbeelden.js';
import { type Plaatsfeiten, type Regiorelatie, bepaalCentrumgemeente, relatieOp } from './centrumgemeente.domain.js';
import { CENTRUMGEMEENTEN, CENTRUMGEMEENTEN_HERKOMST } from './centrumgemeenten.domain.js';
import { demorelaties } from './centrumgemeenterelaties.demo.data.js';
import {
  type Centrumgemeenterelatie,
  type Relatieopdracht,
  centrumgemeenterelatiemachine,
  decide,
  evolve,
} from './centrumgemeenterelatie.domain.js';

const DAG = datum('2026-03-02');
const code = (tekst: string) => tekst as Gemeentecode;
const [amsterdam, rotterdam, amstelveen, diemen] = ['0363', '0599', '0362', '0384'].map(code);
const relatie = (regio: string, centrum: string, vanaf: string, tot?: string): Regiorelatie => ({
  regiogemeente: code(regio),
  centrumgemeente: code(centrum),
  geldigVanaf: datum(vanaf),
  ...(tot !== undefined && { geldigTotEnMet: datum(tot) }),
});
const tabel = [
  relatie('0362', '0363', '2020-01-01'),
  relatie('0362', '0392', '2026-03-03'),
  relatie('0384', '0363', '2020-01-01', '2026-03-01'),
];

describe('the responsible centrumgemeente', () => {
  it.each<[string, Omit<Plaatsfeiten, 'gemeld'>, string, string, string | undefined, string]>([
    [
      'inscription goes first',
      { gemeenteInschrijving: rotterdam!, gemeenteAangetroffen: amstelveen! },
      '0599',
      'ingeschreven',
      '0599',
      'zelf-centrumgemeente',
    ],
    ['else where found', { gemeenteAangetroffen: amstelveen! }, '0362', 'aangetroffen', '0363', 'relatietabel'],
    ['else where reported', {}, '0363', 'gemeld', '0363', 'zelf-centrumgemeente'],
    [
      'a relation that ended says nothing',
      { gemeenteAangetroffen: diemen! },
      '0384',
      'aangetroffen',
      undefined,
      'niet-in-tabel',
    ],
    [
      'a merged municipality is followed',
      { gemeenteInschrijving: code('0457') },
      '0363',
      'ingeschreven',
      '0363',
      'zelf-centrumgemeente',
    ],
  ])('%s', (_naam, feiten, gemeente, omdat, centrumgemeente, volgens) => {
    const uitkomst = bepaalCentrumgemeente({ ...feiten, gemeld: amsterdam! }, tabel, DAG);
    expect(uitkomst).toEqual({ gemeente, omdat, volgens, ...(centrumgemeente !== undefined && { centrumgemeente }) });
  });

  it('a later relation takes over on its first day', () => {
    expect(relatieOp(amstelveen!, tabel, DAG)?.centrumgemeente).toBe('0363');
    expect(relatieOp(amstelveen!, tabel, datum('2026-03-03'))?.centrumgemeente).toBe('0392');
    expect(relatieOp(amstelveen!, tabel.toReversed(), datum('2026-03-03'))?.centrumgemeente).toBe('0392');
    expect(relatieOp(diemen!, tabel, datum('2026-03-01'))?.centrumgemeente).toBe('0363');
  });
});

describe('the 35 centrumgemeenten', () => {
  it('are these, with their source', () => {
    const lijst =
      '0400 0622 0794 0402 1930 0228 0917 0479 0718 0503 0307 0505 0034 0361 0513 0114 0983 0268 0200 0935 0392 0772 0153 0796 0193 0014 0546 0080 0855 0344 0518 0202 0599 0758 0363';
    expect([...CENTRUMGEMEENTEN].sort()).toEqual(lijst.split(' ').sort());
    expect(CENTRUMGEMEENTEN.size).toBe(35);
    expect(CENTRUMGEMEENTEN_HERKOMST.bron).toContain('29kk-4');
  });

  it('the relations for demonstration say that they are invented, one per municipality', () => {
    expect(demorelaties.every(({ fictief, bron }) => fictief && bron.startsWith('fictief'))).toBe(true);
    expect(new Set(demorelaties.map(({ regiogemeente }) => regiogemeente)).size).toBe(demorelaties.length);
    expect(demorelaties.length).toBeGreaterThan(GEMEENTEN.length / 2);
    expect(demorelaties.every(({ centrumgemeente }) => CENTRUMGEMEENTEN.has(centrumgemeente))).toBe(true);
  });
});

const legVast = (anders: object = {}): Relatieopdracht =>
  ({
    ...{
      soort: 'leg-vast',
      id: '01930000-0000-7000-8000-000000000001' as Uuid,
      regiogemeente: amstelveen,
      centrumgemeente: amsterdam,
    },
    ...{ geldigVanaf: DAG, bron: 'Regiovisie 2026', fictief: false, ...anders },
  }) as Relatieopdracht;
const beeindig = (dag = '2026-12-31'): Relatieopdracht => ({ soort: 'beeindig', geldigTotEnMet: datum(dag) });

function pasToe(van: Centrumgemeenterelatie | undefined, opdracht: Relatieopdracht): Centrumgemeenterelatie | string {
  const gevolg = decide(van, opdracht, eenContext());
  if (gevolg.soort === 'geweigerd') return gevolg.weigering.code;
  return gevolg.gebeurtenissen.reduce<Centrumgemeenterelatie | undefined>(evolve, van)!;
}
const vastgelegd = pasToe(undefined, legVast()) as Centrumgemeenterelatie;
const beeindigd = pasToe(vastgelegd, beeindig()) as Centrumgemeenterelatie;
controleerMachine(centrumgemeenterelatiemachine, {
  beslis: (van, soort) => {
    const uitkomst = pasToe(
      van === null ? undefined : { vastgelegd, beeindigd }[van],
      soort === 'leg-vast' ? legVast() : beeindig(),
    );
    return typeof uitkomst === 'string' ? undefined : uitkomst.status;
  },
});

describe('keeping the table', () => {
  it.each<[string, object, string]>([
    ['not to a municipality that is no centrumgemeente', { centrumgemeente: diemen }, 'geen-centrumgemeente'],
    ['not of a municipality that is not there', { regiogemeente: '9998' }, 'gemeente-onbekend'],
    ['not of others', { regiogemeente: diemen, centrumgemeente: rotterdam }, 'relatie-van-anderen'],
  ])('%s', (_naam, anders, verwacht) => expect(pasToe(undefined, legVast(anders))).toBe(verwacht));

  it('does not end before it begins', () => {
    expect(pasToe(vastgelegd, beeindig('2026-03-01'))).toBe('einde-voor-begin');
    expect(beeindigd).toMatchObject({ status: 'beeindigd', geldigTotEnMet: '2026-12-31', versie: 2 });
  });
});
