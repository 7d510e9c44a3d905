/**
 * What stands in the place of data whose key was destroyed. An ordinary value, not an exception: lists, timelines and replays
 * go on without the destroyed item.
 */
export interface Vernietigd {
  readonly soort: 'vernietigd';
  /** Id of the destroyed key: the id of the dossier or signal. */
  readonly sleutelId: string;
  /** Instant of destruction; undefined when the key is gone and no record of its destruction is found. */
  readonly op: string | undefined;
}

const vernietigden = new WeakSet<object>();

/** Makes the value; only this makes one, so that data of a user that merely look like it are not taken for it. */
export function vernietigd(sleutelId: string, op?: string): Vernietigd {
  const waarde: Vernietigd = Object.freeze({ soort: 'vernietigd', sleutelId, op });
  vernietigden.add(waarde);
  return waarde;
}

/** Whether a decrypted value (or a key) is gone for good. Narrows the type. */
export function isVernietigd(waarde: unknown): waarde is Vernietigd {
  return typeof waarde === 'object' && waarde !== null && vernietigden.has(waarde);
}
