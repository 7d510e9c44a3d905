import { type Admin } from 'kafkajs';

/** A partition that is assigned to this process. */
export interface Watched {
  /** Name at the broker. */
  readonly topic: string;
  readonly partition: number;
  /** Next offset, once one was settled since the assignment. */
  readonly position: bigint | undefined;
  /** True while the partition waits on purpose: for the database, or for its turn. */
  readonly waiting: boolean;
}

export interface StallWatchdogOptions {
  readonly admin: Admin;
  readonly groupId: string;
  /** Whether this process is a member of the group. */
  readonly joined: () => boolean;
  /** Partitions that are assigned now. */
  readonly watched: () => readonly Watched[];
  /** Longest time with messages to read and no progress, and half the longest time outside the group, in milliseconds. */
  readonly stallMs: number;
  readonly checkMs: number;
  /** Told what stands still. */
  readonly onStall: (what: string) => void;
  readonly clock?: () => number;
}

/**
 * Watches every partition: messages to read and no progress for too long means that the client stands still without saying so, and so
 * does being no member of the group for too long. While the broker cannot be asked nothing is held against the client.
 */
export class StallWatchdog {
  private readonly progress = new Map<string, { position: bigint; since: number }>();
  private timer: NodeJS.Timeout | undefined;
  private checking: Promise<void> | undefined;
  private connected = false;
  private outside: number | undefined;
  private lastLag: bigint | undefined;

  constructor(private readonly options: StallWatchdogOptions) {}

  start(): void {
    this.timer = setInterval(() => {
      this.checking ??= this.check().finally(() => (this.checking = undefined));
    }, this.options.checkMs);
    this.timer.unref();
  }

  /** Messages of all assigned partitions that were not settled at the last check; undefined when the broker could not be asked. */
  get lag(): number | undefined {
    return this.lastLag === undefined ? undefined : Number(this.lastLag);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.checking;
    await this.disconnect();
  }

  private async disconnect(): Promise<void> {
    if (this.connected) await this.options.admin.disconnect().catch(() => undefined);
    this.connected = false;
  }

  /** One round over all partitions. */
  async check(): Promise<void> {
    const { watched, clock = Date.now } = this.options;
    const partitions = watched();
    let ends: Map<string, { high: bigint; start: bigint }>;
    try {
      ends = await this.ends(partitions);
    } catch {
      this.progress.clear();
      this.outside = undefined;
      this.lastLag = undefined;
      await this.disconnect();
      return;
    }
    const now = clock();
    this.judgeMembership(now);
    this.forgetOthersThan(partitions);
    let lag = 0n;
    for (const partition of partitions) {
      const end = ends.get(nameOf(partition));
      if (end === undefined) continue;
      const position = partition.position ?? end.start;
      if (end.high > position) lag += end.high - position;
      this.judge(partition, position, end.high > position, now);
    }
    this.lastLag = lag;
  }

  private judgeMembership(now: number): void {
    if (this.options.joined()) this.outside = undefined;
    else this.outside ??= now;
    if (this.outside !== undefined && now - this.outside >= this.options.stallMs * 2)
      this.options.onStall(`no member of group ${this.options.groupId}`);
  }

  /** What was not this process's to read is not held against it when it comes back. */
  private forgetOthersThan(partitions: readonly Watched[]): void {
    const own = new Set(partitions.map(nameOf));
    for (const name of this.progress.keys()) if (!own.has(name)) this.progress.delete(name);
  }

  private judge(partition: Watched, position: bigint, behind: boolean, now: number): void {
    const name = nameOf(partition);
    const before = this.progress.get(name);
    if (before === undefined || before.position !== position || !behind || partition.waiting) {
      this.progress.set(name, { position, since: now });
    } else if (now - before.since >= this.options.stallMs) {
      this.options.onStall(`partition ${partition.partition} of ${partition.topic} has messages and makes no progress`);
    }
  }

  /** End of every partition, and where the group begins to read it. */
  private async ends(partitions: readonly Watched[]): Promise<Map<string, { high: bigint; start: bigint }>> {
    const { admin, groupId } = this.options;
    if (!this.connected) {
      await admin.connect();
      this.connected = true;
    }
    const topics = [...new Set(partitions.map(({ topic }) => topic))];
    if (topics.length === 0) await admin.describeCluster();
    const committed = topics.length === 0 ? [] : await admin.fetchOffsets({ groupId, topics });
    const starts = new Map(
      committed.flatMap(({ topic, partitions: ofTopic }) =>
        ofTopic.map(({ partition, offset }) => [nameOf({ topic, partition }), BigInt(offset)] as const),
      ),
    );
    const ends = new Map<string, { high: bigint; start: bigint }>();
    for (const topic of topics) {
      for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
        const start = starts.get(nameOf({ topic, partition })) ?? -1n;
        ends.set(nameOf({ topic, partition }), { high: BigInt(high), start: start >= 0n ? start : BigInt(low) });
      }
    }
    return ends;
  }
}

function nameOf({ topic, partition }: Pick<Watched, 'topic' | 'partition'>): string {
  return `${topic}/${partition}`;
}
