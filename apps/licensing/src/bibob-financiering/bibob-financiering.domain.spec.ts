import { datum } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import type { Relatie } from '../bibob-relatiegraaf/bibob-relatiegraaf-toestand.domain.js';
import { eenContext, eenGraaf, eenRelatie, nummer } from '../bibob-relatiegraaf/bibob-relatiegraaf.voorbeelden.js';
import { balansen } from './balans.domain.js';
import {
  bibobfinancieringmachine,
  type BibobFinanciering,
  type Financieringsopdracht,
  type Post,
} from './bibob-financiering-toestand.domain.js';
import { CONTANTGRENS } from './bibob-financiering.data.js';
import { decide, evolve, MAX_MOMENTEN } from './bibob-financiering.domain.js';
import {
  aanleg,
  besteding,
  eenFinanciering,
  eenPost,
  eenStuk,
  momentToe,
  naOpdrachten,
  opening,
  overname,
  postToe,
} from './bibob-financiering.voorbeelden.js';
import { teltAlsBezit, vragenBij } from './financieringsvraag.domain.js';

const context = eenContext();
const { gegeven } = specificatie(decide);
const GRENS = BigInt(CONTANTGRENS.centen);
const sluit: Financieringsopdracht = { soort: 'stel-sluitend-vast' };
const sluitend = () => eenFinanciering(eenPost(1, '10000000'), besteding(2, '10000000'));
const trekIn = (n: number, reden = 'dubbel'): Financieringsopdracht => ({
  soort: 'trek-post-in',
  postId: nummer(n),
  reden,
});

describe('accepted', () => {
  it('grows by moments and amounts, and is found to close when every moment does', () => {
    gegeven(undefined).als(aanleg, context).dan({ type: 'bibob-financiering-aangelegd' });
    gegeven(sluitend())
      .als(postToe(besteding(3, '1')), context)
      .dan({ type: 'bibob-post-toegevoegd' });
    gegeven(sluitend()).als(trekIn(1), context).dan({ type: 'bibob-post-ingetrokken', reden: 'dubbel' });
    gegeven(sluitend()).als(sluit, context).dan({ type: 'bibob-financiering-sluitend' });
    const dicht = naOpdrachten(aanleg, momentToe(), postToe(eenPost(1, '5')), postToe(besteding(2, '5')), sluit);
    gegeven(dicht)
      .als({ soort: 'heropen', reden: 'nieuwe stukken' }, context)
      .dan({ type: 'bibob-financiering-heropend' });
  });

  it('what was taken back counts no more and stays to be seen', () => {
    const na = naOpdrachten(aanleg, momentToe(), postToe(eenPost(1, '700')), trekIn(1));
    expect(balansen(na)).toMatchObject([{ bronnen: 0n, verschil: 0n }]);
    expect(na.posten).toMatchObject([{ centen: '700', ingetrokken: { door: 'bibob-1' } }]);
  });

  it('the moments stand in order of their days', () =>
    expect(balansen(sluitend()).map(({ moment }) => moment.code)).toEqual(['overname', 'opening']));
});

