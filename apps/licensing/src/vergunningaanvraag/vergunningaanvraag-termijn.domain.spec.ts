import { datum, type Uuid } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import type { SchortOp, Verleng } from './vergunningaanvraag-opdracht.domain.js';
import { termijnoverzicht } from './termijnoverzicht.domain.js';
import { opdrachtVoorBibob } from './vergunningaanvraag-termijn.domain.js';
import type { OpenAanvraag } from './vergunningaanvraag-toestand.domain.js';
import { decide } from './vergunningaanvraag.domain.js';
import {
  anderKenmerk,
  eenAanvraag,
  eenAanvullingsverzoek,
  eenKenmerk,
  eenOntvangst,
  eenOpschorting,
  hervatbaar,
  op,
  pasToe,
  verloop,
} from './vergunningaanvraag.voorbeelden.js';

const { gegeven } = specificatie(decide);
const open = () => eenAanvraag() as OpenAanvraag;
const opgeschort = (anders: Partial<SchortOp> = {}) =>
  verloop(['2026-03-02', eenOntvangst()], ['2026-03-12', eenOpschorting(anders)]) as OpenAanvraag;
const verlenging = (anders: Partial<Verleng> = {}): Verleng => ({
  soort: 'verleng',
  duur: { aantal: 4, eenheid: 'weken' },
  motivering: 'Nader onderzoek is nodig.',
  ...anders,
});

describe('suspending (Awb 4:15)', () => {
  it('moves the last day by the days that its article counts', () => {
    // Force majeure 9–20 March, both counted: 12 days. An ordinance: 27 April + 12 = 9 May.
    const aanvraag = verloop(
      ['2026-03-02', eenOntvangst()],
      ['2026-03-20', eenOpschorting({ tot: datum('2026-03-20') })],
    );
    expect(aanvraag.beslistermijn).toMatchObject({ einde: '2026-05-09', voorlopig: false });
  });

  it('with consent lies ahead and has an end', () => {
    const instemming = {
      grond: 'schriftelijke-instemming',
      van: datum('2026-04-01'),
      tot: datum('2026-04-14'),
    } as const;
    gegeven(open())
      .als(eenOpschorting(instemming), op('2026-03-12'))
      .dan({ type: 'beslistermijn-opgeschort', opschorting: { kenmerk: anderKenmerk, ...instemming } });
    const { tot: _tot, ...zonderEinde } = instemming;
    gegeven(open()).als(eenOpschorting(zonderEinde), op('2026-03-12')).geweigerd('einde-ontbreekt', 'tot');
  });

  it.each<[string, Partial<SchortOp>, string, ...string[]]>([
    ['from tomorrow', { van: datum('2026-03-13') }, 'dag-in-de-toekomst', 'van'],
    ['until tomorrow', { tot: datum('2026-03-13') }, 'dag-in-de-toekomst', 'tot'],
    ['before the receipt', { van: datum('2026-03-01') }, 'dag-voor-ontvangst', 'van'],
    ['ending before it starts', { tot: datum('2026-03-08') }, 'opschorting-onjuist', 'tot'],
  ])('refuses one %s', (_naam, anders, code, ...velden) =>
    gegeven(open())
      .als(eenOpschorting(anders), op('2026-03-12'))
      .geweigerd(code, ...velden),
  );

  it('refuses one that starts after the term: 27 April is its last day', () => {
    gegeven(open())
      .als(eenOpschorting({ van: datum('2026-04-27') }), op('2026-04-28'))
      .dan({ type: 'beslistermijn-opgeschort' });
    gegeven(open())
      .als(eenOpschorting({ van: datum('2026-04-28') }), op('2026-04-28'))
      .geweigerd('termijn-verstreken');
  });

  it('the same one twice is one; another under the same mark is refused', () => {
    gegeven(opgeschort()).als(eenOpschorting(), op('2026-03-13')).dan();
    gegeven(opgeschort())
      .als(eenOpschorting({ van: datum('2026-03-10') }), op('2026-03-13'))
      .geweigerd('opschorting-bestaat');
  });
});

