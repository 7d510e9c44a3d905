import { parseArgs } from 'node:util';

/** What was asked: write what differs (the default), only check, or publish the schemas of the events. */
export type Task =
  | { readonly kind: 'write' }
  | { readonly kind: 'check' }
  | { readonly kind: 'publish'; readonly accepted: readonly string[] };

export const USAGE = `Usage: main.js [--check | --publish [--accept-breaking <event type>]...]
  (no option)        writes every generated file that differs
  --check            writes nothing; exits 1 and lists the files when one differs, or when an event breaks with the published schemas
  --publish          makes the current schemas of the events the published ones; refuses a breaking change
  --accept-breaking  with --publish: lets this event break; only before the first release, or when no receiver is left`;

/** Reads the arguments; undefined when they make no sense. */
export function readTask(args: readonly string[]): Task | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        check: { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        'accept-breaking': { type: 'string', multiple: true },
      },
    });
    const accepted = values['accept-breaking'];
    if (values.publish) return values.check ? undefined : { kind: 'publish', accepted: accepted ?? [] };
    if (accepted !== undefined) return undefined;
    return { kind: values.check ? 'check' : 'write' };
  } catch {
    return undefined;
  }
}
