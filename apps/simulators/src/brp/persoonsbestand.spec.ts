import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { persoonsbeeld } from './persoonsbeeld.js';
import { leesPersoonsbestand } from './persoonsbestand.js';
import { kiesVelden } from './velden.js';
import { PERSOON } from './velden.data.js';
import { SCHEMAS, validator } from './proef/specificatie.js';

const VOORBEELD = readFileSync(join(import.meta.dirname, 'proef/personen-voorbeeld.csv'), 'utf8');
const utf16 = (tekst: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tekst, 'utf16le')]);

function personen(bestand: Uint8Array) {
  const gelezen = leesPersoonsbestand(bestand);
  if (gelezen.soort === 'fouten') throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.personen;
}

/** A file of one person, with cells replaced. */
function eenBestand(anders: Readonly<Record<string, string>>, ...verder: Readonly<Record<string, string>>[]) {
  const rij = {
    '01.01.10': '9012489524',
    '01.01.20': '999900006',
    '01.02.40': 'Geheimova',
    '01.03.10': '19990423',
    '01.04.10': 'V',
    '08.09.10': '0363',
    ...anders,
  };
  const kolommen = [...new Set([rij, ...verder].flatMap((een) => Object.keys(een)))];
  const regels = [rij, ...verder].map((een: Readonly<Record<string, string>>) =>
    kolommen.map((kolom) => een[kolom] ?? '').join(';'),
  );
  return Buffer.from([kolommen.join(';'), ...regels].join('\r\n'));
}

describe('PS3: persons from a file in the layout of the test set', () => {
  it('is read alike in UTF-8, with a mark, and in UTF-16LE', () => {
    const gelezen = personen(Buffer.from(VOORBEELD));
    expect(gelezen).toHaveLength(3);
    expect(personen(Buffer.from(`\ufeff${VOORBEELD}`))).toEqual(gelezen);
    expect(personen(utf16(VOORBEELD))).toEqual(gelezen);
  });

  it('gives each person what his line says, and what the lines below add', () => {
    const [ilse, omar, vera] = personen(Buffer.from(VOORBEELD));
    expect(ilse).toMatchObject({
      naam: { voornamen: 'Ilse', voorvoegsel: 'van', geslachtsnaam: 'Bestandsma' },
      geboorte: { datum: '19880619', plaats: { code: '0363', omschrijving: 'Amsterdam' } },
      verblijfplaats: { soort: 'adres', functie: 'W', straat: 'Bestandstraat', huisnummer: 7, postcode: '1099XZ' },
      nationaliteiten: [{ nationaliteit: { code: '0001' } }, { nationaliteit: { code: '0052' }, vanaf: '20150101' }],
      kinderen: [
        { burgerservicenummer: '999900055', geboorte: { datum: '20140512' } },
        { burgerservicenummer: '999900146', geboorte: { datum: '20160000' } },
      ],
      geheim: 0,
    });
    expect(omar).toMatchObject({
      geheim: 4,
      geboorte: { datum: '19990400', plaats: { omschrijving: 'Testdorp' }, land: { omschrijving: 'Marokko' } },
      verblijfplaats: { functie: 'B' },
      verblijfstitel: { aanduiding: { code: '26' }, vanaf: '20230101' },
    });
    expect(vera).toMatchObject({
      opschorting: { reden: 'E', datum: '20200101' },
      verblijfplaats: { soort: 'buitenland', land: { code: '5010', omschrijving: 'België' } },
      nationaliteiten: [{ soort: 'Staatloos' }],
    });
  });

  it('is answered in the shape of the specification', () => {
    if (!SCHEMAS) return expect(SCHEMAS).toBeUndefined();
    const valid = validator(SCHEMAS, 'PersonenQueryResponse');
    const beelden = personen(Buffer.from(VOORBEELD)).map((lijst) =>
      kiesVelden(persoonsbeeld(lijst, '2026-11-27'), PERSOON, Object.keys(PERSOON)),
    );
    valid({ type: 'RaadpleegMetBurgerservicenummer', personen: beelden });
    return expect(valid.errors ?? []).toEqual([]);
  });
});

