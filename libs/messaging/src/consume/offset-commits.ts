import { faultFields, type MessagingLog } from '../messaging-log.js';

/** How long the broker may not know what was settled, in milliseconds. */
const everyMs = 250;

/**
 * Tells the broker how far the group has come, a few times a second for all partitions together instead of after every batch: each time
 * costs it a write. What it does not know yet when the process dies is delivered again, and the inbox knows it.
 */
export class OffsetCommits {
  private commit: (() => Promise<void>) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private committing: Promise<void> = Promise.resolve();

  constructor(private readonly log: MessagingLog) {}

  /** More was settled. @param commit tells the broker all that is settled when it is called */
  settled(commit: () => Promise<void>): void {
    this.commit = commit;
    this.timer ??= setTimeout(() => void this.flush(), everyMs);
  }

  /** Tells it now; never throws: a group in between members refuses, and its next members begin a little earlier. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    const { commit } = this;
    this.timer = this.commit = undefined;
    if (commit !== undefined) {
      this.committing = this.committing
        .then(commit)
        .catch((error: unknown) => this.log.warn(faultFields(error), 'offsets were not taken'));
    }
    return this.committing;
  }
}