describe('resuming', () => {
  const hervat = (kenmerk: Uuid, tot: string) => ({ soort: 'hervat', kenmerk, tot: datum(tot) }) as const;

  it('ends a suspension on a day, once', () => {
    gegeven(opgeschort())
      .als(hervat(anderKenmerk, '2026-03-20'), op('2026-03-20'))
      .dan({ type: 'beslistermijn-hervat', kenmerk: anderKenmerk, tot: datum('2026-03-20') });
    const na = pasToe(opgeschort(), hervat(anderKenmerk, '2026-03-20'), op('2026-03-20'));
    expect(na.beslistermijn).toMatchObject({ einde: '2026-05-09', voorlopig: false });
    gegeven(na).als(hervat(anderKenmerk, '2026-03-20'), op('2026-03-21')).dan();
    gegeven(na).als(hervat(anderKenmerk, '2026-03-21'), op('2026-03-21')).geweigerd('opschorting-beeindigd');
  });

  it.each([
    ['an unknown mark', hervatbaar, '2026-03-20', 'opschorting-onbekend', 'kenmerk'],
    ['a day before its start', anderKenmerk, '2026-03-08', 'opschorting-onjuist', 'tot'],
    ['tomorrow', anderKenmerk, '2026-03-21', 'dag-in-de-toekomst', 'tot'],
  ] as const)('refuses %s', (_naam, kenmerk, tot, code, veld) =>
    gegeven(opgeschort()).als(hervat(kenmerk, tot), op('2026-03-20')).geweigerd(code, veld),
  );

  it('does not end a round to complete: only completion or the time given does', () =>
    gegeven(eenAanvraag({ status: 'aanvulling-gevraagd' }))
      .als(hervat(eenKenmerk, '2026-03-12'), op('2026-03-12'))
      .geweigerd('aanvulling-hervat-niet'));
});

describe('extending', () => {
  it('once, with a reason', () => {
    gegeven(open())
      .als(verlenging(), op('2026-04-20'))
      .dan({ type: 'beslistermijn-verlengd', verlenging: { bekendgemaaktOp: datum('2026-04-20') } });
    // 27 April + 28 = 25 May.
    const na = pasToe(open(), verlenging(), op('2026-04-20'));
    expect(na.beslistermijn).toMatchObject({ einde: '2026-05-25', verlenging: 'toegepast' });
    gegeven(na).als(verlenging(), op('2026-04-21')).geweigerd('al-verlengd');
  });

  it.each<[string, Partial<Verleng>, string, string, ...string[]]>([
    ['without a reason', { motivering: '' }, '2026-04-20', 'motivering-ontbreekt', 'motivering'],
    [
      'by more than the rule allows',
      { duur: { aantal: 9, eenheid: 'weken' } },
      '2026-04-20',
      'verlenging-te-lang',
      'weken',
    ],
    [
      'made known tomorrow',
      { bekendgemaaktOp: datum('2026-04-21') },
      '2026-04-20',
      'dag-in-de-toekomst',
      'bekendgemaaktOp',
    ],
    [
      'made known before the receipt',
      { bekendgemaaktOp: datum('2026-03-01') },
      '2026-04-20',
      'dag-voor-ontvangst',
      'bekendgemaaktOp',
    ],
    ['a day after the term', {}, '2026-04-28', 'termijn-verstreken'],
  ])('refuses %s', (_naam, anders, dag, code, ...velden) =>
    gegeven(open())
      .als(verlenging(anders), op(dag))
      .geweigerd(code, ...velden),
  );

  it('recorded after the term, it counts when it was made known in time', () =>
    gegeven(open())
      .als(verlenging({ bekendgemaaktOp: datum('2026-04-27') }), op('2026-05-06'))
      .dan({ type: 'beslistermijn-verlengd' }));

  it('in afdeling 3.4 only within eight weeks after receipt (Awb 3:18 lid 2): 2 March + 56 = 27 April', () => {
    const uitgebreid = eenOntvangst('omgevingsvergunning', { regelingcode: 'omgevingsvergunning-uitgebreid' });
    const aanvraag = verloop(['2026-03-02', uitgebreid]);
    const zes = verlenging({ duur: { aantal: 6, eenheid: 'weken' } });
    gegeven(aanvraag).als(zes, op('2026-04-27')).dan({ type: 'beslistermijn-verlengd' });
    gegeven(aanvraag).als(zes, op('2026-04-28')).geweigerd('verlenging-te-laat');
    // Six months = 2 September, extended by 42 days = 14 October.
    expect(pasToe(aanvraag, zes, op('2026-04-27')).beslistermijn.einde).toBe('2026-10-14');
    expect(termijnoverzicht(aanvraag, op('2026-04-27').nu).verlengbaar).toBe(true);
    expect(termijnoverzicht(aanvraag, op('2026-04-28').nu).verlengbaar).toBe(false);
  });

  it('is possible while the term stands still, also past its first last day', () =>
    gegeven(opgeschort()).als(verlenging(), op('2026-05-06')).dan({ type: 'beslistermijn-verlengd' }));
});

