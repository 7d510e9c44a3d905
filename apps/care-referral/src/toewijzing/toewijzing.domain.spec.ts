import { datum, testBsn } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import { isGeleverd, watNietPast } from './toewijzing-stand.domain.js';
import type { Toewijzingopdracht } from './toewijzing-opdracht.domain.js';
import { toewijzingmachine, type Toewijzing } from './toewijzing-toestand.domain.js';
import { decide } from './toewijzing.domain.js';
import {
  bericht,
  eenClient,
  na,
  op,
  open,
  opvang,
  verder,
  verzoek,
  wijsToe,
  zonderBsn,
} from './toewijzing.voorbeelden.js';

const LATER = '2026-09-01T09:00:00.000Z';
const trekIn = (...nummers: number[]): Toewijzingopdracht => ({ soort: 'trek-in', nummers });
const legBsnVast: Toewijzingopdracht = { soort: 'leg-bsn-vast', bsn: testBsn(1) };
const afwijzing = (referentie: string, anders = {}): Toewijzingopdracht => ({
  soort: 'beantwoord',
  referentie,
  antwoord: '1',
  reden: '3',
  ...anders,
});
const onderzoek = (referentie: string): Toewijzingopdracht => ({ soort: 'beantwoord', referentie, antwoord: '2' });
const retour = (ref: string, ...codes: string[]): Toewijzingopdracht => ({
  ...{ soort: 'meld-retour', ref, opmerkingen: codes.map((code) => ({ pad: 'Client', code })) },
});

