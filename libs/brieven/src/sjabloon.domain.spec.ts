import { isGeweigerd } from '@schakel/domain';
import fc from 'fast-check';
import {
  bezwaarTegenSjabloon,
  langeDatum,
  vulSjabloon,
  type Gevuld,
  type Invulplekken,
  type Sjabloon,
} from './sjabloon.domain.js';

const plekken: Invulplekken = {
  bedrijfsnaam: { soort: 'tekst', verplicht: false, omschrijving: 'Naam van het bedrijf.' },
  einde: { soort: 'datum', verplicht: true, omschrijving: 'Laatste dag.' },
  stukken: { soort: 'lijst', verplicht: false, omschrijving: 'Wat ontbreekt.' },
};

function eenSjabloon(anders: Partial<Sjabloon> = {}): Sjabloon {
  return {
    onderwerp: 'Aanvraag van {{bedrijfsnaam}}',
    inhoud: [
      { soort: 'alinea', tekst: 'Wij beslissen uiterlijk op {{einde}}.' },
      { soort: 'opsomming', veld: 'stukken' },
    ],
    rechtsmiddelen: ['Bezwaar kan tot {{einde}}.'],
    bron: 'Voorbeeld',
    graad: 'uit het hoofd',
    ...anders,
  };
}

const invulling = { bedrijfsnaam: 'Verzonnen BV', einde: '2026-04-28', stukken: ['Plattegrond'] };

function gevuld(sjabloon: Sjabloon, waarden: Parameters<typeof vulSjabloon>[2]): Gevuld {
  const uitkomst = vulSjabloon(sjabloon, plekken, waarden);
  if ('soort' in uitkomst) throw new Error(uitkomst.weigering.code);
  return uitkomst;
}

describe('a template', () => {
  it('is accepted when every placeholder exists and fits', () => {
    expect(bezwaarTegenSjabloon(eenSjabloon(), plekken)).toBeUndefined();
  });

  const alinea = (tekst: string) => ({ inhoud: [{ soort: 'alinea', tekst: `${tekst} {{einde}}` } as const] });
  it.each([
    ['an unknown one', alinea('{{geheim}}'), 'invulplek-onbekend', 'geheim'],
    ['an unknown one that every object has', alinea('{{constructor}}'), 'invulplek-onbekend', 'constructor'],
    ['one without end', alinea('{{bedrijfsnaam}'), 'invulplek-misvormd', 'inhoud'],
    ['one with a blank', alinea('{{ bedrijfsnaam }}'), 'invulplek-misvormd', 'inhoud'],
    ['a list in running text', alinea('{{stukken}}'), 'invulplek-verkeerd', 'stukken'],
    ['a text as list', { inhoud: [{ soort: 'opsomming', veld: 'einde' } as const] }, 'invulplek-verkeerd', 'einde'],
    ['the term left out', { inhoud: [], rechtsmiddelen: [] }, 'invulplek-ontbreekt', 'einde'],
  ])('refuses %s by name', (_wat, anders, code, veld) => {
    expect(bezwaarTegenSjabloon(eenSjabloon(anders), plekken)).toMatchObject({
      soort: 'geweigerd',
      weigering: { code, velden: [{ veld }] },
    });
  });

  it('is filled with texts, days as people write them, and lists', () => {
    expect(gevuld(eenSjabloon(), invulling)).toEqual({
      onderwerp: 'Aanvraag van Verzonnen BV',
      inhoud: [
        { soort: 'alinea', tekst: 'Wij beslissen uiterlijk op 28 april 2026.' },
        { soort: 'lijst', items: ['Plattegrond'] },
      ],
      rechtsmiddelen: ['Bezwaar kan tot 28 april 2026.'],
    });
  });

  it('makes as many paragraphs as somebody typed', () => {
    const sjabloon = eenSjabloon({ inhoud: [{ soort: 'alinea', tekst: '{{bedrijfsnaam}} {{einde}}' }] });
    const { inhoud } = gevuld(sjabloon, { ...invulling, bedrijfsnaam: 'Eerst.\r\n\nDan.' });
    expect(inhoud).toEqual([
      { soort: 'alinea', tekst: 'Eerst.' },
      { soort: 'alinea', tekst: 'Dan. 28 april 2026' },
    ]);
  });

  it.each([
    ['nothing', { ...invulling, einde: undefined }, ['einde']],
    ['blanks', { ...invulling, bedrijfsnaam: '  ' }, ['bedrijfsnaam']],
    ['a day that does not exist', { ...invulling, einde: '2026-02-30' }, ['einde']],
    ['an empty list', { ...invulling, stukken: [] }, ['stukken']],
    ['a text for a list', { ...invulling, stukken: 'Plattegrond' }, ['stukken']],
    ['several at once', {}, ['bedrijfsnaam', 'einde', 'stukken']],
  ])('is not filled with %s; the refusal names the placeholder', (_wat, waarden, velden) => {
    const gegeven = Object.fromEntries(Object.entries(waarden).filter(([, waarde]) => waarde !== undefined));
    const uitkomst = vulSjabloon(eenSjabloon(), plekken, gegeven as typeof invulling);
    expect(uitkomst).toMatchObject({ weigering: { code: 'invulplek-niet-gevuld' } });
    const genoemd = 'soort' in uitkomst && isGeweigerd(uitkomst) ? uitkomst.weigering.velden : [];
    expect(genoemd?.map(({ veld }) => veld)).toEqual(velden);
  });

  it('never reads what was filled in as a template', () => {
    fc.assert(
      fc.property(fc.constantFrom('{{einde}}', '{{bedrijfsnaam}}', '$&', '$1', '{{geheim}}'), (waarde) => {
        const { onderwerp } = gevuld(eenSjabloon(), { ...invulling, bedrijfsnaam: waarde });
        return onderwerp === `Aanvraag van ${waarde}`;
      }),
    );
  });

  it.each([
    ['2026-01-01', '1 januari 2026'],
    ['2028-02-29', '29 februari 2028'],
    ['2026-12-31', '31 december 2026'],
  ])('writes %s as %s', (dag, tekst) => {
    expect(langeDatum(dag)).toBe(tekst);
  });
});
