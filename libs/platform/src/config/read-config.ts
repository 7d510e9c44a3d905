import { type core, type z } from 'zod';

/** One environment variable that is missing or breaks its rule; never its value. */
export interface ConfigFault {
  readonly variable: string;
  readonly rule: string;
}

/** Thrown by `readConfig`: its message names each faulty variable with its rule and holds no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(`Configuratie klopt niet: ${faults.map(({ variable, rule }) => `${variable} (${rule})`).join('; ')}.`);
  }
}

const expectedTypes: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
};

/** The rule behind an issue in words of our own: messages of zod may quote what was read. */
function ruleOf(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `moet ${expectedTypes[issue.expected] ?? 'het juiste soort waarde'} zijn`;
    case 'too_small':
      return `is te klein of te kort, minstens ${String(issue.minimum)}`;
    case 'too_big':
      return `is te groot of te lang, hoogstens ${String(issue.maximum)}`;
    case 'invalid_format':
      return `heeft niet de vorm ${issue.format}`;
    case 'invalid_value':
      return `moet een van deze zijn: ${issue.values.map(String).join(', ')}`;
    default:
      return 'klopt niet';
  }
}

/**
 * Reads and validates the environment once, at the start of a process.
 *
 * A variable that is empty counts as absent, because orchestrators pass unset variables as ''.
 * The rule shown for a variable is its schema's `.describe()`, which says what would be right.
 * @param schema object schema whose keys are names of environment variables
 * @throws ConfigError with every faulty variable at once; names and rules only
 */
export function readConfig<S extends z.ZodObject>(
  schema: S,
  env: Readonly<Record<string, string | undefined>>,
): z.output<S> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in schema.shape && value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = new Map<string, string>();
  for (const issue of result.error.issues) {
    const variable = String(issue.path[0] ?? 'omgeving');
    if (faults.has(variable)) continue;
    const description = (schema.shape[variable] as { description?: string } | undefined)?.description;
    const rule = description ?? ruleOf(issue);
    faults.set(variable, variable in given ? rule : `ontbreekt: ${rule}`);
  }
  throw new ConfigError([...faults].map(([variable, rule]) => ({ variable, rule })));
}
