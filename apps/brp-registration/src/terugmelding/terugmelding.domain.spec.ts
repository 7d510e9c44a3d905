import { eventByType, scanForPersonalData, TERUGMELDING_EINDEN, TERUGMELDING_TERMIJNSTANDEN } from '@schakel/contracts';
import { datum, type Bsn, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import { decide } from './terugmelding.domain.js';
import { publiekFeit } from './terugmelding.events.js';
import {
  terugmeldingmachine,
  type Meld,
  type Terugmelding,
  type Terugmeldingsopdracht,
} from './terugmelding-toestand.domain.js';
import { evolve, wekker } from './terugmelding-verloop.domain.js';
import { volledig } from './terugmelding-weergave.dto.js';
import { antwoordtermijn, standOp, termijnstanden, werkdagNa } from './terugmeldtermijn.domain.js';

const id = '01920000-0000-7000-8000-00000000f001' as Uuid;
const gemeentecode = '0363' as Gemeentecode;
/** A Monday. */
const MAANDAG = '2026-11-02T09:00:00.000Z';
const OVER = '2026-11-10T09:00:00.000Z';
const context = (nu = MAANDAG, actor = 'melder-1'): Opdrachtcontext => ({
  nu,
  actor,
  gemeentecode,
  doelbinding: 'brp-terugmelding',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
});
const meld: Meld = {
  soort: 'meld',
  id,
  magBsn: false,
  onderwerp: { soort: 'dossier', dienst: 'care-referral', dossierId: id },
  aanduiding: '081160',
  twijfel: 'Zij woont niet in de Verzwegenlaan.',
  bewijs: ['Huisbezoek.'],
};
const opdrachten: Readonly<Record<string, Terugmeldingsopdracht>> = {
  meld,
  'neem-in-onderzoek': { soort: 'neem-in-onderzoek', motivering: 'Geheimova gaf een ander adres.' },
  'zend-door': { soort: 'zend-door', naarGemeentecode: '0599' as Gemeentecode, kenmerk: 'TMV-1' },
  'wijs-af': { soort: 'wijs-af', reden: 'geen-gerede-twijfel', toelichting: 'Geen aanleiding.' },
  'handel-af': { soort: 'handel-af', uitkomst: 'gecorrigeerd', toelichting: 'Aangepast.' },
  'trek-in': { soort: 'trek-in' },
  'bewaak-termijn': { soort: 'bewaak-termijn' },
};

function pasToe(van: Terugmelding | undefined, opdracht: Terugmeldingsopdracht, nu?: string): Terugmelding {
  const gevolg = decide(van, opdracht, context(nu));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Terugmelding | undefined>(evolve, van)!;
}
const gemeld = pasToe(undefined, meld);
const staten: Readonly<Record<Terugmelding['status'], Terugmelding>> = {
  gemeld,
  'in-onderzoek': pasToe(gemeld, opdrachten['neem-in-onderzoek']!),
  doorgezonden: pasToe(gemeld, opdrachten['zend-door']!),
  afgehandeld: pasToe(pasToe(gemeld, opdrachten['zend-door']!), opdrachten['handel-af']!),
  afgewezen: pasToe(gemeld, opdrachten['wijs-af']!),
  ingetrokken: pasToe(gemeld, opdrachten['trek-in']!),
};

controleerMachine(terugmeldingmachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], opdrachten[naam]!, OVER).status;
    } catch {
      return undefined;
    }
  },
});

describe('RG: what is reported', () => {
  it.each<[string, Partial<Meld>, string]>([
    [
      'a number by somebody outside the registrars',
      { onderwerp: { soort: 'bsn', bsn: '999900006' as Bsn } },
      'niet-bevoegd',
    ],
    ['an element that does not exist', { aanduiding: '080310' }, 'aanduiding-onbekend'],
    ['no evidence', { bewijs: [] }, 'bewijs-ontbreekt'],
    ['blank evidence', { bewijs: ['Huisbezoek.', ' '] }, 'bewijs-ontbreekt'],
    ['no doubt', { twijfel: ' ' }, 'toelichting-ontbreekt'],
  ])('%s: %s', (_naam, anders, code) => {
    expect(decide(undefined, { ...meld, ...anders }, context())).toMatchObject({ weigering: { code } });
  });

  it('a number by a registrar is taken', () => {
    const metBsn = { ...meld, magBsn: true, onderwerp: { soort: 'bsn', bsn: '999900006' as Bsn } } as const;
    expect(pasToe(undefined, metBsn)).toMatchObject({ onderwerp: { bsn: '999900006' } });
    expect(JSON.stringify(pasToe(undefined, metBsn))).not.toContain('magBsn');
  });

  it.each<[string, Terugmeldingsopdracht, string]>([
    ['a motive', { soort: 'neem-in-onderzoek', motivering: ' ' }, 'toelichting-ontbreekt'],
    ['another municipality', { soort: 'zend-door', naarGemeentecode: gemeentecode, kenmerk: 'x' }, 'eigen-gemeente'],
    [
      'a reference',
      { soort: 'zend-door', naarGemeentecode: '0599' as Gemeentecode, kenmerk: ' ' },
      'toelichting-ontbreekt',
    ],
    ['an explanation', { soort: 'wijs-af', reden: 'al-in-onderzoek', toelichting: '' }, 'toelichting-ontbreekt'],
  ])('a step needs %s', (_naam, opdracht, code) => {
    expect(decide(gemeld, opdracht, context())).toMatchObject({ weigering: { code } });
  });

  it('only who reported takes it back', () => {
    expect(decide(gemeld, { soort: 'trek-in' }, context(MAANDAG, 'ander'))).toMatchObject({
      weigering: { code: 'niet-bevoegd' },
    });
  });
});

