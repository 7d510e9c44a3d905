/**
 * Keeps the membership alive while a batch is worked on, however long a handler takes. The first failure (the group rebalances) is
 * kept: the work stops at the next chunk and the failure is thrown to the client, which then joins again.
 */
export class Heartbeat {
  private readonly timer: NodeJS.Timeout;
  private failure: { error: unknown } | undefined;

  constructor(beat: () => Promise<void>, everyMs: number) {
    this.timer = setInterval(() => {
      beat().catch((error: unknown) => {
        this.failure ??= { error };
        clearInterval(this.timer);
      });
    }, everyMs);
  }

  get failed(): boolean {
    return this.failure !== undefined;
  }

  /** Ends the beat. @throws the failure */
  stop(): void {
    clearInterval(this.timer);
    if (this.failure !== undefined) throw this.failure.error;
  }
}
