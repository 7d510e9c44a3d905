/**
 * Lets work run beside other work, or alone among what asks for its turn here. Turns are given in the order in which they were asked for, so
 * that who wants to be alone is not passed by for ever.
 */
export class ExclusiveTurns {
  private alone: Promise<unknown> = Promise.resolve();
  private readonly together = new Set<Promise<unknown>>();

  /** Runs `work` beside all that is together; after whoever asked before to be alone. */
  besides<T>(work: () => Promise<T>): Promise<T> {
    const run = this.alone.then(work);
    const ended: Promise<unknown> = run.then(ignore, ignore).then(() => this.together.delete(ended));
    this.together.add(ended);
    return run;
  }

  /** Runs `work` when all that was asked for before has ended; what is asked for from now on waits for it. */
  byItself<T>(work: () => Promise<T>): Promise<T> {
    const run = Promise.all([this.alone, ...this.together]).then(work);
    this.alone = run.then(ignore, ignore);
    return run;
  }
}

function ignore(): void {
  // How the work of another ended is told to who asked for it.
}
