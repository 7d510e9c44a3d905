import { bewaardag, bewarenTotEnMet, eigenTermijn, plusDagen, type Datum, type EigenTermijn } from '@schakel/domain';
import { besluitmachine, type Besluit } from '../besluit/besluit-toestand.domain.js';
import { bezwaarmachine, type Bezwaar } from '../bezwaar/bezwaar-toestand.domain.js';
import { controlemachine, type Controle } from '../toezicht/controle.domain.js';
import { vergunningmachine, type Vergunning } from '../vergunning/vergunning-toestand.domain.js';
import type { Bewaarklasse, Bewaarsoort } from './bewaartermijn.domain.js';
import { BEWAARREGELS } from './bewaartermijnen.data.js';

/** A decision on a permit, or one that grants it, goes with the permit. */
const BESLUIT = {
  geweigerd: 'weigering',
  ...{ verleend: null, 'verleend-met-voorschriften': null, ingetrokken: null, geschorst: null, vervallen: null },
} as const;

/** Of which class a file is, by the state in which it is over. */
export const BEWARINGEN: Readonly<Record<Bewaarsoort, EigenTermijn<Bewaarklasse>>> = {
  vergunning: eigenTermijn(vergunningmachine, {
    ...{ verlopen: 'vergunning', vervallen: 'vergunning', ingetrokken: 'intrekking' },
  }),
  besluit: eigenTermijn(besluitmachine, { teruggetrokken: 'concept', bekendgemaakt: BESLUIT, herroepen: BESLUIT }),
  bezwaar: eigenTermijn(bezwaarmachine, {
    bekendgemaakt: { gegrond: 'bezwaar', ongegrond: 'bezwaar', 'niet-ontvankelijk': 'bezwaar-niet-ontvankelijk' },
    ingetrokken: 'bezwaar-ingetrokken',
  }),
  controle: eigenTermijn(controlemachine, { uitgevoerd: 'controle', vervallen: 'controle-vervallen' }),
};

// The last day on which each kind of file is kept, as far as it is known: null while its source event is still to come.

/** Of a permit: from its end; while it holds, from its last day of validity where it has one. */
export function bewaardagVanVergunning(vergunning: Vergunning): Datum | null {
  if ('einde' in vergunning)
    return bewaardag(BEWAARREGELS, BEWARINGEN.vergunning, vergunning, { dag: plusDagen(vergunning.einde.per, -1) });
  const { geldigTotEnMet } = vergunning;
  return geldigTotEnMet === undefined ? null : bewarenTotEnMet(BEWAARREGELS, 'vergunning', geldigTotEnMet);
}

/** Of a decision: a refusal from its announcement, a draft from the day it was taken back; others follow the permit. */
export function bewaardagVanBesluit(besluit: Besluit): Datum | null {
  return bewaardag(BEWAARREGELS, BEWARINGEN.besluit, besluit, {
    dag: 'bekendmaking' in besluit ? besluit.bekendmaking.op : undefined,
    uitkomst: besluit.inhoud.uitkomst,
  });
}

/** Of an objection: from the announcement of the decision on it, or from its withdrawal. */
export function bewaardagVanBezwaar(bezwaar: Bezwaar): Datum | null {
  const bekend = bezwaar.status === 'bekendgemaakt' ? bezwaar : undefined;
  return bewaardag(BEWAARREGELS, BEWARINGEN.bezwaar, bezwaar, {
    dag: bekend?.bekendmaking.op,
    uitkomst: bekend?.beslissing.uitkomst,
  });
}

/** Of an inspection: from the day it was done, or dropped. */
export function bewaardagVanControle(controle: Controle): Datum | null {
  const dag = controle.status === 'uitgevoerd' ? controle.uitgevoerdOp : undefined;
  return bewaardag(BEWAARREGELS, BEWARINGEN.controle, controle, { dag });
}
