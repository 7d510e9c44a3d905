import type { Datum } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import {
  besluitmachine,
  besluitstatussen,
  type Besluitopdracht,
  type Besluitstatus,
  type Conceptinhoud,
  type Onderwerp,
} from './besluit-toestand.domain.js';
import { decide, evolve } from './besluit.domain.js';
import {
  eenBesluit,
  eenConcept,
  eenContext,
  eenOnderwerpId,
  eenWeigering,
  gehoord,
  maakBekend,
  metBlokken,
  onderteken,
  pasToe,
  stelOp,
} from './besluit.voorbeelden.js';
import { foutInConcept } from './conceptinhoud.domain.js';
import { horenNodig } from './hoorplicht.domain.js';

const opdrachten: Readonly<Record<string, Besluitopdracht>> = {
  'stel-op': stelOp(),
  wijzig: { soort: 'wijzig', inhoud: eenConcept() },
  'leg-horen-vast': gehoord,
  parafeer: { soort: 'parafeer' },
  'stuur-terug': { soort: 'stuur-terug', reden: 'x' },
  'trek-terug': { soort: 'trek-terug', reden: 'x' },
  onderteken: onderteken(),
  'maak-bekend': maakBekend,
  herroep: { soort: 'herroep', bezwaarId: eenOnderwerpId },
};

const code = (gevolg: ReturnType<typeof decide>) => (gevolg.soort === 'geweigerd' ? gevolg.weigering.code : 'aanvaard');

controleerMachine(besluitmachine, {
  beslis: (van, naam) => {
    const opdracht = opdrachten[naam];
    if (opdracht === undefined) throw new Error(naam);
    try {
      return pasToe(van === null ? undefined : eenBesluit(van as Besluitstatus), opdracht).status;
    } catch {
      return undefined;
    }
  },
});

describe('four eyes', () => {
  it.each(['parafeer', 'onderteken'] as const)('who wrote on it does not %s', (soort) => {
    const status = soort === 'parafeer' ? 'concept' : 'geparafeerd';
    expect(code(decide(eenBesluit(status), opdrachten[soort]!, eenContext({ actor: 'vergunning-1' })))).toBe(
      'vier-ogen',
    );
  });

  it('who changed it counts as who wrote it, also after it was sent back', () => {
    const gewijzigd = pasToe(eenBesluit(), { soort: 'wijzig', inhoud: eenConcept() }, { actor: 'vergunning-3' });
    expect(gewijzigd.voorbereiders).toEqual(['vergunning-1', 'vergunning-3']);
    expect(code(decide(gewijzigd, { soort: 'parafeer' }, eenContext({ actor: 'vergunning-3' })))).toBe('vier-ogen');
    const terug = pasToe(pasToe(gewijzigd, { soort: 'parafeer' }), { soort: 'stuur-terug', reden: 'x' });
    expect(terug).not.toHaveProperty('paraaf');
    expect(terug.voorbereiders).toEqual(['vergunning-1', 'vergunning-3']);
  });
});

