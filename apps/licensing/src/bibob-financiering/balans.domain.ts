import type { BibobFinanciering, Moment, Post } from './bibob-financiering-toestand.domain.js';

/** What came in and went out at one moment, in euro cents. */
export interface Momentbalans {
  readonly moment: Moment;
  readonly bronnen: bigint;
  readonly bestedingen: bigint;
  /** Sources minus uses: negative when more was spent than is explained. */
  readonly verschil: bigint;
}

/** The amounts that count. */
export function geldendePosten({ posten }: Pick<BibobFinanciering, 'posten'>): readonly Post[] {
  return posten.filter(({ ingetrokken }) => ingetrokken === undefined);
}

/** Sum of amounts, in euro cents. */
export function som(posten: readonly Pick<Post, 'centen'>[]): bigint {
  return posten.reduce((totaal, { centen }) => totaal + BigInt(centen), 0n);
}

/** What came in and went out per moment, in order of their days. The puzzle closes when no moment has a difference. */
export function balansen(financiering: Pick<BibobFinanciering, 'posten' | 'momenten'>): readonly Momentbalans[] {
  const posten = geldendePosten(financiering);
  return [...financiering.momenten]
    .sort((een, ander) => (een.dag === ander.dag ? 0 : een.dag < ander.dag ? -1 : 1))
    .map((moment) => {
      const hier = posten.filter((post) => post.moment === moment.code);
      const bronnen = som(hier.filter(({ kant }) => kant === 'bron'));
      const bestedingen = som(hier.filter(({ kant }) => kant === 'besteding'));
      return { moment, bronnen, bestedingen, verschil: bronnen - bestedingen };
    });
}
