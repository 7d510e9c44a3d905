import { eventByType, OVERBEWONING_OORDELEN, scanForPersonalData } from '@schakel/contracts';
import { datum, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import type { Taakantwoord } from '../brp/brp-bevrager.js';
import { publiekSignaal } from './overbewoning.store.js';
import * as norm from './overbewoningsnorm.domain.js';
import { bewoningVan, bovenNorm } from './overbewoningsregel.domain.js';
import * as signaal from './overbewoningssignaal.domain.js';

const id = '01920000-0000-7000-8000-00000000f001' as Uuid;
const context: Opdrachtcontext = {
  nu: '2026-11-02T09:00:00.000Z',
  actor: 'iemand-1',
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'overbewoning-signalering',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
};

const stelVast: norm.StelNormVast = {
  soort: 'stel-vast',
  id,
  personen: 4,
  grondslag: 'Huisvestingsverordening art. 3',
  graad: 'verordening',
  geldigVanaf: datum('2026-01-01'),
};
function normNa(van: norm.Overbewoningsnorm | undefined, opdracht: norm.Normopdracht): norm.Overbewoningsnorm {
  const gevolg = norm.decide(van, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<norm.Overbewoningsnorm | undefined>(norm.evolve, van)!;
}
const vastgesteld = normNa(undefined, stelVast);
const normen = { vastgesteld, ingetrokken: normNa(vastgesteld, { soort: 'trek-in' }) };
controleerMachine(norm.overbewoningsnormmachine, {
  beslis: (van, naam) => {
    try {
      return normNa(van === null ? undefined : normen[van], naam === 'stel-vast' ? stelVast : { soort: 'trek-in' })
        .status;
    } catch {
      return undefined;
    }
  },
});

const neemWaar: signaal.NeemWaar = {
  soort: 'neem-waar',
  id,
  aanleiding: 'verhuisd.binnengemeentelijk',
  adresseerbaarObject: '0363010000000001',
  aantal: 5,
  meer: false,
  norm: 4,
  normId: id,
  afgeschermd: false,
};
const beoordeel: signaal.Beoordeel = { soort: 'beoordeel', oordeel: 'verklaarbaar', motivering: 'Een gezin.' };
function signaalNa(van: signaal.Overbewoningssignaal | undefined, opdracht: signaal.Signaalopdracht) {
  const gevolg = signaal.decide(van, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<signaal.Overbewoningssignaal | undefined>(signaal.evolve, van)!;
}
const waargenomen = signaalNa(undefined, neemWaar);
const signalen = { waargenomen, beoordeeld: signaalNa(waargenomen, beoordeel) };
controleerMachine(signaal.overbewoningssignaalmachine, {
  beslis: (van, naam) => {
    try {
      return signaalNa(van === null ? undefined : signalen[van], naam === 'neem-waar' ? neemWaar : beoordeel).status;
    } catch {
      return undefined;
    }
  },
});

const personen = (aantal: number, geheim = false): Taakantwoord => ({
  uitkomst: 'personen',
  personen: Array.from({ length: aantal }, (_, plaats) => ({
    leeftijd: 30,
    ...(geheim && plaats === 0 && { geheimhoudingPersoonsgegevens: true }),
  })),
});

describe('the rule of overcrowding', () => {
  it.each([
    [personen(4), 4, false, false],
    [personen(5), 4, true, false],
    [personen(5, true), 4, true, true],
    [personen(0), 1, false, false],
    [{ uitkomst: 'te-veel' } as const, 10, true, true],
  ])('%j against %i: above %s, shielded %s', (antwoord, personenNorm, boven, afgeschermd) => {
    const bewoning = bewoningVan(antwoord);
    expect([bovenNorm(bewoning, { personen: personenNorm }), bewoning.afgeschermd]).toEqual([boven, afgeschermd]);
  });

  it('of a count nobody can be named: only numbers and yes or no are left', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 }), fc.boolean(), (aantal, geheim) => {
        const bewoning = bewoningVan(personen(aantal, geheim));
        expect(Object.values(bewoning).every((waarde) => ['number', 'boolean'].includes(typeof waarde))).toBe(true);
        expect(bewoning.aantal).toBe(aantal);
      }),
    );
  });

  it.each<[string, object, string]>([
    ['nobody', { personen: 0 }, 'norm-onjuist'],
    ['more than the BRP gives', { personen: 11 }, 'norm-onjuist'],
    ['half a person', { personen: 2.5 }, 'norm-onjuist'],
    ['no ground', { grondslag: ' ' }, 'grondslag-ontbreekt'],
  ])('a norm of %s is refused', (_naam, anders, code) => {
    expect(norm.decide(undefined, { ...stelVast, ...anders }, context)).toMatchObject({ weigering: { code } });
  });

  it('within the norm there is no sign, and without reasons no judgement', () => {
    expect(signaal.decide(undefined, { ...neemWaar, aantal: 4 }, context)).toMatchObject({
      weigering: { code: 'binnen-de-norm' },
    });
    expect(signaal.decide(waargenomen, { ...beoordeel, motivering: ' ' }, context)).toMatchObject({
      weigering: { code: 'motivering-ontbreekt' },
    });
  });

  it('others learn the municipality and a code, never where or how many', () => {
    for (const [van, opdracht] of [
      [undefined, neemWaar],
      [waargenomen, beoordeel],
    ] as const) {
      const gevolg = signaal.decide(van, opdracht, context);
      if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
      const feit = publiekSignaal(
        gevolg.gebeurtenissen[0]!,
        waargenomen,
        'https://x.example/v1/overbewoningssignalen/1',
      );
      expect(eventByType(feit.type)?.writer.safeParse(feit.data).success).toBe(true);
      expect(scanForPersonalData(feit.data)).toEqual([]);
      expect(JSON.stringify(feit)).not.toMatch(/0363010000000001|"aantal"|gezin/);
    }
    expect([...OVERBEWONING_OORDELEN]).toEqual([...signaal.oordelen]);
  });
});
