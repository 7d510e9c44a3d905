import { existsSync, readFileSync } from 'node:fs';
import { datum } from '../kalender/datum.js';
import { isGemeentecode, parseGemeentecode, type Gemeentecode } from './gemeentecode.js';
import { GEMEENTEN, gemeentenInVeiligheidsregio, zoekGemeente } from './gemeenten.js';
import { VEILIGHEIDSREGIO_NAMEN } from './gemeenten.data.js';
import { HERINDELINGEN } from './herindelingen.data.js';
import {
  gemeentenaam,
  isGemeenteOp,
  VOORMALIGE_GEMEENTEN,
  volgGemeentecode,
  zoekVoormaligeGemeente,
} from './herindelingen.js';

const code = (waarde: string): Gemeentecode => parseGemeentecode(waarde)!;

describe('Gemeentecode', () => {
  it.each(['0363', '0599', '1992', '0457'])('%s has the form', (waarde) => {
    expect(parseGemeentecode(waarde)).toBe(waarde);
  });
  it.each(['363', '00363', 'GM0363', '0000', '1999', '036a', ' 0363', 363, null])('%j has not', (waarde) => {
    expect(isGemeentecode(waarde)).toBe(false);
  });
});

describe('the municipalities of 2026', () => {
  it('are 342, each code and name once, in order, with source and date', () => {
    expect(GEMEENTEN).toHaveLength(342);
    expect(new Set(GEMEENTEN.map((gemeente) => gemeente.code)).size).toBe(342);
    expect(new Set(GEMEENTEN.map((gemeente) => gemeente.naam)).size).toBe(342);
    expect(GEMEENTEN.map((gemeente) => gemeente.code)).toEqual(GEMEENTEN.map((gemeente) => gemeente.code).sort());
    expect(GEMEENTEN.every((gemeente) => isGemeentecode(gemeente.code) && gemeente.datum === '2026-01-01')).toBe(true);
  });

  it('lie in 12 provinces and 25 safety regions, all of them used', () => {
    expect(new Set(GEMEENTEN.map((gemeente) => gemeente.provincie)).size).toBe(12);
    expect([...new Set(GEMEENTEN.map((gemeente) => gemeente.veiligheidsregio.code))].sort()).toEqual(
      Object.keys(VEILIGHEIDSREGIO_NAMEN).sort(),
    );
    expect(gemeentenInVeiligheidsregio('VR13').map((gemeente) => gemeente.naam)).toEqual([
      'Aalsmeer',
      'Amstelveen',
      'Amsterdam',
      'Diemen',
      'Ouder-Amstel',
      'Uithoorn',
    ]);
  });

  it('hold the 35 centrumgemeenten vrouwenopvang of the decree', () => {
    const besluit =
      '0400 0622 0794 0402 1930 0228 0917 0479 0718 0503 0307 0505 0034 0361 0513 0114 0983 0268 0200 0935 0392 0772 0153 ' +
      '0796 0193 0014 0546 0080 0855 0344 0518 0202 0599 0758 0363';
    const centrum = GEMEENTEN.filter((gemeente) => gemeente.centrumgemeenteVrouwenopvang).map(
      (gemeente) => gemeente.code,
    );
    expect(centrum).toEqual(besluit.split(' ').sort());
  });

  it('are found by code', () => {
    expect(zoekGemeente(code('0518'))).toMatchObject({
      naam: "'s-Gravenhage",
      provincie: 'Zuid-Holland',
      veiligheidsregio: { code: 'VR15', naam: 'Haaglanden' },
      centrumgemeenteVrouwenopvang: true,
    });
    expect(zoekGemeente(code('0457'))).toBeUndefined();
  });
});

const lijst = new URL('../../../../../shared/reference/gemeenten-2026.csv', import.meta.url);
const aanwezig = existsSync(lijst);

describe(`the reference list of 2026 beside the repository (${aanwezig ? 'present' : 'absent'})`, () => {
  it(aanwezig ? 'equals our table row by row' : 'is absent, so our table stands alone', () => {
    if (!aanwezig) {
      expect(existsSync(lijst)).toBe(false);
      return;
    }
    const rijen = readFileSync(lijst, 'utf8').trim().split(/\r?\n/).slice(1);
    const onze = GEMEENTEN.map(
      ({ code: gemeentecode, naam, provincie, veiligheidsregio, centrumgemeenteVrouwenopvang }) =>
        [
          gemeentecode,
          naam,
          provincie,
          veiligheidsregio.code,
          veiligheidsregio.naam,
          centrumgemeenteVrouwenopvang ? 'ja' : 'nee',
        ].join(';'),
    );
    expect(onze).toEqual(rijen);
  });
});

describe('former municipalities', () => {
  it.each<[string, string, string, string[]]>([
    ['Weesp the day before', '0457', '2022-03-23', ['0457']],
    ['Weesp on the day', '0457', '2022-03-24', ['0363']],
    ['Uden', '0856', '2026-01-01', ['1991']],
    ['Ubbergen while it belonged to Groesbeek', '0282', '2015-06-01', ['0241']],
    ['Ubbergen after Groesbeek became Berg en Dal', '0282', '2026-01-01', ['1945']],
    ['Haaren, divided over four', '0788', '2021-01-01', ['0757', '0824', '0855', '0865']],
    ['Littenseradiel, divided over three', '0140', '2018-01-01', ['0080', '1900', '1949']],
    ['Winsum, divided over two', '0053', '2019-01-01', ['1966', '1969']],
    ['Amsterdam, always itself', '0363', '1990-01-01', ['0363']],
    ['Voorne aan Zee before it came into being', '1992', '2022-12-31', []],
    ['a code nobody knows', '9998', '2026-01-01', []],
  ])('%s', (_omschrijving, oud, dag, verwacht) => {
    expect(volgGemeentecode(code(oud), datum(dag))).toEqual(verwacht);
  });

  it('keep their name and the day they ended', () => {
    expect(zoekVoormaligeGemeente(code('0370'))).toMatchObject({
      naam: 'Beemster',
      opgehevenOp: '2022-01-01',
      opvolgers: ['0439'],
    });
    expect(gemeentenaam(code('0370'))).toBe('Beemster');
    expect(gemeentenaam(code('0439'))).toBe('Purmerend');
    expect(gemeentenaam(code('9998'))).toBeUndefined();
    expect(isGemeenteOp(code('9998'), datum('2026-01-01'))).toBe(false);
  });

  it('each end once, are not in the list of today, and resolve to municipalities of today', () => {
    const codes = VOORMALIGE_GEMEENTEN.map((gemeente) => gemeente.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const gemeente of VOORMALIGE_GEMEENTEN) {
      expect(zoekGemeente(gemeente.code)).toBeUndefined();
      const vandaag = volgGemeentecode(gemeente.code, datum('2026-01-01'));
      expect(vandaag.length).toBeGreaterThan(0);
      expect(vandaag.every((opvolger) => zoekGemeente(opvolger) !== undefined)).toBe(true);
      // On the first day of the new situation each successor exists, and one day earlier the municipality itself did.
      expect(volgGemeentecode(gemeente.code, gemeente.opgehevenOp)).toEqual([...gemeente.opvolgers].sort());
    }
  });

  it('stand in order of date, and a new municipality is one of the successors', () => {
    const dagen = HERINDELINGEN.map((herindeling) => herindeling.datum);
    expect(dagen).toEqual([...dagen].sort());
    for (const { nieuw, opvolgers } of HERINDELINGEN) {
      if (nieuw !== undefined) expect(opvolgers).toContain(nieuw);
    }
  });
});
