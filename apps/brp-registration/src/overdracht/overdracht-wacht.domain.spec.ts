import { specificatie } from '@schakel/testing';
import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import { overdrachttermijnstand, wekkerOp } from '../inschrijving/inschrijving-wekker.domain.js';
import { decide, evolve } from '../inschrijving/inschrijving.domain.js';
import {
  eenContext,
  eenInschrijving,
  eldersAangetroffen,
  opdrachten,
  overdrachtId,
  pasToe,
  rotterdam,
} from '../inschrijving/inschrijving.voorbeelden.js';

const { gegeven } = specificatie(decide);
const WACHT = eenInschrijving('overdracht-gevraagd');
const HERINNER = '2026-03-04T23:00:00.000Z';
const TE_LAAT = '2026-03-09T23:00:00.000Z';
const klok = (inschrijving: Inschrijving, nu: string) =>
  pasToe(inschrijving, opdrachten.verstrijk, eenContext({ nu, actor: 'systeem:brp-registration' }));
const reden = opdrachten['trek-overdracht-in'].reden;

describe('a registration that waits for another municipality', () => {
  it('keeps the term within which an answer is expected', () => {
    expect(WACHT).toMatchObject({
      overdracht: { naar: rotterdam, termijn: { waarschuwOp: '2026-03-05', uiterlijk: '2026-03-09' } },
    });
    expect([wekkerOp(WACHT), overdrachttermijnstand(WACHT)]).toEqual([HERINNER, 'loopt']);
  });

  it('is reminded, then overdue, and stays where it is: a person decides', () => {
    gegeven(WACHT)
      .als(opdrachten.verstrijk, eenContext({ nu: '2026-03-04T22:59:59.999Z' }))
      .geweigerd('nog-niet-zover');
    const herinnerd = klok(WACHT, HERINNER);
    expect(herinnerd.signalen).toEqual([{ soort: 'overdracht-onbeantwoord', op: HERINNER }]);
    expect([wekkerOp(herinnerd), overdrachttermijnstand(herinnerd)]).toEqual([TE_LAAT, 'nadert']);
    const teLaat = klok(herinnerd, TE_LAAT);
    expect([wekkerOp(teLaat), overdrachttermijnstand(teLaat)]).toEqual([null, 'overschreden']);
    expect(teLaat.status).toBe('overdracht-gevraagd');
    // After a long stop both are told at once.
    expect(klok(WACHT, TE_LAAT).signalen.map(({ soort }) => soort)).toEqual([
      'overdracht-onbeantwoord',
      'overdracht-te-laat',
    ]);
  });

  it.each(['draag-over', 'keer-terug', 'trek-overdracht-in'] as const)('%s ends what the clock said', (soort) => {
    const na = pasToe(klok(WACHT, TE_LAAT), opdrachten[soort]);
    expect(na.signalen).toEqual([]);
    expect([wekkerOp(na), overdrachttermijnstand(na)]).toEqual([null, null]);
  });

  it('asked again after a withdrawal it has a term of its own, and is reminded anew', () => {
    const terug = pasToe(klok(WACHT, TE_LAAT), opdrachten['trek-overdracht-in']);
    const nu = '2026-03-16T10:00:00.000Z';
    const opnieuw = pasToe(terug, opdrachten['vraag-overdracht'], eenContext({ nu }));
    expect([wekkerOp(opnieuw), overdrachttermijnstand(opnieuw)]).toEqual(['2026-03-18T23:00:00.000Z', 'loopt']);
    expect(klok(opnieuw, '2026-03-18T23:00:00.000Z').signalen).toHaveLength(1);
  });
});

it('an action on record from before the term was watched is read with the term of its day', () => {
  const [toelichting, op] = ['Daar gevonden.', '2026-03-02T10:00:00.000Z'];
  const type = 'inschrijving-overdracht-gevraagd';
  const oud = { type, op, door: 'registrar-1', overdrachtId, naar: rotterdam, toelichting } as const;
  expect(evolve(eldersAangetroffen(), oud)).toEqual(WACHT);
});

describe('withdrawn by the municipality that asked', () => {
  it('the registration goes on where it was, with the reason', () => {
    const { versie: _v, ...zoals } = eldersAangetroffen();
    const { versie: _w, ...terug } = pasToe(WACHT, opdrachten['trek-overdracht-in']);
    expect(terug).toEqual({ ...zoals, overdrachtingetrokken: reden });
    // It can be judged here once the place is this one, and be asked for again while it is not.
    expect(pasToe(pasToe(WACHT, opdrachten['trek-overdracht-in']), opdrachten['bepaal-gemeente']).status).toBe(
      'gemeente-bepaald',
    );
  });

  it.each(['ontvangen', 'gemeente-bepaald', 'overgedragen', 'beoordeeld', 'niet-inschrijfbaar'] as const)(
    'is refused in %s',
    (status) => {
      gegeven(eenInschrijving(status))
        .als(opdrachten['trek-overdracht-in'], eenContext())
        .geweigerd('overgang-niet-toegestaan');
    },
  );

  it('is refused while a colleague has the registration', () => {
    const bezet = pasToe(WACHT, opdrachten['neem-in-behandeling'], eenContext({ actor: 'registrar-2' }));
    gegeven(bezet).als(opdrachten['trek-overdracht-in'], eenContext()).geweigerd('in-behandeling-bij-ander');
  });
});
