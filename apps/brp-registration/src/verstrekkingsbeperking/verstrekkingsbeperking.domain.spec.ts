import { BEPERKINGSCODES } from '@schakel/contracts';
import { datum, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { beslisser, context, stap } from '../fixtures/machineproef.js';
import { BEPERKINGEN, magNaar, ontvangersoorten } from './beperking.domain.js';
import * as beperking from './verstrekkingsbeperking.domain.js';
import { verstrekkingsbeperkingsoort } from './verstrekkingsbeperking.store.js';
import * as uitzondering from './verstrekkingsuitzondering.domain.js';

const id = '01920000-0000-7000-8000-00000000e001' as Uuid;
const opdrachten: Readonly<Record<string, beperking.Beperkingsopdracht>> = {
  'bied-aan': { soort: 'bied-aan', id, betrokkeneId: id },
  'zie-af': { soort: 'zie-af' },
  'vraag-bij-aangifte': { soort: 'vraag-bij-aangifte', code: '7' },
  'vraag-schriftelijk': { soort: 'vraag-schriftelijk', code: '7', ontvangenOp: datum('2026-03-02') },
  verwerk: { soort: 'verwerk' },
  'meld-tijd': { soort: 'meld-tijd' },
  wijzig: { soort: 'wijzig', code: '1' },
  beeindig: { soort: 'beeindig' },
};
const op = (van: beperking.Verstrekkingsbeperking | undefined, naam: string) => stap(beperking, van, opdrachten[naam]!);
const aangeboden = op(undefined, 'bied-aan');
const gevraagd = op(aangeboden, 'vraag-schriftelijk');
const geldend = op(aangeboden, 'vraag-bij-aangifte');
const staten = {
  aangeboden,
  gevraagd,
  geldend,
  afgezien: op(aangeboden, 'zie-af'),
  beeindigd: op(geldend, 'beeindig'),
};
controleerMachine(beperking.verstrekkingsbeperkingmachine, { beslis: beslisser(beperking, staten, opdrachten) });

describe('a restriction', () => {
  it('asked with an aangifte holds at once; by letter the four weeks run', () => {
    expect(geldend).toMatchObject({ status: 'geldend', code: '7', vanaf: '2026-03-02' });
    expect(gevraagd).toMatchObject({ uiterlijk: '2026-03-30', tijd: 'loopt' });
    expect(beperking.wekkerVan(gevraagd)).toBe('2026-03-22T23:00:00.000Z');
    expect(op(gevraagd, 'verwerk')).toMatchObject({ status: 'geldend', code: '7' });
  });

  // Four weeks after 7 March 2026 is Easter Saturday: the next working day is Tuesday (Algemene termijnenwet art. 1).
  it.each([
    ['2026-03-02', '2026-03-30'],
    ['2026-03-07', '2026-04-07'],
  ])('received on %s is handled by %s', (ontvangenOp, uiterlijk) => {
    expect(beperking.uiterlijkeDag(datum(ontvangenOp))).toBe(uiterlijk);
  });

  it('tells every change by its code, and nothing else', () => {
    const codes = [aangeboden, geldend, op(geldend, 'wijzig'), staten.beeindigd].map(
      (een) => verstrekkingsbeperkingsoort.publiek({} as never, een, 'https://x.example.nl')?.data,
    );
    const data = { gemeentecode: '0363', betrokkeneId: id };
    expect(codes).toEqual(['0', '7', '1', '0'].map((code) => ({ ...data, code })));
  });

  it.each([
    [geldend, { soort: 'wijzig', code: '7' }, 'code-gelijk'],
    [aangeboden, { ...opdrachten['vraag-schriftelijk'], ontvangenOp: datum('2026-03-03') }, 'dag-in-de-toekomst'],
  ] as const)('is refused where it changes nothing or lies ahead', (van, opdracht, code) => {
    const gevolg = beperking.decide(van, opdracht as beperking.Beperkingsopdracht, context());
    expect(gevolg).toMatchObject({ weigering: { code } });
  });
});

describe('the codes of 70.10', () => {
  const niet = (code: (typeof BEPERKINGSCODES)[number]) => ontvangersoorten.filter((soort) => !magNaar(code, soort));
  it.each([
    ['4', '1', '2'],
    ['5', '1', '3'],
    ['6', '2', '3'],
    ['7', '4', '3'],
  ] as const)('%s is %s and %s together', (samen, een, ander) => {
    expect(niet(samen)).toEqual(ontvangersoorten.filter((soort) => [...niet(een), ...niet(ander)].includes(soort)));
  });

  it('are eight different sets, 0 the empty one', () => {
    expect(new Set(BEPERKINGSCODES.map((code) => niet(code).join())).size).toBe(8);
    expect(BEPERKINGEN['0'].geenVerstrekkingAan).toEqual([]);
  });
});

describe('an exception', () => {
  const staToe = { soort: 'sta-toe', motivering: 'x', bekendgemaaktOp: datum('2026-03-02') } as const;
  const stappen: Readonly<Record<string, uitzondering.Uitzonderingsopdracht>> = {
    'stel-voor': { soort: 'stel-voor', id, beperkingId: id, ontvanger: 'kerk', belang: 'x' },
    'sta-toe': staToe,
    weiger: { soort: 'weiger', motivering: 'x' },
    verstrijk: { soort: 'verstrijk' },
    'houd-op': { soort: 'houd-op' },
    hervat: { soort: 'hervat' },
    'trek-in': { soort: 'trek-in', reden: 'x' },
  };
  const doe = (van: uitzondering.Verstrekkingsuitzondering | undefined, naam: string, wie = 'twee') =>
    stap(uitzondering, van, stappen[naam]!, wie);
  const voorgesteld = doe(undefined, 'stel-voor', 'een');
  const wacht = doe(voorgesteld, 'sta-toe');
  const staten = {
    voorgesteld,
    wacht,
    geweigerd: doe(voorgesteld, 'weiger'),
    opgehouden: doe(wacht, 'houd-op'),
    leverbaar: doe(wacht, 'verstrijk'),
    ingetrokken: doe(wacht, 'trek-in'),
  };
  controleerMachine(uitzondering.verstrekkingsuitzonderingmachine, {
    beslis: beslisser(uitzondering, staten, stappen),
  });

  it('is deliverable only after the whole waiting term, which begins anew when it was held up', () => {
    expect(uitzondering.wekkerVan(wacht)).toBe('2026-04-13T22:00:00.000Z');
    expect(uitzondering.wekkerVan(staten.opgehouden)).toBeNull();
    const hervat = stap(uitzondering, staten.opgehouden, stappen.hervat!, 'een', '2026-06-01T09:00:00.000Z');
    expect(hervat).toMatchObject({ status: 'wacht', wachtTotEnMet: '2026-07-13' });
  });

  it.each([
    [staToe, 'een', 'vier-ogen'],
    [{ ...staToe, bekendgemaaktOp: datum('2026-03-03') }, 'twee', 'dag-in-de-toekomst'],
  ] as const)('is refused: %o by %s', (opdracht, wie, code) => {
    expect(uitzondering.decide(voorgesteld, opdracht, context(wie))).toMatchObject({ weigering: { code } });
  });
});
