import { datum, isGemeentecode, type Datum } from '@schakel/domain';
import { vergunningsoorten } from '../vergunningaanvraag/vergunningsoort.domain.js';
import { BIBOBOBJECTEN } from './bibobobject.data.js';
import { EIGEN_REGELINGEN } from './eigen-regelingen.data.js';
import {
  gewoonlijkeRegeling,
  LANDELIJKE_REGELINGEN,
  regelingcodes,
  regelingenOp,
  regelingOp,
  stukcodes,
} from './vergunningsoort.js';
import { isVergunningregeling, type Eigenregeling } from './vergunningsoortregeling.domain.js';

const VANDAAG = datum('2026-03-02');
const amsterdam = (code: string, dag: Datum = VANDAAG) => regelingOp(code, '0363', dag);

describe('the national pack', () => {
  it.each(vergunningsoorten)('%s has a usual rule that a permit can be applied for under', (soort) => {
    const regeling = amsterdam(gewoonlijkeRegeling(soort));
    expect(regeling?.vergunningsoort).toBe(soort);
    expect(regeling !== undefined && isVergunningregeling(regeling)).toBe(true);
  });

  it.each<[string, string, number | undefined, string | undefined, boolean, boolean]>([
    // code, article of the term, length, longest extension, silence grants, afdeling 3.4
    ['alcoholwet-horecabedrijf', 'Awb 4:13 lid 2 jo. Dienstenwet art. 31', 8, undefined, false, false],
    ['alcoholwet-paracommercieel', 'Awb 3:18 lid 1', 6, undefined, false, true],
    ['exploitatie-openbare-inrichting', 'model-APV art. 1:2', 8, '8 weken', false, false],
    ['seksbedrijf', 'model-APV hoofdstuk 3', 12, '12 weken', false, false],
    ['escortbedrijf', 'model-APV hoofdstuk 3', 12, '12 weken', false, false],
    ['verhuur-arbeidsmigranten', 'Awb 4:13 lid 2', 8, undefined, false, false],
    ['kamerverhuur', 'Huisvestingswet 2014 art. 25 lid 1', 8, '6 weken', true, false],
    ['omgevingsvergunning-regulier', 'Omgevingswet art. 16.64 lid 1', 8, '6 weken', false, false],
    ['omgevingsvergunning-met-instemming', 'Omgevingswet art. 16.64 lid 1', 12, '6 weken', false, false],
    ['omgevingsvergunning-uitgebreid', 'Awb 3:18 lid 1', 6, undefined, false, true],
    ['speelautomaten', 'Awb 4:13 lid 2', 8, undefined, false, false],
    ['evenement', 'model-APV art. 1:2', 8, '8 weken', false, false],
    ['andere-vergunning', 'Awb 4:13 lid 2', 8, undefined, false, false],
    ['subsidie', 'Awb 4:13 lid 2', 8, undefined, false, false],
  ])('%s', (code, artikel, aantal, maximum, lexSilencio, afdeling34) => {
    const regeling = amsterdam(code);
    expect(regeling?.termijn).toMatchObject({ artikel, duur: { aantal } });
    const verlenging = regeling?.verlenging?.maximum;
    expect(verlenging && `${verlenging.aantal} ${verlenging.eenheid}`).toBe(maximum);
    expect(regeling?.verlenging).toBeDefined();
    expect(regeling).toMatchObject({
      lexSilencio: { vanToepassing: lexSilencio },
      afdeling34: { vanToepassing: afdeling34 },
    });
  });

  it.each(['overheidsopdracht', 'toelating-open-house', 'vastgoedtransactie'])(
    '%s can be tested without a permit and without a term',
    (code) => {
      const regeling = amsterdam(code)!;
      expect(regeling.bibobobject).toBe(code);
      expect(isVergunningregeling(regeling)).toBe(false);
      expect(regeling).not.toHaveProperty('termijn');
    },
  );

  it('an age is asked of who leads: 21 in the act on alcohol, 21 in sex businesses', () => {
    const eisen = (code: string) => amsterdam(code)!.minimumleeftijden.map(({ rol, jaar }) => [rol, jaar]);
    expect(eisen('alcoholwet-horecabedrijf')).toEqual([['leidinggevende', 21]]);
    expect(eisen('seksbedrijf')).toEqual([
      ['exploitant', 21],
      ['beheerder', 21],
    ]);
    expect(eisen('evenement')).toEqual([]);
  });

  it.each(LANDELIJKE_REGELINGEN.map((regeling) => [`${regeling.code} van ${regeling.geldigVanaf}`, regeling] as const))(
    '%s has source, grade, checklist without repeats and something to be careful with',
    (_naam, { bron, graad, stukken, voorbehouden, termijn, lexSilencio, bibobobject }) => {
      expect([bron, graad].every((tekst) => tekst.length > 0)).toBe(true);
      expect(new Set(stukken.map(({ code }) => code)).size).toBe(stukken.length);
      expect(stukken.length).toBeGreaterThan(0);
      expect(voorbehouden.length).toBeGreaterThan(0);
      if (termijn) expect(termijn.graad).toBeDefined();
      expect(lexSilencio.artikel).not.toBe('');
      expect(Object.keys(BIBOBOBJECTEN)).toContain(bibobobject);
    },
  );

  it('no term of an ordinance says that the Algemene termijnenwet applies: that is for the own ordinance', () => {
    const verordening = LANDELIJKE_REGELINGEN.filter(({ termijn }) => termijn?.regelsoort === 'verordening');
    expect(verordening.map(({ code }) => code)).toEqual([
      'exploitatie-openbare-inrichting',
      'seksbedrijf',
      'escortbedrijf',
      'evenement',
    ]);
    for (const { termijn } of verordening) expect(termijn?.atwVerklaardIn).toBeUndefined();
  });

  it('has no form of the Wet Bibob on a checklist: who decides could tell from it that a toets runs (art. 28)', () =>
    expect(
      LANDELIJKE_REGELINGEN.flatMap(({ stukken }) => stukken).filter(({ code, naam }) => /bibob/i.test(code + naam)),
    ).toEqual([]));

  it('knows each version of a rule by its day only once', () => {
    const sleutels = LANDELIJKE_REGELINGEN.map(({ code, geldigVanaf }) => `${code} ${geldigVanaf}`);
    expect(new Set(sleutels).size).toBe(sleutels.length);
    expect(new Set(stukcodes).size).toBe(stukcodes.length);
  });
});

