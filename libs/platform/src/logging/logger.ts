import { context, trace } from '@opentelemetry/api';
import { isBsn } from '@schakel/domain';
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import { REQUEST_ID } from '../telemetry/trace-context.js';
import { safeError } from './safe-error.js';

export type { Logger as Log } from 'pino';

/** What a service says about its log. */
export interface LogOptions {
  readonly service: string;
  readonly version: string;
  readonly level: string;
  /** Where lines go; default standard output. */
  readonly stream?: DestinationStream;
}

/** Names of properties (lower case) that never reach a log line, at the top or one level down, whatever the caller passes. */
const forbidden = new Set([
  'bsn',
  'anummer',
  'naam',
  'naamgegevens',
  'voornamen',
  'achternaam',
  'geslachtsnaam',
  'geboortedatum',
  'adres',
  'straat',
  'postcode',
  'huisnummer',
  'woonplaats',
  'telefoon',
  'telefoonnummer',
  'email',
  'emailadres',
  'toelichting',
  'omschrijving',
  'body',
  'query',
  'headers',
  'authorization',
  'cookie',
  'token',
  'access_token',
  'password',
  'sleutel',
  'gegevens',
]);

function withoutForbidden(line: Record<string, unknown>, depth: number): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(line)) {
    if (forbidden.has(name.toLowerCase())) kept[name] = '[weggelaten]';
    else if (depth === 0 && isPlainObject(value)) kept[name] = withoutForbidden(value, 1);
    else kept[name] = value;
  }
  return kept;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

const NINE_DIGITS = /(?<![\dA-Za-z-])\d{9}(?![\dA-Za-z-])/g;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;

/** The last net: a citizen service number or e-mail address that got into a line after all is masked before it is written. */
function maskLine(line: string): string {
  let masked = line;
  // The cheap looks come first: this runs on every line.
  if (/\d{9}/.test(masked))
    masked = masked.replace(NINE_DIGITS, (digits, at: number) => (isBsn(digits) ? mask(line, at) : digits));
  return masked.includes('@') ? masked.replace(EMAIL, '[e-mail]') : masked;
}

/** Where the digits may be a JSON number the mask is one too, so that the line stays JSON. */
function mask(line: string, at: number): string {
  return /[:,[]/.test(line.charAt(at - 1)) ? '0' : '[bsn]';
}

/** Request id and trace ids of the work that runs now. */
function contextFields(): object {
  const active = context.active();
  const requestId = active.getValue(REQUEST_ID);
  const span = trace.getSpanContext(active);
  return {
    ...(typeof requestId === 'string' && { requestId }),
    ...(span !== undefined && { traceId: span.traceId, spanId: span.spanId }),
  };
}

/**
 * One JSON line per event. Lines hold ids, codes, counts and durations; bodies, query strings and headers are never logged, errors
 * without what they may quote.
 */
export function createLog(options: LogOptions): Logger {
  return pino(
    {
      level: options.level,
      base: { service: options.service, version: options.version },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: (line) => withoutForbidden(line, 0) },
      serializers: { err: safeError, error: safeError },
      mixin: contextFields,
      hooks: {
        streamWrite: maskLine,
        logMethod(args, method) {
          // Without a text of ours pino takes the error's own message, which may quote data.
          const [first, second] = args as unknown[];
          if (second === undefined && first instanceof Error) method.apply(this, [{ err: first }, 'fout']);
          else if (second === undefined && typeof first === 'object' && first !== null && 'err' in first)
            method.apply(this, [first, 'fout']);
          else method.apply(this, args);
        },
      },
    },
    options.stream ?? destination({ dest: 1, sync: false }),
  );
}
