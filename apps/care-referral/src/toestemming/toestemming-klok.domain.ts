import { beginVanWettelijkeDag, plusDagen, plusWerkdagen, wettelijkeDag } from '@schakel/domain';
import { opDagenVoor, type Bewaaktetermijn, type Mijlpaal } from '../termijnbewaking/termijnbewaking.domain.js';
import { AFLOOPMELDING, ONTVANGSTTERMIJN, TWEEDE_BLIK_TERMIJN, VASTLEGGEN_NA_MINUTEN } from './toestemming.data.js';
import type { Doorbreking, Toestemming, Voortgang } from './toestemming-toestand.domain.js';

/** Name of the term of a consent that has a last day, and of its last moment: its lapse is recorded. */
export const GELDIGHEID = 'geldigheid';
export const NA_AFLOOP = 'na-afloop';

function inWerkdagen(
  termijn: string,
  vanaf: string,
  { teLaat, escalatie }: { readonly teLaat: number; readonly escalatie: number },
): Bewaaktetermijn {
  const na = (werkdagen: number) => beginVanWettelijkeDag(plusDagen(plusWerkdagen(wettelijkeDag(vanaf), werkdagen), 1));
  return {
    termijn,
    mijlpalen: [
      { code: 'te-laat', op: na(teLaat) },
      { code: 'geescaleerd', op: na(escalatie) },
    ],
  };
}

/** Breaches that wait for the judgement of a second person, oldest first; the one that still runs is last. */
export function teToetsenVan(toestemming: Toestemming): readonly Doorbreking[] {
  const loopt = toestemming.status === 'doorbroken' && toestemming.doorbreking.tweedeBlik === undefined;
  return [...(toestemming.teToetsen ?? []), ...(loopt ? [toestemming.doorbreking] : [])];
}

/** Since when a receiver owes a receipt: it was told that consent was withdrawn, or that it lapsed while the receiver had access by it. */
function ontvangstVanaf(toestemming: Toestemming): string | undefined {
  if (toestemming.status === 'ingetrokken') return toestemming.ingetrokkenOp;
  if (toestemming.status === 'verlopen' && toestemming.gevolg === 'ontvanger-stopt') return toestemming.verlopenOp;
  return undefined;
}

function vastTeLeggen({ code, op }: Mijlpaal): Mijlpaal {
  return { code, op: new Date(Date.parse(op) + VASTLEGGEN_NA_MINUTEN * 60_000).toISOString() };
}

/** The moments before and after the last day of a consent that holds. */
function geldigheid(toestemming: Toestemming): readonly Bewaaktetermijn[] {
  if (toestemming.status !== 'gegeven' || toestemming.gegeven.geldigTotEnMet === undefined) return [];
  const { geldigTotEnMet, op: vanaf } = toestemming.gegeven;
  const { termijn, mijlpalen } = opDagenVoor(GELDIGHEID, geldigTotEnMet, { dagen: AFLOOPMELDING.dagen, vanaf });
  return [{ termijn, mijlpalen: mijlpalen.map((een) => (een.code === NA_AFLOOP ? vastTeLeggen(een) : een)) }];
}

/** The terms that run: the receipt of a withdrawal or lapse, the second look at sharing without consent, the last day of a consent. */
export function lopendeTermijnen(toestemming: Toestemming): readonly Bewaaktetermijn[] {
  // One look judges all breaches, so the term of the oldest is the one that counts.
  const oudste = teToetsenVan(toestemming)[0];
  const vanaf = ontvangstVanaf(toestemming);
  const isBevestigd = 'ontvangst' in toestemming && toestemming.ontvangst !== undefined;
  return [
    ...(vanaf !== undefined && !isBevestigd ? [inWerkdagen('ontvangst', vanaf, ONTVANGSTTERMIJN)] : []),
    ...geldigheid(toestemming),
    ...(oudste === undefined ? [] : [inWerkdagen('tweede-blik', oudste.op, TWEEDE_BLIK_TERMIJN)]),
  ];
}

/** How far a term is, by what the clock told of it. */
function voortgang(toestemming: Toestemming, termijn: string): Voortgang {
  const tot = lopendeTermijnen(toestemming)
    .find((een) => een.termijn === termijn)
    ?.mijlpalen.at(-1)?.op;
  if (tot === undefined) return 'klaar';
  const laatste = toestemming.waarschuwingen.filter((een) => een.termijn === termijn && een.tot === tot).at(-1);
  return laatste === undefined ? 'open' : (laatste.mijlpaal as Voortgang);
}

/** How far the receiver is with a withdrawal or a lapse; null when it owes no receipt. */
export function ontvangstvoortgang(toestemming: Toestemming): Voortgang | null {
  return ontvangstVanaf(toestemming) === undefined ? null : voortgang(toestemming, 'ontvangst');
}

/** How far the second look is; null when nothing is shared without consent and nothing that was waits for it. */
export function tweedeBlikvoortgang(toestemming: Toestemming): Voortgang | null {
  const gaatOverIets = toestemming.status === 'doorbroken' || teToetsenVan(toestemming).length > 0;
  return gaatOverIets ? voortgang(toestemming, 'tweede-blik') : null;
}
