import { datum } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import { codeVan, eenId, gebeurtenissenVan, opdracht } from '../fixtures/opdracht.js';
import { BETALER_PER_STATUS, BEDENKTIJDTERMIJNEN, vergunningsgronden } from './bedenktijd.data.js';
import { decide, tijdVerstreken } from './bedenktijd.domain.js';
import { bedenktijdVanaf, volgendeMelddag } from './bedenktijd-klok.domain.js';
import {
  bedenktijdmachine,
  bedenktijdstappen,
  bedenktijdstatussen,
  type Bedenktijd,
  type Bedenktijdopdracht,
} from './bedenktijd-toestand.domain.js';
import { evolve } from './bedenktijd-verloop.domain.js';
import { BEGIN, eenSignaal, NA_AFLOOP, pas, spoorIn, stap } from './bedenktijd.voorbeelden.js';

controleerMachine(bedenktijdmachine, {
  beslis: (van, naam) => {
    try {
      const wat: Bedenktijdopdracht =
        naam === 'signaleer'
          ? {
              ...{ soort: 'signaleer', id: eenId(1), zorgverwijzingId: eenId(2), ketendossierId: eenId(3) },
              ...{ hoedanigheid: 'slachtoffer', dublin: false },
            }
          : stap(
              naam as Parameters<typeof stap>[0],
              naam === 'verloop' ? NA_AFLOOP : van === 'verlopen' ? NA_AFLOOP : BEGIN,
            );
      return pas(van === null ? undefined : spoorIn(van), wat, NA_AFLOOP).status;
    } catch {
      return undefined;
    }
  },
});

describe('the length of the period', () => {
  it.each([
    ['three months', false, '2026-03-02', '2026-06-02'],
    ['three months to a shorter month', false, '2026-11-30', '2027-02-28'],
    ['a weekend moves nothing', false, '2026-03-14', '2026-06-14'],
    ['thirty days under Dublin', true, '2026-03-02', '2026-04-01'],
    ['thirty days from the first day of the rule', true, '2023-05-18', '2023-06-17'],
  ])('%s', (_, dublin, ingang, einde) => {
    expect(bedenktijdVanaf(dublin, datum(ingang))?.einde).toBe(einde);
  });

  it('is none where the rule is not in force: before it began, or once it is ended as data', () => {
    expect(bedenktijdVanaf(true, datum('2023-05-17'))).toBeUndefined();
    const geeindigd = BEDENKTIJDTERMIJNEN.map((een) =>
      een.soort === 'dublin' ? { ...een, geldigTot: datum('2026-07-01') } : een,
    );
    expect(bedenktijdVanaf(true, datum('2026-06-30'), geeindigd)).toBeDefined();
    expect(bedenktijdVanaf(true, datum('2026-07-01'), geeindigd)).toBeUndefined();
    const spoor = spoorIn('bedenktijd-aangeboden', { dublin: true });
    const begin = decide(
      spoor,
      stap('begin', '2026-07-01T09:00:00.000Z'),
      opdracht('2026-07-01T09:00:00.000Z'),
      geeindigd,
    );
    expect(codeVan(begin)).toBe('termijn-geldt-niet');
  });

  it('begins on the legal day, also when it is still yesterday in UTC', () => {
    const avond = '2026-03-02T23:30:00.000Z';
    expect(pas(spoorIn('bedenktijd-aangeboden'), stap('begin', avond), avond).periode?.ingang).toBe('2026-03-03');
  });
});

