import { datum, testBsn, type Gemeentecode, type Uuid } from '@schakel/domain';
import { controleer, isBerichtweigering, leesBericht, schrijfBericht } from '@schakel/istandaarden';
import { geldigVolgensSchema, SCHEMAS } from '@schakel/istandaarden/proef';
import fc from 'fast-check';
import type { Beantwoord } from '../toewijzing/toewijzing-opdracht.domain.js';
import type { Contact, Toewijzing } from '../toewijzing/toewijzing-toestand.domain.js';
import { eenClient, na, NU, open, opvang, verder, wijsToe } from '../toewijzing/toewijzing.voorbeelden.js';
import { contactgegevens } from './contactgegevens.js';
import { maakAntwoordbericht, maakToewijzingsbericht } from './toewijzingsbericht.js';

const verzending = { identificatie: 'M1', nu: NU };
const producten = (toewijzing: Toewijzing, gewijzigd: readonly number[], nu = NU) => {
  const { inhoud } = maakToewijzingsbericht(toewijzing, gewijzigd, { ...verzending, nu });
  const client = inhoud['Client'] as { ToegewezenProducten: { ToegewezenProduct: { ToewijzingNummer: string }[] } };
  return client.ToegewezenProducten.ToegewezenProduct.map(({ ToewijzingNummer }) => Number(ToewijzingNummer));
};

describe('what a 301 names', () => {
  const twee = na(open(), wijsToe(opvang(), opvang({ einddatum: datum('2026-03-10') })));
  it.each([
    ['all that holds', twee, [], NU, [101, 102]],
    ['not what has ended', twee, [], '2026-03-11T09:00:00.000Z', [101]],
    ['what has ended and was changed now', twee, [102], '2026-03-11T09:00:00.000Z', [101, 102]],
    ['what is withdrawn now', verder(twee, { soort: 'trek-in', nummers: [102] })!, [102], NU, [101, 102]],
    ['not what was withdrawn before', verder(twee, { soort: 'trek-in', nummers: [102] })!, [101], NU, [101]],
  ] as const)('%s', (_wat, toewijzing, gewijzigd, nu, verwacht) =>
    expect(producten(toewijzing, gewijzigd, nu)).toEqual(verwacht),
  );

  it('date and time of the decision in the Netherlands', () => {
    const laat = na(open(), [wijsToe(opvang()), '2026-07-01T22:30:05.000Z']);
    const tekst = JSON.stringify(maakToewijzingsbericht(laat, [101], verzending).inhoud);
    expect(tekst).toContain('"Toewijzingsdatum":"2026-07-02","Toewijzingstijd":"00:30:05"');
  });
});

/** Strings that tell where a shelter is, each long enough not to occur by accident. */
const plaats = fc
  .string({ unit: fc.constantFrom(...'QXZJW&<é'.split('')), minLength: 8, maxLength: 20 })
  .map((tekst) => `⌂${tekst}`);
const verblijf = (soort: Contact['soort']) =>
  fc.record({
    soort: fc.constant(soort),
    organisatie: plaats,
    straat: plaats,
    plaats,
    postcode: plaats,
    huisnummer: fc.integer({ min: 1, max: 9 }),
  });
const post: fc.Arbitrary<Contact> = fc.record(
  {
    soort: fc.constant('02' as const),
    organisatie: fc.constant('Postbus opvang'),
    straat: fc.constant('Dam'),
    plaats: fc.constant('Amsterdam'),
  },
  { requiredKeys: ['soort', 'organisatie'] },
);

