import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import lingui from 'eslint-plugin-lingui';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Without a project graph at hand the rule of boundaries says nothing and passes everything.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync();

/** Which kind of project may know which. Services know each other's contracts, never code. */
const depConstraints = [
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:contracts'] },
  { sourceTag: 'type:text', onlyDependOnLibsWithTags: ['type:text'] },
  { sourceTag: 'type:kit', onlyDependOnLibsWithTags: ['type:contracts', 'type:kit'] },
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:contracts', 'type:kit', 'type:text'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:contracts', 'type:kit', 'type:testing'] },
  { sourceTag: 'type:runner', onlyDependOnLibsWithTags: ['type:contracts', 'type:kit', 'type:service'] },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:contracts', 'type:text'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:contracts', 'type:kit', 'type:testing', 'type:text'] },
];
/** The kit's own tests use the testing library, which uses the kit; file by file there is no cycle (dependency-cruiser sees to that). */
const ignoredCircularDependencies = [['kit', 'testing']];
const boundaries = (allow, constraints = depConstraints) => [
  'error',
  { enforceBuildableLibDependency: false, allow, depConstraints: constraints, ignoredCircularDependencies },
];
const inSpecs = depConstraints.map((rule) => ({
  ...rule,
  onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, 'type:testing', 'type:kit', 'type:contracts'],
}));

/** What an app may be imported by, and only from runners and tests: its service, the list of services, the gateway's start. */
const doors = ['^@caunoi/[a-z-]+/service$', '^@caunoi/all-in-one/all-services$', '^@caunoi/gateway/start-gateway$'];

const onlyInKit = ['kafkajs', 'pino'].map((name) => ({ name, message: 'Only libs/kit knows this package.' }));
const ruleFiles = { group: ['@nestjs/*', 'typeorm', 'pg'], message: 'Rules are pure: no Nest, no database.' };

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.nx', '.data', 'coverage', '**/*.gen.ts', 'apps/web/src/locales/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries([]),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', { paths: onlyInKit }],
    },
  },
  { files: ['libs/kit/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.rules.ts', '**/*.rules.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: onlyInKit, patterns: [ruleFiles] }] },
  },
  {
    files: ['apps/all-in-one/**/*.ts', 'apps/e2e/**/*.ts', 'bench/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(doors) },
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts', 'apps/e2e/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(doors, inSpecs),
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['apps/web/**/*.tsx', 'apps/web/**/*.ts'],
    plugins: { 'react-hooks': reactHooks, lingui },
    rules: { ...reactHooks.configs['recommended-latest'].rules, 'lingui/t-call-in-function': 'error' },
  },
  {
    files: ['apps/web/**/*.tsx'],
    rules: {
      'lingui/no-unlocalized-strings': [
        'error',
        {
          ignore: [
            '^[\\x20-\\x40\\x5b-\\x7e]*$',
            '^M[0-9]',
            '^[A-Z]+$',
            '^/[\\w$/-]*$',
            '^\\.?[a-z][\\w-]*(\\.\\w+)*\\.?$',
            '^(Tiếng Việt|English|Français)$',
          ],
          ignoreNames: ['className', 'classNames', 'd', 'viewBox'],
          ignoreFunctions: ['Error', '*.subscribe'],
        },
      ],
    },
  },
  prettier,
);
