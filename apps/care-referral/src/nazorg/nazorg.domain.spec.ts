import { datum, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { nazorgmomenten, nazorguitkomstcodes, nazorguitkomsten } from './nazorglijst.domain.js';
import {
  bewaakTijd,
  decide,
  evolve,
  laatsteUitkomst,
  nazorgmachine,
  wekkerVan,
  type LegNazorgVast,
  type Nazorgopdracht,
  type Nazorgplan,
} from './nazorg.domain.js';

const id = '01930000-0000-7000-8000-000000000001' as Uuid;
const context = (nu: string): Opdrachtcontext => ({
  nu,
  actor: 'zorg-1',
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'zorgverwijzing',
  correlatieId: '01930000-0000-7000-8000-0000000000cc',
});
const LAAT = '2030-01-01T09:00:00.000Z';
const begin: Nazorgopdracht = { soort: 'begin', id, zorgverwijzingId: id, ingangsdatum: datum('2026-03-02') };
const legVast = (moment: string, uitkomst: LegNazorgVast['uitkomst'] = 'veilig-met-hulpvraag') =>
  ({ soort: 'leg-vast', moment, uitkomst }) as const;
function na(van: Nazorgplan | undefined, opdracht: Nazorgopdracht, nu = LAAT): Nazorgplan | undefined {
  const gevolg = decide(van, opdracht, context(nu));
  return gevolg.soort === 'geweigerd' ? undefined : gevolg.gebeurtenissen.reduce(evolve, van as Nazorgplan);
}
function naTijd(plan: Nazorgplan, nu: string): Nazorgplan {
  const gevolg = bewaakTijd(plan, context(nu));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Nazorgplan>(evolve, plan);
}
const lopend = na(undefined, begin)!;
const plannen = { lopend, afgerond: na(lopend, legVast('week-1', 'wil-geen-nazorg'))! };
const opdrachten: Readonly<Record<string, Nazorgopdracht>> = { begin, 'leg-vast': legVast('maand-1') };
const { gegeven } = specificatie(decide);

controleerMachine(nazorgmachine, {
  beslis: (van, naam) => na(van === null ? undefined : plannen[van], opdrachten[naam]!)?.status,
});

describe('after-care', () => {
  it('is a week, a month, a quarter, half a year and a year after the first day', () => {
    expect(lopend.momenten.map(({ dag }) => dag)).toEqual([
      '2026-03-09',
      '2026-04-01',
      '2026-06-01',
      '2026-08-31',
      '2027-03-02',
    ]);
    expect(nazorgmomenten.map(({ graad }) => graad)).toEqual(nazorgmomenten.map(() => 'uit het hoofd'));
  });

  it.each([
    ['a moment that is none', legVast('eeuw-1'), LAAT, 'moment-onbekend'],
    ['a moment to come', legVast('jaar-1'), '2027-03-01T09:00:00.000Z', 'moment-te-vroeg'],
  ])('%s is refused', (_naam, opdracht, nu, code) => {
    gegeven(lopend).als(opdracht, context(nu)).geweigerd(code);
  });

  it('is recorded once per moment', () => {
    gegeven(na(lopend, legVast('week-1'))!)
      .als(legVast('week-1'), context(LAAT))
      .geweigerd('moment-al-vastgelegd');
  });

  it.each(nazorguitkomstcodes)('ends with %s exactly when nothing more is to be asked', (uitkomst) => {
    const { eind } = nazorguitkomsten[uitkomst];
    expect(na(lopend, legVast('week-1', uitkomst))?.status).toBe(eind ? 'afgerond' : 'lopend');
    // Also before its moment: who died or wants no more is not called in a year.
    expect(na(lopend, legVast('jaar-1', uitkomst), '2026-03-03T09:00:00.000Z') !== undefined).toBe(eind);
  });

  it('ends when every moment was had, and tells the last outcome', () => {
    const klaar = lopend.momenten.reduce<Nazorgplan>(
      (plan, { code }, nummer) =>
        na(plan, legVast(code, nummer === 4 ? 'onveilig' : 'geen-contact'), `203${nummer}-01-01T09:00:00.000Z`)!,
      lopend,
    );
    expect(klaar.status).toBe('afgerond');
    expect(laatsteUitkomst(klaar)).toBe('onveilig');
    expect(laatsteUitkomst(lopend)).toBeUndefined();
    expect(wekkerVan(klaar)).toBeUndefined();
  });

  it('becomes a task in the morning of the day, once', () => {
    expect(wekkerVan(lopend)).toBe('2026-03-09T06:00:00.000Z');
    expect(naTijd(lopend, '2026-03-09T05:59:59.999Z')).toEqual(lopend);
    const gemeld = naTijd(lopend, '2026-03-09T06:00:00.000Z');
    expect(gemeld.momenten.filter(({ taakOp }) => taakOp !== undefined)).toHaveLength(1);
    expect(wekkerVan(gemeld)).toBe('2026-04-01T06:00:00.000Z');
  });

  it('always moves the alarm on', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...nazorgmomenten.map(({ code }) => code))), (gehad) => {
        let plan = gehad.reduce<Nazorgplan>((van, code) => na(van, legVast(code)) ?? van, lopend);
        for (let wekker = wekkerVan(plan); wekker !== undefined;) {
          plan = naTijd(plan, wekker);
          const volgende = wekkerVan(plan);
          expect(volgende === undefined || volgende > wekker).toBe(true);
          wekker = volgende;
        }
      }),
    );
  });
});
