/** Time-outs of one message alone before it is parked. */
const most = 10;

/** Counts the time-outs of single messages. Each is the database's trouble or the message's own; only patience tells. */
export class Patience {
  private readonly counts = new Map<bigint, number>();

  /** Notes one more time-out. @param id what the message is known by here @returns whether it is the message's own trouble now */
  endsWith(id: bigint): boolean {
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    return count >= most;
  }

  /** Begins anew: for one message that came through or was parked, or for all. */
  renew(id?: bigint): void {
    if (id === undefined) this.counts.clear();
    else this.counts.delete(id);
  }
}
