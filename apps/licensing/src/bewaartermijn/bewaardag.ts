import { plusDagen, wettelijkeDag, type Datum } from '@schakel/domain';
import type { Besluit } from '../besluit/besluit-toestand.domain.js';
import type { Bezwaar } from '../bezwaar/bezwaar-toestand.domain.js';
import type { Controle } from '../toezicht/controle.domain.js';
import type { Vergunning } from '../vergunning/vergunning-toestand.domain.js';
import { bewarenTotEnMet, type Bewaarklasse } from './bewaartermijn.domain.js';
import { BEWAARREGELS } from './bewaartermijnen.data.js';

// The last day on which each kind of file is kept, as far as it is known: null while its source event is still to come.

function tot(klasse: Bewaarklasse, brondatum: Datum | undefined): Datum | null {
  return brondatum === undefined ? null : bewarenTotEnMet(BEWAARREGELS, klasse, brondatum);
}

/** Of a permit: from its end; while it holds, from its last day of validity where it has one. */
export function bewaardagVanVergunning(vergunning: Vergunning): Datum | null {
  return tot('vergunning', 'einde' in vergunning ? plusDagen(vergunning.einde.per, -1) : vergunning.geldigTotEnMet);
}

/** Of a decision: a refusal from its announcement, a draft from the day it was taken back; others follow the permit. */
export function bewaardagVanBesluit(besluit: Besluit): Datum | null {
  if (besluit.status === 'teruggetrokken') return tot('concept', wettelijkeDag(besluit.gewijzigdOp));
  const weigering = besluit.inhoud.uitkomst === 'geweigerd' && 'bekendmaking' in besluit;
  return weigering ? tot('weigering', besluit.bekendmaking.op) : null;
}

/** Of an objection: from the announcement of the decision on it, or from its withdrawal. */
export function bewaardagVanBezwaar(bezwaar: Bezwaar): Datum | null {
  if (bezwaar.status === 'ingetrokken') return tot('bezwaar', wettelijkeDag(bezwaar.gewijzigdOp));
  return tot('bezwaar', bezwaar.status === 'bekendgemaakt' ? bezwaar.bekendmaking.op : undefined);
}

/** Of an inspection: from the day it was done, or dropped. */
export function bewaardagVanControle(controle: Controle): Datum | null {
  if (controle.status === 'vervallen') return tot('controle', wettelijkeDag(controle.gewijzigdOp));
  return tot('controle', controle.status === 'uitgevoerd' ? controle.uitgevoerdOp : undefined);
}
