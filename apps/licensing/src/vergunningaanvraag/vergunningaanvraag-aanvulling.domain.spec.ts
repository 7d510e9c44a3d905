import { datum } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import type { OntvangAanvulling } from './vergunningaanvraag-opdracht.domain.js';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import { decide } from './vergunningaanvraag.domain.js';
import {
  anderKenmerk,
  eenAanvraag,
  eenAanvullingsverzoek,
  eenKenmerk,
  eenOntvangst,
  gemandateerd,
  kamerverhuur,
  op,
  verloop,
} from './vergunningaanvraag.voorbeelden.js';

const { gegeven } = specificatie(decide);
const open = () => eenAanvraag();
/** Asked on 10 March for the plan, to be completed by 24 March. */
const gevraagd = () => eenAanvraag({ status: 'aanvulling-gevraagd' });
const aanvulling = (anders: Partial<OntvangAanvulling> = {}): OntvangAanvulling => ({
  soort: 'ontvang-aanvulling',
  stukken: { plattegrond: 'ontvangen' },
  volledig: true,
  ...anders,
});
const zonderBehandeling = {
  soort: 'laat-buiten-behandeling',
  motivering: 'Niet aangevuld.',
  bevoegdheid: gemandateerd,
} as const;

describe('asking to complete (Awb 4:5)', () => {
  it('opens a round under its own mark and suspends from the day after', () => {
    gegeven(open())
      .als(eenAanvullingsverzoek(), op('2026-03-10'))
      .dan({ type: 'aanvulling-gevraagd', ronde: { kenmerk: eenKenmerk, hersteltermijn: datum('2026-03-24') } });
    expect(gevraagd()).toMatchObject({
      status: 'aanvulling-gevraagd',
      termijnverloop: {
        opschortingen: [{ kenmerk: eenKenmerk, grond: 'aanvulling', van: '2026-03-10', uiterlijk: '2026-03-24' }],
      },
      // An ordinance: 27 April + 13 days (11–23 March) = 10 May, a Sunday that stays.
      beslistermijn: { einde: '2026-05-10', voorlopig: true },
    });
  });

  it('is of today when no day is told', () => {
    const { gevraagdOp: _dag, ...verzoek } = eenAanvullingsverzoek();
    gegeven(open())
      .als(verzoek, op('2026-03-12'))
      .dan({ type: 'aanvulling-gevraagd', ronde: { gevraagdOp: datum('2026-03-12') } });
  });

  it.each([
    ['tomorrow', { gevraagdOp: datum('2026-03-13') }, 'dag-in-de-toekomst', 'gevraagdOp'],
    ['before the receipt', { gevraagdOp: datum('2026-03-01') }, 'dag-voor-ontvangst', 'gevraagdOp'],
    ['no time at all', { hersteltermijn: datum('2026-03-10') }, 'hersteltermijn-te-vroeg', 'hersteltermijn'],
    ['time that has passed', { hersteltermijn: datum('2026-03-11') }, 'hersteltermijn-te-vroeg', 'hersteltermijn'],
    ['nothing that is missing', { stukken: [] }, 'stukken-ontbreken', 'stukken'],
    ['a document of another permit', { stukken: ['svh-verklaring'] }, 'stuk-onbekend', 'stukken'],
  ] as const)('refuses %s', (_naam, anders, code, veld) =>
    gegeven(open()).als(eenAanvullingsverzoek(anders), op('2026-03-12')).geweigerd(code, veld),
  );

  it('refuses a second round while one runs', () =>
    gegeven(gevraagd())
      .als(eenAanvullingsverzoek({ kenmerk: anderKenmerk }), op('2026-03-12'))
      .geweigerd('overgang-niet-toegestaan'));
});

