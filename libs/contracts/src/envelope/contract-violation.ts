import type { z } from 'zod';

/** A field that breaks a rule: its name as the contract knows it, and the rule. Never a value. */
export interface FieldFault {
  readonly field: string;
  readonly rule: string;
}

/** Thrown when our own code tries to send what the contract forbids. Always a bug; the message holds names and rules, no values. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';

  constructor(
    readonly eventType: string,
    readonly faults: readonly FieldFault[],
  ) {
    super(`${eventType}: ${faults.map(({ field, rule }) => `${field} (${rule})`).join(', ')}`);
  }
}

/**
 * Field names and rules of a failed check. Names of unknown fields come from the sender and could hold anything, so they are left out.
 * @param prefix put before every field, e.g. `data`
 */
export function fieldFaults(error: z.core.$ZodError, prefix = ''): FieldFault[] {
  return error.issues.map((issue) => {
    const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.');
    return { field: path === '' ? '(event)' : path, rule: ruleOf(issue) };
  });
}

function ruleOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'invalid_value':
      return 'not-in-code-list';
    case 'invalid_format':
      return 'wrong-format';
    case 'too_big':
      return 'too-big';
    case 'too_small':
      return 'too-small';
    case 'invalid_type':
      return `not-${issue.expected}`;
    default:
      return 'invalid';
  }
}
