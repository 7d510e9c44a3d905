import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { InvalidParam } from '../problem/problem.js';
import { type Reason, reasons, unknownReason } from './reasons.data.js';

/**
 * Flattens class-validator's tree to paths like `personen.0.geboortedatum`, every broken rule at once.
 *
 * Messages of class-validator are not used: they are English and may quote the value. A constraint may bring its own code and
 * sentence as `context: { code, reason }`; a custom constraint is named by its own `name`. A field that is absent gives one fault.
 */
export function toInvalidParams(errors: readonly ValidationError[], parent = ''): InvalidParam[] {
  return errors.flatMap((error) => {
    const name = `${parent}${safeName(error)}`;
    return [...ownFaults(error, name), ...toInvalidParams(error.children ?? [], `${name}.`)];
  });
}

/** The name of an unknown field is input too: it is repeated only when it looks like the name of a field. */
function safeName({ property, constraints }: ValidationError): string {
  if (property === undefined) return 'body';
  if (constraints?.whitelistValidation === undefined) return property;
  return /^[A-Za-z][A-Za-z_]{0,39}$/.test(property) ? property : 'onbekend';
}

function ownFaults(error: ValidationError, name: string): InvalidParam[] {
  const broken = Object.keys(error.constraints ?? {});
  if (broken.length === 0) return [];
  const absent = error.value === undefined || error.value === null;
  if (absent && !broken.includes('whitelistValidation')) return [{ name, code: 'verplicht', reason: 'Vul dit in.' }];
  const faults = broken.map((constraint) => fault(error, name, constraint));
  // Several constraints may share a code (isDefined and isNotEmpty): once is enough.
  return faults.filter(({ code }, index) => faults.findIndex((other) => other.code === code) === index);
}

function fault(error: ValidationError, name: string, constraint: string): InvalidParam {
  const { arguments: given, each, context } = declaration(error, constraint);
  const { code, text } =
    ownReason(context) ?? (Object.hasOwn(reasons, constraint) ? reasons[constraint] : undefined) ?? custom(constraint);
  const reason = fill(text, given);
  return {
    name,
    code,
    reason: each ? `Voor elke regel in de lijst geldt: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}` : reason,
  };
}

function ownReason(context: unknown): Reason | undefined {
  if (typeof context !== 'object' || context === null) return undefined;
  const { code, reason } = context as { code?: unknown; reason?: unknown };
  return typeof code === 'string' && typeof reason === 'string' ? { code, text: reason } : undefined;
}

function custom(constraint: string): Reason {
  const code = constraint.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  return /^[a-z][a-z\d-]*$/.test(code) ? { code, text: unknownReason.text } : unknownReason;
}

interface Declaration {
  readonly arguments: readonly unknown[];
  readonly each: boolean;
  readonly context: unknown;
}

/** How the DTO declares the constraint; looked up only when it failed. (Contexts in the error are missing for rules without a message.) */
function declaration({ target, property }: ValidationError, constraint: string): Declaration {
  const none = { arguments: [], each: false, context: undefined };
  if (target === undefined) return none;
  const declared = getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .find(({ propertyName, name }) => propertyName === property && name === constraint);
  return declared === undefined
    ? none
    : { arguments: declared.constraints ?? [], each: declared.each, context: declared.context };
}

const MAX_CHOICES = 40;

function fill(text: string, given: readonly unknown[]): string {
  return text.replace(/\{(\d|keuzes)\}/g, (_match, place: string) =>
    place === 'keuzes' ? choices(given) : String(given[Number(place)] ?? '?'),
  );
}

/** `isIn` declares its values first, `isEnum` the enum object and then its values. */
function choices(given: readonly unknown[]): string {
  const values = given.findLast((argument): argument is unknown[] => Array.isArray(argument)) ?? [];
  return values.length > MAX_CHOICES ? 'zie de documentatie' : values.map(String).join(', ');
}