const gestart = () => na(open(), wijsToe(opvang()), bericht('305', [{}]), verzoek('V1'));
const staten: Readonly<Record<Toewijzing['status'], Toewijzing>> = {
  open: na(open(), verzoek('V1')),
  'buiten-keten-zonder-bsn': na(open(zonderBsn()), wijsToe(opvang())),
  toegewezen: na(open(), wijsToe(opvang()), verzoek('V1')),
  gestart: gestart(),
  gestopt: verder(gestart(), bericht('307', [{}]))!,
  ingetrokken: na(open(), wijsToe(opvang()), trekIn(101), verzoek('V1')),
};
it('what was delivered stays delivered, also when its assignment is withdrawn', () => {
  const ingetrokken = verder(staten.gestopt, trekIn(101))!;
  expect(ingetrokken.status).toBe('ingetrokken');
  expect([ingetrokken, staten.gestart, staten.ingetrokken, staten.toegewezen].map(isGeleverd)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

// An example of a command for each state: what it needs to be about differs.
function voorbeeld(van: Toewijzing | undefined, soort: string): Toewijzingopdracht {
  switch (soort) {
    case 'open':
      return open();
    case 'wijs-toe':
      return { ...wijsToe(opvang()), nummers: [201] } as Toewijzingopdracht;
    case 'trek-in':
      return trekIn(101);
    case 'leg-bsn-vast':
      return legBsnVast;
    case 'ontvang':
      return verzoek('V9');
    case 'beantwoord':
      return afwijzing('V1');
    case 'meld-retour':
      return retour(van?.verzonden[0]?.ref ?? 'v0');
    default:
      return { soort: 'verstrijk' };
  }
}
const uitzonderingen: Readonly<Record<string, Toewijzing>> = {
  // A client with a number has nothing to record, so the example of this state has none; and an answer gives a message to judge.
  'open leg-bsn-vast': na(open(zonderBsn())),
  'open meld-retour': verder(staten.open, onderzoek('V1'))!,
};

controleerMachine(toewijzingmachine, {
  beslis: (van, soort) => {
    const toestand = van === null ? undefined : (uitzonderingen[`${van} ${soort}`] ?? staten[van]);
    try {
      return verder(toestand, [voorbeeld(toestand, soort), soort === 'verstrijk' ? LATER : '2026-03-02T09:00:00.000Z'])
        ?.status;
    } catch {
      return undefined;
    }
  },
});

describe('the examples', () => {
  it.each(Object.entries(staten))('%s is in its state', (naam, toestand) => expect(toestand.status).toBe(naam));
});

describe('the municipality is refused', () => {
  const toegewezen = staten.toegewezen;
  it.each([
    ['a number that fails the elfproef', undefined, open(eenClient({ bsn: '123456789' })), 'bsn-ongeldig'],
    ['a client who cannot be written to', undefined, open(eenClient({ contacten: [] })), 'contact-ontbreekt'],
    ['no product', staten.open, wijsToe(), 'niets-toe-te-wijzen'],
    [
      'a category that is no shelter',
      staten.open,
      wijsToe(opvang({ categorie: '01', code: '01001' })),
      'categorie-niet-toewijsbaar',
    ],
    ['a product of another category (S329)', staten.open, wijsToe(opvang({ code: '17001' })), 'productcode-past-niet'],
    [
      'an end before the beginning',
      staten.open,
      wijsToe(opvang({ einddatum: datum('2026-03-01') })),
      'einde-voor-begin',
    ],
    ['a reason on a new assignment', staten.open, wijsToe(opvang({ redenWijziging: '04' })), 'reden-zonder-wijziging'],
    ['a change without a reason', toegewezen, wijsToe(opvang({ nummer: 101 })), 'reden-ontbreekt'],
    ['a lapsed reason', toegewezen, wijsToe(opvang({ nummer: 101, redenWijziging: '01' })), 'reden-ontbreekt'],
    ['typing "removed"', toegewezen, wijsToe(opvang({ nummer: 101, redenWijziging: '13' })), 'reden-ontbreekt'],
    [
      'another product under the same number',
      toegewezen,
      wijsToe(opvang({ nummer: 101, code: '16001', redenWijziging: '03' })),
      'product-ligt-vast',
    ],
    [
      'a number of somebody else',
      toegewezen,
      wijsToe(opvang({ nummer: 7, redenWijziging: '04' })),
      'toewijzingnummer-onbekend',
    ],
    [
      'one assignment twice',
      toegewezen,
      wijsToe(opvang({ nummer: 101, redenWijziging: '04' }), opvang({ nummer: 101, redenWijziging: '04' })),
      'product-dubbel',
    ],
    [
      'changing what was withdrawn',
      staten.ingetrokken,
      wijsToe(opvang({ nummer: 101, redenWijziging: '04' })),
      'product-ingetrokken',
    ],
    [
      'a reference without a request (9379)',
      toegewezen,
      wijsToe(opvang({ referentie: 'V7' })),
      'referentie-zonder-verzoek',
    ],
    [
      'a reference that was answered (9359)',
      verder(toegewezen, afwijzing('V1')),
      wijsToe(opvang({ referentie: 'V1' })),
      'verzoek-al-beantwoord',
    ],
    ['withdrawing nothing', toegewezen, trekIn(), 'niets-in-te-trekken'],
    ['withdrawing what is not there', toegewezen, trekIn(7), 'toewijzingnummer-onbekend'],
    ['withdrawing twice', na(open(), wijsToe(opvang(), opvang()), trekIn(101)), trekIn(101), 'product-ingetrokken'],
    ['a number over a number', staten.open, legBsnVast, 'bsn-al-bekend'],
    ['a wrong number', na(open(zonderBsn())), { soort: 'leg-bsn-vast', bsn: '1' } as const, 'bsn-ongeldig'],
    ['an answer to nothing', toegewezen, afwijzing('V7'), 'verzoek-onbekend'],
    ['under examination twice (9360)', verder(toegewezen, onderzoek('V1')), onderzoek('V1'), 'al-in-onderzoek'],
    ['an answer after the end (9365)', verder(toegewezen, afwijzing('V1')), afwijzing('V1'), 'verzoek-al-beantwoord'],
    [
      'turning down without a reason',
      toegewezen,
      { soort: 'beantwoord', referentie: 'V1', antwoord: '1' } as const,
      'reden-past-niet',
    ],
    [
      'a reason for examining',
      toegewezen,
      { soort: 'beantwoord', referentie: 'V1', antwoord: '2', reden: '3' } as const,
      'reden-past-niet',
    ],
    [
      'woonplaatsbeginsel under the Wmo',
      toegewezen,
      afwijzing('V1', { reden: '8', gemeente: '0599' }),
      'reden-past-niet',
    ],
    ['a municipality without that ground', toegewezen, afwijzing('V1', { gemeente: '0599' }), 'gemeente-past-niet'],
    ['a retour to nothing', toegewezen, retour('v99'), 'retour-onbekend'],
  ])('%s', (_wat, van, opdracht, code) => {
    expect(decide(van, opdracht, op())).toMatchObject({ soort: 'geweigerd', weigering: { code } });
  });
});

describe('assignments', () => {
  it('the latest decision leads, by a second at least, also within one', () => {
    const toestand = verder(
      staten.toegewezen,
      wijsToe(opvang({ nummer: 101, einddatum: datum('2026-06-01'), redenWijziging: '05' })),
    )!;
    expect(toestand.producten).toMatchObject([
      { nummer: 101, einddatum: '2026-06-01', toegewezenOp: '2026-03-02T09:00:01.000Z' },
    ]);
  });

  it('withdrawing is reason 13 with the end on the first day', () => {
    expect(staten.ingetrokken.producten).toMatchObject([
      { redenWijziging: '13', einddatum: '2026-03-02', ingangsdatum: '2026-03-02' },
    ]);
  });

  it('nothing is sent for a client without a number; when he gets one, all of it is', () => {
    const zonder = staten['buiten-keten-zonder-bsn'];
    expect(zonder.verzonden).toEqual([]);
    expect(verder(zonder, legBsnVast)).toMatchObject({
      status: 'toegewezen',
      client: { bsn: testBsn(1) },
      verzonden: [{ ref: 'v3', soort: '301' }],
    });
  });
});

describe('requests: 315→301, 315→319(2)→301, 315→319(1), 315→319(2)→319(1)', () => {
  const inwilligen = wijsToe(opvang({ referentie: 'V1' }));
  it.each([
    ['assigned', [inwilligen], 'toegewezen'],
    ['examined, then assigned', [onderzoek('V1'), inwilligen], 'toegewezen'],
    ['turned down', [afwijzing('V1')], 'afgewezen'],
    ['examined, then turned down', [onderzoek('V1'), afwijzing('V1')], 'afgewezen'],
  ])('%s', (_wat, stappen, status) => {
    expect(verder(staten.open, ...stappen)!.verzoeken).toMatchObject([{ referentie: 'V1', status }]);
  });
});

const laatsteRetours = (van: Toewijzing, opdracht: Toewijzingopdracht, nu?: string) => {
  const gevolg = decide(van, opdracht, op(nu));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.flatMap((een) => ('retours' in een ? een.retours : []));
};
const codes = (retours: ReturnType<typeof laatsteRetours>) =>
  retours.map(({ opmerkingen }) => opmerkingen.map(({ code }) => code));

describe('retours', () => {
  it('what fits is answered at once, without remark', () => {
    expect(codes(laatsteRetours(staten.toegewezen, bericht('305', [{}])))).toEqual([[]]);
  });

  it('a stop that overtook its start waits, and both are answered when the start comes', () => {
    const stop = bericht('307', [{}]);
    expect(laatsteRetours(staten.toegewezen, stop)).toEqual([]);
    const wacht = verder(staten.toegewezen, stop)!;
    expect([wacht.status, wacht.ontvangen.at(-1)?.retour]).toEqual(['toegewezen', 'wacht']);
    const start = bericht('305', [{}]);
    expect(codes(laatsteRetours(wacht, start))).toEqual([[], []]);
    expect(verder(wacht, start)).toMatchObject({ status: 'gestopt' });
  });

  it('on the last day of the third working day it still waits; after it, it is turned down and counts no longer', () => {
    // Monday 2 March: Thursday 5 March is the third working day, and its end is midnight in the Netherlands.
    const wacht = verder(staten.toegewezen, bericht('307', [{}]))!;
    const verstrijk: Toewijzingopdracht = { soort: 'verstrijk' };
    expect(() => laatsteRetours(wacht, verstrijk, '2026-03-05T22:59:59.999Z')).toThrow('niets-verstreken');
    expect(codes(laatsteRetours(wacht, verstrijk, '2026-03-05T23:00:00.000Z'))).toEqual([['9069']]);
    const erna = verder(wacht, [verstrijk, '2026-03-05T23:00:00.000Z'], bericht('305', [{}]))!;
    expect([erna.status, watNietPast(erna).size]).toEqual(['gestart', 0]);
  });

  it.each([
    ['a reference that was used (9347)', verzoek('V1'), [['9347']]],
    ['a change that names not all (9349)', verzoek('W1', '317'), [['9349']]],
    [
      'a change about somebody else (9350, 9349)',
      verzoek('W1', '317', { ongewijzigd: [{ pad: 'O', nummer: 7 }] }),
      [['9349', '9350']],
    ],
    ['a change that names all', verzoek('W1', '317', { ongewijzigd: [{ pad: 'O', nummer: 101 }] }), [[]]],
  ])('%s', (_wat, opdracht, verwacht) => expect(codes(laatsteRetours(staten.toegewezen, opdracht))).toEqual(verwacht));

  it.each([
    ['of what is not current (9351)', { nummer: 7, ingangsdatum: datum('2026-03-05') }, ['9349', '9351']],
    ['from a day in the past (9357)', { nummer: 101, ingangsdatum: datum('2026-03-01') }, ['9357']],
    ['from its own first day', { nummer: 101, ingangsdatum: datum('2026-03-02') }, []],
  ])('a change %s', (_wat, deel, verwacht) => {
    const gevraagd = [{ pad: 'T', ...deel }];
    const opdracht = verzoek('W1', '317', { verzoeken: [{ referentie: 'W1', soort: 'wijziging', gevraagd }] });
    expect(codes(laatsteRetours(staten.toegewezen, opdracht))).toEqual([verwacht]);
  });

  it('a change while another runs (9374); turned down as a whole it is no request', () => {
    const ongewijzigd = [{ pad: 'O', nummer: 101 }];
    const loopt = verder(staten.toegewezen, verzoek('W1', '317', { ongewijzigd }))!;
    const tweede = verzoek('W2', '317', { ongewijzigd });
    expect(codes(laatsteRetours(loopt, tweede))).toEqual([['9374']]);
    expect(verder(loopt, tweede)!.verzoeken.map(({ referentie }) => referentie)).toEqual(['V1', 'W1']);
  });
});

describe('the order of arrival', () => {
  it('means nothing: any order of the messages of a conversation ends in the same state', () => {
    const begin = na(open(), wijsToe(opvang(), opvang()));
    const gesprek = [
      bericht('305', [{}, { nummer: 102, pad: 'Client/P[1]' }], '2026-03-02'),
      bericht('305', [{ status: '3' }], '2026-03-03'),
      bericht('305', [{ begindatum: datum('2026-03-03') }], '2026-03-03'),
      bericht('307', [{ begindatum: datum('2026-03-03'), reden: '20', einddatum: datum('2026-03-10') }], '2026-03-10'),
      bericht('305', [{ begindatum: datum('2026-03-12') }], '2026-03-12'),
      bericht('307', [{ nummer: 102 }], '2026-03-20'),
      verzoek('V1'),
      verzoek('V2'),
    ];
    const beeld = (van: Toewijzing) => ({
      status: van.status,
      wachtend: van.ontvangen.filter(({ retour }) => retour === 'wacht').length,
      afgekeurd: van.ontvangen.flatMap(({ afgekeurd }) => afgekeurd),
      verzoeken: van.verzoeken.map(({ referentie, status }) => [referentie, status]).sort(),
    });
    const verwacht = beeld(verder(begin, ...gesprek)!);
    expect(verwacht).toMatchObject({ status: 'gestart', wachtend: 0, afgekeurd: [] });
    fc.assert(
      fc.property(fc.shuffledSubarray(gesprek, { minLength: gesprek.length }), (anders) => {
        expect(beeld(verder(begin, ...anders)!)).toEqual(verwacht);
      }),
      { numRuns: 300 },
    );
  });
});