describe('refused', () => {
  const dicht = naOpdrachten(aanleg, momentToe(), postToe(eenPost(1, '5')), postToe(besteding(2, '5')), sluit);
  const vol = naOpdrachten(
    aanleg,
    ...Array.from({ length: MAX_MOMENTEN }, (_, n) => momentToe({ ...overname, code: `m${String(n)}` })),
  );
  const post = (anders: Partial<Post>) => postToe(eenPost(9, '100', anders));
  it.each<[string, BibobFinanciering | undefined, Financieringsopdracht, string]>([
    ['begun twice', sluitend(), aanleg, 'overgang-niet-toegestaan'],
    ['an amount in nothing', undefined, postToe(eenPost(1, '1')), 'overgang-niet-toegestaan'],
    ['an amount once it closes', dicht, postToe(eenPost(3, '1')), 'overgang-niet-toegestaan'],
    ['opening what is open', sluitend(), { soort: 'heropen', reden: 'x' }, 'overgang-niet-toegestaan'],
    ['opening without a reason', dicht, { soort: 'heropen', reden: ' ' }, 'reden-ontbreekt'],
    ['a moment twice', sluitend(), momentToe(), 'moment-bestaat-al'],
    ['a moment too many', vol, momentToe(), 'financiering-te-groot'],
    ['a moment that is not there', sluitend(), post({ moment: 'verbouwing' }), 'moment-onbekend'],
    ['a use as a source', sluitend(), post({ soort: 'koopsom' }), 'soort-past-niet'],
    ['a source as a use', sluitend(), post({ kant: 'besteding' }), 'soort-past-niet'],
    ['nothing', sluitend(), post({ centen: '0' }), 'bedrag-klopt-niet'],
    ['less than nothing', sluitend(), post({ centen: '-5' }), 'bedrag-klopt-niet'],
    ['part of a cent', sluitend(), post({ centen: '1.5' }), 'bedrag-klopt-niet'],
    ['from nobody in the graph', sluitend(), post({ verschafferId: nummer(77) }), 'knoop-onbekend'],
    ['taking back what is not there', sluitend(), trekIn(8), 'post-onbekend'],
    ['taking back without a reason', sluitend(), trekIn(1, ''), 'reden-ontbreekt'],
    ['closing what is empty', naOpdrachten(aanleg, momentToe()), sluit, 'financiering-leeg'],
    [
      'closing with a cent of difference',
      eenFinanciering(eenPost(1, '10000001'), besteding(2, '10000000')),
      sluit,
      'financiering-sluit-niet',
    ],
    [
      'closing when two moments make up for each other',
      eenFinanciering(eenPost(1, '5'), besteding(2, '5', { moment: 'opening' })),
      sluit,
      'financiering-sluit-niet',
    ],
  ])('%s', (_naam, financiering, opdracht, code) => gegeven(financiering).als(opdracht, context).geweigerd(code));
});

describe('what there is to ask', () => {
  const vragen = (financiering: BibobFinanciering, relaties: readonly Relatie[] = []) =>
    vragenBij(financiering, eenGraaf(3, relaties), GRENS).map(({ code }) => code);
  const lening = (anders: Partial<Post> = {}) =>
    eenPost(1, '10000000', {
      soort: 'lening',
      verschafferId: nummer(1),
      bewijs: [eenStuk('leenovereenkomst')],
      ...anders,
    });
  const geeft = eenRelatie(1, 0, { soort: 'vermogensverschaffer' });
  const koop = besteding(2, '10000000');

  it.each<[string, readonly Post[], readonly Relatie[], readonly string[]]>([
    ['nothing about a loan with contract from who is known to give it', [lening(), koop], [geeft], []],
    ['what was spent without a source', [koop], [], ['besteding-onverklaard']],
    ['what came in and went nowhere', [lening()], [geeft], ['bron-onbesteed']],
    ['an amount without evidence', [eenPost(1, '10000000', { bewijs: [] }), koop], [], ['bewijs-ontbreekt']],
    ['a loan without contract', [lening({ bewijs: [eenStuk()] }), koop], [geeft], ['leenovereenkomst-ontbreekt']],
    ['a gift from nobody', [eenPost(1, '10000000', { soort: 'schenking' }), koop], [], ['verschaffer-ontbreekt']],
    ['money that came after it was spent', [lening({ op: datum('2026-02-02') }), koop], [geeft], ['geld-na-moment']],
    ['a giver without a relation', [lening(), koop], [], ['verschaffer-niet-in-graaf']],
    [
      'money that may go round: the betrokkene finances who finances who lends to him',
      [lening(), koop],
      [geeft, eenRelatie(0, 2, { soort: 'vermogensverschaffer' }), eenRelatie(2, 1, { soort: 'vermogensverschaffer' })],
      ['circulaire-financiering'],
    ],
    ['a loan from a company of his own', [lening(), koop], [geeft, eenRelatie(0, 1)], ['circulaire-financiering']],
    ['not a circle among others', [lening(), koop], [geeft, eenRelatie(1, 2), eenRelatie(2, 1)], []],
  ])('%s', (_naam, posten, relaties, codes) => expect(vragen(eenFinanciering(...posten), relaties)).toEqual(codes));

  it('shows the way along which money may go round, and how much is not explained', () => {
    const rond = [geeft, eenRelatie(0, 2, { soort: 'vermogensverschaffer' }), eenRelatie(2, 1)];
    const [eerste, tweede] = vragenBij(eenFinanciering(lening(), besteding(2, '10000050')), eenGraaf(3, rond), GRENS);
    expect(eerste).toMatchObject({ code: 'besteding-onverklaard', centen: '50', moment: 'overname' });
    expect(tweede?.relaties?.map(({ van, naar }) => [van, naar])).toEqual([
      [nummer(0), nummer(2)],
      [nummer(2), nummer(1)],
    ]);
  });

  it('cash under € 500 at one moment is no asset and not asked about; from € 500 on it is, also in parts', () => {
    const contant = (n: number, centen: string) => eenPost(n, centen, { soort: 'contant', bewijs: [] });
    const klein = eenFinanciering(contant(1, '49999'), besteding(2, '49999'));
    expect(vragen(klein)).toEqual([]);
    expect(teltAlsBezit(klein.posten[0]!, klein, GRENS)).toBe(false);
    const samen = eenFinanciering(contant(1, '25000'), contant(3, '25000'), besteding(2, '50000'));
    expect(vragen(samen)).toEqual(['contant-zonder-herkomst', 'contant-zonder-herkomst']);
    expect(samen.posten.map((post) => teltAlsBezit(post, samen, GRENS))).toEqual([true, true, false]);
  });

  it('without a graph nothing is asked about relations', () =>
    expect(vragenBij(eenFinanciering(lening(), koop), undefined, GRENS)).toEqual([]));

  it('only asks', () => {
    for (const { vraag } of vragenBij(eenFinanciering(lening({ bewijs: [] })), eenGraaf(1, []), GRENS))
      expect(vraag).toMatch(/\?$/);
  });
});

