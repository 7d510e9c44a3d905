import { parseArgs } from 'node:util';
import { eventByType, TOPIC_NAMES, type TopicName } from '@schakel/contracts';
import { UsageError } from './usage-error.js';

/** A call whose arguments are all right. */
export type Call = { readonly service: TopicName } & (
  | { readonly command: 'list'; readonly after?: string; readonly limit: number }
  | { readonly command: 'show'; readonly id: string }
  | { readonly command: 'retry'; readonly id: string; readonly waitSeconds: number }
  | { readonly command: 'discard'; readonly id: string; readonly reason: string; readonly by: string }
  | {
      readonly command: 'replay';
      readonly gemeenten: readonly string[];
      readonly from?: string;
      readonly to?: string;
      readonly aggregate?: string;
      readonly types?: readonly string[];
    }
  | {
      readonly command: 'law';
      readonly gemeenten: readonly string[];
      readonly consumer: TopicName;
      readonly types: readonly string[];
    }
);

type Options = Readonly<Record<string, string | undefined>>;

const allowed: Readonly<Record<string, readonly string[]>> = {
  'parked list': ['after', 'limit'],
  'parked show': [],
  'parked retry': ['wait'],
  'parked discard': ['reason', 'by'],
  replay: ['gemeente', 'from', 'to', 'aggregate', 'type'],
  law: ['gemeente', 'consumer', 'type'],
};

/** Reads the arguments after the script. @throws UsageError that names the argument and its rule */
export function parseCall(argv: readonly string[]): Call {
  const [service, command, operation, id] = argv.filter(
    (argument, at) => !argument.startsWith('--') && !argv[at - 1]?.startsWith('--'),
  );
  if (!isService(service)) throw new UsageError('<service>', `one of ${TOPIC_NAMES.join(', ')}`);
  const name = command === 'parked' ? `parked ${operation ?? ''}` : (command ?? '');
  const names = allowed[name];
  if (names === undefined)
    throw new UsageError(
      command === 'parked' ? '<operation>' : '<command>',
      command === 'parked' ? 'one of list, show, retry, discard' : 'one of parked, replay, law',
    );
  const options = optionsOf(argv, names, name);
  switch (name) {
    case 'parked list':
      return {
        service,
        command: 'list',
        limit: integer('--limit', options['limit'] ?? '50', 1, 500),
        ...defined({ after: options['after'] && messageId('--after', options['after']) }),
      };
    case 'parked show':
      return { service, command: 'show', id: messageId('<id>', id) };
    case 'parked retry':
      return {
        service,
        command: 'retry',
        id: messageId('<id>', id),
        waitSeconds: integer('--wait', options['wait'] ?? '0', 0, 600),
      };
    case 'parked discard':
      return {
        service,
        command: 'discard',
        id: messageId('<id>', id),
        reason: free('--reason', options['reason'], 200),
        by: free('--by', options['by'], 60),
      };
    case 'replay':
      return replay(service, options);
    default:
      return {
        service,
        command: 'law',
        gemeenten: gemeenten(options),
        consumer: consumer(options['consumer']),
        types: types(options['type']) ?? missing('--type'),
      };
  }
}

function optionsOf(argv: readonly string[], names: readonly string[], command: string): Options {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }).values as Options;
  } catch {
    const rule =
      names.length === 0
        ? 'takes none'
        : `takes ${names.map((name) => `--${name} <value>`).join(', ')} and nothing else`;
    throw new UsageError(`options of ${command}`, rule);
  }
}

function replay(service: TopicName, options: Options): Call {
  const { from, to, aggregate, type } = options;
  if (from === undefined && aggregate === undefined && type === undefined)
    throw new UsageError('replay', 'needs at least one of --from, --aggregate, --type');
  const range = {
    from: instant('--from', from),
    to: instant('--to', to),
    aggregate: uuid('--aggregate', aggregate),
    types: types(type),
  };
  return { service, command: 'replay', gemeenten: gemeenten(options), ...defined(range) };
}

function isService(value: string | undefined): value is TopicName {
  return TOPIC_NAMES.some((name) => name === value);
}

function consumer(value: string | undefined): TopicName {
  return isService(value) ? value : wrong('--consumer', `one of ${TOPIC_NAMES.join(', ')}`);
}

function messageId(argument: string, value: string | undefined): string {
  return value !== undefined && /^[1-9]\d{0,17}$/.test(value)
    ? value
    : wrong(argument, 'the number of a parked message, as list shows it');
}

function integer(argument: string, value: string, least: number, most: number): number {
  return /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most
    ? Number(value)
    : wrong(argument, `a whole number from ${least} to ${most}`);
}

/** Free text that stays on record: it must not be able to identify anybody by number or address. */
function free(argument: string, value: string | undefined, most: number): string {
  const right = value !== undefined && value.trim().length >= 3 && value.length <= most && !/\d{5,}|@/.test(value);
  return right
    ? value.trim()
    : wrong(argument, `text of 3 to ${most} characters, without e-mail address or number of more than four digits`);
}

function gemeenten({ gemeente }: Options): readonly string[] {
  const codes = gemeente?.split(',') ?? [];
  return codes.length > 0 && codes.every((code) => /^\d{4}$/.test(code))
    ? codes
    : wrong('--gemeente', 'municipality codes of four digits, separated by commas');
}

function types(value: string | undefined): readonly string[] | undefined {
  const names = value?.split(',');
  return names === undefined || names.every((name) => eventByType(name) !== undefined)
    ? names
    : wrong('--type', 'event types of the catalogue, separated by commas');
}

function instant(argument: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : wrong(argument, 'an instant in UTC such as 2026-03-01T00:00:00Z');
}

function uuid(argument: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : wrong(argument, 'a uuid in lower case');
}

function missing(argument: string): never {
  return wrong(argument, 'required');
}

function wrong(argument: string, rule: string): never {
  throw new UsageError(argument, rule);
}

function defined<T extends object>(given: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
