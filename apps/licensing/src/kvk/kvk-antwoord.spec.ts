import { basisprofiel, bedrijfsgegevensVan, KVK_BRON } from './kvk-antwoord.js';

const NU = '2026-03-02T09:00:00.000Z';
const profiel = {
  kvkNummer: '90417263',
  indNonMailing: 'Nee',
  naam: 'Verzonnen Verhuur B.V.',
  formeleRegistratiedatum: '20180314',
  materieleRegistratie: { datumAanvang: '20180314', datumEinde: '20251231' },
  handelsnamen: [{ naam: 'Verzonnen Verhuur', volgorde: 0 }],
  sbiActiviteiten: [{ sbiCode: '68203', sbiOmschrijving: 'Verhuur', indHoofdactiviteit: 'Ja' }],
  _embedded: {
    hoofdvestiging: { adressen: [{ straatnaam: 'Geheimstraat' }] },
    eigenaar: { rechtsvorm: 'Besloten Vennootschap', adressen: [{ straatnaam: 'Geheimstraat' }] },
  },
};

describe('the answer of the Handelsregister', () => {
  it('is kept with when and where it was asked, and each code with its edition', () => {
    expect(bedrijfsgegevensVan(basisprofiel.parse(profiel), '2008', NU)).toEqual({
      kvkNummer: '90417263',
      naam: 'Verzonnen Verhuur B.V.',
      handelsnamen: ['Verzonnen Verhuur'],
      rechtsvorm: 'Besloten Vennootschap',
      geregistreerdSinds: '2018-03-14',
      beeindigdOp: '2025-12-31',
      activiteiten: [{ code: '68203', editie: '2008', omschrijving: 'Verhuur', hoofdactiviteit: true }],
      opgehaaldOp: NU,
      bron: KVK_BRON,
    });
  });

  it('drops addresses and owners unread', () => {
    expect(JSON.stringify(basisprofiel.parse(profiel))).not.toContain('Geheimstraat');
  });

  it.each([
    ['a month that is not known', '20180000'],
    ['a day that does not exist', '20180230'],
  ])('leaves out %s instead of guessing', (_naam, formeleRegistratiedatum) => {
    const gelezen = bedrijfsgegevensVan(basisprofiel.parse({ ...profiel, formeleRegistratiedatum }), '2025', NU);
    expect(gelezen).not.toHaveProperty('geregistreerdSinds');
  });

  it('may lack names, activities and owner', () => {
    const { kvkNummer, naam } = profiel;
    expect(bedrijfsgegevensVan(basisprofiel.parse({ kvkNummer, naam }), '2025', NU)).toEqual({
      kvkNummer,
      naam,
      handelsnamen: [],
      activiteiten: [],
      opgehaaldOp: NU,
      bron: KVK_BRON,
    });
  });

  it.each([
    ['no number', { ...profiel, kvkNummer: undefined }],
    [
      'a code that is none',
      { ...profiel, sbiActiviteiten: [{ sbiCode: 'x', sbiOmschrijving: '', indHoofdactiviteit: 'Ja' }] },
    ],
    ['a day that is none', { ...profiel, formeleRegistratiedatum: '14-03-2018' }],
    ['no object', 'x'],
  ])('is refused with %s', (_naam, antwoord) => expect(basisprofiel.safeParse(antwoord).success).toBe(false));
});