describe('what the applicant sends', () => {
  it.each<[string, string, Partial<OntvangAanvulling>, string]>([
    // 11–16 March = 6 days: 27 April + 6 = 3 May.
    ['in time', '2026-03-17', {}, '2026-05-03'],
    ['recorded later', '2026-03-20', { ontvangenOp: datum('2026-03-17') }, '2026-05-03'],
    // On the last day: 11–23 March = 13 days, as when nothing comes.
    ['on the last day', '2026-03-24', {}, '2026-05-10'],
    ['too late: the suspension had ended with the time given', '2026-04-10', {}, '2026-05-10'],
    ['the day it was asked: no day was suspended', '2026-03-10', {}, '2026-04-27'],
  ])('%s', (_naam, dag, anders, einde) => {
    const aanvraag = verloop(
      ['2026-03-02', eenOntvangst()],
      ['2026-03-10', eenAanvullingsverzoek()],
      [dag, aanvulling(anders)],
    );
    expect(aanvraag).toMatchObject({
      status: 'in-behandeling',
      stukken: { plattegrond: 'ontvangen', legitimatie: 'ontbreekt' },
      beslistermijn: { einde, voorlopig: false },
      aanvullingsronden: [{ kenmerk: eenKenmerk, aangevuldOp: anders.ontvangenOp ?? dag }],
    });
  });

  it('when not everything, keeps the round open and the term still', () => {
    const aanvraag = verloop(
      ['2026-03-02', eenOntvangst()],
      ['2026-03-10', eenAanvullingsverzoek()],
      ['2026-03-17', aanvulling({ volledig: false })],
    );
    expect(aanvraag).toMatchObject({
      status: 'aanvulling-gevraagd',
      stukken: { plattegrond: 'ontvangen' },
      beslistermijn: { einde: '2026-05-10', voorlopig: true },
    });
    expect(aanvraag.aanvullingsronden[0]).not.toHaveProperty('aangevuldOp');
  });

  it.each([
    ['tomorrow', { ontvangenOp: datum('2026-03-18') }, 'dag-in-de-toekomst', 'ontvangenOp'],
    ['before it was asked', { ontvangenOp: datum('2026-03-09') }, 'dag-voor-verzoek', 'ontvangenOp'],
    ['a document of another permit', { stukken: { statuten: 'ontvangen' } }, 'stuk-onbekend', 'stukken'],
  ] as const)('refuses %s', (_naam, anders, code, veld) =>
    gegeven(gevraagd()).als(aanvulling(anders), op('2026-03-17')).geweigerd(code, veld),
  );

  it('may be followed by another round: its days count once more, overlapping ones do not', () => {
    const aanvraag = verloop(
      ['2026-03-02', eenOntvangst()],
      ['2026-03-10', eenAanvullingsverzoek()],
      ['2026-03-17', aanvulling()],
      [
        '2026-03-20',
        eenAanvullingsverzoek({
          kenmerk: anderKenmerk,
          gevraagdOp: datum('2026-03-15'),
          hersteltermijn: datum('2026-03-27'),
        }),
      ],
    );
    // 11–16 March (6) and 16–26 March (11), the 16th once: 16 days. 27 April + 16 = 13 May.
    expect(aanvraag.beslistermijn).toMatchObject({ einde: '2026-05-13' });
    expect(aanvraag.aanvullingsronden).toHaveLength(2);
  });
});

describe('when the time given passes', () => {
  it.each<[string, string, string | undefined]>([
    ['on its last day the applicant still has time', '2026-03-24', 'hersteltermijn-loopt'],
    ['the day after it can be left untreated', '2026-03-25', undefined],
    // 24 March + 28 days = 21 April, Tuesday.
    ['on the last day of four weeks', '2026-04-21', undefined],
    ['a day later the content has to be judged', '2026-04-22', 'buiten-behandeling-te-laat'],
  ])('%s', (_naam, dag, code) => {
    const verwachting = gegeven(gevraagd()).als(zonderBehandeling, op(dag));
    if (code !== undefined) verwachting.geweigerd(code);
    else
      verwachting.dan({
        type: 'aanvraag-buiten-behandeling-gelaten',
        buitenbehandelingstelling: { motivering: 'Niet aangevuld.', genomenDoor: 'vergunning-1' },
      });
  });

  it('four weeks that end on a holiday run on: time until 30 March, four weeks = 27 April, Koningsdag → 28 April', () => {
    const ronde = eenAanvullingsverzoek({ hersteltermijn: datum('2026-03-30') });
    const aanvraag = verloop(['2026-03-02', eenOntvangst()], ['2026-03-10', ronde]);
    gegeven(aanvraag).als(zonderBehandeling, op('2026-04-28')).dan({ type: 'aanvraag-buiten-behandeling-gelaten' });
    gegeven(aanvraag).als(zonderBehandeling, op('2026-04-29')).geweigerd('buiten-behandeling-te-laat');
  });

  it('needs a motivation', () =>
    gegeven(gevraagd())
      .als({ ...zonderBehandeling, motivering: ' ' }, op('2026-03-25'))
      .geweigerd('motivering-ontbreekt', 'motivering'));

  it('may be treated all the same, and then be decided on', () => {
    gegeven(gevraagd()).als({ soort: 'zet-voort' }, op('2026-03-24')).geweigerd('hersteltermijn-loopt');
    const aanvraag = verloop(
      ['2026-03-02', eenOntvangst()],
      ['2026-03-10', eenAanvullingsverzoek()],
      ['2026-03-25', { soort: 'zet-voort' }],
    );
    expect(aanvraag).toMatchObject({
      status: 'in-behandeling',
      beslistermijn: { einde: '2026-05-10', voorlopig: false },
    });
  });

  it('nobody can leave an application untreated that was never asked to be completed', () => {
    for (const status of ['in-behandeling', 'besloten', 'ingetrokken'] as const)
      gegeven(eenAanvraag({ status }) as Vergunningaanvraag | undefined)
        .als(zonderBehandeling, op('2026-03-25'))
        .geweigerd('overgang-niet-toegestaan');
  });

  it('where silence grants, the end of the term comes first', () => {
    // Kamerverhuur, 8 weeks: 28 April + 13 suspended days from 27 April: 10 May, Sunday → 11 May. On 12 May the permit is there.
    const ronde = eenAanvullingsverzoek();
    const aanvraag = verloop(['2026-03-02', kamerverhuur()], ['2026-03-10', ronde]);
    gegeven(aanvraag).als(zonderBehandeling, op('2026-05-12')).geweigerd('van-rechtswege-verleend');
  });
});
