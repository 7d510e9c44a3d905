/** Counts requests that are being answered, bounds them, and tells when none is left. */
export class InFlight {
  private running = 0;
  private waiting: (() => void)[] = [];

  constructor(private readonly maximum: number) {}

  /** Takes a place; false when all are taken. */
  enter(): boolean {
    if (this.running >= this.maximum) return false;
    this.running += 1;
    return true;
  }

  /** Gives a place back. */
  leave(): void {
    this.running -= 1;
    if (this.running > 0) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Requests being answered now. */
  get count(): number {
    return this.running;
  }

  /** Resolves when no request is being answered. */
  idle(): Promise<void> {
    return this.running === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }
}
