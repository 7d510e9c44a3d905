import type { Uuid } from '@schakel/domain';
import type { Relatie, Relatiegraaf } from '../bibob-relatiegraaf/bibob-relatiegraaf-toestand.domain.js';
import { balansen, geldendePosten, som } from './balans.domain.js';
import type { BibobFinanciering, Post } from './bibob-financiering-toestand.domain.js';

export const financieringsvraagcodes = [
  'besteding-onverklaard',
  'bron-onbesteed',
  'bewijs-ontbreekt',
  'verschaffer-ontbreekt',
  'leenovereenkomst-ontbreekt',
  'contant-zonder-herkomst',
  'geld-na-moment',
  'verschaffer-niet-in-graaf',
  'circulaire-financiering',
] as const;

/** Something to ask about. Never a conclusion: to every question there may be a good answer. */
export interface Financieringsvraag {
  readonly code: (typeof financieringsvraagcodes)[number];
  readonly vraag: string;
  readonly moment: string;
  readonly postId?: Uuid;
  /** What it is about, in euro cents. */
  readonly centen?: string;
  /** The relations along which money may go round. */
  readonly relaties?: readonly Relatie[];
}

const VRAGEN: Readonly<Record<Financieringsvraag['code'], string>> = {
  'besteding-onverklaard': 'Waaruit is dit bedrag betaald?',
  'bron-onbesteed': 'Waaraan is dit bedrag besteed?',
  'bewijs-ontbreekt': 'Waaruit blijkt dit bedrag?',
  'verschaffer-ontbreekt': 'Wie gaf dit geld?',
  'leenovereenkomst-ontbreekt': 'Waar is het contract van deze lening?',
  'contant-zonder-herkomst': 'Waar komt dit contante geld vandaan?',
  'geld-na-moment': 'Hoe is betaald voordat dit geld er was?',
  'verschaffer-niet-in-graaf': 'Welke relatie heeft wie dit geld gaf met betrokkene?',
  'circulaire-financiering': 'Kwam dit geld eerder van betrokkene zelf?',
};

const vraag = (
  code: Financieringsvraag['code'],
  moment: string,
  rest: Partial<Financieringsvraag> = {},
): Financieringsvraag => ({
  code,
  vraag: VRAGEN[code],
  moment,
  ...rest,
});

/**
 * What there is to ask about a financing, in order of moments and amounts.
 * @param graaf the relation graph of the same file, when there is one
 * @param contantgrens euro cents of cash at one moment below which no origin is asked
 */
export function vragenBij(
  financiering: BibobFinanciering,
  graaf: Relatiegraaf | undefined,
  contantgrens: bigint,
): readonly Financieringsvraag[] {
  const posten = geldendePosten(financiering);
  return balansen(financiering).flatMap(({ moment, verschil }) => {
    const { code, dag } = moment;
    const hier = posten.filter((post) => post.moment === code);
    return [
      ...(verschil < 0n ? [vraag('besteding-onverklaard', code, { centen: String(-verschil) })] : []),
      ...(verschil > 0n ? [vraag('bron-onbesteed', code, { centen: String(verschil) })] : []),
      ...hier.flatMap((post) => vragenBijPost(post, dag, { graaf, kleinContant: contant(hier) < contantgrens })),
    ];
  });
}

function contant(posten: readonly Post[]): bigint {
  return som(posten.filter(({ kant, soort }) => kant === 'bron' && soort === 'contant'));
}

/** Whether a source is an asset: cash is not while all cash of its moment stays below the bound. */
export function teltAlsBezit(post: Post, financiering: BibobFinanciering, contantgrens: bigint): boolean {
  if (post.kant !== 'bron') return false;
  if (post.soort !== 'contant') return true;
  return contant(geldendePosten(financiering).filter(({ moment }) => moment === post.moment)) >= contantgrens;
}

interface Omgeving {
  readonly graaf: Relatiegraaf | undefined;
  /** All cash of the moment together stays below the bound. */
  readonly kleinContant: boolean;
}

function vragenBijPost(post: Post, dag: string, { graaf, kleinContant }: Omgeving): readonly Financieringsvraag[] {
  const { id: postId, kant, soort, moment, centen, op, bewijs, verschafferId } = post;
  const over = (code: Financieringsvraag['code'], rest: Partial<Financieringsvraag> = {}) =>
    vraag(code, moment, { postId, centen, ...rest });
  const contantGeld = kant === 'bron' && soort === 'contant';
  const vanEenAnder = soort === 'lening' || soort === 'schenking';
  const vragen: Financieringsvraag[] = [];
  if (bewijs.length === 0 && contantGeld && !kleinContant) vragen.push(over('contant-zonder-herkomst'));
  if (bewijs.length === 0 && !contantGeld) vragen.push(over('bewijs-ontbreekt'));
  if (vanEenAnder && verschafferId === undefined) vragen.push(over('verschaffer-ontbreekt'));
  if (soort === 'lening' && !bewijs.some((stuk) => stuk.soort === 'leenovereenkomst'))
    vragen.push(over('leenovereenkomst-ontbreekt'));
  if (kant === 'bron' && op !== undefined && op > dag) vragen.push(over('geld-na-moment'));
  if (kant === 'bron' && verschafferId !== undefined) vragen.push(...vragenBijVerschaffer(graaf, verschafferId, over));
  return vragen;
}

function vragenBijVerschaffer(
  graaf: Relatiegraaf | undefined,
  verschafferId: Uuid,
  over: (code: Financieringsvraag['code'], rest?: Partial<Financieringsvraag>) => Financieringsvraag,
): readonly Financieringsvraag[] {
  if (graaf === undefined || verschafferId === graaf.betrokkeneId) return [];
  const kring = wegVanBetrokkene(graaf, verschafferId);
  const bekend = graaf.relaties.some(
    ({ soort, van, naar, ingetrokken }) =>
      soort === 'vermogensverschaffer' &&
      van === verschafferId &&
      naar === graaf.betrokkeneId &&
      ingetrokken === undefined,
  );
  return [
    ...(bekend ? [] : [over('verschaffer-niet-in-graaf')]),
    ...(kring === undefined ? [] : [over('circulaire-financiering', { relaties: kring })]),
  ];
}

/**
 * The shortest way along which money or control goes from the betrokkene to who gives the money: then it may have been his own. Walked
 * in the direction of the relations only; circles among others do not catch it, because nobody is reached twice.
 */
export function wegVanBetrokkene(graaf: Relatiegraaf, verschafferId: Uuid): readonly Relatie[] | undefined {
  const telt = graaf.relaties.filter(
    ({ soort, ingetrokken }) =>
      ingetrokken === undefined && (soort === 'vermogensverschaffer' || soort === 'zeggenschap'),
  );
  const wegen = new Map<Uuid, readonly Relatie[]>([[graaf.betrokkeneId, []]]);
  for (let rand: readonly Uuid[] = [graaf.betrokkeneId]; rand.length > 0;) {
    const volgende: Uuid[] = [];
    for (const relatie of telt) {
      if (!rand.includes(relatie.van) || wegen.has(relatie.naar)) continue;
      wegen.set(relatie.naar, [...(wegen.get(relatie.van) ?? []), relatie]);
      volgende.push(relatie.naar);
    }
    rand = volgende;
  }
  return verschafferId === graaf.betrokkeneId ? undefined : wegen.get(verschafferId);
}
