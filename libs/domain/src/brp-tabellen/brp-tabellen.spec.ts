import fc from 'fast-check';
import { isGemeentecode } from '../gemeenten/gemeentecode.js';
import { volgGemeentecode } from '../gemeenten/herindelingen.js';
import { datum } from '../kalender/datum.js';
import { BRP_TABELNUMMERS, foutenInTabel, geldtOp, opvolgersOp, zoekTabelrij, type BrpTabel } from './brp-tabel.js';
import { BRP_TABELLEN, landcodesVanIso } from './brp-tabellen.js';
import { csvTekst, leesCsv } from './csv.js';
import { leesTabel } from './tabel-import.js';

const T = BRP_TABELLEN;
const op = datum('2026-11-27');

describe('our own tables', () => {
  it.each(BRP_TABELNUMMERS)('tabel %s is sound', (nummer) => {
    expect(foutenInTabel(T[nummer])).toEqual([]);
    expect(T[nummer]).toMatchObject({ nummer });
    expect(T[nummer].bron).not.toBe('');
  });

  it.each([
    ['32', '0001', 'Nederlandse'],
    ['32', '0074', 'Roemeense'],
    ['33', '0363', 'Amsterdam'],
    ['33', '1999', 'Registratie Niet Ingezetenen (RNI)'],
    ['34', '6030', 'Nederland'],
    ['34', '7047', 'Roemenië'],
    ['56', '98', 'Geen verblijfstitel (meer)'],
    ['60', '0201', 'Sociale Verzekeringsbank (inzake AOW, Anw en AKW)'],
    ['61', '12', 'Ouder 1 en ouder 2 hebben het gezag'],
  ] as const)('tabel %s knows %s: %s', (nummer, code, omschrijving) => {
    expect(zoekTabelrij(T[nummer], code)?.omschrijving).toBe(omschrijving);
  });

  it('tabel 56 and 61 are whole, and no title says reflection period', () => {
    expect(T['56'].rijen.map(({ code }) => Number(code))).toEqual([
      ...Array.from({ length: 18 }, (_, plaats) => 21 + plaats),
      40,
      41,
      42,
      43,
      44,
      45,
      46,
      98,
    ]);
    expect(T['61'].rijen.map(({ code }) => code).sort()).toEqual(['1', '12', '1D', '2', '2D', '3D', 'D']);
    expect(T['56'].rijen.filter(({ omschrijving }) => /onder k\b|bedenktijd/.test(omschrijving))).toEqual([]);
  });

  it('of tabel 33 follows the same successors as our list of municipalities', () => {
    for (const { code } of T['33'].rijen) {
      if (isGemeentecode(code)) expect(opvolgersOp(T['33'], code, op)).toEqual(volgGemeentecode(code, op));
    }
  });
});

describe('validity and successors', () => {
  it.each([
    ['34', '9049', '1991-12-30', true],
    ['34', '9049', '1991-12-31', false],
    ['34', '5053', '1991-12-30', false],
    ['34', '5053', '1991-12-31', true],
    ['32', '0086', '2019-02-11', true],
    ['32', '0086', '2019-02-12', false],
    ['32', '0088', '2019-02-12', true],
    ['34', '1234', '2026-01-01', false],
  ] as const)('tabel %s code %s on %s: %s', (nummer, code, dag, verwacht) => {
    expect(geldtOp(T[nummer], code, datum(dag))).toBe(verwacht);
  });

  it.each([
    ['34', '7048', ['6066', '6067']],
    ['34', '9009', ['6069']],
    ['34', '6030', ['6030']],
    ['32', '0082', ['0055']],
    ['32', '0453', ['0454', '0455']],
    ['34', '1234', []],
  ] as const)('tabel %s: for %s use now %j', (nummer, code, verwacht) => {
    expect(opvolgersOp(T[nummer], code, op)).toEqual(verwacht);
  });

  it('of a table that runs in circles ends', () => {
    const einde = datum('2020-01-01');
    const kring: BrpTabel = {
      ...T['34'],
      rijen: [
        { code: '1', omschrijving: 'a', einde, opvolgers: ['2'] },
        { code: '2', omschrijving: 'b', einde, opvolgers: ['1'] },
      ],
    };
    expect(opvolgersOp(kring, '1', op)).toEqual([]);
  });

  it('finds what is wrong with a table', () => {
    const ziek: BrpTabel = {
      ...T['34'],
      rijen: [
        { code: '1', omschrijving: 'a', ingang: op, einde: datum('2020-01-01') },
        { code: '1', omschrijving: 'b', opvolgers: ['9'] },
      ],
    };
    expect(foutenInTabel(ziek)).toEqual(['1: twice', '1: ends before it begins', '1: unknown successor']);
  });

  it.each([
    ['RO', ['7047']],
    ['BQ', ['5106', '5108', '5109']],
    ['HK', []],
    ['XX', []],
  ])('ISO %s is %j', (iso, codes) => {
    expect(landcodesVanIso(iso)).toEqual(codes);
  });
});

