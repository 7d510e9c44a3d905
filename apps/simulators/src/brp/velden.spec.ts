import { SCHEMAS, varianten } from './proef/specificatie.js';
import { GEZAG_PERSOON_BEPERKT, PERSOON, PERSOON_BEPERKT, type Veldenboom } from './velden.data.js';
import { isVeld, kiesVelden } from './velden.js';

describe('naming a field', () => {
  it.each([
    'burgerservicenummer',
    'naam',
    'naam.voornamen',
    'geboorte.datum',
    'geboorte.datum.langFormaat',
    'geboorte.datum.bestaatNiet',
    'verblijfplaats.verblijfadres.postcode',
    'partners.naam.geslachtsnaam',
    'gezag.type',
  ])('%s exists', (pad) => {
    expect(isVeld(PERSOON, pad)).toBe(true);
  });

  it.each([
    '',
    'bestaatNiet',
    'Burgerservicenummer',
    'naam.bestaatNiet',
    'burgerservicenummer.iets',
    'naam.',
    'constructor',
    'geheimhoudingPersoonsgegevens',
    'inOnderzoek',
    'opschortingBijhouding',
    'rni',
    'verificatie',
    'naam.inOnderzoek',
  ])('%s does not exist or may not be asked', (pad) => {
    expect(isVeld(PERSOON, pad)).toBe(false);
  });

  it('of a search is limited', () => {
    expect(isVeld(PERSOON_BEPERKT, 'verblijfplaats')).toBe(false);
    expect(isVeld(PERSOON_BEPERKT, 'gezag')).toBe(false);
    expect(isVeld(GEZAG_PERSOON_BEPERKT, 'gezag')).toBe(true);
  });
});

describe('choosing fields', () => {
  const datum = { type: 'Datum', datum: '2000-01-01', langFormaat: '1 januari 2000' };
  const persoon = {
    burgerservicenummer: '999900006',
    naam: { voornamen: 'Aa Bb', geslachtsnaam: 'Cc', volledigeNaam: 'Aa Bb Cc', aanduidingNaamgebruik: { code: 'E' } },
    geboorte: { datum, land: { code: '6030' } },
    verblijfplaats: {
      type: 'Adres',
      functieAdres: { code: 'W' },
      datumVan: datum,
      verblijfadres: { postcode: '1099XZ' },
      inOnderzoek: { functieAdres: true, datumVan: true, datumIngangOnderzoek: datum },
    },
    kinderen: [{ naam: { voornamen: 'Dd' } }, { naam: { geslachtsnaam: 'Ee' } }],
    geheimhoudingPersoonsgegevens: true,
  };
  const geheim = { geheimhoudingPersoonsgegevens: true };

  it('gives what is asked, and secrecy unasked', () => {
    expect(kiesVelden(persoon, PERSOON, ['naam.voornamen', 'geboorte.datum'])).toEqual({
      naam: { voornamen: 'Aa Bb' },
      geboorte: { datum },
      ...geheim,
    });
  });

  it('gives a date whole, whatever part is asked', () => {
    expect(kiesVelden(persoon, PERSOON, ['geboorte.datum.langFormaat'])).toEqual({ geboorte: { datum }, ...geheim });
  });

  it('gives a group whole, but never more than the answer may hold', () => {
    expect(kiesVelden(persoon, PERSOON, ['naam'])).toEqual({ naam: persoon.naam, ...geheim });
    const { aanduidingNaamgebruik: _meer, ...beperkt } = persoon.naam;
    expect(kiesVelden(persoon, PERSOON_BEPERKT, ['naam', 'geboorte'])).toEqual({
      naam: beperkt,
      geboorte: { datum },
      ...geheim,
    });
  });

  it('gives the type of a residence, and notes of investigation only on what is given', () => {
    expect(kiesVelden(persoon, PERSOON, ['verblijfplaats.functieAdres'])).toEqual({
      verblijfplaats: {
        type: 'Adres',
        functieAdres: { code: 'W' },
        inOnderzoek: { functieAdres: true, datumIngangOnderzoek: datum },
      },
      ...geheim,
    });
    expect(kiesVelden(persoon, PERSOON, ['verblijfplaats.verblijfadres.postcode'])).toEqual({
      verblijfplaats: { type: 'Adres', verblijfadres: { postcode: '1099XZ' } },
      ...geheim,
    });
  });

  it('keeps one entry per relative', () => {
    expect(kiesVelden(persoon, PERSOON, ['kinderen.naam.voornamen'])).toEqual({
      kinderen: [{ naam: { voornamen: 'Dd' } }, {}],
      ...geheim,
    });
  });

  it('gives nothing but the unasked where the person has no such datum', () => {
    expect(kiesVelden(persoon, PERSOON, ['overlijden', 'partners'])).toEqual(geheim);
  });
});

