import { datum } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import { BIBOBRELATIES, FORMULIERPLICHT } from './bibob-relatie.data.js';
import {
  bibobrelatiegraafmachine,
  bibobrelaties,
  type Graafopdracht,
  type Relatie,
  type Relatiegraaf,
} from './bibob-relatiegraaf-toestand.domain.js';
import { decide, evolve, MAX_KNOPEN } from './bibob-relatiegraaf.domain.js';
import {
  aanleg,
  BETROKKENE,
  eenContext,
  eenGraaf,
  eenKnoop,
  eenRelatie,
  naOpdrachten,
  nummer,
  toevoeging,
} from './bibob-relatiegraaf.voorbeelden.js';
import { nietVermeld } from './formuliervermelding.domain.js';
import { zeggenschapOver } from './zeggenschapsketen.domain.js';

const context = eenContext();
const { gegeven } = specificatie(decide);
const dag = datum('2026-03-03');
const twee = eenGraaf(2, [eenRelatie(1, 0)]);
const bestaande = eenRelatie(1, 0).id;

describe('accepted', () => {
  it('is begun with the betrokkene, and grows', () => {
    gegeven(undefined).als(aanleg, context).dan({ type: 'bibob-relatiegraaf-aangelegd' });
    gegeven(twee)
      .als({ soort: 'voeg-knoop-toe', knoop: eenKnoop(3) }, context)
      .dan({ type: 'bibob-knoop-toegevoegd' });
    gegeven(twee)
      .als({ soort: 'wijzig-knoop', knoop: eenKnoop(2, { vermeldBij: ['1.8'] }) }, context)
      .dan({ type: 'bibob-knoop-gewijzigd' });
    gegeven(twee)
      .als(toevoeging(eenRelatie(2, 1)), context)
      .dan({ type: 'bibob-relatie-toegevoegd' });
    gegeven(twee)
      .als(toevoeging(eenRelatie(0, 0, { soort: 'zelf-begaan' })), context)
      .dan({ type: 'bibob-relatie-toegevoegd' });
  });

  it('a relation ends, and one recorded by mistake stays to be seen', () => {
    const na = naOpdrachten(
      aanleg,
      { soort: 'voeg-knoop-toe', knoop: eenKnoop(1) },
      toevoeging(eenRelatie(1, 0)),
      { soort: 'beeindig-relatie', relatieId: bestaande, totEnMet: dag },
      { soort: 'trek-relatie-in', relatieId: bestaande, reden: 'ander bedrijf' },
    );
    expect(na.relaties).toMatchObject([{ totEnMet: dag, ingetrokken: { reden: 'ander bedrijf', door: 'bibob-1' } }]);
  });

  it('a relation that ended may begin again', () => {
    const graaf = eenGraaf(1, [eenRelatie(1, 0, { totEnMet: datum('2020-12-31') })]);
    gegeven(graaf)
      .als(toevoeging(eenRelatie(1, 0, { id: nummer(5), vanaf: datum('2021-01-01') })), context)
      .dan({ type: 'bibob-relatie-toegevoegd' });
  });
});

