import { datum, type Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import {
  beslisTip,
  bibobtipmachine,
  TIPPARTIJEN,
  tippartijcodes,
  volgendeTip,
  type Bibobtip,
  type DoeTipAf,
  type LegTipVast,
} from './bibob-tip.domain.js';
import { op } from './bibob-toets.voorbeelden.js';

const { gegeven } = specificatie(beslisTip);
const legVast = (anders: Partial<LegTipVast> = {}): LegTipVast => ({
  soort: 'leg-vast',
  id: '01920000-0000-7000-8000-0000000000d1' as Uuid,
  richting: 'in',
  partij: 'officier-van-justitie',
  dag: datum('2026-02-27'),
  inhoud: 'Vraag advies.',
  ...anders,
});
const doeAf = (anders: Partial<DoeTipAf> = {}): DoeTipAf => ({
  soort: 'doe-af',
  afgedaanOp: datum('2026-03-02'),
  toelichting: 'Toets gestart.',
  ...anders,
});

function na(tip: Bibobtip | undefined, opdracht: LegTipVast | DoeTipAf): Bibobtip {
  const gevolg = beslisTip(tip, opdracht, op('2026-03-02'));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Bibobtip | undefined>(volgendeTip, tip) as Bibobtip;
}
const open = na(undefined, legVast());
const afgedaan = na(open, doeAf());

describe('the register of tips (Wet Bibob art. 11 and 26)', () => {
  it('keeps from whom, on which day, what, and what was done with it', () =>
    expect(afgedaan).toMatchObject({
      ...{ partij: 'officier-van-justitie', dag: '2026-02-27' },
      status: 'afgedaan',
      afgedaanDoor: 'bibob-1',
    }));

  it('a tip out is a task until it was given', () =>
    expect(na(undefined, legVast({ richting: 'uit', partij: 'ander-bestuursorgaan' }))).toMatchObject({
      status: 'open',
      richting: 'uit',
    }));

  it('no party is of the chain, and each has its article', () => {
    expect(tippartijcodes.join()).not.toMatch(/keten|signaal|zorg|politie/);
    for (const { artikel, bron } of Object.values(TIPPARTIJEN))
      for (const tekst of [artikel, bron]) expect(tekst).toMatch(/Wet Bibob/);
  });

  it.each<[string, Bibobtip | undefined, LegTipVast | DoeTipAf, string]>([
    ['a tip to the prosecutor', undefined, legVast({ richting: 'uit' }), 'richting-past-niet'],
    ['a tip of tomorrow', undefined, legVast({ dag: datum('2026-03-03') }), 'dag-in-de-toekomst'],
    ['a tip that says nothing', undefined, legVast({ inhoud: ' ' }), 'tip-leeg'],
    ['recorded twice', open, legVast(), 'overgang-niet-toegestaan'],
    ['done with before it came', open, doeAf({ afgedaanOp: datum('2026-02-26') }), 'dag-te-vroeg'],
    ['done with tomorrow', open, doeAf({ afgedaanOp: datum('2026-03-03') }), 'dag-in-de-toekomst'],
    ['done with without a word', open, doeAf({ toelichting: '' }), 'toelichting-ontbreekt'],
    ['done with twice', afgedaan, doeAf(), 'overgang-niet-toegestaan'],
    ['nothing', undefined, doeAf(), 'overgang-niet-toegestaan'],
  ])('refused: %s', (_naam, tip, opdracht, code) => gegeven(tip).als(opdracht, op('2026-03-02')).geweigerd(code));

  controleerMachine(bibobtipmachine, {
    beslis: (van, opdracht) => {
      const tip = van === null ? undefined : van === 'open' ? open : afgedaan;
      const gevolg = beslisTip(tip, opdracht === 'leg-vast' ? legVast() : doeAf(), op('2026-03-02'));
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<Bibobtip | undefined>(volgendeTip, tip)?.status;
    },
  });
});
