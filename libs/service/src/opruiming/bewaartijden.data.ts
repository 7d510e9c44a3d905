/** How long a technical row is kept, and why not shorter or longer. */
export interface Bewaartijd {
  readonly dagen: number;
  readonly reden: string;
}

/** Technical rows of every service that are there for a while only. */
export const bewaartijden = {
  idempotentie: {
    dagen: 30,
    reden:
      'A caller who got no answer tries again within days, a partner with a queue within weeks. Longer serves nobody, and the row holds an ' +
      'answer about somebody (AVG art. 5 lid 1 onder e).',
  },
  inbox: {
    dagen: 400,
    reden:
      'An event that was applied may come again: 14 days from the topic, and as far back as an operator replays history, at most a year. ' +
      'Forgotten earlier it would be applied twice. The row holds an id only.',
  },
} as const satisfies Readonly<Record<string, Bewaartijd>>;
