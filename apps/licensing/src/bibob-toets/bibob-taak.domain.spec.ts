import { datum, type Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import type { Bibobgebeurtenis } from './bibob-toets-gebeurtenis.domain.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';
import {
  beslisTaak,
  BIBOBTAKEN,
  bibobtaakmachine,
  takenUit,
  volgendeTaak,
  type Bibobtaak,
  type Bibobtaaksoort,
  type DoeTaakAf,
  type OntstaTaak,
} from './bibob-taak.domain.js';
import { decide } from './bibob-toets.domain.js';
import type { Bibobopdracht } from './bibob-toets-opdracht.domain.js';
import { eenConclusie, eenContext, eenStap, eenToets, eenToetsId, naStappen, op } from './bibob-toets.voorbeelden.js';

const { gegeven } = specificatie(beslisTaak);
const id = '01920000-0000-7000-8000-0000000000e1' as Uuid;
const ontsta = (taak: Bibobtaaksoort): OntstaTaak => ({ soort: 'ontsta', id, bibobToetsId: eenToetsId, taak });
const alleStappen = (soort: Bibobtaaksoort) => BIBOBTAKEN[soort].stappen.map((_stap, nummer) => nummer + 1);
const doeAf = (anders: Partial<DoeTaakAf> = {}): DoeTaakAf => ({
  soort: 'doe-af',
  gedaanOp: datum('2026-03-03'),
  kenmerk: 'R-1',
  stappen: alleStappen('register-terugtrekking'),
  ...anders,
});

function na(taak: Bibobtaak | undefined, opdracht: OntstaTaak | DoeTaakAf, dag = '2026-03-02'): Bibobtaak {
  const gevolg = beslisTaak(taak, opdracht, op(dag));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Bibobtaak | undefined>(volgendeTaak, taak) as Bibobtaak;
}
const open = na(undefined, ontsta('register-terugtrekking'));
const gedaan = na(open, doeAf(), '2026-03-03');

describe('a task', () => {
  it('is open until every step is done, and then says when, through whom and with which reference', () =>
    expect(gedaan).toMatchObject({
      status: 'gedaan',
      versie: 2,
      gedaanOp: '2026-03-03',
      gedaanDoor: 'bibob-1',
      kenmerk: 'R-1',
    }));

  it.each<[string, Bibobtaak | undefined, OntstaTaak | DoeTaakAf, string]>([
    ['a step left out', open, doeAf({ stappen: [1] }), 'stappen-niet-gedaan'],
    ['no reference', open, doeAf({ kenmerk: ' ' }), 'kenmerk-ontbreekt'],
    ['done tomorrow', open, doeAf({ gedaanOp: datum('2026-03-04') }), 'dag-in-de-toekomst'],
    ['done before it was there', open, doeAf({ gedaanOp: datum('2026-03-01') }), 'dag-te-vroeg'],
    ['done twice', gedaan, doeAf(), 'overgang-niet-toegestaan'],
    ['nothing', undefined, doeAf(), 'overgang-niet-toegestaan'],
    ['made twice', open, ontsta('lbb-aanvraag'), 'overgang-niet-toegestaan'],
  ])('refused: %s', (_naam, taak, opdracht, code) => gegeven(taak).als(opdracht, op('2026-03-03')).geweigerd(code));

  it('every kind has steps, a place, a source and a grade', () => {
    for (const { stappen, waar, bron, graad } of Object.values(BIBOBTAKEN)) {
      expect(stappen.length).toBeGreaterThan(0);
      for (const tekst of [waar, bron, graad]) expect(tekst).toMatch(/\S/);
    }
  });

  controleerMachine(bibobtaakmachine, {
    beslis: (van, opdracht) => {
      const taak = van === null ? undefined : van === 'open' ? open : gedaan;
      const gevolg = beslisTaak(taak, opdracht === 'ontsta' ? ontsta('lbb-aanvraag') : doeAf(), op('2026-03-03'));
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<Bibobtaak | undefined>(volgendeTaak, taak)?.status;
    },
  });
});

describe('which tasks a step of the toets raises', () => {
  const opAdvies = { ...eenConclusie({ mate: 'ernstig' }), berustOp: 'advies' } as const;
  const concludeer = (conclusie = eenConclusie()): Bibobopdracht => ({ soort: 'concludeer', conclusie });
  const ernstig = concludeer(eenConclusie({ mate: 'ernstig' }));
  const opnieuw = eenToets('zienswijzen-gesloten');

  it.each<[string, BibobToets, Bibobopdracht, readonly Bibobtaaksoort[]]>([
    ['own research', eenToets(), eenStap['leg-onderzoek-vast'], []],
    ['a request for advice', eenToets('eigen-onderzoek'), eenStap['vraag-advies'], ['lbb-aanvraag']],
    ['no danger', eenToets('eigen-onderzoek'), concludeer(), []],
    [
      'danger on own research',
      eenToets('eigen-onderzoek'),
      ernstig,
      ['lbb-melding-eigen-conclusie', 'register-gevaarsconclusie'],
    ],
    ['danger on advice: the LBB registers it', eenToets('advies-getoetst'), concludeer(opAdvies), []],
    ['danger that does not stand', opnieuw, concludeer(), ['register-herziening']],
    [
      'danger that becomes another',
      opnieuw,
      ernstig,
      ['lbb-melding-eigen-conclusie', 'register-herziening', 'register-gevaarsconclusie'],
    ],
    ['withdrawal', eenToets('lbb-pauze'), eenStap['trek-terug'], ['register-terugtrekking']],
  ])('%s', (_naam, toets, opdracht, taken) => {
    const gevolg = decide(toets, opdracht, eenContext());
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    const gebeurtenissen: readonly Bibobgebeurtenis[] = gevolg.gebeurtenissen;
    expect(gebeurtenissen.flatMap((gebeurtenis) => takenUit(toets, gebeurtenis))).toEqual(taken);
  });

  it('silence on what was granted already is told as any danger on own research', () => {
    const object = { soort: 'bestaande-vergunning', kenmerk: 'K', omschrijving: 'x' } as const;
    const toets = { ...eenToets('hersteltermijn'), object } as BibobToets;
    const stil = naStappen([eenStap['stel-zwijgen-vast']], toets);
    expect(stil.status).toBe('geconcludeerd');
    const conclusie = 'conclusie' in stil ? stil.conclusie : undefined;
    const feit = { op: '2027-02-01T09:00:00.000Z', door: 'x', vastgesteldOp: datum('2027-02-01') };
    const gebeurtenis = { type: 'bibob-conclusie-vastgesteld', ...feit, conclusie: conclusie! } as const;
    expect(takenUit(toets, gebeurtenis)).toEqual(['lbb-melding-eigen-conclusie', 'register-gevaarsconclusie']);
  });
});
