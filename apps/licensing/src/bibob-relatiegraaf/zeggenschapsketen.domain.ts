import type { Datum, Uuid } from '@schakel/domain';
import type { Relatie, Relatiegraaf } from './bibob-relatiegraaf-toestand.domain.js';
import { tijdVan } from './relatiepad.domain.js';

/** A chain of control from a person down to the betrokkene. */
export interface Zeggenschapsketen {
  /** Relations from the person down. */
  readonly relaties: readonly Relatie[];
  /** The shares multiplied, in percent with four decimals, rounded down; absent when one of them is not known. */
  readonly procent?: string;
}

/** What a person's chains add up to. Help for who judges: multiplied shares are no control, and control can be there without shares. */
export interface Zeggenschap {
  readonly knoopId: Uuid;
  readonly ketens: readonly Zeggenschapsketen[];
  /** All known chains together, in percent with four decimals, rounded down. */
  readonly totaalProcent: string;
  /** There are chains of which a share is not known, so the total may be too low. */
  readonly onvolledig: boolean;
}

export interface Zeggenschapsbeeld {
  readonly zeggenschap: readonly Zeggenschap[];
  readonly afgekapt: boolean;
}

const MAX_KETENS = 1_000;
const HEEL = 10_000n;

/** A share as a fraction, so that nothing is lost on the way. */
interface Breuk {
  readonly teller: bigint;
  readonly noemer: bigint;
}

/**
 * Everybody who has control over the betrokkene on a day, directly or through others, with each chain. Nobody is passed twice in a
 * chain, so that companies that own each other do not make it endless.
 * @param maxStappen most relations of a chain; default 6
 */
export function zeggenschapOver(graaf: Relatiegraaf, peildatum: Datum, maxStappen = 6): Zeggenschapsbeeld {
  const boven = zeggenschapPerKnoop(graaf.relaties, peildatum);
  const ketens: (readonly Relatie[])[] = [];
  const klim = (knoop: Uuid, keten: readonly Relatie[], gezien: ReadonlySet<Uuid>): void => {
    for (const relatie of keten.length < maxStappen ? (boven.get(knoop) ?? []) : []) {
      if (gezien.has(relatie.van) || ketens.length > MAX_KETENS) continue;
      const hoger = [relatie, ...keten];
      ketens.push(hoger);
      klim(relatie.van, hoger, new Set([...gezien, relatie.van]));
    }
  };
  klim(graaf.betrokkeneId, [], new Set([graaf.betrokkeneId]));
  const personen = [...new Set(ketens.flatMap(([top]) => top?.van ?? []))];
  const bekeken = ketens.slice(0, MAX_KETENS);
  return {
    zeggenschap: personen.map((knoopId) =>
      optelling(
        knoopId,
        bekeken.filter(([top]) => top?.van === knoopId),
      ),
    ),
    afgekapt: ketens.length > MAX_KETENS,
  };
}

function zeggenschapPerKnoop(relaties: readonly Relatie[], peildatum: Datum): ReadonlyMap<Uuid, readonly Relatie[]> {
  const boven = new Map<Uuid, Relatie[]>();
  for (const relatie of relaties) {
    const telt = relatie.soort === 'zeggenschap' && relatie.ingetrokken === undefined;
    if (!telt || tijdVan(relatie, peildatum) !== 'tegenwoordig') continue;
    boven.set(relatie.naar, [...(boven.get(relatie.naar) ?? []), relatie]);
  }
  return boven;
}

function optelling(knoopId: Uuid, ketens: readonly (readonly Relatie[])[]): Zeggenschap {
  const delen = ketens.map(product);
  const totaal = delen.reduce<Breuk>((som, deel) => (deel ? plus(som, deel) : som), { teller: 0n, noemer: 1n });
  return {
    knoopId,
    ketens: ketens.map((relaties, index) => {
      const deel = delen[index];
      return { relaties, ...(deel && { procent: inProcent(deel) }) };
    }),
    totaalProcent: inProcent(totaal),
    onvolledig: delen.includes(undefined),
  };
}

function product(keten: readonly Relatie[]): Breuk | undefined {
  let [teller, noemer] = [1n, 1n];
  for (const { basispunten } of keten) {
    if (basispunten === undefined) return undefined;
    teller *= BigInt(basispunten);
    noemer *= HEEL;
  }
  return { teller, noemer };
}

function plus(een: Breuk, ander: Breuk): Breuk {
  return { teller: een.teller * ander.noemer + ander.teller * een.noemer, noemer: een.noemer * ander.noemer };
}

function inProcent({ teller, noemer }: Breuk): string {
  const tienduizendsten = (teller * 1_000_000n) / noemer;
  const cijfers = String(tienduizendsten).padStart(5, '0');
  return `${cijfers.slice(0, -4)}.${cijfers.slice(-4)}`;
}