type Schema = Readonly<Record<string, unknown>>;
const ONGEVRAAGD = new Set([
  'inOnderzoek',
  'geheimhoudingPersoonsgegevens',
  'opschortingBijhouding',
  'rni',
  'verificatie',
]);
const GEHEEL = new Set(['AbstractDatum', 'Waardetabel', 'Gezag', 'AdellijkeTitelPredicaatType']);

/** All properties of a schema, with those of its variants; one property may have several schemas. */
function eigenschappen(schemas: Readonly<Record<string, Schema>>, schema: Schema): Map<string, Schema[]> {
  const ref = schema['$ref'] as string | undefined;
  const eigen = ref ? (schemas[ref.split('/').pop() ?? ''] ?? {}) : schema;
  const delen = (eigen['allOf'] as Schema[] | undefined) ?? [];
  const alle = new Map(
    Object.entries((eigen['properties'] as Record<string, Schema> | undefined) ?? {}).map(([naam, deel]) => [
      naam,
      [deel],
    ]),
  );
  const voeg = (meer: Map<string, Schema[]>): void =>
    meer.forEach((lijst, naam) => alle.set(naam, [...(alle.get(naam) ?? []), ...lijst]));
  for (const deel of delen) voeg(eigenschappen(schemas, deel));
  return alle;
}

function boomVan(schemas: Readonly<Record<string, Schema>>, lijst: readonly Schema[]): Veldenboom[string] {
  const namen = lijst.map(
    (schema) =>
      ((schema['$ref'] ?? (schema['items'] as Schema | undefined)?.['$ref'] ?? '') as string).split('/').pop() ?? '',
  );
  if (namen.some((naam) => GEHEEL.has(naam))) return 'geheel';
  const alle = new Map<string, Schema[]>();
  for (const naam of namen) {
    const soorten = Object.values(varianten(schemas[naam] ?? {}) ?? {});
    for (const soort of [naam, ...soorten]) {
      for (const [veld, delen] of eigenschappen(schemas, schemas[soort] ?? {}))
        alle.set(veld, [...(alle.get(veld) ?? []), ...delen]);
    }
  }
  const velden = [...alle]
    .filter(([veld]) => !ONGEVRAAGD.has(veld))
    .map(([veld, delen]) => [veld, boomVan(schemas, delen)] as const);
  return velden.length === 0 ? 'waarde' : Object.fromEntries(velden);
}

describe(`the table of fields${SCHEMAS ? '' : ' (specification absent: nothing to compare with)'}`, () => {
  it('is that of the specification', () => {
    const schemas = SCHEMAS;
    if (!schemas) return expect(schemas).toBeUndefined();
    const ref = (naam: string) => boomVan(schemas, [{ $ref: `#/components/schemas/${naam}` }]);
    expect(PERSOON).toEqual(ref('Persoon'));
    expect(PERSOON_BEPERKT).toEqual(ref('PersoonBeperkt'));
    return expect(GEZAG_PERSOON_BEPERKT).toEqual(ref('GezagPersoonBeperkt'));
  });
});
