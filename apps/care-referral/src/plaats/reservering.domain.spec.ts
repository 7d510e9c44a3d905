import type { Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { context } from '../fixtures/opdrachtcontext.js';
import { RESERVERINGSDUUR } from './reserveringsduur.domain.js';
import {
  decide,
  evolve,
  reserveringsmachine,
  type Reserveer,
  type Reservering,
  type Reserveringsopdracht,
} from './reservering.domain.js';
import * as wacht from './wachtende.domain.js';

const id = (n: number) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const maak: Reserveer = {
  soort: 'reserveer',
  id: id(1),
  zorgverwijzingId: id(2),
  plaatsId: id(3),
  aanbiederId: id(4),
  vrij: true,
  bestaat: true,
  wachtenden: 0,
};
const opdrachten: Readonly<Record<string, Reserveringsopdracht>> = {
  reserveer: maak,
  verleng: { soort: 'verleng', reden: 'Vervoer te laat.' },
  bevestig: { soort: 'bevestig' },
  'trek-in': { soort: 'trek-in' },
  'laat-verlopen': { soort: 'laat-verlopen' },
  beeindig: { soort: 'beeindig' },
};
function pasToe(van: Reservering | undefined, naam: string): Reservering {
  const gevolg = decide(van, opdrachten[naam]!, context());
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Reservering | undefined>(evolve, van)!;
}
const lopend = pasToe(undefined, 'reserveer');
const bevestigd = pasToe(lopend, 'bevestig');
const staten = {
  lopend,
  bevestigd,
  verlopen: pasToe(lopend, 'laat-verlopen'),
  ingetrokken: pasToe(lopend, 'trek-in'),
  beeindigd: pasToe(bevestigd, 'beeindig'),
};

controleerMachine(reserveringsmachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], naam).status;
    } catch {
      return undefined;
    }
  },
});

describe('a reservation', () => {
  it('holds for the minutes of the data, and once as long again', () => {
    expect(RESERVERINGSDUUR).toMatchObject({ minuten: 60, verlenging: 60 });
    expect(lopend.tot).toBe('2026-03-02T10:00:00.000Z');
    expect(pasToe(lopend, 'verleng')).toMatchObject({
      tot: '2026-03-02T11:00:00.000Z',
      verlengd: { reden: 'Vervoer te laat.' },
    });
  });

  it.each([
    ['a bed that is not free', { vrij: false }, 'plaats-niet-vrij'],
    ['a service that ended', { bestaat: false }, 'aanbieder-beeindigd'],
    ['others who wait longer, without a reason', { wachtenden: 2 }, 'wachtenden-gaan-voor'],
  ])('%s: refused', (_wat, anders, code) => {
    expect(decide(undefined, { ...maak, ...anders }, context())).toMatchObject({ weigering: { code } });
  });

  it('remembers how many were passed over and why, and no reason that nobody needed', () => {
    const voorbij = decide(undefined, { ...maak, wachtenden: 2, redenVoorbijgaan: 'Acuut.' }, context());
    expect(voorbij).toMatchObject({ gebeurtenissen: [{ voorbijgegaan: { aantal: 2, reden: 'Acuut.' } }] });
    const onnodig = decide(undefined, { ...maak, redenVoorbijgaan: 'Acuut.' }, context());
    expect(onnodig).not.toMatchObject({ gebeurtenissen: [{ voorbijgegaan: expect.anything() }] });
  });

  it.each(['bevestig', 'verleng'])('cannot %s once its time has passed; to the millisecond', (naam) => {
    const doe = (nu: string) => decide(lopend, opdrachten[naam]!, context('iemand', nu)).soort;
    expect(doe('2026-03-02T09:59:59.999Z')).toBe('aanvaard');
    expect(doe('2026-03-02T10:00:00.000Z')).toBe('geweigerd');
  });

  it('can be withdrawn late: that harms nobody', () => {
    expect(decide(lopend, { soort: 'trek-in' }, context('iemand', '2026-03-03T10:00:00.000Z')).soort).toBe('aanvaard');
  });
});

const wachtopdrachten: Readonly<Record<string, wacht.Wachtopdracht>> = {
  'meld-aan': { soort: 'meld-aan', id: id(1), zorgverwijzingId: id(2), aanbiederId: id(4), wachtAl: false },
  vervul: { soort: 'vervul' },
  'meld-af': { soort: 'meld-af', reden: 'Elders.' },
};
function wachtToe(van: wacht.Wachtende | undefined, naam: string): wacht.Wachtende {
  const gevolg = wacht.decide(van, wachtopdrachten[naam]!, context());
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<wacht.Wachtende | undefined>(wacht.evolve, van)!;
}
const wachtend = wachtToe(undefined, 'meld-aan');
const wachtstaten = { wachtend, vervuld: wachtToe(wachtend, 'vervul'), afgemeld: wachtToe(wachtend, 'meld-af') };
controleerMachine(wacht.wachtendemachine, {
  beslis: (van, naam) => {
    try {
      return wachtToe(van === null ? undefined : wachtstaten[van], naam).status;
    } catch {
      return undefined;
    }
  },
});