const utf16 = (tekst: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tekst, 'utf16le')]);
const KOP = '"05.11 Nationaliteitscode","05.12 Omschrijving","99.98 Datum ingang","99.99 Datum einde"\r\n';

describe('loading the official table', () => {
  it('reads UTF-16LE with a mark and UTF-8 alike, with quotes and commas in cells', () => {
    const tekst = `${KOP}"0001","Nederlandse","",""\r\n"0086","Mace ""oud"", donisch","19930419","20190212"\r\n`;
    for (const bestand of [utf16(tekst), Buffer.from(tekst), Buffer.from(`\ufeff${tekst}`)]) {
      expect(leesTabel('32', bestand, 'Tabel32 2026-Q4')).toEqual({
        soort: 'gelezen',
        tabel: {
          nummer: '32',
          naam: 'Nationaliteitentabel',
          bron: 'Tabel32 2026-Q4',
          graad: 'gelezen',
          voorlopig: false,
          rijen: [
            { code: '0001', omschrijving: 'Nederlandse' },
            { code: '0086', omschrijving: 'Mace "oud", donisch', ingang: '1993-04-19', einde: '2019-02-12' },
          ],
        },
      });
    }
  });

  it('reads the successor of a municipality', () => {
    const tekst =
      '"92.10 Gemeentecode","92.11 Omschrijving","92.12 Nieuwe code","99.98 Datum ingang","99.99 Datum einde"\n' +
      '"0568","Bernisse","1930","","20150101"\n"1930","Nissewaard","","20150101",""\n';
    const gelezen = leesTabel('33', utf16(tekst), 'x');
    if (gelezen.soort !== 'gelezen') throw new Error('not read');
    expect(opvolgersOp(gelezen.tabel, '0568', op)).toEqual(['1930']);
  });

  it('tells line, column and rule of all that is wrong, never what stands there, and reads nothing', () => {
    const tekst = `${KOP}"1","Geheim","",""\n"0002","","",""\n"0003","x","20259999",""\n"0003","y","","gisteren"\n`;
    const gelezen = leesTabel('32', utf16(tekst), 'x');
    expect(gelezen).toEqual({
      soort: 'fouten',
      fouten: [
        { regel: 2, kolom: '05.11', regelnaam: 'code' },
        { regel: 3, kolom: '05.12', regelnaam: 'verplicht' },
        { regel: 4, kolom: '99.98', regelnaam: 'datum' },
        { regel: 5, kolom: '05.11', regelnaam: 'dubbel' },
        { regel: 5, kolom: '99.99', regelnaam: 'datum' },
      ],
    });
    expect(JSON.stringify(gelezen)).not.toMatch(/Geheim|gisteren/);
  });

  it('refuses another table', () => {
    expect(leesTabel('34', utf16(KOP), 'x')).toEqual({
      soort: 'fouten',
      fouten: [
        { regel: 1, kolom: '94.10', regelnaam: 'kolom ontbreekt' },
        { regel: 1, kolom: '94.11', regelnaam: 'kolom ontbreekt' },
      ],
    });
  });

  it('never throws, whatever the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['gelezen', 'fouten']).toContain(leesTabel('32', bytes, 'x').soort);
      }),
    );
  });
});

describe('lines of cells', () => {
  it('keep what was written, whatever is in them', () => {
    const cel = fc.string({ maxLength: 12 }).map((tekst) => tekst.replaceAll(/[\r\ufeff]/g, ''));
    const blad = fc.array(fc.array(cel, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(blad, fc.constantFrom(',' as const, ';' as const), (rijen, scheiding) => {
        const schrijf = (waarde: string) => `"${waarde.replaceAll('"', '""')}"`;
        const tekst = rijen.map((rij) => rij.map(schrijf).join(scheiding)).join('\r\n');
        expect(leesCsv(tekst, scheiding).map(({ cellen }) => cellen)).toEqual(rijen);
      }),
    );
  });

  it('are numbered by where they begin, empty ones skipped', () => {
    expect(leesCsv('a,b\n\n"c\nd",e\nf,g', ',').map(({ regel }) => regel)).toEqual([1, 3, 5]);
  });

  it('lose the mark', () => {
    expect(csvTekst(Buffer.from('\ufeffa'))).toBe('a');
    expect(csvTekst(utf16('a;b'))).toBe('a;b');
  });
});
