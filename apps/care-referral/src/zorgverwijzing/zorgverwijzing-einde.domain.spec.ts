import { codeVan, opdracht as context } from '../fixtures/opdracht.js';
import { decide } from './zorgverwijzing.domain.js';
import {
  accepteer,
  beeindig,
  biedAan,
  draagOver,
  historieVan,
  ontvang,
  plaats,
  zorgfeiten,
} from './zorgverwijzing.voorbeelden.js';
import type { Zorgverwijzingsopdracht } from './zorgverwijzing-toestand.domain.js';

const NU = '2026-03-02T12:00:00.000Z';

/** Placed, with or without Veilig Thuis named beside. */
function geplaatst(omstandigheden: readonly 'huiselijk-geweld'[]) {
  const stelVoor: Zorgverwijzingsopdracht = { soort: 'stel-voor', feiten: zorgfeiten({ omstandigheden }) };
  const na = historieVan([ontvang, stelVoor, biedAan, accepteer, plaats]).at(-1)?.[1];
  if (na?.status !== 'geplaatst') throw new Error('not placed');
  return na;
}
const metVeiligThuis = geplaatst(['huiselijk-geweld']);
const zonder = geplaatst([]);

describe('Veilig Thuis is never the only track that was followed', () => {
  it('stands beside the placement where the table names it', () => {
    const naast = (een: typeof zonder) => een.voorstel.spoor.daarnaast.map(({ regel }) => regel).includes('E3');
    expect([naast(metVeiligThuis), naast(zonder)]).toEqual([true, false]);
  });

  it.each([
    ['the placement broke off', metVeiligThuis, beeindig('afgebroken'), 'veilig-thuis-nooit-enige-spoor'],
    [
      'with an empty reason',
      metVeiligThuis,
      { ...beeindig('afgebroken'), redenGeenAnderSpoor: ' ' },
      'veilig-thuis-nooit-enige-spoor',
    ],
    [
      'with the reason why there is no other',
      metVeiligThuis,
      { ...beeindig('afgebroken'), redenGeenAnderSpoor: 'Zij is vertrokken.' },
      undefined,
    ],
    ['Veilig Thuis was not named', zonder, beeindig('afgebroken'), undefined],
    ['she moved on to another place', metVeiligThuis, beeindig('doorgeplaatst'), undefined],
    ['she left for a place of her own', metVeiligThuis, beeindig('uitgestroomd'), undefined],
    ['handed over warm', metVeiligThuis, draagOver, undefined],
  ] as const)('%s', (_naam, verwijzing, opdracht, code) => {
    expect(codeVan(decide(verwijzing, opdracht, context(NU)))).toBe(code);
  });

  it('keeps the reason', () => {
    const reden = { redenGeenAnderSpoor: 'Zij is vertrokken.' };
    expect(decide(metVeiligThuis, { ...beeindig('afgebroken'), ...reden }, context(NU))).toMatchObject({
      gebeurtenissen: [{ einde: 'afgebroken', ...reden }],
    });
  });
});
