/** Requests that begin in one turn of the event loop. At about a millisecond each, everything else waits no longer than that. */
const PER_TURN = 8;

/**
 * Lets few requests begin in each turn of the event loop. Without it a crowd of requests that came in together is worked through in one
 * turn, and every answer of the database or the broker waits until all of them have been: what takes five answers takes five crowds.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private left = PER_TURN;
  private scheduled = false;

  /** Runs `begin` now when this turn has room, else in a next one, in order of arrival. */
  take(begin: () => void): void {
    this.schedule();
    if (this.left > 0) {
      this.left -= 1;
      begin();
    } else this.waiting.push(begin);
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.turn());
  }

  private turn(): void {
    this.scheduled = false;
    const next = this.waiting.splice(0, PER_TURN);
    this.left = PER_TURN - next.length;
    if (this.waiting.length > 0 || next.length > 0) this.schedule();
    for (const begin of next) begin();
  }
}