describe('hearing (Awb 4:7, 4:8, 4:11; Wet Bibob 33)', () => {
  it.each<[Conceptinhoud['uitkomst'], Conceptinhoud['gronden'], boolean]>([
    ['verleend', ['voldoet-aan-de-eisen'], false],
    ['verleend-met-voorschriften', ['voldoet-aan-de-eisen'], false],
    ['verleend-met-voorschriften', ['wet-bibob'], true],
    ['geweigerd', ['voldoet-niet-aan-de-eisen'], true],
    ['ingetrokken', ['overtreding-voorschriften'], true],
    ['geschorst', ['overtreding-voorschriften'], true],
    ['vervallen', ['niet-gebruikt'], true],
  ])('before %s on %j: %s', (uitkomst, gronden, nodig) => {
    expect(horenNodig(uitkomst, gronden)).toBe(nodig);
  });

  it('must be on record before somebody initials a refusal', () => {
    const concept = eenBesluit('concept', eenWeigering());
    const tweede = eenContext({ actor: 'vergunning-2' });
    expect(code(decide(concept, { soort: 'parafeer' }, tweede))).toBe('horen-ontbreekt');
    expect(code(decide(pasToe(concept, gehoord), { soort: 'parafeer' }, tweede))).toBe('aanvaard');
  });

  it('counts for what was intended then: another outcome or ground asks for it again', () => {
    const met = pasToe(eenBesluit('concept', eenWeigering()), gehoord);
    const zelfde = pasToe(met, { soort: 'wijzig', inhoud: { ...eenWeigering(), tekst: 'Andere woorden.' } });
    expect(zelfde).toHaveProperty('horen');
    const andereGrond = { ...eenWeigering(), gronden: ['openbare-orde'] as const };
    expect(pasToe(met, { soort: 'wijzig', inhoud: andereGrond })).not.toHaveProperty('horen');
  });

  it.each([
    ['an empty record', { vorm: 'gehoord', op: '2026-03-01', wijze: 'mondeling', verslag: ' ' }, 'horen-onvolledig'],
    ['a day ahead', { vorm: 'gehoord', op: '2026-03-03', wijze: 'mondeling', verslag: 'x' }, 'dag-in-de-toekomst'],
    ['an exception without reason', { vorm: 'uitzondering', grond: 'spoed', toelichting: '' }, 'horen-onvolledig'],
    ['own data, for a refusal', { vorm: 'uitzondering', grond: 'eigen-gegevens', toelichting: 'x' }, 'aanvaard'],
  ] as const)('%s: %s', (_, horen, verwacht) => {
    const opdracht = { soort: 'leg-horen-vast', horen } as unknown as Besluitopdracht;
    expect(code(decide(eenBesluit('concept', eenWeigering()), opdracht, eenContext()))).toBe(verwacht);
  });

  it('own data are no exception for a withdrawal', () => {
    const inhoud = eenConcept({
      uitkomst: 'ingetrokken',
      gronden: ['overtreding-voorschriften'],
      ...metBlokken('intrekken', 'rechtsmiddelen'),
      per: '2026-04-01' as Datum,
    });
    const besluit = pasToe(undefined, stelOp(inhoud, { soort: 'vergunning', id: eenOnderwerpId }));
    const horen = { vorm: 'uitzondering', grond: 'eigen-gegevens', toelichting: 'x' } as const;
    expect(code(decide(besluit, { soort: 'leg-horen-vast', horen }, eenContext()))).toBe('uitzondering-past-niet');
  });
});

