import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { KLEINSTE_AANTAL, isMaand, maandgrenzen, onderdrukt, toonbaar } from './cijfers.domain.js';
import * as dienst from './piketdienst.domain.js';
import * as taak from './zorgtaak.domain.js';
import { toonTaak } from './zorgtaak.dto.js';

const context = (actor = 'coordinator-1', nu = '2026-03-02T20:00:00.000Z'): Opdrachtcontext => ({
  nu,
  actor,
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'zorgverwijzing',
  correlatieId: '01930000-0000-7000-8000-0000000000cc',
});
const id = '01930000-0000-7000-8000-000000000001' as Uuid;
const plan: dienst.PlanDienst = {
  soort: 'plan',
  id,
  van: '2026-03-02T17:00:00.000Z',
  tot: '2026-03-03T08:00:00.000Z',
  trap: 'piketmedewerker',
  medewerker: 'piket-1',
};
const dienstopdrachten: Readonly<Record<string, dienst.Dienstopdracht>> = {
  plan,
  'draag-over': { soort: 'draag-over', aan: 'piket-2', notitie: 'Rustig.' },
  'laat-vervallen': { soort: 'laat-vervallen', reden: 'Dubbel.' },
};
function dienstNa(
  van: dienst.Piketdienst | undefined,
  opdracht: dienst.Dienstopdracht,
): dienst.Piketdienst | undefined {
  const gevolg = dienst.decide(van, opdracht, context());
  return gevolg.soort === 'geweigerd'
    ? undefined
    : gevolg.gebeurtenissen.reduce(dienst.evolve, van as dienst.Piketdienst);
}
const gepland = dienstNa(undefined, plan)!;
const diensten = { gepland, vervallen: dienstNa(gepland, dienstopdrachten['laat-vervallen']!)! };

controleerMachine(dienst.piketdienstmachine, {
  beslis: (van, naam) => dienstNa(van === null ? undefined : diensten[van], dienstopdrachten[naam]!)?.status,
});

describe('a duty of the roster', () => {
  const { gegeven } = specificatie(dienst.decide);

  it('is handed over with a note, and remembers who had it', () => {
    expect(dienstNa(gepland, dienstopdrachten['draag-over']!)).toMatchObject({
      medewerker: 'piket-2',
      versie: 2,
      overdrachten: [{ van: 'piket-1', aan: 'piket-2', notitie: 'Rustig.' }],
    });
  });

  it.each([
    ['that ends before it begins', { tot: plan.van }],
    ['of a week', { tot: '2026-03-09T17:00:00.000Z' }],
    ['that is over', { van: '2026-03-01T17:00:00.000Z', tot: '2026-03-02T08:00:00.000Z' }],
  ])('%s is not planned', (_naam, anders) => {
    gegeven(undefined)
      .als({ ...plan, ...anders }, context())
      .geweigerd('dienst-onjuist', 'tot');
  });

  it.each(['draag-over', 'laat-vervallen'])('that is over stays as it was: %s', (naam) => {
    gegeven(gepland).als(dienstopdrachten[naam]!, context('x', plan.tot)).geweigerd('dienst-voorbij');
  });
});

const maak: taak.MaakTaak = {
  soort: 'maak',
  id,
  zorgverwijzingId: id,
  aanleiding: 'eerste-nacht',
  voor: 'piketmedewerker',
};
const taakopdrachten: Readonly<Record<string, taak.Taakopdracht>> = {
  maak,
  'pak-op': { soort: 'pak-op' },
  'rond-af': { soort: 'rond-af', uitkomst: 'Gebeld.' },
  'laat-vervallen': { soort: 'laat-vervallen', reden: 'toestemming-vastgelegd' },
};
function taakNa(
  van: taak.Zorgtaak | undefined,
  opdracht: taak.Taakopdracht,
  actor = 'piket-1',
): taak.Zorgtaak | undefined {
  const gevolg = taak.decide(van, opdracht, context(actor));
  return gevolg.soort === 'geweigerd' ? undefined : gevolg.gebeurtenissen.reduce(taak.evolve, van as taak.Zorgtaak);
}
const open = taakNa(undefined, maak)!;
const opgepakt = taakNa(open, { soort: 'pak-op' })!;
const taken = {
  ...{ open, opgepakt, afgerond: taakNa(opgepakt, taakopdrachten['rond-af']!)! },
  vervallen: taakNa(opgepakt, taakopdrachten['laat-vervallen']!, 'zorg-2')!,
};

controleerMachine(taak.zorgtaakmachine, {
  beslis: (van, naam) => taakNa(van === null ? undefined : taken[van], taakopdrachten[naam]!)?.status,
});

describe('a task of the clock', () => {
  it('is finished by who took it; a colleague takes it over first', () => {
    expect(taken.afgerond).toMatchObject({ opgepaktDoor: 'piket-1', uitkomst: 'Gebeld.', versie: 3 });
    specificatie(taak.decide)
      .gegeven(opgepakt)
      .als(taakopdrachten['rond-af']!, context('piket-2'))
      .geweigerd('taak-van-ander');
    const overgenomen = taakNa(opgepakt, { soort: 'pak-op' }, 'piket-2');
    expect(taakNa(overgenomen, taakopdrachten['rond-af']!, 'piket-2')).toMatchObject({ opgepaktDoor: 'piket-2' });
  });
});

describe('a task that became superfluous', () => {
  it.each(['open', 'opgepakt'] as const)('falls away from %s, whoever had it, and says why', (status) => {
    const vervallen = taakNa(taken[status], taakopdrachten['laat-vervallen']!, 'zorg-2');
    expect(vervallen).toMatchObject({ status: 'vervallen', reden: 'toestemming-vastgelegd' });
    expect(toonTaak(vervallen!)).toMatchObject({ redenVerval: 'toestemming-vastgelegd' });
  });
});

describe('figures', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [200, 200],
  ])('of %i shows %p', (aantal, getoond) => {
    expect(toonbaar(aantal)).toBe(getoond);
  });

  it('never show a small number, also not as the difference with a total', () => {
    const telling = fc.array(fc.nat({ max: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(telling, (aantallen) => {
        const tellingen = aantallen.map((aantal, nummer) => ({ code: `c${String(nummer)}`, aantal }));
        const getoond = onderdrukt(tellingen);
        for (const { aantal } of getoond)
          expect(aantal === null || aantal === 0 || aantal >= KLEINSTE_AANTAL).toBe(true);
        const verborgen = getoond.filter(({ aantal }) => aantal === null).length;
        const groot = tellingen.some(({ aantal }) => aantal >= KLEINSTE_AANTAL);
        if (groot) expect(verborgen).not.toBe(1);
      }),
    );
  });

  it.each([
    ['2026-03', '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
    ['2026-11', '2026-10-31T23:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['2026-12', '2026-11-30T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['2026-07', '2026-06-30T22:00:00.000Z', '2026-07-31T22:00:00.000Z'],
  ])('of %s run from midnight here to midnight here', (maand, van, tot) => {
    expect(isMaand(maand)).toBe(true);
    expect(maandgrenzen(maand)).toEqual({ van, tot });
  });

  it.each(['2026-13', '2026-00', '2026-3', '1999-01', '', 202603])('ask for a month: %p is none', (waarde) => {
    expect(isMaand(waarde)).toBe(false);
  });
});
