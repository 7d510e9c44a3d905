import { inHuidigeVorm, type EerdereVorm } from './vergunningaanvraag-eerder.js';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import {
  eenAanvraag,
  eenAanvraagId,
  eenAanvrager,
  eenAanvullingsverzoek,
  op,
  pasToe,
} from './vergunningaanvraag.voorbeelden.js';

/** As the first version of the service wrote it: no rule, no checklist, no suspensions, and a term with its steps. */
const eerder: EerdereVorm = {
  status: 'in-behandeling',
  versie: 3,
  id: eenAanvraagId,
  gemeentecode: '0363' as EerdereVorm['gemeentecode'],
  vergunningsoort: 'exploitatievergunning',
  aanvrager: eenAanvrager(),
  beslistermijn: {
    artikel: 'Awb 4:13 lid 2',
    bron: 'Algemene wet bestuursrecht (BWBR0005537)',
    graad: 'gelezen-2017',
  },
  raadplegingen: [],
  ontvangenOp: '2026-03-02T09:00:00.000Z',
  gewijzigdOp: '2026-03-05T09:00:00.000Z',
};

describe('an application of before its rule was kept with it', () => {
  const nu = inHuidigeVorm(eerder);

  it('keeps the term that was told: eight weeks of an act, moved from Koningsdag to 28 April', () =>
    expect(nu.beslistermijn).toMatchObject({ einde: '2026-04-28', artikel: 'Awb 4:13 lid 2', voorlopig: false }));

  it('gets the rule and the checklist of its day, and everything that it had', () => {
    expect(nu).toMatchObject({
      versie: 3,
      regeling: { code: 'exploitatie-openbare-inrichting' },
      stukken: { plattegrond: 'ontbreekt' },
      betrokkenen: [],
      aanvullingsronden: [],
      aanvrager: eenAanvrager(),
    });
  });

  it('can be treated on: asked to complete, 28 April becomes 27 April + 13 = 10 May, Sunday → 11 May', () =>
    expect(pasToe(nu, eenAanvullingsverzoek(), op('2026-03-10'))).toMatchObject({
      versie: 4,
      beslistermijn: { einde: '2026-05-11' },
    }));

  it('also when it was decided on', () => {
    const besluit = (eenAanvraag({ status: 'besloten' }) as Extract<Vergunningaanvraag, { status: 'besloten' }>)
      .besluit;
    expect(inHuidigeVorm({ ...eerder, status: 'besloten', besluit })).toMatchObject({ status: 'besloten', besluit });
  });

  it('leaves one of today as it is', () => {
    const aanvraag = eenAanvraag({ status: 'aanvulling-gevraagd' });
    expect(inHuidigeVorm(aanvraag)).toBe(aanvraag);
  });
});
