/**
 * One forbidden import or expression per guard of architecture.md §2, each with a lawful twin.
 * `file` is where the text would stand: the boundary rule judges by place.
 */
export interface GuardCase {
  readonly name: string;
  readonly file: string;
  readonly forbidden: string;
  readonly allowed: string;
  readonly rule: string;
}

const boundary = '@nx/enforce-module-boundaries';
const use = (name: string): string => `import * as it from '${name}';\nexport const used = it;\n`;

export const guardCases: readonly GuardCase[] = [
  {
    name: 'domain imports nothing above it',
    file: 'libs/domain/src/guard.ts',
    forbidden: use('@schakel/contracts'),
    allowed: use('./index.js'),
    rule: boundary,
  },
  {
    name: 'contracts import domain only',
    file: 'libs/contracts/src/guard.ts',
    forbidden: use('@schakel/platform'),
    allowed: use('@schakel/domain'),
    rule: boundary,
  },
  {
    name: 'platform does not import messaging',
    file: 'libs/platform/src/guard.ts',
    forbidden: use('@schakel/messaging'),
    allowed: use('@schakel/contracts'),
    rule: boundary,
  },
  {
    name: 'messaging does not import access',
    file: 'libs/messaging/src/guard.ts',
    forbidden: use('@schakel/access'),
    allowed: use('@schakel/platform'),
    rule: boundary,
  },
  {
    name: 'privacy does not import messaging',
    file: 'libs/privacy/src/guard.ts',
    forbidden: use('@schakel/messaging'),
    allowed: use('@schakel/platform'),
    rule: boundary,
  },
  {
    name: 'access does not import privacy',
    file: 'libs/access/src/guard.ts',
    forbidden: use('@schakel/privacy'),
    allowed: use('@schakel/platform'),
    rule: boundary,
  },
  {
    name: 'letters know no service: domain only',
    file: 'libs/brieven/src/guard.ts',
    forbidden: use('@schakel/platform'),
    allowed: use('@schakel/domain'),
    rule: boundary,
  },
  {
    name: 'the codec of messages knows no service: domain only',
    file: 'libs/istandaarden/src/guard.ts',
    forbidden: use('@schakel/platform'),
    allowed: use('@schakel/domain'),
    rule: boundary,
  },
  {
    name: 'an app does not import a tool',
    file: 'apps/licensing/src/guard.ts',
    forbidden: use('@schakel/infrastructure'),
    allowed: use('@schakel/messaging'),
    rule: boundary,
  },
  {
    name: 'an app does not reach into another app',
    file: 'apps/licensing/src/guard.ts',
    forbidden: use('../../signal-intake/src/main.js'),
    allowed: use('@schakel/domain'),
    rule: boundary,
  },
  {
    name: 'a rule file has no framework',
    file: 'apps/licensing/src/guard.domain.ts',
    forbidden: use('@nestjs/common'),
    allowed: use('@schakel/domain'),
    rule: 'no-restricted-imports',
  },
  {
    name: 'a rule file has no Node module',
    file: 'apps/licensing/src/guard.domain.ts',
    forbidden: use('node:crypto'),
    allowed: use('./other.domain.js'),
    rule: 'no-restricted-imports',
  },
  {
    name: 'a rule file does not import its store',
    file: 'apps/licensing/src/guard.domain.ts',
    forbidden: use('./guard.store.js'),
    allowed: use('./other.domain.js'),
    rule: 'no-restricted-imports',
  },
  {
    name: 'libs/domain has no dependency',
    file: 'libs/domain/src/guard.ts',
    forbidden: use('zod'),
    allowed: use('./index.js'),
    rule: 'no-restricted-imports',
  },
  {
    name: 'a rule file has no clock (new Date)',
    file: 'apps/licensing/src/guard.domain.ts',
    forbidden: 'export const nu = new Date();\n',
    allowed: "export const nu = new Date('2026-01-01');\n",
    rule: 'no-restricted-syntax',
  },
  {
    name: 'a rule file has no clock (Date.now)',
    file: 'apps/licensing/src/guard.domain.ts',
    forbidden: 'export const nu = Date.now();\n',
    allowed: 'export const dag = Date.UTC(2026, 0, 1);\n',
    rule: 'no-restricted-syntax',
  },
  {
    name: 'a rule file has no chance',
    file: 'apps/licensing/src/guard.domain.ts',
    forbidden: 'export const kans = Math.random();\n',
    allowed: 'export const rond = Math.round(1.5);\n',
    rule: 'no-restricted-syntax',
  },
  {
    name: 'a rule file has no process',
    file: 'apps/licensing/src/guard.domain.ts',
    forbidden: 'export const omgeving = process.env;\n',
    allowed: 'export const omgeving = {};\n',
    rule: 'no-restricted-globals',
  },
  {
    name: 'no any',
    file: 'libs/messaging/src/guard.ts',
    forbidden: 'export const los: any = 1;\n',
    allowed: 'export const vast: unknown = 1;\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    name: 'no console in a service',
    file: 'apps/licensing/src/guard.ts',
    forbidden: "console.log('x');\n",
    allowed: "export const regel = 'x';\n",
    rule: 'no-console',
  },
];
