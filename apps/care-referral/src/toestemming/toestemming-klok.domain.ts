import { beginVanWettelijkeDag, plusDagen, plusWerkdagen, wettelijkeDag } from '@schakel/domain';
import type { Bewaaktetermijn } from '../termijnbewaking/termijnbewaking.domain.js';
import { ONTVANGSTTERMIJN, TWEEDE_BLIK_TERMIJN } from './toestemming.data.js';
import type { Toestemming, Voortgang } from './toestemming-toestand.domain.js';

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

/** The terms that run: the receipt of a withdrawal, the second look at sharing without consent. */
export function lopendeTermijnen(toestemming: Toestemming): readonly Bewaaktetermijn[] {
  if (toestemming.status === 'ingetrokken' && toestemming.ontvangst === undefined)
    return [inWerkdagen('ontvangst', toestemming.ingetrokkenOp, ONTVANGSTTERMIJN)];
  if (toestemming.status === 'doorbroken' && toestemming.doorbreking.tweedeBlik === undefined)
    return [inWerkdagen('tweede-blik', toestemming.doorbreking.op, TWEEDE_BLIK_TERMIJN)];
  return [];
}

/** How far a term is, by what the clock told of it. */
function voortgang(toestemming: Toestemming): Voortgang {
  const tot = lopendeTermijnen(toestemming)[0]?.mijlpalen.at(-1)?.op;
  if (tot === undefined) return 'klaar';
  const laatste = toestemming.waarschuwingen.filter((een) => een.tot === tot).at(-1);
  return laatste === undefined ? 'open' : (laatste.mijlpaal as Voortgang);
}

/** How far the receiver is with a withdrawal; null when nothing was withdrawn. */
export function ontvangstvoortgang(toestemming: Toestemming): Voortgang | null {
  return toestemming.status === 'ingetrokken' ? voortgang(toestemming) : null;
}

/** How far the second look is; null when nothing was shared without consent. */
export function tweedeBlikvoortgang(toestemming: Toestemming): Voortgang | null {
  return toestemming.status === 'doorbroken' ? voortgang(toestemming) : null;
}
