import { datum } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import { decide } from './vergunningaanvraag.domain.js';
import {
  eenAanvraag,
  eenAanvullingsverzoek,
  eenBedrijf,
  eenBesluit,
  eenBetrokkene,
  eenKenmerk,
  eenOntvangst,
  eenOpschorting,
  kamerverhuur,
  op,
  pasToe,
  verloop,
} from './vergunningaanvraag.voorbeelden.js';

const { gegeven } = specificatie(decide);
const stilzwijgend = () => eenAanvraag({ ontvangst: kamerverhuur() });
const bevestig = { soort: 'verleen-van-rechtswege' } as const;

describe('lex silencio (Awb 4:20b)', () => {
  // Kamerverhuur, received 2 March: 8 weeks = 27 April, Koningsdag → 28 April.
  it('a person confirms that silence granted, from the day after the term', () => {
    gegeven(stilzwijgend()).als(bevestig, op('2026-04-28')).geweigerd('termijn-loopt');
    gegeven(stilzwijgend())
      .als(bevestig, op('2026-04-29'))
      .dan({
        type: 'vergunning-van-rechtswege-verleend',
        vanRechtswege: {
          termijnVerstrekenOp: datum('2026-04-28'),
          // The third day after; two weeks after = 12 May, Tuesday.
          werktVanaf: datum('2026-05-01'),
          bekendmakenUiterlijk: datum('2026-05-12'),
          bevestigdDoor: 'vergunning-1',
        },
      });
  });

  it('works only where the rule of the day of receipt has it', () => {
    gegeven(eenAanvraag()).als(bevestig, op('2026-12-01')).geweigerd('geen-verlening-van-rechtswege');
    const oud = eenOntvangst('omgevingsvergunning', { ontvangstdag: datum('2023-12-01') });
    // 1 December 2023 + 56 = 26 January 2024, Friday; the law of then knew silence, that of today does not.
    gegeven(verloop(['2024-01-10', oud]))
      .als(bevestig, op('2024-01-29'))
      .dan({ vanRechtswege: { termijnVerstrekenOp: datum('2024-01-26') } });
  });

  it('not while the term stands still', () => {
    const aanvraag = pasToe(stilzwijgend(), eenOpschorting(), op('2026-03-12'));
    gegeven(aanvraag).als(bevestig, op('2026-12-01')).geweigerd('termijn-loopt');
  });

  it.each([
    ['granting', eenBesluit()],
    ['refusing', eenBesluit({ uitkomst: 'geweigerd' })],
    ['withdrawing', { soort: 'trek-in' } as const],
  ])('%s comes too late after the term, and not on its last day', (_naam, opdracht) => {
    gegeven(stilzwijgend()).als(opdracht, op('2026-04-29')).geweigerd('van-rechtswege-verleend');
    expect(gegeven(stilzwijgend()).als(opdracht, op('2026-04-28')).gevolg.soort).toBe('aanvaard');
  });

  it('elsewhere a late decision stays possible', () =>
    gegeven(eenAanvraag()).als(eenBesluit(), op('2026-12-01')).dan({ type: 'vergunning-verleend' }));
});

describe('withdrawal by the applicant', () => {
  it.each(['in-behandeling', 'aanvulling-gevraagd'] as const)('ends an application that is %s', (status) =>
    gegeven(eenAanvraag({ status }))
      .als({ soort: 'trek-in', ontvangenOp: datum('2026-03-11'), reden: 'Ander pand' }, op('2026-03-12'))
      .dan({ type: 'aanvraag-ingetrokken', intrekking: { ontvangenOp: datum('2026-03-11'), reden: 'Ander pand' } }),
  );

  it.each([
    ['tomorrow', '2026-03-13', 'dag-in-de-toekomst'],
    ['before the receipt', '2026-03-01', 'dag-voor-ontvangst'],
  ])('refuses one of %s', (_naam, dag, code) =>
    gegeven(eenAanvraag())
      .als({ soort: 'trek-in', ontvangenOp: datum(dag) }, op('2026-03-12'))
      .geweigerd(code, 'ontvangenOp'),
  );
});

describe('receipt', () => {
  it('counts from the day on which the application came in, not from that on which it was recorded', () => {
    const aanvraag = verloop([
      '2026-03-09',
      eenOntvangst('exploitatievergunning', { ontvangstdag: datum('2026-03-06') }),
    ]);
    // 6 March + 56 = 1 May.
    expect(aanvraag).toMatchObject({
      beslistermijn: { einde: '2026-05-01' },
      termijnverloop: { ontvangstdag: '2026-03-06' },
    });
  });

  it.each([
    ['a rule of another permit', { regelingcode: 'seksbedrijf' }, 'regeling-onbekend', 'regelingcode'],
    ['a rule without a permit', { regelingcode: 'vastgoedtransactie' }, 'regeling-onbekend', 'regelingcode'],
    ['a rule that is none', { regelingcode: 'x' }, 'regeling-onbekend', 'regelingcode'],
    ['a day before the law', { ontvangstdag: datum('2021-06-30') }, 'regeling-onbekend', 'regelingcode'],
    ['tomorrow', { ontvangstdag: datum('2026-03-03') }, 'dag-in-de-toekomst', 'ontvangstdag'],
  ] as const)('refuses %s', (_naam, anders, code, veld) =>
    gegeven(undefined).als(eenOntvangst('exploitatievergunning', anders), op('2026-03-02')).geweigerd(code, veld),
  );

  it('takes the rule that is named, and that of the municipality', () => {
    const paracommercieel = eenOntvangst('alcoholwetvergunning', { regelingcode: 'alcoholwet-paracommercieel' });
    // Six months: 2 September.
    expect(verloop(['2026-03-02', paracommercieel]).beslistermijn.einde).toBe('2026-09-02');
    const rotterdam = eenOntvangst('exploitatievergunning', { gemeentecode: '0599' });
    expect(verloop(['2026-03-02', rotterdam]).regeling.geldigheidsduurJaren).toBe(5);
  });
});

