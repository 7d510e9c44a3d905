import { z } from 'zod';
import type { Handtekening } from './handtekening.js';

/** CloudEvents 1.0 in structured mode; only what a receiver needs to know is named, the rest is kept as it came. */
const cloudEvent = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string().min(1),
  subject: z.string().optional(),
  sequence: z.string().optional(),
});
export type CloudEvent = z.infer<typeof cloudEvent>;

/** One delivery, in the order of arrival. */
export interface Ontvangst {
  /** 1 for the first delivery. */
  readonly volgnummer: number;
  readonly ontvangenOp: string;
  /** `WebHook-Request-Origin` of the delivery. */
  readonly herkomst: string | undefined;
  readonly handtekening: Handtekening;
  /** This source and id were delivered before. */
  readonly dubbel: boolean;
  readonly event: CloudEvent;
}

/** A delivery that was not accepted, without its content. */
export interface Weigering {
  readonly ontvangenOp: string;
  readonly status: number;
  readonly reden: string;
}

const MOST_REMEMBERED = 10_000;

/** The event in a structured-mode body, or undefined when it is none. */
export function leesCloudEvent(body: Buffer): CloudEvent | undefined {
  try {
    const result = cloudEvent.safeParse(JSON.parse(body.toString('utf8')));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** What a partner received, in memory: for people and tests to look into. The oldest are forgotten after ten thousand. */
export class Postvak {
  #ontvangen: Ontvangst[] = [];
  #geweigerd: Weigering[] = [];
  #bekend = new Set<string>();
  #volgnummer = 0;

  neemAan(event: CloudEvent, gegevens: Pick<Ontvangst, 'ontvangenOp' | 'herkomst' | 'handtekening'>): Ontvangst {
    const kenmerk = JSON.stringify([event.source, event.id]);
    const ontvangst: Ontvangst = {
      volgnummer: (this.#volgnummer += 1),
      ...gegevens,
      dubbel: this.#bekend.has(kenmerk),
      event,
    };
    this.#bekend.add(kenmerk);
    this.#ontvangen = [...this.#ontvangen.slice(1 - MOST_REMEMBERED), ontvangst];
    return ontvangst;
  }

  weiger(weigering: Weigering): void {
    this.#geweigerd = [...this.#geweigerd.slice(1 - MOST_REMEMBERED), weigering];
  }

  inhoud(): { readonly ontvangen: readonly Ontvangst[]; readonly geweigerd: readonly Weigering[] } {
    return { ontvangen: this.#ontvangen, geweigerd: this.#geweigerd };
  }

  leeg(): void {
    this.#ontvangen = [];
    this.#geweigerd = [];
    this.#bekend = new Set();
    this.#volgnummer = 0;
  }
}