describe('refusals', () => {
  const lopend = () => spoorIn('bedenktijd-lopend');
  it.each<[string, () => Bedenktijd, Bedenktijdopdracht, string | undefined]>([
    [
      'a witness gets none',
      () => eenSignaal({ hoedanigheid: 'getuige-aangever' }),
      stap('bied-aan'),
      'getuige-uitgesloten',
    ],
    [
      'a second one',
      () => spoorIn('bedenktijd-aangeboden'),
      { ...stap('begin'), eerderGehad: true },
      'bedenktijd-al-gehad',
    ],
    ['its end on the last day', lopend, stap('verloop', '2026-06-02T21:59:59.000Z'), 'bedenktijd-loopt-nog'],
    ['its end the day after', lopend, stap('verloop', '2026-06-02T22:00:00.000Z'), undefined],
    ['a statement on the last day, told later', lopend, stap('doe-aangifte', '2026-06-02T21:59:59.000Z'), undefined],
    ['a statement after the last day', lopend, stap('doe-aangifte', '2026-06-02T22:00:00.000Z'), 'bedenktijd-voorbij'],
    ['what lies in the future', lopend, stap('zie-af', '2026-06-04T09:00:00.000Z'), 'tijdstip-onmogelijk'],
    ['what lies before the step before', lopend, stap('zie-af', '2026-03-01T09:00:00.000Z'), 'tijdstip-onmogelijk'],
    [
      'a permit without ground',
      () => spoorIn('aanvraag-ambtshalve'),
      { soort: 'vergun', op: BEGIN },
      'grond-ontbreekt',
    ],
    ['a task that is not open', lopend, { soort: 'rond-taak-af', taak: 'einde-cosm-melden' }, 'taak-niet-open'],
    [
      'reporting where there is no duty',
      () => spoorIn('aangifte'),
      { soort: 'leg-melding-vast', op: datum('2026-03-02') },
      'geen-meldplicht',
    ],
    ['a report in the future', lopend, { soort: 'leg-melding-vast', op: datum('2026-06-04') }, 'tijdstip-onmogelijk'],
  ])('%s', (_, spoor, wat, code) => {
    expect(codeVan(decide(spoor(), wat, opdracht(NA_AFLOOP)))).toBe(code);
  });

  it.each(vergunningsgronden.map((grond) => [grond, grond === 'd' ? 'grond-niet-verlengbaar' : undefined] as const))(
    'a permit on ground %s is renewed: %s',
    (grond, code) => {
      const vergund = pas(spoorIn('aanvraag-ambtshalve'), { soort: 'vergun', op: BEGIN, grond }, BEGIN);
      expect(codeVan(decide(vergund, stap('verleng'), opdracht(BEGIN)))).toBe(code);
    },
  );
});

describe('who pays', () => {
  const wissels = (spoor: Bedenktijd, wat: Bedenktijdopdracht) =>
    gebeurtenissenVan(decide(spoor, wat, opdracht(NA_AFLOOP))).flatMap((een) =>
      een.type === 'betaler-gewisseld' ? [`${een.van} > ${een.naar}`] : [],
    );

  it.each([
    ['bedenktijd-aangeboden', 'begin', 'geen > rijk-cosm'],
    ['bedenktijd-lopend', 'zie-af', 'rijk-cosm > geen'],
    ['bedenktijd-lopend', 'vertrek-mob', 'rijk-cosm > geen'],
    ['aanvraag-ambtshalve', 'vergun', 'rijk-cosm > gemeente'],
    ['aanvraag-ambtshalve', 'wijs-af', 'rijk-cosm > geen'],
    ['verlengd', 'trek-in', 'gemeente > geen'],
    ['ingetrokken', 'zet-b9-voort', 'geen > gemeente'],
  ] as const)('%s, %s: %s, told once', (status, soort, wissel) => {
    expect(wissels(spoorIn(status), stap(soort))).toEqual([wissel]);
  });

  it.each([
    ['signaal', 'bied-aan'],
    ['bedenktijd-lopend', 'doe-aangifte'],
    ['aangifte', 'verzend-m55'],
    ['vergund-8a', 'verleng'],
    ['verlengd', 'verleng'],
    ['verlengd', 'zet-b9-voort'],
  ] as const)('%s, %s changes nothing', (status, soort) => {
    expect(wissels(spoorIn(status), stap(soort))).toEqual([]);
  });

  it('from State to municipality ends the State’s shelter and asks for registration, as tasks', () => {
    const vergund = pas(spoorIn('aanvraag-ambtshalve'), stap('vergun'), BEGIN);
    const open = vergund.taken.filter(({ afgerond }) => afgerond === undefined).map(({ code }) => code);
    expect(open).toEqual(expect.arrayContaining(['einde-cosm-melden', 'brp-inschrijving-regelen']));
    const klaar = pas(vergund, { soort: 'rond-taak-af', taak: 'einde-cosm-melden' }, NA_AFLOOP);
    expect(klaar.taken.find(({ code }) => code === 'einde-cosm-melden')?.afgerond).toEqual({
      op: NA_AFLOOP,
      door: 'zorg-1',
    });
    expect(codeVan(decide(klaar, { soort: 'rond-taak-af', taak: 'einde-cosm-melden' }, opdracht(NA_AFLOOP)))).toBe(
      'taak-niet-open',
    );
  });

  it('on every walk is who the state says, and changes exactly when that changes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bedenktijdstappen), { maxLength: 25 }), (namen) => {
        let spoor = eenSignaal();
        for (const naam of namen) {
          const gevolg = decide(spoor, stap(naam), opdracht(BEGIN));
          if (codeVan(gevolg) !== undefined) continue;
          const nieuw = gebeurtenissenVan(gevolg);
          const na = nieuw.reduce<Bedenktijd>(evolve, spoor);
          const gewisseld = nieuw.filter(({ type }) => type === 'betaler-gewisseld').length;
          if (gewisseld !== (spoor.betaler === na.betaler ? 0 : 1) || na.betaler !== BETALER_PER_STATUS[na.status])
            return false;
          if (na.versie !== spoor.versie + nieuw.length) return false;
          spoor = na;
        }
        return true;
      }),
    );
    expect(Object.keys(BETALER_PER_STATUS).sort()).toEqual([...bedenktijdstatussen].sort());
  });
});

