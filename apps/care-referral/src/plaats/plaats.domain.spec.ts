import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import { context } from '../fixtures/opdrachtcontext.js';
import { decide, evolve, isVrij, plaatsmachine, type Plaats, type Plaatsopdracht } from './plaats.domain.js';

const id = (n: number) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const houder = { reserveringId: id(7), reserveringGemeente: '0599' as Gemeentecode };
const kenmerken = {
  geslachten: ['vrouw'],
  leeftijdVan: 18,
  leeftijdTot: 30,
  kinderenMax: 1,
  beveiligingsniveau: 'open',
} as const;
const opdrachten: Readonly<Record<string, Plaatsopdracht>> = {
  'meld-aan': {
    soort: 'meld-aan',
    id: id(1),
    aanbiederId: id(2),
    organisatie: '00000099000030010000' as Oin,
    opvangadresId: id(3),
    locatiePast: true,
    ...kenmerken,
  },
  wijzig: { soort: 'wijzig', ...kenmerken, kinderenMax: 0 },
  reserveer: { soort: 'reserveer', houder, tot: '2026-03-02T10:00:00.000Z' },
  verleng: { soort: 'verleng', houder, tot: '2026-03-02T11:00:00.000Z' },
  'geef-vrij': { soort: 'geef-vrij', houder },
  bezet: { soort: 'bezet', houder },
  'neem-in': { soort: 'neem-in' },
  'kom-vrij': { soort: 'kom-vrij' },
  'stel-in-gebruik': { soort: 'stel-in-gebruik' },
  'stel-buiten-gebruik': { soort: 'stel-buiten-gebruik', reden: 'Lekkage.' },
};

function pasToe(van: Plaats | undefined, naam: string): Plaats {
  const gevolg = decide(van, opdrachten[naam]!, context());
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Plaats | undefined>(evolve, van)!;
}
const vrij = pasToe(undefined, 'meld-aan');
const gereserveerd = pasToe(vrij, 'reserveer');
const staten = {
  vrij,
  gereserveerd,
  bezet: pasToe(gereserveerd, 'bezet'),
  'buiten-gebruik': pasToe(vrij, 'stel-buiten-gebruik'),
};

controleerMachine(plaatsmachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], naam).status;
    } catch {
      return undefined;
    }
  },
});

describe('a bed', () => {
  it('names who holds it exactly while it is held', () => {
    expect('houder' in vrij).toBe(false);
    expect(gereserveerd).toMatchObject({ houder, tot: '2026-03-02T10:00:00.000Z', versie: 2 });
    expect(staten.bezet).toMatchObject({ houder });
    expect('tot' in staten.bezet).toBe(false);
    expect('houder' in pasToe(staten.bezet, 'kom-vrij')).toBe(false);
    expect('houder' in pasToe(gereserveerd, 'geef-vrij')).toBe(false);
  });

  it('keeps whom it is for and where it is, through all of it', () => {
    const eind = ['reserveer', 'verleng', 'bezet', 'kom-vrij', 'stel-buiten-gebruik', 'stel-in-gebruik'].reduce(
      pasToe,
      vrij,
    );
    expect(eind).toMatchObject({ ...kenmerken, opvangadresId: id(3), versie: 7, status: 'vrij' });
  });

  it('is refused at a location that is not of its service, or not in use', () => {
    const elders = { ...opdrachten['meld-aan'], locatiePast: false } as Plaatsopdracht;
    expect(decide(undefined, elders, context())).toMatchObject({
      weigering: { code: 'opvangadres-past-niet', velden: [{ veld: 'opvangadresId' }] },
    });
    expect(vrij).not.toHaveProperty('locatiePast');
  });

  it.each(['verleng', 'geef-vrij', 'bezet'])('another reservation cannot %s', (naam) => {
    const ander = { ...opdrachten[naam], houder: { ...houder, reserveringId: id(8) } } as Plaatsopdracht;
    expect(decide(gereserveerd, ander, context())).toMatchObject({ weigering: { code: 'andere-reservering' } });
  });

  it('is free exactly when nobody has it or the time of who had it has passed', () => {
    const t = Date.parse('2026-03-02T10:00:00.000Z');
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (ms) => {
        const nu = new Date(t + ms).toISOString();
        expect(isVrij(gereserveerd, nu)).toBe(ms >= 0);
        expect([isVrij(vrij, nu), isVrij(staten.bezet, nu), isVrij(staten['buiten-gebruik'], nu)]).toEqual([
          true,
          false,
          false,
        ]);
      }),
    );
  });
});
