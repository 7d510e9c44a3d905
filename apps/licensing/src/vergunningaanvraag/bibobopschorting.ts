import type { Opdrachtcontext } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import { isVernietigd, type Pseudonimiseerder } from '@schakel/privacy';
import { stapNaVerzoek } from '@schakel/service';
import { opdrachtVoorBibob, type Bibobopschorting } from './vergunningaanvraag-termijn.domain.js';
import { isOpen } from './vergunningaanvraag-toestand.domain.js';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import { aanvraagVan } from './vergunningaanvraag.rij.js';
import { schrijfAanvraag, type GeladenAanvraag } from './vergunningaanvraag.store.js';

/** A suspension that an application takes over from its Bibob file. */
export interface Overname {
  readonly geladen: GeladenAanvraag;
  /** What the toets says about the term now; undefined: nothing. */
  readonly opschorting: Bibobopschorting | undefined;
  readonly context: Opdrachtcontext;
  /** Absolute URL of the application. */
  readonly dataref: string;
  readonly traceparent?: string | undefined;
}

const NIETS = { aggregates: [], history: [] } as const;

/**
 * The part of a unit by which an application takes over what its Bibob file says about the decision term (Wet Bibob art. 31): written in the
 * same transaction as the toets. Empty when nothing changes, when the application has ended, when its content was destroyed, or when its term
 * had passed before: advice may be asked for then too, but nothing is left to stand still. A conflict on `vergunningaanvraag` means that
 * somebody else was first: load and try again.
 * @throws ProblemException with the code of another refusal
 */
export function neemOpschortingOver(
  { geladen: { rij, sleutel }, opschorting, context, dataref, traceparent }: Overname,
  pseudoniemen: Pseudonimiseerder,
): Pick<Unit, 'aggregates' | 'history'> {
  const aanvraag = aanvraagVan(rij, sleutel);
  if (opschorting === undefined || isVernietigd(aanvraag) || isVernietigd(sleutel) || !isOpen(aanvraag)) return NIETS;
  const opdracht = opdrachtVoorBibob(aanvraag, opschorting);
  if (opdracht === undefined) return NIETS;
  const gevolg = decide(aanvraag, opdracht, context);
  if (gevolg.soort === 'geweigerd' && gevolg.weigering.code === 'termijn-verstreken') return NIETS;
  const { toestand, gebeurtenissen } = stapNaVerzoek(aanvraag, gevolg, evolve);
  const gelezenVersie = aanvraag.versie;
  const schrijven = { gelezenVersie, aanvraag: toestand, gebeurtenissen, sleutel, context, dataref, traceparent };
  return schrijfAanvraag(schrijven, pseudoniemen);
}
