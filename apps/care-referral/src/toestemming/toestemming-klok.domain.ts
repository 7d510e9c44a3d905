import { beginVanWettelijkeDag, plusDagen, plusWerkdagen, wettelijkeDag } from '@schakel/domain';
import type { Bewaaktetermijn } from '../termijnbewaking/termijnbewaking.domain.js';
import { ONTVANGSTTERMIJN, TWEEDE_BLIK_TERMIJN } from './toestemming.data.js';
import type { Doorbreking, Toestemming, Voortgang } from './toestemming-toestand.domain.js';

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

/** The terms that run: the receipt of a withdrawal, the second look at sharing without consent. */
export function lopendeTermijnen(toestemming: Toestemming): readonly Bewaaktetermijn[] {
  // One look judges all breaches, so the term of the oldest is the one that counts.
  const oudste = teToetsenVan(toestemming)[0];
  return [
    ...(toestemming.status === 'ingetrokken' && toestemming.ontvangst === undefined
      ? [inWerkdagen('ontvangst', toestemming.ingetrokkenOp, ONTVANGSTTERMIJN)]
      : []),
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

/** How far the receiver is with a withdrawal; null when nothing was withdrawn. */
export function ontvangstvoortgang(toestemming: Toestemming): Voortgang | null {
  return toestemming.status === 'ingetrokken' ? voortgang(toestemming, 'ontvangst') : null;
}

/** How far the second look is; null when nothing is shared without consent and nothing that was waits for it. */
export function tweedeBlikvoortgang(toestemming: Toestemming): Voortgang | null {
  const gaatOverIets = toestemming.status === 'doorbroken' || teToetsenVan(toestemming).length > 0;
  return gaatOverIets ? voortgang(toestemming, 'tweede-blik') : null;
}