describe('the clock', () => {
  const klok = (spoor: Bedenktijd, nu: string) => {
    const nieuw = gebeurtenissenVan(tijdVerstreken(spoor, opdracht(nu)));
    return nieuw.map((een) =>
      een.type === 'termijnwaarschuwing-gegeven'
        ? `${een.waarschuwing.termijn} ${een.waarschuwing.mijlpaal}`
        : een.type === 'taak-ontstaan'
          ? een.taak
          : een.type,
    );
  };

  it.each([
    ['nothing yet', '2026-03-20T09:00:00.000Z', []],
    ['a report at the police is near', '2026-03-25T23:00:00.000Z', ['meldplicht 7-dagen-vooraf']],
    ['it was not made', '2026-04-02T22:00:00.000Z', ['meldplicht na-afloop', 'meldplicht-navragen']],
    [
      'thirty days',
      '2026-05-02T22:00:00.000Z',
      ['bedenktijd 30-dagen-vooraf', 'meldplicht na-afloop', 'meldplicht-navragen'],
    ],
    [
      'fourteen days',
      '2026-05-18T22:00:00.000Z',
      ['bedenktijd 14-dagen-vooraf', 'meldplicht na-afloop', 'meldplicht-navragen'],
    ],
    [
      'seven days',
      '2026-05-25T22:00:00.000Z',
      ['bedenktijd 7-dagen-vooraf', 'meldplicht na-afloop', 'meldplicht-navragen'],
    ],
    [
      'one day',
      '2026-05-31T22:00:00.000Z',
      ['bedenktijd 1-dagen-vooraf', 'meldplicht na-afloop', 'meldplicht-navragen'],
    ],
    [
      'it is over',
      '2026-06-02T22:00:00.000Z',
      ['bedenktijd na-afloop', 'meldplicht na-afloop', 'verloop-vaststellen', 'meldplicht-navragen'],
    ],
  ])('%s', (_, nu, verwacht) => {
    expect(klok(spoorIn('bedenktijd-lopend'), nu)).toEqual(verwacht);
  });

  it('never ends the period itself', () => {
    const spoor = spoorIn('bedenktijd-lopend');
    const na = gebeurtenissenVan(tijdVerstreken(spoor, opdracht('2027-01-01T00:00:00.000Z'))).reduce<Bedenktijd>(
      evolve,
      spoor,
    );
    expect([na.status, na.betaler]).toEqual(['bedenktijd-lopend', 'rijk-cosm']);
  });

  it.each([
    ['2026-03-02T21:00:00.000Z', ['ind-beslissing 50-procent']],
    ['2026-03-03T09:00:00.000Z', ['ind-beslissing 100-procent', 'ind-navragen']],
  ])('asks after the IND 24 hours after M55: at %s', (nu, verwacht) => {
    expect(klok(spoorIn('m55-verzonden'), nu)).toEqual(verwacht);
  });

  it('moves the duty to report on with each report, until the period is over', () => {
    let spoor = spoorIn('bedenktijd-lopend');
    const dagen: unknown[] = [];
    for (const dag of ['2026-04-01', '2026-05-02', '2026-06-02']) {
      dagen.push(volgendeMelddag(spoor));
      spoor = pas(spoor, { soort: 'leg-melding-vast', op: datum(dag) }, NA_AFLOOP);
    }
    expect([...dagen, volgendeMelddag(spoor)]).toEqual(['2026-04-02', '2026-05-02', '2026-06-02', undefined]);
  });
});
