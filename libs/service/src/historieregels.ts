import type { PublicFact } from '@schakel/contracts';
import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { HistoryEntry } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { encrypt, type DossierKey } from '@schakel/privacy';

/** What one command adds to the history of one aggregate. */
export interface Historie<G extends { readonly type: string }> {
  /** Name of the aggregate, e.g. `signaal`. */
  readonly aggregaat: string;
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  /** Version that was read; 0 for a new aggregate. */
  readonly gelezenVersie: number;
  readonly gebeurtenissen: readonly G[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  /** The privacy filter: what others may learn of an event; null only where an aggregate publishes nothing (ADR 0008). */
  readonly publiek: (gebeurtenis: G) => PublicFact | null;
  /** Id of the event that caused this, when a consumer acts. */
  readonly oorzaakId?: string | undefined;
  readonly traceparent?: string | undefined;
}

/**
 * One row of `historie` per event, each a version of its own (ADR 0007): the event encrypted with the aggregate's key, beside it the public
 * part in clear. The row's id becomes the id of the public event.
 */
export function historieregels<G extends { readonly type: string }>(historie: Historie<G>): readonly HistoryEntry[] {
  const { aggregaat, sleutel, context, gelezenVersie, publiek, oorzaakId, traceparent } = historie;
  return historie.gebeurtenissen.map((gebeurtenis, index) => {
    const id = nieuwId();
    return {
      id,
      aggregaat,
      aggregaatId: historie.id,
      versie: gelezenVersie + index + 1,
      type: gebeurtenis.type,
      gegevens: encrypt(sleutel, { tabel: 'historie', kolom: 'gegevens', id }, gebeurtenis),
      publiek: publiek(gebeurtenis),
      gemeentecode: historie.gemeentecode,
      actor: context.actor,
      doelbinding: context.doelbinding,
      correlatieId: context.correlatieId,
      op: context.nu,
      ...(oorzaakId !== undefined && { oorzaakId }),
      ...(traceparent !== undefined && { traceparent }),
    };
  });
}