describe('Besluit BRP 28: an answer within five working days', () => {
  it.each([
    ['2026-11-02', '2026-11-09', '2026-11-06'], // Monday
    ['2026-11-06', '2026-11-13', '2026-11-12'], // Friday
    ['2026-11-07', '2026-11-13', '2026-11-12'], // Saturday
    ['2026-12-23', '2026-12-31', '2026-12-30'], // over Christmas, on a Friday and a Saturday
    ['2026-03-31', '2026-04-09', '2026-04-08'], // over Good Friday and Easter Monday
  ])('reported on %s: answered by %s, warned on %s', (dag, uiterlijk, waarschuwOp) => {
    const termijn = antwoordtermijn(`${dag}T09:00:00.000Z`);
    expect(termijn).toEqual({ uiterlijk, waarschuwOp });
  });

  it('a report just before midnight in the Netherlands counts for that day', () => {
    expect(antwoordtermijn('2026-11-02T22:59:59.000Z').uiterlijk).toBe('2026-11-09');
    expect(antwoordtermijn('2026-11-02T23:00:00.000Z').uiterlijk).toBe('2026-11-10');
  });

  it('the clock warns once, tells once that it is too late, and is silent after an answer', () => {
    expect(wekker(gemeld)).toBe('2026-11-05T23:00:00.000Z');
    const gewaarschuwd = pasToe(gemeld, { soort: 'bewaak-termijn' }, '2026-11-06T08:00:00.000Z');
    expect([gewaarschuwd.termijnstand, wekker(gewaarschuwd)]).toEqual(['nadert', '2026-11-09T23:00:00.000Z']);
    const teLaat = pasToe(gewaarschuwd, { soort: 'bewaak-termijn' }, OVER);
    expect([teLaat.status, teLaat.termijnstand, wekker(teLaat)]).toEqual(['gemeld', 'overschreden', null]);
    for (const status of ['in-onderzoek', 'afgehandeld', 'afgewezen', 'ingetrokken'] as const)
      expect(wekker(staten[status])).toBeNull();
  });

  it('the municipality to which it was sent on gets a term of its own', () => {
    const laat = pasToe(gemeld, opdrachten['zend-door']!, '2026-11-09T09:00:00.000Z');
    expect(laat).toMatchObject({ termijnstand: 'loopt', termijn: { uiterlijk: '2026-11-16' } });
    expect(wekker(laat)).toBe('2026-11-12T23:00:00.000Z');
  });

  it('there is nothing to tell before the moment', () => {
    expect(decide(gemeld, { soort: 'bewaak-termijn' }, context('2026-11-05T22:59:00.000Z'))).toMatchObject({
      weigering: { code: 'niets-te-bewaken' },
    });
  });

  it('whenever the clock looks, it moves on or is silent: never twice the same, never back', () => {
    const dagen = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(dagen, fc.constantFrom(...termijnstanden), (later, stand) => {
        const nu = new Date(Date.parse(MAANDAG) + later * 86_400_000).toISOString();
        const nieuw = standOp(gemeld.termijn, stand, nu);
        if (nieuw !== undefined) expect(termijnstanden.indexOf(nieuw)).toBeGreaterThan(termijnstanden.indexOf(stand));
      }),
    );
  });

  it('counts working days only', () => {
    expect(werkdagNa(datum('2026-11-06'), 1)).toBe('2026-11-09');
    expect(werkdagNa(datum('2026-11-06'), 0)).toBe('2026-11-06');
  });
});

describe('what others learn', () => {
  it.each(Object.entries(opdrachten).filter(([naam]) => naam !== 'meld'))(
    '%s: a code and the municipality',
    (naam, opdracht) => {
      const van = naam === 'handel-af' ? staten.doorgezonden : gemeld;
      const gevolg = decide(van, opdracht, context(OVER));
      if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
      const feit = publiekFeit(gevolg.gebeurtenissen[0]!, gemeld, 'https://x.example/v1/terugmeldingen/1');
      expect(eventByType(feit.type)?.writer.safeParse(feit.data).success).toBe(true);
      expect(scanForPersonalData(feit.data)).toEqual([]);
      expect(JSON.stringify(feit)).not.toMatch(/Verzwegen|Geheimova|0599|081160|TMV|melder-1/);
    },
  );

  it('codes of the contract and of the rules are the same', () => {
    expect([...TERUGMELDING_TERMIJNSTANDEN]).toEqual(termijnstanden.slice(1));
    expect([...TERUGMELDING_EINDEN].sort()).toEqual([...terugmeldingmachine.eind].sort());
  });

  it('who reported sees the outcome, not where the person is registered nor what registrars think', () => {
    const { doorgezonden, 'in-onderzoek': onderzoek } = staten;
    for (const staat of [doorgezonden, onderzoek, staten.afgehandeld]) {
      const tekst = JSON.stringify(volledig(staat, 'melder'));
      expect(tekst).not.toMatch(/0599|TMV-1|Geheimova gaf/);
    }
    expect(volledig(doorgezonden, 'burgerzaken')).toMatchObject({ naarGemeentecode: '0599', kenmerk: 'TMV-1' });
    expect(volledig(onderzoek, 'burgerzaken')).toMatchObject({ motivering: 'Geheimova gaf een ander adres.' });
    expect(volledig(staten.afgehandeld, 'melder')).toMatchObject({
      uitkomst: 'gecorrigeerd',
      toelichting: 'Aangepast.',
      gegeven: 'verblijfplaats: postcode',
    });
    const metBsn = pasToe(undefined, { ...meld, magBsn: true, onderwerp: { soort: 'bsn', bsn: '999900006' as Bsn } });
    expect(volledig(metBsn, 'melder')).not.toHaveProperty('burgerservicenummer');
  });
});
