import { datum } from '@schakel/domain';
import { eenBesluit } from '../besluit/besluit.voorbeelden.js';
import { eenAanvraag, eenOntvangst, kamerverhuur } from '../vergunningaanvraag/vergunningaanvraag.voorbeelden.js';
import { aanvraagfeiten } from './aanvraagfeiten.js';

const DAG = '2026-03-03';

describe('what a letter takes from the file', () => {
  it('the rule of the application says what silence does: nobody chooses that', () => {
    const van = (ontvangst = eenOntvangst()) =>
      aanvraagfeiten(eenAanvraag({ ontvangst }), undefined, DAG).gevolgVanOverschrijding;
    expect(van()).toBe('niet-van-rechtswege');
    expect(van(kamerverhuur())).toBe('van-rechtswege');
  });

  it('the day of receipt is that of the law, also when it was recorded later', () => {
    const ontvangst = eenOntvangst('exploitatievergunning', { ontvangstdag: datum('2026-02-27') });
    expect(aanvraagfeiten(eenAanvraag({ ontvangst }), undefined, DAG)).toMatchObject({ ontvangenOp: '2026-02-27' });
  });

  it('a decision gives the text that was signed, its outcome, and the last day for objection', () => {
    const besluit = eenBesluit('ondertekend');
    const feiten = aanvraagfeiten(eenAanvraag({ status: 'besloten' }), besluit, DAG);
    // Tuesday 3 March 2026: six weeks from 4 March end on Tuesday 14 April (Awb 6:7 and 6:8).
    expect(feiten).toMatchObject({ motivering: besluit.inhoud.tekst, bezwaarTot: '2026-04-14' });
  });

  it('without a decision that the department may read there is no more than the application says', () => {
    const aanvraag = eenAanvraag({ status: 'besloten' });
    const { motivering } = aanvraagfeiten(aanvraag, undefined, DAG);
    expect(aanvraag.status === 'besloten' && aanvraag.besluit.motivering).toBe(motivering);
    expect(aanvraagfeiten(eenAanvraag(), undefined, DAG)).not.toHaveProperty('motivering');
  });
});
