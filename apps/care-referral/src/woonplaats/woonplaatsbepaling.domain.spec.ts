import { type Gemeentecode, type Uuid, datum } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { eenContext } from '../zorgverwijzing/zorgverwijzing.voorbeelden.js';
import type { Woonplaatsfeiten } from './woonplaats.domain.js';
import { antwoordOpVerzoek, decide, verantwoordelijkeGemeente, wekkerOp } from './woonplaatsbepaling.domain.js';
import {
  type Woonplaatsbepaling,
  type Woonplaatsopdracht,
  type Woonplaatsstatus,
  woonplaatsmachine,
} from './woonplaatsbepaling-toestand.domain.js';
import { evolve } from './woonplaatsbepaling-verloop.domain.js';

const id = (nummer: number) => `01930000-0000-7000-8000-${String(nummer).padStart(12, '0')}` as Uuid;
const inGemeente = (code: string): Woonplaatsfeiten => ({
  verblijf: 'geen',
  woonplaatsBuitenNederland: false,
  adres: { soort: 'woonadres', gemeentecode: code as Gemeentecode, aantekening226: false },
});
const bepaal = (code = '0599', verzoekOp?: string): Woonplaatsopdracht => ({
  soort: 'bepaal',
  id: id(1),
  zorgverwijzingId: id(2),
  feiten: inGemeente(code),
  ...(verzoekOp !== undefined && { verzoekOp: datum(verzoekOp) }),
});
const vraag: Woonplaatsopdracht = { soort: 'vraag-overdracht', toelichting: 'Ingeschreven bij u.' };
const LATER = '2026-04-01T09:00:00.000Z';

function pasToe(
  van: Woonplaatsbepaling | undefined,
  opdracht: Woonplaatsopdracht,
  nu?: string,
): Woonplaatsbepaling | string {
  const gevolg = decide(van, opdracht, eenContext(nu === undefined ? {} : { nu }));
  if (gevolg.soort === 'geweigerd') return gevolg.weigering.code;
  return gevolg.gebeurtenissen.reduce<Woonplaatsbepaling | undefined>(evolve, van) ?? 'niets';
}
function na(...opdrachten: readonly Woonplaatsopdracht[]): Woonplaatsbepaling {
  return opdrachten.reduce<Woonplaatsbepaling | undefined>((staat, opdracht) => {
    const volgende = pasToe(staat, opdracht);
    if (typeof volgende === 'string') throw new Error(`${opdracht.soort}: ${volgende}`);
    return volgende;
  }, undefined)!;
}

const terug: Woonplaatsopdracht = { soort: 'wijs-terug', reden: 'Al vertrokken.' };
const staten: Readonly<Record<Woonplaatsstatus, Woonplaatsbepaling>> = {
  bepaald: na(bepaal('0363', '2026-03-01')),
  vastgesteld: na(bepaal('0363'), { soort: 'stel-vast' }),
  'overdracht-gevraagd': na(bepaal(), vraag),
  teruggewezen: na(bepaal(), vraag, terug),
  overgedragen: na(bepaal(), vraag, { soort: 'neem-over' }),
};
const naarAnder = na(bepaal('0599', '2026-03-01'));
controleerMachine(woonplaatsmachine, {
  beslis: (van, soort) => {
    const voorbeelden: Readonly<Record<string, Woonplaatsopdracht>> = {
      ...{
        bepaal: bepaal(),
        'bepaal-opnieuw': { soort: 'bepaal-opnieuw', feiten: inGemeente('0363') } as const,
        'stel-vast': { soort: 'stel-vast' } as const,
      },
      ...{
        'vraag-overdracht': vraag,
        'neem-over': { soort: 'neem-over' } as const,
        'wijs-terug': terug,
        'meld-termijn': { soort: 'meld-termijn' } as const,
      },
    };
    const begin =
      van === null ? undefined : van === 'bepaald' && soort === 'vraag-overdracht' ? naarAnder : staten[van];
    const uitkomst = pasToe(begin, voorbeelden[soort]!, LATER);
    return typeof uitkomst === 'string' ? undefined : uitkomst.status;
  },
});