describe('a notice of default', () => {
  const stel = { soort: 'stel-in-gebreke' } as const;

  it('is written down as it came, and a later one replaces a premature one only', () => {
    const voortijdig = pasToe(open(), stel, op('2026-04-20'));
    expect(voortijdig.termijnverloop).toMatchObject({ ingebrekestellingOp: '2026-04-20' });
    const naAfloop = pasToe(voortijdig, stel, op('2026-04-28'));
    expect(naAfloop.termijnverloop).toMatchObject({ ingebrekestellingOp: '2026-04-28' });
    gegeven(naAfloop).als(stel, op('2026-04-29')).geweigerd('al-in-gebreke-gesteld');
  });

  it.each([
    ['tomorrow', '2026-04-29', 'dag-in-de-toekomst'],
    ['before the receipt', '2026-03-01', 'dag-voor-ontvangst'],
  ])('refuses one of %s', (_naam, dag, code) =>
    gegeven(open())
      .als({ ...stel, ontvangenOp: datum(dag) }, op('2026-04-28'))
      .geweigerd(code, 'ontvangenOp'),
  );
});

describe('what a Bibob-toets says about the term', () => {
  const advies = { kenmerk: hervatbaar, grond: 'bibob-advies', van: datum('2026-03-09'), maximumDagen: 56 } as const;

  it('becomes a start, then an end, and then nothing more', () => {
    const start = opdrachtVoorBibob(open(), advies);
    expect(start).toEqual({ soort: 'schort-op', ...advies });
    const gestart = pasToe(open(), start!, op('2026-03-09')) as OpenAanvraag;
    expect(opdrachtVoorBibob(gestart, advies)).toBeUndefined();
    const einde = opdrachtVoorBibob(gestart, { ...advies, tot: datum('2026-04-20') });
    expect(einde).toEqual({ soort: 'hervat', kenmerk: hervatbaar, tot: '2026-04-20', grond: 'bibob-advies' });
    const klaar = pasToe(gestart, einde!, op('2026-04-20')) as OpenAanvraag;
    // 9 March – 20 April, both counted: 43 days. 27 April + 43 = 9 June.
    expect(klaar.beslistermijn.einde).toBe('2026-06-09');
    expect(opdrachtVoorBibob(klaar, { ...advies, tot: datum('2026-04-20') })).toBeUndefined();
  });

  it('a stop has no known longest time, and afterwards a longer one: the same mark with other facts', () => {
    const gestart = pasToe(open(), opdrachtVoorBibob(open(), advies)!, op('2026-03-09')) as OpenAanvraag;
    const { maximumDagen: _, ...zonderEinde } = advies;
    const stil = pasToe(gestart, opdrachtVoorBibob(gestart, zonderEinde)!, op('2026-03-20')) as OpenAanvraag;
    expect(stil.termijnverloop.opschortingen).toEqual([zonderEinde]);
    const langer = { ...advies, maximumDagen: 61 };
    const weer = pasToe(stil, opdrachtVoorBibob(stil, langer)!, op('2026-03-25')) as OpenAanvraag;
    expect(weer.termijnverloop.opschortingen).toEqual([langer]);
    // Received long after the longest time: 61 days count. 27 April + 61 = 27 June.
    const einde = opdrachtVoorBibob(weer, { ...langer, tot: datum('2026-07-01') })!;
    const klaar = pasToe(weer, einde, op('2026-07-01')) as OpenAanvraag;
    expect(klaar.beslistermijn.einde).toBe('2026-06-27');
    // What ended does not change any more.
    expect(opdrachtVoorBibob(klaar, { ...langer, maximumDagen: 90, tot: datum('2026-07-01') })).toBeUndefined();
  });

  it('an end and another longest time at once are one step', () => {
    const gestart = pasToe(open(), opdrachtVoorBibob(open(), advies)!, op('2026-03-09')) as OpenAanvraag;
    const samen = { ...advies, maximumDagen: 60, tot: datum('2026-03-20') };
    const einde = opdrachtVoorBibob(gestart, samen);
    expect(einde).toEqual({ soort: 'schort-op', ...samen });
    // 9–20 March: 12 days. 27 April + 12 = 9 May.
    expect(pasToe(gestart, einde!, op('2026-03-20')).beslistermijn.einde).toBe('2026-05-09');
  });

  it('only the advice changes under its mark, while it runs and from the same day', () => {
    const gestart = pasToe(open(), { soort: 'schort-op', ...advies }, op('2026-03-09'));
    const anders = { soort: 'schort-op', ...advies, maximumDagen: 84 } as const;
    gegeven(gestart)
      .als({ ...anders, van: datum('2026-03-08') }, op('2026-03-10'))
      .geweigerd('opschorting-bestaat');
    gegeven(gestart)
      .als({ ...anders, grond: 'overmacht' }, op('2026-03-10'))
      .geweigerd('opschorting-bestaat');
    gegeven(gestart)
      .als({ ...anders, tot: datum('2026-03-11') }, op('2026-03-10'))
      .geweigerd('dag-in-de-toekomst', 'tot');
    gegeven(gestart)
      .als({ ...anders, tot: datum('2026-03-08') }, op('2026-03-10'))
      .geweigerd('opschorting-onjuist', 'tot');
  });

  it('is not ended by hand, and not even there for who tries', () => {
    const gestart = pasToe(open(), { soort: 'schort-op', ...advies }, op('2026-03-09'));
    gegeven(gestart)
      .als({ soort: 'hervat', kenmerk: hervatbaar, tot: datum('2026-03-10') }, op('2026-03-10'))
      .geweigerd('opschorting-onbekend', 'kenmerk');
  });

  it('late advice suspends no longer than its longest time: 56 days from 9 March', () => {
    const gestart = pasToe(open(), { soort: 'schort-op', ...advies }, op('2026-03-09')) as OpenAanvraag;
    const laat = pasToe(
      gestart,
      opdrachtVoorBibob(gestart, { ...advies, tot: datum('2026-06-01') })!,
      op('2026-06-01'),
    );
    expect(laat.beslistermijn.einde).toBe('2026-06-22');
  });

  it('goes on during a round to complete, each day once', () => {
    const gestart = pasToe(open(), { soort: 'schort-op', ...advies }, op('2026-03-09'));
    const ronde = pasToe(gestart, eenAanvullingsverzoek(), op('2026-03-10')) as OpenAanvraag;
    const klaar = pasToe(ronde, opdrachtVoorBibob(ronde, { ...advies, tot: datum('2026-03-20') })!, op('2026-03-20'));
    // 9–20 March and 11–23 March: 15 days. 27 April + 15 = 12 May.
    expect(klaar.beslistermijn.einde).toBe('2026-05-12');
  });
});
