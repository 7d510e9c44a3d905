import { datum } from '@schakel/domain';
import { termijnoverzicht } from './termijnoverzicht.domain.js';
import { termijnweergave } from './termijnoverzicht.dto.js';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import {
  eenAanvraag,
  eenAanvullingsverzoek,
  eenBesluit,
  eenOntvangst,
  eenOpschorting,
  hervatbaar,
  kamerverhuur,
  op,
  pasToe,
  verloop,
} from './vergunningaanvraag.voorbeelden.js';

const noen = (dag: string) => `${dag}T11:00:00.000Z`;
const bekijk = (aanvraag: Vergunningaanvraag, dag: string) => termijnoverzicht(aanvraag, noen(dag));
const alcohol = () => eenAanvraag({ ontvangst: eenOntvangst('alcoholwetvergunning') });

describe('progress and warnings', () => {
  // An ordinance: 2 March to 27 April, 56 days. 50 % = 28 days = 30 March; 80 % = 44.8 days, so the 45th = 16 April.
  it.each([
    ['2026-03-02', 0, 'geen'],
    ['2026-03-29', 48, 'geen'],
    ['2026-03-30', 50, 'helft'],
    ['2026-04-15', 78, 'helft'],
    ['2026-04-16', 80, 'tachtig-procent'],
    ['2026-04-26', 98, 'tachtig-procent'],
    ['2026-04-27', 100, 'laatste-dag'],
    ['2026-04-28', 100, 'verstreken'],
  ])('on %s: %d %%, %s', (dag, percentage, waarschuwing) => {
    expect(bekijk(eenAanvraag(), dag).voortgang).toMatchObject({ percentage, waarschuwing, dagenTotaal: 56 });
  });

  it('stand still with the term', () => {
    const aanvraag = eenAanvraag({ status: 'aanvulling-gevraagd' });
    // 10 March: 8 days passed; 11–23 March count for nothing; on 24 March it is the ninth.
    expect(bekijk(aanvraag, '2026-03-10').voortgang).toMatchObject({ dagenVerstreken: 8, dagenTotaal: 56 });
    expect(bekijk(aanvraag, '2026-03-20').voortgang).toMatchObject({ dagenVerstreken: 8, dagenTotaal: 56 });
    expect(bekijk(aanvraag, '2026-03-24').voortgang).toMatchObject({ dagenVerstreken: 9, dagenTotaal: 56 });
  });

  it('stay as they were when the application ended', () => {
    const besloten = pasToe(eenAanvraag(), eenBesluit(), op('2026-03-30'));
    expect(bekijk(besloten, '2027-01-01')).toMatchObject({ peildatum: '2026-03-30', voortgang: { percentage: 50 } });
  });
});

describe('what is still possible', () => {
  it('tells until when to complete, and until when to leave untreated', () => {
    const overzicht = bekijk(eenAanvraag({ status: 'aanvulling-gevraagd' }), '2026-03-12');
    expect(overzicht.aanvulling).toEqual({ hersteltermijn: '2026-03-24', buitenBehandelingUiterlijk: '2026-04-21' });
    expect(bekijk(eenAanvraag(), '2026-03-12')).not.toHaveProperty('aanvulling');
  });

  it('tells whether the term can be extended', () => {
    expect(bekijk(eenAanvraag(), '2026-04-27').verlengbaar).toBe(true);
    expect(bekijk(eenAanvraag(), '2026-04-28').verlengbaar).toBe(false);
    const verlengd = pasToe(
      eenAanvraag(),
      { soort: 'verleng', duur: { aantal: 1, eenheid: 'weken' }, motivering: 'Nader onderzoek.' },
      op('2026-04-20'),
    );
    expect(bekijk(verlengd, '2026-04-21')).toMatchObject({
      verlengbaar: false,
      verlengd: { motivering: 'Nader onderzoek.', bekendgemaaktOp: '2026-04-20' },
    });
    expect(bekijk(eenAanvraag({ status: 'besloten' }), '2026-03-03').verlengbaar).toBe(false);
  });
});

