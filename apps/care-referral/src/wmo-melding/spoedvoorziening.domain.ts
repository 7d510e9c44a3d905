import type { Toestandsmachine } from '@schakel/domain';

/** A temporary provision pending the research (Wmo 2015 art. 2.3.3), with a life of its own beside the melding. */
export type Spoedvoorziening =
  | { readonly status: 'nodig'; readonly sinds: string }
  | { readonly status: 'getroffen'; readonly sinds: string; readonly getroffenOp: string }
  | {
      readonly status: 'beeindigd';
      readonly sinds: string;
      readonly getroffenOp: string;
      readonly beeindigdOp: string;
    };
export type Spoedstatus = Spoedvoorziening['status'];

export const spoedstappen = ['verklaar-spoed', 'tref-voorziening', 'beeindig-voorziening'] as const;
export type Spoedstap = (typeof spoedstappen)[number];

/** The temporary provision: needed, there, over. */
export const spoedvoorzieningmachine: Toestandsmachine<Spoedstatus> = {
  naam: 'spoedvoorziening',
  begin: 'nodig',
  eind: ['beeindigd'],
  overgangen: [
    { van: null, opdracht: 'verklaar-spoed', naar: 'nodig' },
    { van: 'nodig', opdracht: 'tref-voorziening', naar: 'getroffen' },
    { van: 'getroffen', opdracht: 'beeindig-voorziening', naar: 'beeindigd' },
  ],
};

/** The provision after a step. Throws on a step that cannot follow: that is a bug, not a refusal. */
export function volgendeVoorziening(
  spoed: Spoedvoorziening | undefined,
  stap: Spoedstap,
  op: string,
): Spoedvoorziening {
  if (stap === 'verklaar-spoed' && spoed === undefined) return { status: 'nodig', sinds: op };
  if (stap === 'tref-voorziening' && spoed?.status === 'nodig')
    return { status: 'getroffen', sinds: spoed.sinds, getroffenOp: op };
  if (stap === 'beeindig-voorziening' && spoed?.status === 'getroffen')
    return { ...spoed, status: 'beeindigd', beeindigdOp: op };
  throw new Error(`${stap} does not follow`);
}
