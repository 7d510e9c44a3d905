import { datum } from '@schakel/domain';
import { doelen } from './toestemming.data.js';
import { sluitgronden, TOEGANGSREGELS, zorgstanden } from './toestemming-toegang.data.js';
import { standOp, toegangBij, verloopgevolg } from './toestemming-toegang.domain.js';
import { toestemmingstatussen } from './toestemming-toestand.domain.js';

const TOT = datum('2026-03-31');
const DAARNA = datum('2026-04-01');
const op = '2026-03-20T09:00:00.000Z';

describe('where a consent stands on a day', () => {
  it.each([
    ['gegeven', '2026-03-30', 'gegeven'],
    ['gegeven', '2026-03-31', 'gegeven'],
    ['gegeven', '2026-04-01', 'verlopen'],
    ['verlopen', '2026-04-01', 'verlopen'],
    ['ingetrokken', '2026-04-01', 'ingetrokken'],
    ['doorbroken', '2026-04-01', 'doorbroken'],
  ] as const)('%s, on %s: %s', (status, dag, stand) => {
    expect(standOp({ status, geldigTotEnMet: TOT }, datum(dag))).toBe(stand);
  });

  it('without a last day never lapses', () => {
    expect(standOp({ status: 'gegeven', geldigTotEnMet: null }, datum('2099-01-01'))).toBe('gegeven');
  });
});

describe('whether a receiver goes on seeing', () => {
  it.each([
    ['geweigerd', 'aangeboden', 'gesloten'],
    ['geweigerd', 'begonnen', 'gesloten'],
    ['ingetrokken', 'aangeboden', 'gesloten'],
    ['ingetrokken', 'begonnen', 'gesloten'],
    ['gegeven', 'aangeboden', 'gesloten'],
    ['verlopen', 'aangeboden', 'gesloten'],
    // A date tears nobody out of care that has begun.
    ['gegeven', 'begonnen', 'open'],
    ['verlopen', 'begonnen', 'open'],
    ['gevraagd', 'aangeboden', 'open'],
    ['doorbroken', 'aangeboden', 'open'],
  ] as const)('the day after the last, %s, care %s: %s', (status, zorg, toegang) => {
    const geldigTotEnMet = status === 'gegeven' || status === 'verlopen' ? TOT : null;
    expect(toegangBij({ status, geldigTotEnMet }, { zorg, op }, DAARNA)).toBe(toegang);
  });

  it('on the last day itself it does; nobody asked closes nothing', () => {
    expect(toegangBij({ status: 'gegeven', geldigTotEnMet: TOT }, { zorg: 'aangeboden', op }, TOT)).toBe('open');
    expect(toegangBij(undefined, { zorg: 'aangeboden', op }, DAARNA)).toBe('open');
  });

  it.each([
    ['2026-03-31T21:59:59.999Z', 'gesloten'],
    ['2026-03-31T22:00:00.000Z', 'open'],
  ])('an offer of %s rests on the consent only when it went out by the last day: %s', (moment, toegang) => {
    for (const status of ['gegeven', 'verlopen'] as const)
      expect(toegangBij({ status, geldigTotEnMet: TOT }, { zorg: 'aangeboden', op: moment }, DAARNA)).toBe(toegang);
    // A no of the person closes it all the same.
    const nee = { status: 'ingetrokken', geldigTotEnMet: null } as const;
    expect(toegangBij(nee, { zorg: 'aangeboden', op: moment }, DAARNA)).toBe('gesloten');
  });

  it('has one rule for each ground and each stand of the care, each with its source', () => {
    for (const grond of sluitgronden)
      for (const zorg of zorgstanden)
        expect(TOEGANGSREGELS.filter((een) => een.grond === grond && een.zorg === zorg)).toHaveLength(1);
    expect(TOEGANGSREGELS.every(({ bron, graad }) => bron.length > 0 && graad.length > 0)).toBe(true);
    expect(sluitgronden.every((grond) => toestemmingstatussen.includes(grond))).toBe(true);
  });
});

describe('what a lapse means for the receiver', () => {
  it.each([
    ['opvang', true, true, 'zorg-gaat-door'],
    ['opvang', true, false, 'zorg-gaat-door'],
    ['jeugdhulp', false, true, 'ontvanger-stopt'],
    ['opvang', false, false, 'geen-toegang'],
    ['veilig-thuis-informatie', false, false, 'ontvanger-stopt'],
  ] as const)('%s, care begun %s, had access %s: %s', (doel, zorgBegonnen, hadToegang, gevolg) => {
    expect(verloopgevolg(doel, { zorgBegonnen, hadToegang })).toBe(gevolg);
  });

  it('is told whenever the purpose leaves no trace in offers', () => {
    const altijd = doelen.filter((doel) => !['opvang', 'jeugdhulp'].includes(doel));
    for (const doel of altijd)
      expect(verloopgevolg(doel, { zorgBegonnen: false, hadToegang: false })).toBe('ontvanger-stopt');
    expect(altijd).toHaveLength(doelen.length - 2);
  });
});
