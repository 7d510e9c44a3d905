import { datum, type Postcode, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { beslisser, context, stap } from '../fixtures/machineproef.js';
import * as aanwijzing from './aanwijzing.domain.js';
import * as afscherming from './afgeschermd-adres.domain.js';
import * as veiligheid from './veiligheidsbesluit.domain.js';
import { veiligheidsbesluitsoort } from './veiligheidsbesluit.store.js';

const id = '01920000-0000-7000-8000-00000000e001' as Uuid;

describe('a decision for safety', () => {
  const neem = {
    soort: 'neem',
    motivering: 'x',
    geldtVanaf: datum('2026-03-02'),
    herbeoordelenOp: datum('2026-09-02'),
  } as const;
  const opdrachten: Readonly<Record<string, veiligheid.Veiligheidsopdracht>> = {
    'stel-voor': { soort: 'stel-voor', id, betrokkeneId: id, reden: 'x' },
    'trek-in': { soort: 'trek-in' },
    neem,
    'wijs-af': { soort: 'wijs-af', motivering: 'x' },
    'zet-voort': { soort: 'zet-voort', motivering: 'x', herbeoordelenOp: datum('2027-03-02') },
    'meld-tijd': { soort: 'meld-tijd' },
    beeindig: { soort: 'beeindig', motivering: 'x', per: datum('2026-03-02') },
  };
  const op = (van: veiligheid.Veiligheidsbesluit | undefined, naam: string, wie = 'twee') =>
    stap(veiligheid, van, opdrachten[naam]!, wie);
  const voorgesteld = op(undefined, 'stel-voor', 'een');
  const genomen = op(voorgesteld, 'neem');
  const staten = {
    voorgesteld,
    genomen,
    ingetrokken: op(voorgesteld, 'trek-in'),
    afgewezen: op(voorgesteld, 'wijs-af'),
    beeindigd: op(genomen, 'beeindig'),
  };
  controleerMachine(veiligheid.veiligheidsbesluitmachine, { beslis: beslisser(veiligheid, staten, opdrachten) });

  it.each([
    ['by who proposed it', voorgesteld, neem, 'een', 'vier-ogen'],
    ['with a look before it begins', voorgesteld, { ...neem, geldtVanaf: datum('2026-10-01') }, 'twee', 'dag-voorbij'],
    [
      'ended in the past',
      genomen,
      { ...opdrachten.beeindig, per: datum('2026-03-01') },
      'twee',
      'niet-met-terugwerking',
    ],
  ] as const)('%s is refused', (_, van, opdracht, wie, code) => {
    const gevolg = veiligheid.decide(van, opdracht as veiligheid.Veiligheidsopdracht, context(wie));
    expect(gevolg).toMatchObject({ weigering: { code } });
  });

  it('tells nobody anything: that somebody is in danger does not travel', () => {
    expect(veiligheidsbesluitsoort.publiek({} as never, genomen, 'https://x.example.nl')).toBeNull();
  });

  it('continued after a look, is looked at anew on the new day', () => {
    const gemeld = stap(veiligheid, genomen, opdrachten['meld-tijd']!, 'systeem', '2026-09-03T09:00:00.000Z');
    expect(gemeld).toMatchObject({ status: 'genomen', herbeoordeling: { stand: 'verstreken' } });
    expect(op(gemeld, 'zet-voort')).toMatchObject({ herbeoordeling: { op: '2027-03-02', stand: 'gepland' } });
  });
});

describe('a designation', () => {
  const wijsAan = { soort: 'wijs-aan', geldtVanaf: datum('2026-03-02'), geldtTotEnMet: datum('2026-12-31') } as const;
  const postadres = { straat: 'Plein', huisnummer: '1', postcode: '1011PN' as Postcode, woonplaats: 'Amsterdam' };
  const voorstel = { soort: 'maatschappelijke-opvang', naam: 'x', postadres, motivering: 'x' } as const;
  const opdrachten: Readonly<Record<string, aanwijzing.Aanwijzingsopdracht>> = {
    'stel-voor': { soort: 'stel-voor', id, aanwijzing: voorstel },
    'wijs-aan': wijsAan,
    'wijs-af': { soort: 'wijs-af', reden: 'x' },
    'leg-voorlichting-vast': {
      soort: 'leg-voorlichting-vast',
      voorlichting: { op: datum('2026-03-02'), hash: 'a'.repeat(64) },
    },
    verloop: { soort: 'verloop' },
    'trek-in': { soort: 'trek-in', reden: 'x', per: datum('2026-03-02') },
  };
  const op = (van: aanwijzing.Aanwijzing | undefined, naam: string, wie = 'twee') =>
    stap(aanwijzing, van, opdrachten[naam]!, wie);
  const voorgesteld = op(undefined, 'stel-voor', 'een');
  const aangewezen = op(voorgesteld, 'wijs-aan');
  const staten = {
    voorgesteld,
    aangewezen,
    afgewezen: op(voorgesteld, 'wijs-af'),
    verlopen: op(aangewezen, 'verloop'),
    ingetrokken: op(aangewezen, 'trek-in'),
  };
  controleerMachine(aanwijzing.aanwijzingmachine, { beslis: beslisser(aanwijzing, staten, opdrachten) });

  it.each([
    ['by who proposed it', voorgesteld, wijsAan, 'een', 'vier-ogen'],
    [
      'until before it begins',
      voorgesteld,
      { ...wijsAan, geldtTotEnMet: datum('2026-03-01') },
      'twee',
      'periode-ongeldig',
    ],
    [
      'taken back in the past',
      aangewezen,
      { soort: 'trek-in', reden: 'x', per: datum('2026-03-01') },
      'twee',
      'niet-met-terugwerking',
    ],
  ] as const)('%s is refused', (_, van, opdracht, wie, code) => {
    expect(aanwijzing.decide(van, opdracht, context(wie))).toMatchObject({ weigering: { code } });
  });

  it('runs until the end of its last day, Dutch time', () => {
    expect(aanwijzing.wekkerVan(aangewezen)).toBe('2026-12-31T23:00:00.000Z');
  });
});

describe('a protected address', () => {
  const opdrachten: Readonly<Record<string, afscherming.Afschermingopdracht>> = {
    'scherm-af': { soort: 'scherm-af', id, vingerafdruk: `v1:${'a'.repeat(43)}` as never },
    'hef-op': { soort: 'hef-op' },
  };
  const afgeschermd = stap(afscherming, undefined, opdrachten['scherm-af']!);
  const staten = { afgeschermd, opgeheven: stap(afscherming, afgeschermd, opdrachten['hef-op']!) };
  controleerMachine(afscherming.afschermingmachine, { beslis: beslisser(afscherming, staten, opdrachten) });
});