describe('a wrong file', () => {
  it.each<[string, Uint8Array, object[]]>([
    [
      'a number that fails the test',
      eenBestand({ '01.01.20': '999900007' }),
      [{ regel: 2, kolom: '01.01.20', fout: 'elfproef' }],
    ],
    [
      'a number that a person may have',
      eenBestand({ '01.01.20': '123456782' }),
      [{ regel: 2, kolom: '01.01.20', fout: 'geen testnummer' }],
    ],
    ['a wrong A-number', eenBestand({ '01.01.10': '1123456789' }), [{ regel: 2, kolom: '01.01.10', fout: 'a-nummer' }]],
    ['a date that never was', eenBestand({ '01.03.10': '19990231' }), [{ regel: 2, kolom: '01.03.10', fout: 'datum' }]],
    ['a code of three digits', eenBestand({ '08.09.10': '363' }), [{ regel: 2, kolom: '08.09.10', fout: 'code' }]],
    ['another sex', eenBestand({ '01.04.10': 'X' }), [{ regel: 2, kolom: '01.04.10', fout: 'vorm' }]],
    ['no name', eenBestand({ '01.02.40': '' }), [{ regel: 2, kolom: '01.02.40', fout: 'verplicht' }]],
    [
      'a street without a number',
      eenBestand({ '08.11.10': 'Laan' }),
      [{ regel: 2, kolom: '08.11.20', fout: 'verplicht' }],
    ],
    [
      'one number twice',
      eenBestand(
        {},
        {
          '01.01.10': '9012845087',
          '01.01.20': '999900006',
          '01.02.40': 'B',
          '01.03.10': '19990423',
          '01.04.10': 'V',
          '08.09.10': '0363',
        },
      ),
      [{ regel: 3, kolom: '01.01.20', fout: 'dubbel' }],
    ],
    [
      'a further line that is a person',
      eenBestand({}, { '01.02.40': 'Geheimova' }),
      [{ regel: 3, kolom: '01.01.20', fout: 'verplicht' }],
    ],
    [
      'a further line above everybody',
      Buffer.from('01.01.10;01.01.20;01.02.40;01.03.10;01.04.10;08.09.10;04.05.10\n;;;;;;0001'),
      [{ regel: 2, kolom: '01.01.20', fout: 'vervolg zonder persoon' }],
    ],
    [
      'a column twice',
      Buffer.from('01.01.10;01.01.20;01.02.40;01.02.40;01.03.10;01.04.10;08.09.10\n'),
      [{ regel: 1, kolom: '01.02.40', fout: 'kolom dubbel' }],
    ],
    [
      'commas',
      Buffer.from('01.01.10,01.01.20,01.02.40,01.03.10,01.04.10,08.09.10\n'),
      [{ fout: 'kolom ontbreekt' }, {}, {}, {}, {}, {}],
    ],
  ])('%s', (_naam, bestand, fouten) => {
    const gelezen = leesPersoonsbestand(bestand);
    expect(gelezen).toMatchObject({ soort: 'fouten', fouten });
    expect(JSON.stringify(gelezen)).not.toMatch(/Geheimova|123456782|19990231/);
  });

  it('is told with all its faults, in order of line', () => {
    const gelezen = leesPersoonsbestand(eenBestand({ '01.03.10': 'gisteren', '07.70.10': '9' }, { '04.05.10': 'x' }));
    expect(gelezen).toMatchObject({
      fouten: [
        { regel: 2, kolom: '01.03.10' },
        { regel: 2, kolom: '07.70.10' },
        { regel: 3, kolom: '04.05.10' },
      ],
    });
  });

  it('never breaks the reader, whatever is in it', () => {
    const kop = '01.01.10;01.01.20;01.02.40;01.03.10;01.04.10;08.09.10\n';
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string().map((tekst) => Buffer.from(kop + tekst)),
        ),
        (bytes) => {
          expect(['personen', 'fouten']).toContain(leesPersoonsbestand(bytes).soort);
        },
      ),
    );
  });
});
