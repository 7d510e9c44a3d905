import { datum, type Gemeentecode } from '@schakel/domain';
import fc from 'fast-check';
import { gewoonlijkeRegeling, regelingOp } from '../vergunningsoort/vergunningsoort.js';
import { vergunningsoorten, type Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import {
  geldendeMandaattabel,
  magOndertekenen,
  mandaatuitkomsten,
  ondertekenrollen,
  type Mandaattabel,
  type Mandaatuitkomst,
} from './mandaat.domain.js';
import { MANDAATTABELLEN } from './mandaattabellen.data.js';

const tabel = MANDAATTABELLEN[0]!;
const vraag = (vergunningsoort: Vergunningsoort, uitkomst: Mandaatuitkomst, rol: string, opWetBibob = false) =>
  magOndertekenen(tabel, { vergunningsoort, uitkomst, opWetBibob, rollen: [rol] });
const oordeel = (uitkomst: ReturnType<typeof magOndertekenen>) =>
  'weigering' in uitkomst ? uitkomst.weigering.code : uitkomst.krachtens;

describe('in whose name', () => {
  // A rule may leave open which of both it is (`burgemeester-of-college`); the table must choose, so it cannot follow from the rule.
  it.each(vergunningsoorten)('%s: the table never names another authority than the rule of that kind does', (soort) => {
    const gezag = regelingOp(gewoonlijkeRegeling(soort), '0363', datum('2026-03-02'))?.gezag ?? 'none';
    expect([tabel.organen[soort], 'burgemeester-of-college']).toContain(gezag);
  });
});

describe('who signs what, by the national table, written down a second time by hand', () => {
  it.each<[Vergunningsoort, Mandaatuitkomst, string, string]>([
    ['exploitatievergunning', 'verleend', 'vergunningmedewerker', 'mandaat'],
    ['exploitatievergunning', 'verleend-met-voorschriften', 'vergunningmedewerker', 'niet-bevoegd'],
    ['exploitatievergunning', 'verleend-met-voorschriften', 'jurist', 'mandaat'],
    ['exploitatievergunning', 'geweigerd', 'jurist', 'niet-bevoegd'],
    ['exploitatievergunning', 'geweigerd', 'burgemeester', 'eigen-bevoegdheid'],
    ['evenementenvergunning', 'geweigerd', 'jurist', 'mandaat'],
    ['seksbedrijfvergunning', 'verleend', 'vergunningmedewerker', 'niet-bevoegd'],
    ['seksbedrijfvergunning', 'verleend', 'jurist', 'mandaat'],
    ['seksbedrijfvergunning', 'geweigerd', 'jurist', 'niet-bevoegd'],
    ['alcoholwetvergunning', 'geschorst', 'jurist', 'niet-bevoegd'],
    ['alcoholwetvergunning', 'geschorst', 'burgemeester', 'eigen-bevoegdheid'],
    ['alcoholwetvergunning', 'vervallen', 'jurist', 'mandaat'],
    ['alcoholwetvergunning', 'ingetrokken', 'jurist', 'niet-bevoegd'],
    ['alcoholwetvergunning', 'ingetrokken', 'burgemeester', 'eigen-bevoegdheid'],
    ['omgevingsvergunning', 'geweigerd', 'burgemeester', 'collegebesluit-ontbreekt'],
    ['omgevingsvergunning', 'geweigerd', 'jurist', 'mandaat'],
    ['verhuurvergunning', 'niet-behandeld', 'vergunningmedewerker', 'mandaat'],
    ['verhuurvergunning', 'verleend', 'bibob-coordinator', 'niet-bevoegd'],
    ['verhuurvergunning', 'verleend', 'beheerder', 'niet-bevoegd'],
  ])('%s, %s, by %s: %s', (soort, uitkomst, rol, verwacht) => {
    expect(oordeel(vraag(soort, uitkomst, rol))).toBe(verwacht);
  });

  it('a college decision that is named lets the burgemeester sign for the college', () => {
    const collegebesluitOp = datum('2026-03-01');
    const gegeven = { vergunningsoort: 'omgevingsvergunning', uitkomst: 'geweigerd', opWetBibob: false } as const;
    expect(magOndertekenen(tabel, { ...gegeven, rollen: ['burgemeester'], collegebesluitOp })).toEqual({
      namens: 'college',
      krachtens: 'collegebesluit',
      tabelversie: 'landelijk-2026.1',
      collegebesluitOp,
    });
  });
});

describe('what no table can mandate', () => {
  /** A table that mandates everything to everybody. */
  const alles: Mandaattabel = {
    ...tabel,
    regels: [{ naam: 'alles', vergunningsoorten: 'alle', uitkomsten: mandaatuitkomsten, rollen: ondertekenrollen }],
  };
  const willekeurig = fc.record({
    vergunningsoort: fc.constantFrom(...vergunningsoorten),
    uitkomst: fc.constantFrom(...mandaatuitkomsten),
    opWetBibob: fc.boolean(),
    rollen: fc.subarray(['vergunningmedewerker', 'jurist', 'bibob-coordinator', 'burgemeester', 'beheerder']),
  });

  it('a decision on the Wet Bibob and a withdrawal are signed by the authority itself, whatever the table says', () => {
    fc.assert(
      fc.property(willekeurig, (gegeven) => {
        const uitkomst = magOndertekenen(alles, gegeven);
        if (!gegeven.opWetBibob && gegeven.uitkomst !== 'ingetrokken') return;
        expect('weigering' in uitkomst ? 'geweigerd' : uitkomst.krachtens).not.toBe('mandaat');
        if (!gegeven.rollen.includes('burgemeester')) expect(oordeel(uitkomst)).toBe('niet-bevoegd');
      }),
    );
  });

  it('nobody signs without a role that the table or the law names', () => {
    fc.assert(
      fc.property(willekeurig, (gegeven) => {
        const rollen = gegeven.rollen.filter((rol) => rol === 'beheerder' || rol === 'bibob-coordinator');
        expect(oordeel(magOndertekenen(alles, { ...gegeven, rollen }))).toBe('niet-bevoegd');
      }),
    );
  });
});

describe('which table holds', () => {
  const amsterdam = '0363' as Gemeentecode;
  const eigen = { ...tabel, versie: 'amsterdam-1', gemeentecode: amsterdam, geldigVanaf: datum('2026-07-01') };
  const later = { ...tabel, versie: 'landelijk-2027.1', geldigVanaf: datum('2027-01-01') };
  const tabellen = [later, eigen, tabel];

  it.each([
    ['0363', '2025-12-31', undefined],
    ['0363', '2026-01-01', 'landelijk-2026.1'],
    ['0363', '2026-06-30', 'landelijk-2026.1'],
    ['0363', '2026-07-01', 'amsterdam-1'],
    ['0363', '2027-06-01', 'amsterdam-1'],
    ['0599', '2026-07-01', 'landelijk-2026.1'],
    ['0599', '2027-01-01', 'landelijk-2027.1'],
  ])('in %s on %s: %s', (gemeente, dag, versie) => {
    expect(geldendeMandaattabel(tabellen, gemeente as Gemeentecode, datum(dag))?.versie).toBe(versie);
  });

  it('every table names an authority for every kind of permit, with its source', () => {
    for (const { organen, bron, graad, geldigVanaf } of MANDAATTABELLEN) {
      expect(Object.keys(organen).sort()).toEqual([...vergunningsoorten].sort());
      expect([bron.length > 10, graad, geldigVanaf]).toEqual([true, 'uit het hoofd', expect.any(String)]);
    }
  });
});
