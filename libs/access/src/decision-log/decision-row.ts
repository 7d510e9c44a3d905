import { currentTrace, currentTraceparent, newSpanId, nieuwId } from '@schakel/platform';
import type { Actor } from '../actor/actor.js';
import type { Beslissing } from '../policy/beslissing.js';

/** A row of `toegangsbeslissing`, complete. */
export interface Beslissingsrij extends Record<string, unknown> {
  readonly id: string;
  readonly gemeentecode: string | null;
  readonly trace_id: string;
  readonly span_id: string;
  readonly parent_span_id: string | null;
  readonly event_name: 'adl.access_evaluation';
  readonly timestamp_ms: number;
  readonly status: 'Unset';
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One decision to write down. */
export interface Beslissingsfeit {
  readonly beslissing: Beslissing;
  readonly actor: Actor;
  readonly handeling: string;
  /** Undefined only on routes without purpose. */
  readonly doelbinding: string | undefined;
  /** What was asked for: kind of aggregate, and its id when one was named. For a list or search: `aantal` rows that were shown. */
  readonly bron: { readonly soort: string; readonly id?: string; readonly aantal?: number };
  /** Instant of the decision, ISO 8601 in UTC. */
  readonly nu: string;
}

/**
 * A decision as an insert for the table `toegangsbeslissing`: goes into the `inserts` of a unit of work, so that an allowed write and
 * its decision are committed together, or to `DecisionLog.schrijf`.
 *
 * Shape: Authorization Decision Log with the AuthZEN question and answer in `body`; what decided stands in `attributes` as references.
 * A denial has status Unset: it is an answer, not a fault. The trace of the running request is kept, sampled or not. Ids say nothing about a person; the actor is the opaque subject of his token.
 */
export function beslissingAlsRij(feit: Beslissingsfeit): { table: 'toegangsbeslissing'; row: Beslissingsrij } {
  const { beslissing, actor, handeling, doelbinding, bron, nu } = feit;
  const { soort: type, ...resource } = bron;
  const { traceId, spanId } = currentTrace();
  const row: Beslissingsrij = {
    id: nieuwId(),
    gemeentecode: actor.gemeentecode ?? null,
    trace_id: traceId,
    span_id: newSpanId(),
    parent_span_id: currentTraceparent() === undefined ? null : spanId,
    event_name: 'adl.access_evaluation',
    timestamp_ms: Date.parse(nu),
    status: 'Unset',
    attributes: {
      'adl.core.policies': [
        beslissing.regel === undefined ? beslissing.policy : `${beslissing.policy}#${beslissing.regel}`,
      ],
      'adl.core.information': doelbinding === undefined ? [] : [`verwerking:${doelbinding}`],
    },
    body: {
      request: {
        subject: {
          type: actor.soort,
          id: actor.sub,
          properties: { organisatie: actor.organisatie, rollen: actor.rollen },
        },
        action: { name: handeling },
        resource: { type, ...resource },
        context: { doelbinding: doelbinding ?? null },
      },
      response: {
        decision: beslissing.toegestaan,
        context: {
          reden: beslissing.reden,
          ...(beslissing.weigering !== undefined && { weigering: beslissing.weigering }),
        },
      },
    },
  };
  return { table: 'toegangsbeslissing', row };
}
