import { type Place } from '../parking/park.js';
import {
  applyChunks,
  countsOf,
  nothingForced,
  type ChunkCounts,
  type ConsumerSettings,
  type PlacedChunk,
} from './chunk-transaction.js';
import { type Received } from './received.js';

interface Waiting extends PlacedChunk {
  readonly resolve: (counts: ChunkCounts | Promise<ChunkCounts>) => void;
}

/**
 * Applies small chunks that come in the same turn of the event loop, of different partitions of one topic, in one transaction: a fetch
 * brings a few messages of each partition, and each transaction of its own would cost as much as one for all. When it fails, each chunk
 * goes alone, so that none suffers from another and its partition decides what the failure means.
 */
export class JointChunks {
  private readonly waiting = new Map<string, Waiting[]>();

  /** @param most messages in one transaction of several chunks */
  constructor(
    private readonly settings: ConsumerSettings,
    private readonly most: number,
  ) {}

  /** @returns what it came to; of chunks that went together the first has the counts of all. @throws as {@link applyChunks} */
  apply(chunk: readonly Received[], place: Place): Promise<ChunkCounts> {
    return new Promise((resolve) => {
      const one: Waiting = { chunk, place, resolve };
      const together = this.waiting.get(place.topic);
      if (together !== undefined) {
        together.push(one);
        return;
      }
      this.waiting.set(place.topic, [one]);
      setImmediate(() => this.begin(place.topic));
    });
  }

  private begin(topic: string): void {
    let together: Waiting[] = [];
    let messages = 0;
    for (const one of this.waiting.get(topic) ?? []) {
      if (messages + one.chunk.length > this.most) {
        void this.run(together);
        [together, messages] = [[], 0];
      }
      together.push(one);
      messages += one.chunk.length;
    }
    this.waiting.delete(topic);
    void this.run(together);
  }

  private async run([first, ...others]: readonly Waiting[]): Promise<void> {
    if (first === undefined) return;
    if (others.length === 0) {
      first.resolve(this.alone(first));
      return;
    }
    try {
      first.resolve(await applyChunks([first, ...others], nothingForced, this.settings));
      for (const { resolve } of others) resolve(countsOf());
    } catch {
      for (const one of [first, ...others]) one.resolve(this.alone(one));
    }
  }

  private alone(one: Waiting): Promise<ChunkCounts> {
    return applyChunks([one], nothingForced, this.settings);
  }
}