describe('the address of a shelter', () => {
  it('is in no message, whatever is known of the person (fuzz)', () => {
    const contact = fc.oneof(post, verblijf('01'), verblijf('03'), verblijf('04')) as fc.Arbitrary<Contact>;
    fc.assert(
      fc.property(
        fc.array(contact, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('wmo' as const, 'jw' as const),
        (contacten, wet) => {
          const gezagsdrager = { achternaam: 'Ouder', soort: '10' } as const;
          const client = eenClient({ contacten, ...(wet === 'jw' && { gezagsdrager }) });
          const product = wet === 'jw' ? opvang({ categorie: '43', code: '43A01' }) : opvang();
          const toewijzing = na({ ...open(client), wet } as Parameters<typeof na>[0], wijsToe(product));
          const { soort, inhoud } = maakToewijzingsbericht(toewijzing, [101], verzending);
          const xml = schrijfBericht(soort, inhoud);
          expect(xml).not.toContain('⌂');
          expect(xml).not.toMatch(/Soort>0[134]</);
          expect(controleer(soort.indeling, inhoud)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves the block itself there, for the schema wants one', () => {
    expect(contactgegevens([{ soort: '03', straat: 'Geheim' }])).toEqual({
      Contact: [{ Soort: '02', Organisatie: 'via de gemeente' }],
    });
    expect(contactgegevens([{ soort: '02', straat: 'Dam', huisnummer: 1 }])).toEqual({
      Contact: [{ Soort: '02', Adres: { Huis: { Huisnummer: '1' }, Straatnaam: 'Dam' } }],
    });
  });
});

const naam = (max: number) =>
  fc
    .string({ unit: fc.constantFrom(..."abc DEF-é'&<".split('')), minLength: 1, maxLength: max })
    .filter((tekst) => /\S/.test(tekst));
const dag = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((d) => datum(d.toISOString().slice(0, 10)));
const omvang = fc.record({
  volume: fc.nat(99_999_999),
  eenheid: fc.constantFrom('01', '14', '83'),
  frequentie: fc.constantFrom('1', '6'),
});
const toewijzingen = (wet: 'wmo' | 'jw'): fc.Arbitrary<Toewijzing> =>
  fc
    .record({
      client: fc.record({
        ...{
          geboortedatum: dag,
          geslacht: fc.constantFrom('0' as const, '1' as const, '2' as const),
          achternaam: naam(200),
        },
        ...{
          bsn: fc.nat(10_000).map(testBsn),
          voorletters: fc.constantFrom('A', 'ABCDEF', 'Éỳ'),
          voorvoegsel: naam(10),
        },
        contacten: fc.array(post, { minLength: 1, maxLength: 2 }),
      }),
      producten: fc.array(
        fc.record(
          {
            ...{
              nummer: fc.integer({ min: 1, max: 999_999_999 }),
              categorie: fc.constant(wet === 'wmo' ? '16' : '46'),
              code: fc.constant(wet === 'wmo' ? '16002' : '46A01'),
            },
            ...{
              toegewezenOp: fc.constant(NU),
              ingangsdatum: dag,
              einddatum: dag,
              redenWijziging: fc.constantFrom('04', '13'),
              omvang,
              referentie: naam(36),
            },
          },
          { requiredKeys: ['nummer', 'categorie', 'toegewezenOp', 'ingangsdatum'] },
        ),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ client, producten: alle }) => ({
      ...{
        id: '01920000-0000-7000-8000-000000000001' as Uuid,
        gemeentecode: '0363' as Gemeentecode,
        versie: 1,
        status: 'toegewezen',
        wet,
      },
      ...{
        aanbieder: '12345678',
        client,
        producten: alle,
        verzoeken: [],
        ontvangen: [],
        verzonden: [],
        verstreken: [],
        gewijzigdOp: NU,
      },
    }));

describe.each(['wmo', 'jw'] as const)('generated assignments (%s)', (wet) => {
  const gevallen = fc.sample(toewijzingen(wet), { numRuns: 150, seed: 3 });
  const berichten = gevallen.map((een) =>
    maakToewijzingsbericht(
      een,
      een.producten.map(({ nummer }) => nummer),
      verzending,
    ),
  );

  it('give messages that we would read back as they are', () => {
    for (const { soort, inhoud } of berichten) {
      const gelezen = leesBericht(schrijfBericht(soort, inhoud));
      expect(isBerichtweigering(gelezen) ? gelezen : gelezen.inhoud).toEqual(inhoud);
    }
  });

  (SCHEMAS === undefined ? it.skip : it)('satisfy the schema of the Zorginstituut (absent: skipped)', async () => {
    const soort = berichten[0]!.soort;
    const xmls = berichten.map(({ inhoud }) => schrijfBericht(soort, inhoud));
    expect((await geldigVolgensSchema(soort, '436', xmls)).every(Boolean)).toBe(true);
  });

  (SCHEMAS === undefined ? it.skip : it)('and so do answers (absent: skipped)', async () => {
    const antwoorden: readonly Omit<Beantwoord, 'soort'>[] = [
      { referentie: 'V1', antwoord: '2' },
      { referentie: 'V1', antwoord: '1', reden: '3' },
      ...(wet === 'jw'
        ? [{ referentie: 'V1', antwoord: '1', reden: '8', gemeente: '0599' as Gemeentecode } as const]
        : []),
    ];
    const gemaakt = antwoorden.map((antwoord) => maakAntwoordbericht(gevallen[0]!, antwoord, verzending));
    const soort = gemaakt[0]!.soort;
    expect(
      (
        await geldigVolgensSchema(
          soort,
          '488',
          gemaakt.map(({ inhoud }) => schrijfBericht(soort, inhoud)),
        )
      ).every(Boolean),
    ).toBe(true);
  });
});
