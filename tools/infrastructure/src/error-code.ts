/** The `code` of a system error, e.g. `ENOENT`. Does not ask `instanceof`: under Jest such errors come from another realm. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
