import { beslistermijnVan } from './beslistermijn.domain.js';
import { vergunningsoorten, type Vergunningsoort } from './vergunningsoort.domain.js';

describe('the decision term', () => {
  it.each<[Vergunningsoort, string, string, string, string]>([
    [
      'alcoholwetvergunning',
      '2026-03-02T09:00:00.000Z',
      '2026-04-28',
      'Awb 4:13 lid 2 jo. Dienstenwet art. 31',
      'gelezen-2017',
    ],
    ['omgevingsvergunning', '2026-03-02T09:00:00.000Z', '2026-04-28', 'Omgevingswet art. 16.64 lid 1', 'gelezen'],
    ['exploitatievergunning', '2026-03-02T09:00:00.000Z', '2026-04-28', 'Awb 4:13 lid 2', 'gelezen-2017'],
    // 2026-03-23 + 56 days = Monday 18 May: a working day.
    ['seksbedrijfvergunning', '2026-03-23T09:00:00.000Z', '2026-05-18', 'Awb 4:13 lid 2', 'gelezen-2017'],
    // 2026-03-30 + 56 days = 25 May, Whit Monday (2e Pinksterdag): the next working day.
    ['evenementenvergunning', '2026-03-30T09:00:00.000Z', '2026-05-26', 'Awb 4:13 lid 2', 'gelezen-2017'],
    // 22:30Z in summer is the next day in the Netherlands: 31 March + 56 days = 26 May.
    ['andere-vergunning', '2026-03-30T22:30:00.000Z', '2026-05-26', 'Awb 4:13 lid 2', 'gelezen-2017'],
  ])('%s received at %s is due on %s', (soort, ontvangenOp, einde, artikel, graad) => {
    expect(beslistermijnVan(soort, ontvangenOp)).toMatchObject({ einde, artikel, graad });
  });

  it('explains a postponed last day with its article', () => {
    const { stappen } = beslistermijnVan('evenementenvergunning', '2026-03-30T09:00:00.000Z');
    expect(stappen).toMatchObject([
      { datum: '2026-03-31', artikel: 'Awb 4:13 lid 2' },
      { datum: '2026-05-25', uitleg: 'laatste dag van 8 weken' },
      { datum: '2026-05-26', artikel: 'Atw art. 1 lid 1', uitleg: expect.stringContaining('Pinksterdag') },
    ]);
  });

  it.each(vergunningsoorten)('%s has a term with source and grade, and says what could make it another', (soort) => {
    const termijn = beslistermijnVan(soort, '2026-03-02T09:00:00.000Z');
    expect(termijn.einde).toBe(termijn.stappen.at(-1)?.datum);
    expect(termijn.bron).not.toBe('');
    expect(termijn.voorbehouden.length).toBeGreaterThan(0);
    const ownTerm = soort === 'alcoholwetvergunning' || soort === 'omgevingsvergunning';
    expect(termijn.voorbehouden.join().includes('APV')).toBe(!ownTerm);
  });
});
