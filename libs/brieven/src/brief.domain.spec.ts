import fc from 'fast-check';
import { bezwaarTegenBrief, BRIEFGRENZEN, type Brief } from './brief.domain.js';
import { eenBrief, langeInhoud } from './fixtures/een-brief.js';

const regels = (aantal: number) => Array.from({ length: aantal }, () => 'regel');
const alinea = (tekst: string): Partial<Brief> => ({ inhoud: [{ soort: 'alinea', tekst }] });

describe('a letter as data', () => {
  it('is accepted when it is whole', () => {
    expect(bezwaarTegenBrief(eenBrief())).toBeUndefined();
    expect(bezwaarTegenBrief(eenBrief({ inhoud: langeInhoud(), rechtsmiddelen: [] }))).toBeUndefined();
  });

  it.each<[string, Partial<Brief>, string]>([
    ['nobody to send it to', { geadresseerde: [] }, 'geadresseerde'],
    ['no address to answer to', { afzender: { naam: 'Gemeente', adresregels: [] } }, 'afzender.adresregels'],
    ['too long an address', { geadresseerde: regels(BRIEFGRENZEN.adresregels + 1) }, 'geadresseerde'],
    ['no body', { inhoud: [] }, 'inhoud'],
    ['an empty list', { inhoud: [{ soort: 'lijst', items: [] }] }, 'inhoud[0].items'],
    ['a day that does not exist', { datum: '2026-02-29' }, 'datum'],
    ['an empty subject', { onderwerp: ' ' }, 'onderwerp'],
    ['too long a subject', { onderwerp: 'x'.repeat(BRIEFGRENZEN.onderwerp + 1) }, 'onderwerp'],
    ['too long a paragraph', alinea('x'.repeat(BRIEFGRENZEN.tekst + 1)), 'inhoud[0].tekst'],
    ['a line break', alinea('een\ntwee'), 'inhoud[0].tekst'],
    ['half a character', alinea('een \ud800'), 'inhoud[0].tekst'],
    ['text that turns the direction', alinea('een \u202e eewt'), 'inhoud[0].tekst'],
    ['an invisible character', alinea('een\u200btwee'), 'inhoud[0].tekst'],
    ['too many remedies', { rechtsmiddelen: regels(BRIEFGRENZEN.rechtsmiddelen + 1) }, 'rechtsmiddelen'],
  ])('refuses %s and names the field', (_wat, anders, veld) => {
    expect(bezwaarTegenBrief(eenBrief(anders))).toMatchObject({
      weigering: { code: 'brief-ongeldig', velden: [expect.objectContaining({ veld })] },
    });
  });

  it('bounds the whole as well as the parts', () => {
    const vol = Array.from({ length: 11 }, () => ({ soort: 'alinea', tekst: 'x'.repeat(BRIEFGRENZEN.tekst) }) as const);
    expect(bezwaarTegenBrief(eenBrief({ inhoud: vol }))).toMatchObject({
      weigering: { velden: [{ veld: 'inhoud', regel: `samen hoogstens ${BRIEFGRENZEN.totaal} tekens` }] },
    });
  });

  it('never repeats the text that it refuses', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 40 }), (naam) => {
        const bezwaar = bezwaarTegenBrief(eenBrief({ ...alinea(`${naam}\u0000`) }));
        return bezwaar !== undefined && !JSON.stringify(bezwaar).includes(JSON.stringify(naam));
      }),
    );
  });
});