describe('refused', () => {
  const met = (anders: Partial<Relatie>) => toevoeging(eenRelatie(2, 0, anders));
  it.each<[string, Relatiegraaf | undefined, Graafopdracht, string]>([
    ['begun twice', twee, aanleg, 'overgang-niet-toegestaan'],
    ['a person in nothing', undefined, { soort: 'voeg-knoop-toe', knoop: eenKnoop(1) }, 'overgang-niet-toegestaan'],
    ['a person twice', twee, { soort: 'voeg-knoop-toe', knoop: eenKnoop(1) }, 'knoop-bestaat-al'],
    ['change of nobody', twee, { soort: 'wijzig-knoop', knoop: eenKnoop(9) }, 'knoop-onbekend'],
    [
      'one person too many',
      eenGraaf(MAX_KNOPEN - 1, []),
      { soort: 'voeg-knoop-toe', knoop: eenKnoop(MAX_KNOPEN) },
      'graaf-te-groot',
    ],
    ['from nobody', twee, toevoeging(eenRelatie(9, 0)), 'knoop-onbekend'],
    ['to nobody', twee, toevoeging(eenRelatie(0, 9)), 'knoop-onbekend'],
    ['with oneself', twee, toevoeging(eenRelatie(1, 1)), 'relatie-past-niet'],
    ['done by another oneself', twee, toevoeging(eenRelatie(1, 1, { soort: 'zelf-begaan' })), 'relatie-past-niet'],
    ['the same twice', twee, toevoeging(eenRelatie(1, 0)), 'relatie-bestaat-al'],
    [
      'a share of something else',
      twee,
      met({ soort: 'vermogensverschaffer', basispunten: 5_000 }),
      'percentage-past-niet',
    ],
    ['established by nothing', twee, met({ bewijs: [] }), 'bewijs-ontbreekt'],
    [
      'ended before it began',
      twee,
      met({ vanaf: datum('2021-01-02'), totEnMet: datum('2021-01-01') }),
      'periode-klopt-niet',
    ],
    ['begun tomorrow', twee, met({ vanaf: datum('2026-03-04') }), 'periode-klopt-niet'],
    [
      'ending tomorrow',
      twee,
      { soort: 'beeindig-relatie', relatieId: bestaande, totEnMet: datum('2026-03-04') },
      'periode-klopt-niet',
    ],
    [
      'ending what is not there',
      twee,
      { soort: 'beeindig-relatie', relatieId: nummer(7), totEnMet: dag },
      'relatie-onbekend',
    ],
    [
      'ending twice',
      eenGraaf(1, [eenRelatie(1, 0, { totEnMet: dag })]),
      { soort: 'beeindig-relatie', relatieId: bestaande, totEnMet: dag },
      'relatie-beeindigd',
    ],
    [
      'taking back what is not there',
      twee,
      { soort: 'trek-relatie-in', relatieId: nummer(7), reden: 'x' },
      'relatie-onbekend',
    ],
    [
      'taking back without a reason',
      twee,
      { soort: 'trek-relatie-in', relatieId: bestaande, reden: ' ' },
      'reden-ontbreekt',
    ],
  ])('%s', (_naam, graaf, opdracht, code) => gegeven(graaf).als(opdracht, context).geweigerd(code));

  it('a suspicion needs no document', () =>
    gegeven(twee)
      .als(met({ bewijs: [], zekerheid: 'vermoeden' }), context)
      .dan({ type: 'bibob-relatie-toegevoegd' }));
});

describe('the machine and the data', () => {
  const voorbeelden: Record<string, Graafopdracht> = {
    'leg-aan': aanleg,
    'voeg-knoop-toe': { soort: 'voeg-knoop-toe', knoop: eenKnoop(3) },
    'wijzig-knoop': { soort: 'wijzig-knoop', knoop: eenKnoop(2) },
    'voeg-relatie-toe': toevoeging(eenRelatie(2, 1)),
    'beeindig-relatie': { soort: 'beeindig-relatie', relatieId: bestaande, totEnMet: dag },
    'trek-relatie-in': { soort: 'trek-relatie-in', relatieId: bestaande, reden: 'x' },
  };
  controleerMachine(bibobrelatiegraafmachine, {
    beslis: (van, opdracht) => {
      const eerst = van === null ? undefined : twee;
      const gevolg = decide(eerst, voorbeelden[opdracht] as Graafopdracht, context);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<Relatiegraaf | undefined>(evolve, eerst)?.status;
    },
  });

  it('each kind of relation has a source, and each that belongs on the form exists', () => {
    expect(Object.keys(BIBOBRELATIES).sort()).toEqual([...bibobrelaties].sort());
    expect(bibobrelaties).toEqual(expect.arrayContaining([...FORMULIERPLICHT.relaties]));
  });

  it('rejects a history that does not begin with the beginning', () =>
    expect(() => evolve(undefined, { type: 'bibob-knoop-toegevoegd', op: 'x', door: 'x', knoop: eenKnoop(1) })).toThrow(
      'before',
    ));
});

