import type { Geweigerd } from '@schakel/domain';
import {
  formulierbijlagen,
  stelVragenlijstSamen,
  type UitgereikteVraag,
  type Vraagkeuze,
} from './bibob-vraag.domain.js';
import { BIBOBVRAGEN, personenvraagcodes } from './bibob-vragen.data.js';

const lijst = (keuzes?: readonly Vraagkeuze[]) => stelVragenlijstSamen(BIBOBVRAGEN, 'overige-beschikking', keuzes);
const code = (uitkomst: readonly UitgereikteVraag[] | Geweigerd) =>
  'soort' in uitkomst ? uitkomst.weigering.code : undefined;

describe('the official questions', () => {
  it('have a code each, an article, a source with grade, and hang only on a yes-or-no question of the same annexes', () => {
    expect(new Set(BIBOBVRAGEN.map((vraag) => vraag.code)).size).toBe(BIBOBVRAGEN.length);
    for (const { artikel, bron, tekst, alsJaOp, bijlagen } of BIBOBVRAGEN) {
      expect(artikel).toMatch(/^Wet Bibob art\. 7a/);
      expect(bron.length).toBeGreaterThan(10);
      expect(tekst).toMatch(/\?/);
      const boven = BIBOBVRAGEN.find((vraag) => vraag.code === alsJaOp);
      if (alsJaOp === undefined) continue;
      expect(boven?.soort).toBe('ja-nee');
      expect(boven?.bijlagen).toEqual(expect.arrayContaining([...bijlagen]));
    }
  });

  it.each(formulierbijlagen)(
    'annex %s asks the minimum of art. 7a lid 2: who, number, form, names, whom behind it, money',
    (bijlage) => {
      const codes = (stelVragenlijstSamen(BIBOBVRAGEN, bijlage) as readonly UitgereikteVraag[]).map(
        (vraag) => vraag.code,
      );
      expect(codes).toEqual(
        expect.arrayContaining(['1.1', '1.2', '1.3', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '1.12']),
      );
      expect(codes.includes('1.11')).toBe(bijlage === 'overheidsopdracht');
    },
  );

  it('look back five years on functions, convictions, fines, permits and orders, three years of accounts', () => {
    const terug = (een: string) => BIBOBVRAGEN.find((vraag) => vraag.code === een)?.terugkijk;
    for (const een of ['2.1', '2.2', '2.3', '2.4', '2.5']) expect(terug(een)).toEqual({ aantal: 5, eenheid: 'jaren' });
    expect(terug('2.6')).toEqual({ aantal: 3, eenheid: 'boekjaren' });
    expect(personenvraagcodes).toContain('1.9');
  });
});

describe('a municipality composes its own list', () => {
  it('by choosing, in official order, in its own words where those are clearer', () => {
    const eigen = { code: '1.2', bewoording: 'Wat is uw BSN?', betekenisOngewijzigd: true };
    expect(lijst([{ code: '6.3' }, eigen])).toMatchObject([
      { code: '1.2', bewoording: 'Wat is uw BSN?' },
      { code: '6.3' },
    ]);
    expect(lijst([{ code: '6.3' }])).not.toHaveProperty('0.bijlagen');
  });

  it.each<[string, readonly Vraagkeuze[], string]>([
    ['a question of its own', [{ code: '99.1' }], 'vraag-niet-officieel'],
    ['a question of another annex', [{ code: '1.11' }], 'vraag-niet-officieel'],
    ['a question twice', [{ code: '1.1' }, { code: '1.1' }], 'vraag-dubbel'],
    ['a question without the one it hangs on', [{ code: '6.2' }], 'vraag-hangt-af'],
    [
      'two questions in one',
      [{ code: '1.2', bewoording: 'Uw BSN? En dat van uw partner?', betekenisOngewijzigd: true }],
      'bewoording-vraagt-meer',
    ],
    [
      'far more words',
      [{ code: '1.2', bewoording: `${'Geef alle nummers '.repeat(5)}?`, betekenisOngewijzigd: true }],
      'bewoording-vraagt-meer',
    ],
    [
      'own words without a word on the meaning',
      [{ code: '1.2', bewoording: 'Wat is uw BSN?' }],
      'betekenis-niet-bevestigd',
    ],
    ['nothing', [], 'vragenlijst-leeg'],
  ])('never by %s', (_naam, keuzes, verwacht) => expect(code(lijst(keuzes))).toBe(verwacht));
});