describe('handing over to another municipality', () => {
  it.each(['bepaald', 'vastgesteld', 'overdracht-gevraagd', 'teruggewezen'] as const)(
    'in %s the municipality that was asked is responsible',
    (status) => expect(verantwoordelijkeGemeente(staten[status])).toBe('0363'),
  );

  it('once taken over, the other is', () => expect(verantwoordelijkeGemeente(staten.overgedragen)).toBe('0599'));

  it.each<[string, Woonplaatsbepaling, Woonplaatsopdracht, string]>([
    ['what another must take over is not settled here', naarAnder, { soort: 'stel-vast' }, 'andere-gemeente'],
    ['there is nobody to ask when the rule points at ourselves', staten.bepaald, vraag, 'eigen-gemeente'],
    [
      'there is nobody to ask when the rule gives nothing',
      na({ ...bepaal(), feiten: { verblijf: 'geen', woonplaatsBuitenNederland: false } } as Woonplaatsopdracht),
      vraag,
      'eigen-gemeente',
    ],
    ['asking needs an explanation', naarAnder, { ...vraag, toelichting: ' ' } as Woonplaatsopdracht, 'reden-ontbreekt'],
    ['refusing needs a reason', staten['overdracht-gevraagd'], { soort: 'wijs-terug', reden: '' }, 'reden-ontbreekt'],
  ])('%s', (_naam, van, opdracht, code) => expect(pasToe(van, opdracht)).toBe(code));

  it('without an answer of the rule the own municipality is it', () => {
    const onbekend = na(
      { ...bepaal(), feiten: { verblijf: 'geen', woonplaatsBuitenNederland: false } } as Woonplaatsopdracht,
      { soort: 'stel-vast' },
    );
    expect([onbekend.status, verantwoordelijkeGemeente(onbekend)]).toEqual(['vastgesteld', '0363']);
  });

  it('other facts end the view of whoever was asked', () => {
    const opnieuw = pasToe(staten.teruggewezen, { soort: 'bepaal-opnieuw', feiten: inGemeente('0344') });
    expect(opnieuw).toMatchObject({ status: 'bepaald', uitkomst: { gemeentecode: '0344' } });
    expect(opnieuw).not.toHaveProperty('overdracht');
  });
});

describe('the answer within two weeks', () => {
  const metVerzoek = na(bepaal('0599', '2026-03-01'), vraag);

  it('counts from the request for assignment, not from our question to the other', () => {
    expect(metVerzoek.antwoordUiterlijk).toBe('2026-03-15');
    expect(staten['overdracht-gevraagd'].antwoordUiterlijk).toBe('2026-03-16');
  });

  it('is over after the last day, and told once', () => {
    expect(wekkerOp(metVerzoek)).toBe('2026-03-15T23:00:00.000Z');
    expect(pasToe(metVerzoek, { soort: 'meld-termijn' }, '2026-03-15T22:59:59.000Z')).toBe('termijn-loopt-nog');
    const gemeld = pasToe(metVerzoek, { soort: 'meld-termijn' }, '2026-03-15T23:00:00.000Z');
    expect(gemeld).toMatchObject({ status: 'overdracht-gevraagd', termijnVerstrekenOp: '2026-03-15T23:00:00.000Z' });
    expect(wekkerOp(gemeld as Woonplaatsbepaling)).toBeNull();
  });

  it('is a 319 with reason 8 and the right municipality, only once that one agreed', () => {
    expect(antwoordOpVerzoek(metVerzoek)).toBeUndefined();
    expect(antwoordOpVerzoek(na(bepaal('0599', '2026-03-01'), vraag, { soort: 'neem-over' }))).toEqual({
      verzoekAntwoord: '1',
      redenAfwijzingVerzoek: '8',
      juisteGemeente: '0599',
    });
    expect(antwoordOpVerzoek(staten.overgedragen)).toBeUndefined();
  });

  it('a request of tomorrow, or a municipality that is not there, is refused with its field', () => {
    const gevolg = decide(
      undefined,
      {
        ...bepaal('0599', '2026-03-03'),
        feiten: { ...inGemeente('0599'), werkelijkVerblijf: '9998' as Gemeentecode },
      } as Woonplaatsopdracht,
      eenContext(),
    );
    expect(gevolg).toMatchObject({
      weigering: { code: 'feiten-onjuist', velden: [{ veld: 'feiten.werkelijkVerblijf' }, { veld: 'verzoekOp' }] },
    });
    expect(JSON.stringify(gevolg)).not.toContain('9998');
  });
});

it('an event that cannot follow is a bug', () => {
  expect(() => evolve(undefined, { type: 'overdracht-aanvaard', op: 'x', door: 'y' })).toThrow();
  expect(() => evolve(staten.bepaald, { type: 'overdracht-aanvaard', op: 'x', door: 'y' })).toThrow();
});
