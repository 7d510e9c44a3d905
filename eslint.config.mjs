// Lint always runs through Nx (`npm run lint`): plain `eslint` has no project graph and silently skips the boundary rule.
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const layers = [
  'domain',
  'contracts',
  'platform',
  'privacy',
  'access',
  'messaging',
  'service',
  'brieven',
  'istandaarden',
  'testing',
];
const below = { domain: [], contracts: ['domain'], platform: ['contracts', 'domain'] };
for (const layer of ['privacy', 'access', 'messaging']) below[layer] = ['platform', 'contracts', 'domain'];
below.service = ['messaging', 'access', 'privacy', 'platform', 'contracts', 'domain'];
below.brieven = ['domain'];
below.istandaarden = ['domain'];
below.testing = ['domain'];

/**
 * Imports point down only (architecture.md §2). Specs and their fixtures may also use what tests are made of:
 * `libs/testing` stands on `libs/domain` and the infrastructure alone, so that every layer's specs may import it.
 */
function boundaries(inSpecs) {
  const forTests = inSpecs ? ['layer:testing', 'type:tool'] : [];
  const only = (sourceTag, tags) => ({ sourceTag, onlyDependOnLibsWithTags: [...tags, ...forTests] });
  return {
    enforceBuildableLibDependency: false,
    allow: [],
    depConstraints: [
      ...layers.map((layer) =>
        only(`layer:${layer}`, [
          `layer:${layer}`,
          ...below[layer].map((other) => `layer:${other}`),
          ...(layer === 'testing' ? ['type:tool'] : []),
        ]),
      ),
      only('type:app', ['type:lib']),
      only('type:tool', ['type:lib', 'type:tool']),
      only('type:e2e', ['type:lib', 'type:tool']),
    ],
  };
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.schakel/**',
      '**/generated/**',
      'tools/guard-fixtures/violations/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, prettier],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries(false)],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Business rules are pure: no framework, database, Node module, clock or random (style.md, habit 4).
    files: ['**/*.domain.ts', 'libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\./|\\.\\./|@schakel/domain$)',
              message: 'A domain file imports only domain files and @schakel/domain.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'crypto',
        'fetch',
        'setTimeout',
        'setInterval',
        'Buffer',
        'performance',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time enters with the command.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time enters with the command.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance has no place in a rule.',
        },
      ],
    },
  },
  {
    files: ['**/*.domain.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/.*\\.(domain|data)\\.js$|@schakel/domain$)',
              message: 'A *.domain.ts file imports only *.domain.ts and *.data.ts files and @schakel/domain.',
            },
          ],
        },
      ],
    },
  },
  { files: ['tools/**/*.ts', 'apps/e2e/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.spec.ts', '**/fixtures/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries(true)],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