describe('penalty for deciding late (Awb 4:17)', () => {
  /** Alcoholwet, due 28 April; notice of default on 30 April: due from 14 May. */
  const inGebreke = () => pasToe(alcohol(), { soort: 'stel-in-gebreke' }, op('2026-04-30'));

  it('is nothing without a notice of default', () =>
    expect(bekijk(alcohol(), '2026-06-01').dwangsom).toEqual({ stand: 'geen-ingebrekestelling' }));

  it.each([
    // Decided within two weeks: nothing. From 14 May: 14 × 23 = 322 up to and including 27 May; 10 June = 14 more × 35 = 812; 24 June = 1,442.
    ['2026-05-13', 0, 0],
    ['2026-05-14', 0, 0],
    ['2026-05-15', 1, 23],
    ['2026-05-28', 14, 322],
    ['2026-05-29', 15, 357],
    ['2026-06-11', 28, 812],
    ['2026-06-12', 29, 857],
    ['2026-06-25', 42, 1442],
    ['2027-01-01', 42, 1442],
  ])('on %s: %d days, € %d', (dag, dagen, euro) =>
    expect(bekijk(inGebreke(), dag).dwangsom).toMatchObject({ stand: 'berekend', start: '2026-05-14', dagen, euro }),
  );

  it('ends with the decision, and says what is not certain about the day', () => {
    const besloten = pasToe(inGebreke(), eenBesluit(), op('2026-05-28'));
    const { dwangsom } = bekijk(besloten, '2027-01-01');
    // 14 days, the last on 27 May; to be fixed within two weeks: 10 June.
    expect(dwangsom).toMatchObject({ dagen: 14, euro: 322, vaststellenUiterlijk: '2026-06-10' });
    expect(JSON.stringify(dwangsom)).toContain('bekendmaking');
  });

  it('a premature notice counts from the end of the term, with a reservation', () => {
    const voortijdig = pasToe(alcohol(), { soort: 'stel-in-gebreke' }, op('2026-04-20'));
    const { dwangsom } = bekijk(voortijdig, '2026-05-15');
    // 28 April + 14 = 12 May: three days on 15 May.
    expect(dwangsom).toMatchObject({ start: '2026-05-12', dagen: 3, euro: 69 });
    expect(JSON.stringify(dwangsom)).toContain('voor afloop');
  });

  it('is not due where silence grants', () => {
    const aanvraag = pasToe(eenAanvraag({ ontvangst: kamerverhuur() }), { soort: 'stel-in-gebreke' }, op('2026-04-30'));
    expect(bekijk(aanvraag, '2026-06-01').dwangsom).toMatchObject({
      stand: 'niet-van-toepassing',
      artikel: 'Awb 4:20a lid 2',
    });
  });
});

describe('silence (Awb 4:20b)', () => {
  it('is signalled the day after the term, and only where it grants', () => {
    const aanvraag = eenAanvraag({ ontvangst: kamerverhuur() });
    expect(bekijk(aanvraag, '2026-04-28').stilzwijgen).toMatchObject({
      vanToepassing: true,
      signaal: false,
      werktVanaf: '2026-05-01',
    });
    expect(bekijk(aanvraag, '2026-04-29').stilzwijgen).toMatchObject({
      signaal: true,
      bekendmakenUiterlijk: '2026-05-12',
    });
    expect(bekijk(eenAanvraag(), '2026-04-29').stilzwijgen).toEqual({
      vanToepassing: false,
      artikel: 'model-APV art. 2:28',
    });
  });

  it('is not signalled while the term stands still, nor when a person confirmed it', () => {
    const opgeschort = pasToe(eenAanvraag({ ontvangst: kamerverhuur() }), eenOpschorting(), op('2026-03-12'));
    expect(bekijk(opgeschort, '2026-12-01').stilzwijgen).toMatchObject({ signaal: false });
    expect(bekijk(eenAanvraag({ status: 'van-rechtswege-verleend' }), '2026-12-02').stilzwijgen).toMatchObject({
      signaal: false,
    });
  });
});

describe('the wall: why a term stands still for advice of the LBB', () => {
  const advies = {
    soort: 'schort-op',
    kenmerk: hervatbaar,
    grond: 'bibob-advies',
    van: datum('2026-03-09'),
    maximumDagen: 56,
  } as const;
  const aanvraag = verloop(
    ['2026-03-02', eenOntvangst('alcoholwetvergunning')],
    ['2026-03-09', advies],
    ['2026-03-10', eenAanvullingsverzoek()],
    ['2026-04-20', { soort: 'hervat', kenmerk: hervatbaar, tot: datum('2026-04-20'), grond: 'bibob-advies' }],
  );
  const overzicht = bekijk(aanvraag, '2026-04-21');

  it('the dates are the same for everybody', () => {
    const [met, zonder] = [termijnweergave(overzicht, true), termijnweergave(overzicht, false)];
    expect(zonder.einde).toBe(met.einde);
    expect(zonder.stappen.map(({ datum: dag }) => dag)).toEqual(met.stappen.map(({ datum: dag }) => dag));
    expect(zonder.opschortingen.map(({ dagen }) => dagen)).toEqual([43, 13]);
  });

  it('the ground is for the circle of art. 28 only', () => {
    expect(JSON.stringify(termijnweergave(overzicht, true))).toMatch(/bibob/i);
    expect(JSON.stringify(termijnweergave(overzicht, false))).not.toMatch(/bibob|lbb|landelijk bureau|integriteit/i);
    expect(termijnweergave(overzicht, false).opschortingen[0]).toMatchObject({ grond: 'niet-getoond' });
    // The mark is the id of the toets.
    expect(JSON.stringify(termijnweergave(overzicht, false))).not.toContain(hervatbaar);
    expect(JSON.stringify(termijnweergave(overzicht, true))).toContain(hervatbaar);
  });

  it('other grounds are shown as they are', () => {
    expect(termijnweergave(overzicht, false).opschortingen[1]).toMatchObject({
      grond: 'aanvulling',
      artikel: 'Awb 4:15 lid 1 onder a',
    });
  });
});