describe('on a day', () => {
  it.each([
    ['2023-12-31', 'Wabo art. 3.9 lid 1', true],
    ['2024-01-01', 'Omgevingswet art. 16.64 lid 1', false],
  ])('an environment permit of %s is judged by the law of then', (dag, artikel, lexSilencio) => {
    expect(amsterdam('omgevingsvergunning-regulier', datum(dag))).toMatchObject({
      termijn: { artikel },
      lexSilencio: { vanToepassing: lexSilencio },
    });
  });

  it('there is no rule before there was a law', () => {
    expect(amsterdam('verhuur-woonruimte', datum('2023-06-30'))).toBeUndefined();
    expect(amsterdam('verhuur-woonruimte', datum('2023-07-01'))).toBeDefined();
    expect(amsterdam('bestaat-niet')).toBeUndefined();
  });

  it('lists every code that has a rule, each once, in the order of the pack', () => {
    expect(regelingenOp('0363', VANDAAG).map(({ code }) => code)).toEqual(regelingcodes);
    expect(regelingenOp('0363', datum('2022-01-01')).map(({ code }) => code)).not.toContain('verhuur-woonruimte');
  });
});

describe('of a municipality', () => {
  it('Rotterdam rules otherwise from its day, and only Rotterdam', () => {
    const code = 'exploitatie-openbare-inrichting';
    expect(regelingOp(code, '0599', VANDAAG)).toMatchObject({
      geldigheidsduurJaren: 5,
      minimumleeftijden: [{ rol: 'exploitant', jaar: 18 }],
      geldigVanaf: '2024-01-01',
      graad: 'secundair',
      termijn: { artikel: 'model-APV art. 1:2' },
    });
    expect(regelingOp(code, '0599', datum('2023-12-31'))).not.toHaveProperty('geldigheidsduurJaren');
    expect(amsterdam(code)).not.toHaveProperty('geldigheidsduurJaren');
  });

  it('an own term stands instead of the model, with the Algemene termijnenwet where the ordinance says so', () => {
    const eigen: Eigenregeling = {
      gemeentecode: '0363',
      code: 'evenement',
      geldigVanaf: datum('2026-01-01'),
      afwijking: {
        termijn: {
          duur: { aantal: 12, eenheid: 'weken' },
          artikel: 'APV art. 1:2',
          regelsoort: 'verordening',
          atwVerklaardIn: 'APV art. 1:2a',
          bron: 'APV',
          graad: 'gelezen',
        },
      },
      bron: 'APV',
      graad: 'gelezen',
    };
    const op = (dag: string) => regelingOp('evenement', '0363', datum(dag), [eigen])?.termijn;
    expect(op('2025-12-31')).toMatchObject({ duur: { aantal: 8 } });
    expect(op('2026-01-01')).toMatchObject({ duur: { aantal: 12 }, atwVerklaardIn: 'APV art. 1:2a' });
  });

  it('an own rule made for an older law no longer counts', () => {
    const eigen: Eigenregeling = {
      gemeentecode: '0363',
      code: 'omgevingsvergunning-regulier',
      geldigVanaf: datum('2015-01-01'),
      afwijking: { geldigheidsduurJaren: 3 },
      bron: 'x',
      graad: 'gelezen',
    };
    const op = (dag: string) => regelingOp('omgevingsvergunning-regulier', '0363', datum(dag), [eigen]);
    expect(op('2023-06-01')?.geldigheidsduurJaren).toBe(3);
    expect(op('2024-06-01')?.geldigheidsduurJaren).toBeUndefined();
  });

  it.each(EIGEN_REGELINGEN.map((regeling) => [`${regeling.gemeentecode} ${regeling.code}`, regeling] as const))(
    '%s names a municipality and a rule that exist',
    (_naam, { gemeentecode, code }) => {
      expect(isGemeentecode(gemeentecode)).toBe(true);
      expect(regelingcodes).toContain(code);
    },
  );
});
