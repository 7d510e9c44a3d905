import { createRequire } from 'node:module';

/** The part of a request queue of kafkajs that is looked at. */
interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

const queueModule = 'kafkajs/src/network/requestQueue/index.js';
const quiet = Symbol('quiet');

/**
 * Lets the request queues of kafkajs look again only while a request waits. As it is, a queue that was used once sets a timer of a
 * negative time for ever, which is a turn of the event loop every millisecond per connection, also in a service that has nothing to do.
 * A request that comes to wait sets its own timer, so nothing is sent later than before.
 */
export function quietenRequestQueues(): void {
  const { prototype } = createRequire(import.meta.url)(queueModule) as { prototype: RequestQueue & { [quiet]?: true } };
  if (prototype[quiet] === true) return;
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function scheduleWhileWaiting(this: RequestQueue): void {
    if (this.pending.length > 0) schedule.call(this);
  };
  prototype[quiet] = true;
}
