import { datum, toestanden, volgendeToestanden } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import {
  bibobformuliermachine,
  formulierstatussen,
  type Antwoord,
  type BibobFormulier,
  type Formuliergebeurtenis,
  type Formulieropdracht,
  type Formulierstatus,
} from './bibob-formulier-toestand.domain.js';
import { ontbrekendVan } from './bibob-formulier-volledigheid.domain.js';
import { decide, evolve } from './bibob-formulier.domain.js';
import {
  eenAntwoord,
  eenContext,
  eenFormulier,
  eenStuk,
  eenUitreiking,
  geleend,
  hersteltermijn,
  naOpdrachten,
  nietGeleend,
  ondertekening,
  vastlegging,
} from './bibob-formulier.voorbeelden.js';

const context = eenContext();
const { gegeven } = specificatie(decide);
const wat = (formulier: BibobFormulier) =>
  ontbrekendVan(formulier).map(({ vraag, document }) => [vraag, document?.code].join(' ').trim());
const tot = (dag: string): Formulieropdracht => ({ soort: 'geef-hersteltermijn', tot: datum(dag), reden: 'x' });
const metAntwoord = (anders: Partial<Antwoord>) => vastlegging(eenAntwoord(anders));

describe('accepted', () => {
  it('handed out, answered, signed and found complete', () => {
    gegeven(undefined)
      .als(eenUitreiking(), context)
      .dan({ type: 'bibob-formulier-uitgereikt', uiterlijk: '2026-03-31' });
    gegeven(eenFormulier()).als(ondertekening, context).dan({ type: 'bibob-formulier-ondertekend' });
    gegeven(eenFormulier('ondertekend'))
      .als({ soort: 'stel-volledig-vast' }, context)
      .dan({ type: 'bibob-formulier-volledig' });
  });

  it('time to mend says of which questions something was missing; more of it may follow, and a signature falls away', () => {
    gegeven(eenFormulier('uitgereikt', [eenAntwoord()]))
      .als(hersteltermijn, context)
      .dan({
        type: 'bibob-hersteltermijn-gegeven',
        hersteltermijn: { gegevenOp: '2026-03-03', tot: '2026-04-14', vragen: ['2'] },
      });
    const ondertekend = naOpdrachten(eenUitreiking(), vastlegging(nietGeleend), ondertekening);
    expect(ondertekend.ondertekening).toBeDefined();
    const erna = naOpdrachten(
      eenUitreiking(),
      vastlegging(nietGeleend),
      ondertekening,
      hersteltermijn,
      tot('2026-04-28'),
    );
    expect(erna).toMatchObject({
      status: 'hersteltermijn',
      hersteltermijnen: [{ tot: '2026-04-14' }, { tot: '2026-04-28' }],
    });
    expect(erna.ondertekening).toBeUndefined();
  });

  it('a later answer to a question takes the place of the former; who wrote it down stays', () => {
    const formulier = naOpdrachten(eenUitreiking(), vastlegging(geleend), vastlegging(nietGeleend));
    expect(formulier.antwoorden).toEqual([{ ...nietGeleend, vastgelegdOp: context.nu, vastgelegdDoor: 'bibob-1' }]);
  });
});

describe('refused', () => {
  const onvolledig = eenFormulier('uitgereikt', []);
  it.each<[string, BibobFormulier | undefined, Formulieropdracht, string]>([
    ['handing out twice', eenFormulier(), eenUitreiking(), 'overgang-niet-toegestaan'],
    ['answers on nothing', undefined, vastlegging(eenAntwoord()), 'overgang-niet-toegestaan'],
    ['answers after signing', eenFormulier('ondertekend'), vastlegging(eenAntwoord()), 'overgang-niet-toegestaan'],
    ['complete before signing', eenFormulier(), { soort: 'stel-volledig-vast' }, 'overgang-niet-toegestaan'],
    ['anything once complete', eenFormulier('volledig'), hersteltermijn, 'overgang-niet-toegestaan'],
    // 3 March 2026 is today: a last day of today leaves no day.
    ['due today', undefined, eenUitreiking({ uiterlijk: datum('2026-03-03') }), 'termijn-verstreken'],
    ['mending until today', onvolledig, tot('2026-03-03'), 'termijn-verstreken'],
    [
      'mending without a reason',
      onvolledig,
      { soort: 'geef-hersteltermijn', tot: datum('2026-04-01'), reden: ' ' },
      'reden-ontbreekt',
    ],
    ['mending what is not missing', eenFormulier(), hersteltermijn, 'niets-ontbreekt'],
    [
      'an extension that is none',
      naOpdrachten(eenUitreiking(), hersteltermijn),
      hersteltermijn,
      'hersteltermijn-niet-later',
    ],
    ['no answer', onvolledig, vastlegging(), 'antwoorden-ontbreken'],
    ['a question that was not asked', onvolledig, metAntwoord({ vraag: '9' }), 'vraag-niet-op-formulier'],
    ['a question twice', onvolledig, vastlegging(eenAntwoord(), eenAntwoord()), 'vraag-dubbel'],
    [
      'another kind of answer',
      onvolledig,
      metAntwoord({ waarde: { soort: 'ja-nee', jaNee: true } }),
      'antwoord-past-niet',
    ],
    ['an empty answer', onvolledig, metAntwoord({ waarde: { soort: 'tekst', tekst: ' ' } }), 'antwoord-past-niet'],
    ['an answer that cannot be traced', onvolledig, metAntwoord({ bewijs: [] }), 'bewijs-ontbreekt'],
    [
      'complete with gaps',
      naOpdrachten(eenUitreiking(), ondertekening),
      { soort: 'stel-volledig-vast' },
      'formulier-onvolledig',
    ],
    [
      'signed tomorrow',
      eenFormulier(),
      { soort: 'onderteken', ondertekening: { naam: 'A', ondertekendOp: datum('2026-03-04'), bewijs: eenStuk() } },
      'ondertekening-in-toekomst',
    ],
  ])('%s', (_naam, formulier, opdracht, code) => gegeven(formulier).als(opdracht, context).geweigerd(code));

  it('says where, without repeating what was answered', () => {
    const gevolg = decide(onvolledig, vastlegging(eenAntwoord(), eenAntwoord({ vraag: 'Geheimova' })), context);
    expect(gevolg).toMatchObject({ weigering: { velden: [{ veld: 'antwoorden.1.vraag' }] } });
    expect(JSON.stringify(gevolg)).not.toContain('Geheimova');
  });
});