describe('the file', () => {
  it('keeps how far documents are', () => {
    gegeven(eenAanvraag())
      .als({ soort: 'werk-stukken-bij', stukken: { plattegrond: 'akkoord' } }, op('2026-03-03'))
      .dan({ type: 'stukken-bijgewerkt' });
    gegeven(eenAanvraag())
      .als({ soort: 'werk-stukken-bij', stukken: { statuten: 'akkoord' } }, op('2026-03-03'))
      .geweigerd('stuk-onbekend', 'stukken');
  });

  it.each<[string, string, string]>([
    ['on the twenty-first birthday', '2005-03-03', 'voldoet'],
    ['a day before', '2005-03-04', 'te-jong'],
    // Born on 29 February 2004: 21 years later there is no 29 February; 28 February 2025 counts.
    ['born on a leap day', '2004-02-29', 'voldoet'],
  ])('checks age: %s', (_naam, geboortedatum, uitkomst) => {
    const seksbedrijf = eenAanvraag({ ontvangst: eenOntvangst('seksbedrijfvergunning') });
    const { gevolg } = gegeven(seksbedrijf).als(
      eenBetrokkene({ geboortedatum: datum(geboortedatum) }),
      op('2026-03-03'),
    );
    expect(gevolg).toMatchObject({
      gebeurtenissen: [{ betrokkene: { leeftijd: { uitkomst, minimum: 21, op: '2026-03-03' } } }],
    });
    expect(JSON.stringify(gevolg)).not.toContain(geboortedatum);
  });

  it('checks age: on the eve of 28 February, born on a leap day, somebody is too young', () => {
    const seksbedrijf = verloop(['2025-02-27', eenOntvangst('seksbedrijfvergunning')]);
    const persoon = eenBetrokkene({ geboortedatum: datum('2004-02-29') });
    const uitkomst = (dag: string) => JSON.stringify(gegeven(seksbedrijf).als(persoon, op(dag)).gevolg);
    expect(uitkomst('2025-02-27')).toContain('te-jong');
    expect(uitkomst('2025-02-28')).toContain('"voldoet"');
  });

  it('asks no age where the rule knows none, and decides nothing by it', () => {
    gegeven(eenAanvraag())
      .als(eenBetrokkene(), op('2026-03-03'))
      .dan({ type: 'betrokkene-vastgelegd', betrokkene: { leeftijd: { uitkomst: 'geen-eis' } } });
    const jong = pasToe(
      eenAanvraag({ ontvangst: eenOntvangst('seksbedrijfvergunning') }),
      eenBetrokkene({ geboortedatum: datum('2010-01-01') }),
      op('2026-03-03'),
    );
    gegeven(jong).als(eenBesluit(), op('2026-03-04')).dan({ type: 'vergunning-verleend' });
  });

  it('replaces who was recorded before, and refuses a birth in the future and a hundred and first person', () => {
    const een = pasToe(eenAanvraag(), eenBetrokkene(), op('2026-03-03'));
    expect(pasToe(een, eenBetrokkene({ rol: 'beheerder' }), op('2026-03-04')).betrokkenen).toMatchObject([
      { kenmerk: eenKenmerk, rol: 'beheerder' },
    ]);
    gegeven(een)
      .als(eenBetrokkene({ geboortedatum: datum('2026-03-05') }), op('2026-03-04'))
      .geweigerd('dag-in-de-toekomst', 'geboortedatum');
    const kenmerk = (nummer: number) => `01920000-0000-7000-8000-00000000${1000 + nummer}` as typeof eenKenmerk;
    const vol = Array.from({ length: 100 }, (_, nummer) => kenmerk(nummer)).reduce(
      (aanvraag, eigen) => pasToe(aanvraag, eenBetrokkene({ kenmerk: eigen }), op('2026-03-03')),
      eenAanvraag(),
    );
    gegeven(vol).als(eenBetrokkene(), op('2026-03-04')).geweigerd('te-veel-betrokkenen');
  });

  it('keeps the answer of the register about this company only', () => {
    const bedrijfsgegevens = eenBedrijf();
    const opdracht = { soort: 'leg-bedrijfsgegevens-vast', bedrijfsgegevens } as const;
    gegeven(eenAanvraag()).als(opdracht, op('2026-03-03')).dan({ type: 'bedrijfsgegevens-vastgelegd' });
    const ander = eenBedrijf({ kvkNummer: '90417271' as typeof bedrijfsgegevens.kvkNummer });
    gegeven(eenAanvraag())
      .als({ ...opdracht, bedrijfsgegevens: ander }, op('2026-03-03'))
      .geweigerd('ander-bedrijf');
  });

  it('goes on during a round to complete', () => {
    const aanvraag = verloop(['2026-03-02', eenOntvangst()], ['2026-03-10', eenAanvullingsverzoek()]);
    expect(pasToe(aanvraag, eenBetrokkene(), op('2026-03-11'))).toMatchObject({ status: 'aanvulling-gevraagd' });
  });
});
