/**
 * Lints every guard fixture with the project's own ESLint configuration on Nx's project graph and prints the rules
 * that fired, as JSON: `[{ name, forbidden: string[], allowed: string[] }]`. Typed rules are left out, since the
 * fixtures are texts and not files of a TypeScript project.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { guardCases } from './cases.data.js';

const typedRules = [
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/no-misused-promises',
  '@typescript-eslint/await-thenable',
  '@typescript-eslint/switch-exhaustiveness-check',
];

await createProjectGraphAsync({ exitOnError: false });
const eslint = new ESLint({
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: Object.fromEntries(typedRules.map((rule) => [rule, 'off'])),
  },
});

async function rulesFor(text: string, filePath: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

const outcome = [];
for (const { name, file, forbidden, allowed } of guardCases) {
  outcome.push({ name, forbidden: await rulesFor(forbidden, file), allowed: await rulesFor(allowed, file) });
}
console.log(JSON.stringify(outcome));
process.exit(0);
