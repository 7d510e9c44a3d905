import { controleerMachine } from '@schakel/testing';
import fc from 'fast-check';
import { codeVan, eenId, gebeurtenissenVan, opdracht } from '../fixtures/opdracht.js';
import { weegAf } from './afweging.domain.js';
import { AFWEGINGSKADER, MELDCODESTAPPEN, type Voorstap } from './meldcode.data.js';
import { decide, evolve } from './meldcode.domain.js';
import { meldcodemachine, type Meldcode, type Meldcodeopdracht } from './meldcode-toestand.domain.js';

const NU = '2026-03-05T09:00:00.000Z';
const begin = (acuut = false): Meldcodeopdracht => ({
  soort: 'begin',
  id: eenId(1),
  zorgverwijzingId: eenId(2),
  acuut,
});
const zet = (nummer: number, overgeslagen = false, verslag = 'Gedaan.'): Meldcodeopdracht => ({
  ...{ soort: 'zet-stap', nummer: nummer as Voorstap, overgeslagen, verslag },
});
const beslis = (...antwoorden: readonly boolean[]): Meldcodeopdracht => ({
  soort: 'beslis',
  antwoorden,
  toelichting: 'Zo.',
});

function pas(meldcode: Meldcode | undefined, wat: Meldcodeopdracht): Meldcode {
  const na = gebeurtenissenVan(decide(meldcode, wat, opdracht(NU))).reduce<Meldcode | undefined>(evolve, meldcode);
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}
const na = (acuut: boolean, ...wat: readonly Meldcodeopdracht[]) =>
  wat.reduce((meldcode, een) => pas(meldcode, een), pas(undefined, begin(acuut)));
const gereed = () => na(false, zet(1), zet(2), zet(3), zet(4));
const opdrachten: Readonly<Record<string, Meldcodeopdracht>> = {
  ...{ begin: begin(), 'zet-stap': zet(1), 'word-acuut': { soort: 'word-acuut' }, beslis: beslis(false) },
};

controleerMachine(meldcodemachine, {
  beslis: (van, naam) => {
    try {
      const in_ = naam === 'beslis' ? gereed() : na(false);
      const vooraf = van === null ? undefined : van === 'besloten' ? pas(gereed(), beslis(false)) : in_;
      return pas(vooraf, opdrachten[naam]!).status;
    } catch {
      return undefined;
    }
  },
});

describe('the steps', () => {
  it('are five, in order', () => {
    expect(MELDCODESTAPPEN.map(({ nummer }) => nummer)).toEqual([1, 2, 3, 4, 5]);
    expect(gereed().stappen.map(({ nummer }) => nummer)).toEqual([1, 2, 3, 4]);
  });

  it.each<[string, Meldcode, Meldcodeopdracht, string | undefined]>([
    ['the second before the first', na(false), zet(2), 'stap-niet-aan-de-beurt'],
    ['the first twice', na(false, zet(1)), zet(1), 'stap-niet-aan-de-beurt'],
    ['a fifth beside the decision', gereed(), zet(5), 'stap-niet-aan-de-beurt'],
    ['passed over without danger', na(false), zet(1, true), 'overslaan-alleen-acuut'],
    ['passed over in danger, with a reason', na(true), zet(1, true, 'Geen tijd.'), undefined],
    ['passed over in danger, without a reason', na(true), zet(1, true, ' '), 'verslag-ontbreekt'],
    ['passed over once it became dangerous', na(false, zet(1), { soort: 'word-acuut' }), zet(2, true), undefined],
    ['a decision after three', na(false, zet(1), zet(2), zet(3)), beslis(false), 'stappen-onvolledig'],
    [
      'a decision after steps that were passed over',
      na(true, zet(1, true), zet(2, true), zet(3, true), zet(4, true)),
      beslis(true, true),
      undefined,
    ],
    ['a decision without the deciding answer', gereed(), beslis(true), 'afweging-onvolledig'],
  ])('%s', (_, meldcode, wat, code) => {
    expect(codeVan(decide(meldcode, wat, opdracht(NU)))).toBe(code);
  });
});

describe('the decision', () => {
  it.each([
    [[false], 'afsluiten'],
    [[true, true], 'melden'],
    [[true, false, false], 'melden'],
    [[true, false, true, false], 'melden'],
    [[true, false, true, true, false], 'melden'],
    [[true, false, true, true, true], 'hulp-zonder-melding'],
  ])('with answers %j: %s', (antwoorden, besluit) => {
    expect(pas(gereed(), beslis(...antwoorden))).toMatchObject({ status: 'besloten', beslissing: { besluit } });
  });

  it('is one for every list of answers: too few, decided, or more than were asked', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (antwoorden) => {
        const beslissend = AFWEGINGSKADER.findIndex(({ beslissend: een }, index) => antwoorden[index] === een);
        const nodig = beslissend < 0 ? AFWEGINGSKADER.length : beslissend + 1;
        const soort = antwoorden.length < nodig ? 'onvolledig' : antwoorden.length === nodig ? 'besluit' : 'te-veel';
        return weegAf(antwoorden).soort === soort;
      }),
    );
  });
});