describe('control through others', () => {
  const aandeel = (van: number, naar: number, basispunten: number) => eenRelatie(van, naar, { basispunten });
  const totalen = (graaf: Relatiegraaf) =>
    Object.fromEntries(
      zeggenschapOver(graaf, dag).zeggenschap.map(({ knoopId, totaalProcent }) => [
        Number(knoopId.slice(-4)),
        totaalProcent,
      ]),
    );

  it('multiplies shares along a chain and adds chains', () => {
    // 2 owns 50% of 1 and 10% of the betrokkene; 1 owns 60%: 50% × 60% + 10% = 40%.
    expect(totalen(eenGraaf(2, [aandeel(1, 0, 6_000), aandeel(2, 1, 5_000), aandeel(2, 0, 1_000)]))).toEqual({
      1: '60.0000',
      2: '40.0000',
    });
    // A third of a third of a third: 33.33% cubed is 3.70259…%, rounded down.
    expect(totalen(eenGraaf(3, [aandeel(1, 0, 3_333), aandeel(2, 1, 3_333), aandeel(3, 2, 3_333)]))[3]).toBe('3.7025');
  });

  it('is not caught in companies that own each other', () => {
    const graaf = eenGraaf(3, [
      aandeel(1, 0, 10_000),
      aandeel(2, 1, 5_000),
      aandeel(1, 2, 5_000),
      aandeel(3, 2, 5_000),
    ]);
    expect(totalen(graaf)).toEqual({ 1: '100.0000', 2: '50.0000', 3: '25.0000' });
  });

  it('says when a share is not known, and leaves out what is past or taken back', () => {
    const graaf = eenGraaf(3, [
      eenRelatie(1, 0),
      aandeel(2, 0, 2_500),
      eenRelatie(3, 0, { basispunten: 100, totEnMet: datum('2025-12-31') }),
    ]);
    expect(zeggenschapOver(graaf, dag).zeggenschap).toMatchObject([
      { knoopId: nummer(1), totaalProcent: '0.0000', onvolledig: true, ketens: [{}] },
      { knoopId: nummer(2), totaalProcent: '25.0000', onvolledig: false, ketens: [{ procent: '25.0000' }] },
    ]);
    expect(zeggenschapOver(graaf, datum('2025-12-31')).zeggenschap).toHaveLength(3);
  });
});

describe('who belongs on the form and is not on it', () => {
  const wie = (graaf: Relatiegraaf) =>
    nietVermeld(graaf, FORMULIERPLICHT, dag).map(({ knoopId }) => Number(knoopId.slice(-4)));
  it.each<[string, readonly Relatie[], readonly number[]]>([
    ['who finances now', [eenRelatie(1, 0, { soort: 'vermogensverschaffer' })], [1]],
    ['who led within five years', [eenRelatie(1, 0, { soort: 'leiding', totEnMet: datum('2021-03-03') })], [1]],
    ['not who led before', [eenRelatie(1, 0, { soort: 'leiding', totEnMet: datum('2021-03-02') })], []],
    ['who controls through another, beside that other', [eenRelatie(1, 0), eenRelatie(2, 1)], [1, 2]],
    ['not a business partner', [eenRelatie(1, 0, { soort: 'zakelijk-samenwerkingsverband' })], []],
    ['not whom the betrokkene finances', [eenRelatie(0, 1, { soort: 'vermogensverschaffer' })], []],
    ['not the betrokkene himself', [eenRelatie(0, 0, { soort: 'zelf-begaan' })], []],
  ])('%s', (_naam, relaties, verwacht) => expect(wie(eenGraaf(2, relaties))).toEqual(verwacht));

  it('named in an answer is named', () => {
    const knopen = [eenKnoop(1, { vermeldBij: ['1.10'] })];
    expect(wie(eenGraaf(1, [eenRelatie(1, 0, { soort: 'vermogensverschaffer' })], knopen))).toEqual([]);
    expect(BETROKKENE).toBe(nummer(0));
  });
});
