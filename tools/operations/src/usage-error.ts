/** The call is wrong: says which argument breaks which rule, never what was typed. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(argument: string, rule: string) {
    super(`${argument}: ${rule}`);
  }
}

/** The call is right, but what it asks cannot be done now. Exit code 1. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
}

/** How to call it. */
export const usage = `Operations on the messages of one service. The connection is SCHAKEL_DATABASE_URL.

  node tools/operations/dist/main.js <service> parked list [--after <id>] [--limit <1-500>]
  node tools/operations/dist/main.js <service> parked show <id>
  node tools/operations/dist/main.js <service> parked retry <id> [--wait <seconds>]
  node tools/operations/dist/main.js <service> parked discard <id> --reason <text> --by <name>
  node tools/operations/dist/main.js <service> replay --gemeente <code,…> [--from <instant>] [--to <instant>] [--aggregate <uuid>] [--type <type,…>]
  node tools/operations/dist/main.js <service> law --gemeente <code,…> --consumer <service> --type <type,…>

retry  releases the whole key of the message, from its first parked message on; the running service does it.
replay needs SCHAKEL_OIN and at least one of --from, --aggregate or --type; events keep their ids.
law    compares with the consumer's database at SCHAKEL_CONSUMER_DATABASE_URL; exit code 1 when the law is broken.
`;