describe('a draft', () => {
  const aanvraag: Onderwerp = { soort: 'vergunningaanvraag', id: eenOnderwerpId };
  const vergunning: Onderwerp = { soort: 'vergunning', id: eenOnderwerpId };
  const schorsing = eenConcept({
    uitkomst: 'geschorst',
    ...metBlokken('schorsen', 'rechtsmiddelen'),
    periode: { van: '2026-04-01' as Datum, totEnMet: '2026-04-30' as Datum },
  });
  const { periode: _, ...zonderPeriode } = schorsing;

  it.each<[string, Onderwerp, Conceptinhoud, string | undefined]>([
    ['that is complete', aanvraag, eenConcept(), undefined],
    ['of a suspension', vergunning, schorsing, undefined],
    ['that withdraws an application', aanvraag, { ...schorsing }, 'uitkomst-past-niet'],
    ['that grants a permit again', vergunning, eenConcept(), 'uitkomst-past-niet'],
    ['without ground', aanvraag, eenConcept({ gronden: [] }), 'grond-ontbreekt'],
    ['without reasons', aanvraag, eenConcept(metBlokken('rechtsmiddelen')), 'motivering-ontbreekt'],
    ['with an empty text', aanvraag, eenConcept({ tekst: ' ' }), 'motivering-ontbreekt'],
    [
      'with reasons for another outcome',
      aanvraag,
      eenConcept(metBlokken('verlenen', 'intrekken', 'rechtsmiddelen')),
      'blok-past-niet',
    ],
    ['without remedies', aanvraag, eenConcept(metBlokken('verlenen')), 'rechtsmiddelen-ontbreken'],
    [
      'with a block on the Wet Bibob and no such ground',
      aanvraag,
      { ...eenWeigering(), ...metBlokken('weigeren-wet-bibob', 'rechtsmiddelen') },
      'bibob-grond-ontbreekt',
    ],
    [
      'of a grant with conditions',
      aanvraag,
      eenConcept({ voorschriften: [{ tekst: 'x' }] }),
      'voorschriften-niet-verwacht',
    ],
    [
      'of conditions without one',
      aanvraag,
      eenConcept({
        uitkomst: 'verleend-met-voorschriften',
        ...metBlokken('verlenen-met-voorschriften', 'rechtsmiddelen'),
      }),
      'voorschriften-ontbreken',
    ],
    ['of a suspension without days', vergunning, zonderPeriode, 'periode-ontbreekt'],
    [
      'of a suspension in a year that no term reaches',
      vergunning,
      { ...schorsing, periode: { van: '9999-12-01' as Datum, totEnMet: '9999-12-31' as Datum } },
      'dag-te-ver',
    ],
    [
      'of a withdrawal in such a year',
      vergunning,
      eenConcept({ uitkomst: 'ingetrokken', ...metBlokken('intrekken', 'rechtsmiddelen'), per: '9999-12-31' as Datum }),
      'dag-te-ver',
    ],
    [
      'of a condition in such a year',
      aanvraag,
      eenConcept({
        uitkomst: 'verleend-met-voorschriften',
        ...metBlokken('verlenen-met-voorschriften', 'rechtsmiddelen'),
        voorschriften: [{ tekst: 'x', uiterlijk: '9999-12-31' as Datum }],
      }),
      'dag-te-ver',
    ],
    ['of a grant with days', aanvraag, eenConcept({ periode: schorsing.periode! }), 'periode-niet-verwacht'],
    [
      'of a grant with a day of withdrawal',
      aanvraag,
      eenConcept({ per: '2026-04-01' as Datum }),
      'periode-niet-verwacht',
    ],
  ])('%s: %s', (_naam, onderwerp, inhoud, verwacht) => {
    expect(foutInConcept(onderwerp, inhoud)?.weigering.code).toBe(verwacht);
  });
});

describe('making known (Awb 3:41, 6:7, 6:8)', () => {
  it.each([
    // 2 March 2026 is a Monday: six weeks from 3 March end on Monday 13 April.
    ['2026-03-02', '2026-04-13'],
    // 23 March: six weeks end on Monday 4 May; 5 May is a holiday, the 4th is not.
    ['2026-03-23', '2026-05-04'],
    // 24 March: six weeks end on Tuesday 5 May, Liberation Day: the next working day is Wednesday 6 May (Atw 1 and 3).
    ['2026-03-24', '2026-05-06'],
    // 2 April: six weeks end on Thursday 14 May, Ascension Day; Friday 15 May is equated by decree; so Monday 18 May.
    ['2026-04-02', '2026-05-18'],
  ])('on %s starts a term for objection that ends on %s', (dag, einde) => {
    const getekend = eenBesluit('ondertekend');
    const op = dag as Datum;
    const na = pasToe(getekend, { soort: 'maak-bekend', op, wijze: 'toezending' }, { nu: `${dag}T12:00:00.000Z` });
    expect(na).toMatchObject({ bekendmaking: { op: dag, bezwaartermijn: { einde } } });
  });

  it.each([
    ['2026-03-01', 'bekendmaking-te-vroeg'],
    ['2026-03-03', 'dag-in-de-toekomst'],
  ])('on %s: %s', (dag, verwacht) => {
    const opdracht = { soort: 'maak-bekend', op: dag as Datum, wijze: 'toezending' } as const;
    expect(code(decide(eenBesluit('ondertekend'), opdracht, eenContext()))).toBe(verwacht);
  });
});

describe('versions', () => {
  it.each(besluitstatussen)('%s has a version for each event', (status) => {
    const stappen = { concept: 1, geparafeerd: 2, ondertekend: 3, bekendgemaakt: 4, herroepen: 5, teruggetrokken: 2 };
    expect(eenBesluit(status).versie).toBe(stappen[status]);
  });

  it('evolve throws on an event that cannot follow', () => {
    expect(() => evolve(undefined, { type: 'besluit-geparafeerd', op: 'x', door: 'y' })).toThrow('before');
  });
});