describe('what is missing', () => {
  const lening = [eenStuk(), eenStuk('leenovereenkomst')];
  it.each<[string, readonly Antwoord[], readonly string[]]>([
    ['everything that applies', [], ['1', '2']],
    ['a document with an answer', [eenAntwoord({ bewijs: [eenStuk()] }), nietGeleend], ['1 identiteitsbewijs']],
    ['nothing', [eenAntwoord(), nietGeleend], []],
    ['with yes: the document and the question that hangs on it', [eenAntwoord(), geleend], ['2 leenovereenkomst', '3']],
    ['only the question that hangs on it', [eenAntwoord(), { ...geleend, bewijs: lening }], ['3']],
    [
      'nobody is an answer too',
      [
        eenAntwoord(),
        { ...geleend, bewijs: lening },
        eenAntwoord({ vraag: '3', waarde: { soort: 'personen', personen: [] } }),
      ],
      [],
    ],
  ])('%s', (_naam, antwoorden, codes) => expect(wat(eenFormulier('uitgereikt', [...antwoorden]))).toEqual(codes));

  it('is said in the words in which it was asked, with the article', () => {
    const [eerste] = eenUitreiking().vragen;
    const formulier = naOpdrachten(eenUitreiking({ vragen: [{ ...eerste!, bewoording: 'Hoe heet u?' }] }));
    expect(ontbrekendVan(formulier)).toEqual([
      { vraag: '1', onderdeel: '1. Identificatie', tekst: 'Hoe heet u?', artikel: 'Wet Bibob art. 7a lid 2' },
    ]);
  });
});

describe('the state machine', () => {
  const voorbeelden: Record<string, Formulieropdracht> = {
    'reik-uit': eenUitreiking(),
    'leg-antwoorden-vast': vastlegging(eenAntwoord()),
    'geef-hersteltermijn': tot('2026-05-01'),
    onderteken: ondertekening,
    'stel-volledig-vast': { soort: 'stel-volledig-vast' },
  };
  const inToestand = (status: Formulierstatus, opdracht: string) =>
    eenFormulier(status, opdracht === 'geef-hersteltermijn' && status !== 'volledig' ? [nietGeleend] : undefined);

  controleerMachine(bibobformuliermachine, {
    beslis: (van, opdracht) => {
      const eerst = van === null ? undefined : inToestand(van, opdracht);
      const gevolg = decide(eerst, voorbeelden[opdracht] as Formulieropdracht, context);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<BibobFormulier | undefined>(evolve, eerst)?.status;
    },
  });

  it('knows the states that are shown', () =>
    expect([...toestanden(bibobformuliermachine)].sort()).toEqual([...formulierstatussen].sort()));

  it('leads where the machine says, keeps all history, and is only found complete when signed and without gaps', () => {
    const opdracht = fc.oneof(
      fc
        .constantFrom(eenAntwoord(), eenAntwoord({ bewijs: [eenStuk()] }), geleend, nietGeleend)
        .map((een) => vastlegging(een)),
      fc.integer({ min: 4, max: 28 }).map((dag) => tot(`2026-04-${String(dag).padStart(2, '0')}`)),
      fc.constant(ondertekening),
      fc.constant<Formulieropdracht>({ soort: 'stel-volledig-vast' }),
    );
    const bereikt = new Set<string>();
    fc.assert(
      fc.property(fc.array(opdracht, { maxLength: 15 }), (opdrachten) => {
        const historie: Formuliergebeurtenis[] = [];
        let formulier: BibobFormulier | undefined;
        for (const een of [eenUitreiking(), ...opdrachten]) {
          const van = formulier?.status ?? null;
          const gevolg = decide(formulier, een, context);
          if (gevolg.soort === 'geweigerd') continue;
          historie.push(...gevolg.gebeurtenissen);
          formulier = gevolg.gebeurtenissen.reduce<BibobFormulier | undefined>(evolve, formulier);
          expect(volgendeToestanden(bibobformuliermachine, van, een.soort)).toContain(formulier?.status);
          expect(formulier?.versie).toBe(historie.length);
        }
        expect(historie.reduce<BibobFormulier | undefined>(evolve, undefined)).toEqual(formulier);
        if (formulier?.status === 'volledig') {
          expect(ontbrekendVan(formulier)).toEqual([]);
          expect(formulier.ondertekening).toBeDefined();
        }
        bereikt.add(String(formulier?.status));
      }),
      { numRuns: 500, seed: 20260302 },
    );
    expect([...bereikt].sort()).toEqual([...formulierstatussen].sort());
  });

  it('rejects a history that does not begin with the handing out', () =>
    expect(() => evolve(undefined, { type: 'bibob-formulier-volledig', op: 'x', door: 'x' })).toThrow('before'));
});