describe('properties', () => {
  const bedragen = fc.array(fc.bigInt({ min: 1n, max: 10n ** 17n }), { minLength: 1, maxLength: 8 });

  it('whatever the size, it closes exactly when sources and uses are the same to the cent', () => {
    fc.assert(
      fc.property(bedragen, fc.bigInt({ min: -2n, max: 2n }), (bronnen, afwijking) => {
        const totaal = bronnen.reduce((een, ander) => een + ander, 0n) + afwijking;
        fc.pre(totaal > 0n && totaal < 10n ** 18n);
        const financiering = eenFinanciering(
          ...bronnen.map((centen, index) => eenPost(index + 1, String(centen))),
          besteding(99, String(totaal)),
        );
        expect(decide(financiering, sluit, context).soort === 'aanvaard').toBe(afwijking === 0n);
        expect(balansen(financiering)[0]?.verschil).toBe(-afwijking);
        const eerste = vragenBij(financiering, undefined, GRENS)[0];
        expect(eerste?.centen).toBe(afwijking === 0n ? undefined : String(afwijking < 0n ? -afwijking : afwijking));
      }),
      { numRuns: 200, seed: 20260302 },
    );
  });

  controleerMachine(bibobfinancieringmachine, {
    beslis: (van, opdracht) => {
      const voorbeelden: Record<string, Financieringsopdracht> = {
        'leg-aan': aanleg,
        'voeg-moment-toe': momentToe({ ...opening, code: 'later' }),
        'voeg-post-toe': postToe(eenPost(3, '1')),
        'trek-post-in': trekIn(1),
        'stel-sluitend-vast': sluit,
        heropen: { soort: 'heropen', reden: 'x' },
      };
      const open = sluitend();
      const dicht = decide(open, sluit, context);
      if (dicht.soort === 'geweigerd') throw new Error(dicht.weigering.code);
      const eerst =
        van === null
          ? undefined
          : van === 'sluitend'
            ? dicht.gebeurtenissen.reduce<BibobFinanciering>(evolve, open)
            : open;
      const gevolg = decide(eerst, voorbeelden[opdracht] as Financieringsopdracht, context);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<BibobFinanciering | undefined>(evolve, eerst)?.status;
    },
  });

  it('rejects a history that does not begin with the beginning', () =>
    expect(() => evolve(undefined, { type: 'bibob-financiering-sluitend', op: 'x', door: 'x' })).toThrow('before'));
});
