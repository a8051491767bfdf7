import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import lingui from 'eslint-plugin-lingui';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { imports, not, ownRules, syntax, toldRows, withoutMarks } from './eslint.words.mjs';

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

/** What goes on while others are away: handlers of facts and work that comes back. */
const unattended = ['apps/*/src/**/*.events.ts', 'apps/*/src/**/*.job.ts'];
/** Everything that is built as the service guide says; the gateway composes and the web app shows. */
const ofServices = { files: ['apps/*/src/**/*.ts'], ignores: ['apps/{all-in-one,gateway,web}/**'] };
const ofKind = (kind) => ({ ...ofServices, files: [`apps/*/src/**/*.${kind}.ts`] });

export default tseslint.config(
  {
    ignores: ['dist', 'node_modules', '.nx', '.data', 'coverage', '**/*.gen.ts', 'apps/web/src/locales/**', 'apps/e2e/clients/programs/**'],
  },
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
      'no-restricted-imports': imports(not.onlyInKit, not.byAlias, not.byPath),
    },
  },
  { files: ['libs/kit/**/*.ts'], rules: { 'no-restricted-imports': imports(not.byAlias, not.byPath) } },
  { files: ['apps/{all-in-one,e2e}/**/*.ts'], rules: { 'no-restricted-imports': imports(not.onlyInKit, not.byPath) } },
  { files: ['bench/**/*.ts'], rules: { 'no-restricted-imports': imports(not.notMeasured) } },
  { ...ofServices, rules: { 'no-restricted-syntax': syntax('untoldSave') } },
  ...toldRows().map(({ files, rows }) => ({
    files,
    ignores: ['**/migrations/**'],
    plugins: { caunoi: ownRules },
    rules: { 'caunoi/told-rows': ['error', rows] },
  })),
  {
    files: ['**/*.rules.ts'],
    rules: { 'no-restricted-imports': imports(not.onlyInKit, not.byAlias, not.byPath, not.impure) },
  },
  {
    ...ofKind('spec'),
    rules: { 'no-restricted-imports': imports(not.onlyInKit, not.byAlias, not.byPath, not.startedBeside) },
  },
  {
    files: ['**/*.rules.spec.ts'],
    rules: { 'no-restricted-imports': imports(not.onlyInKit, not.byAlias, not.byPath, not.startedBeside, not.impure) },
  },
  {
    files: unattended,
    rules: {
      'no-restricted-imports': imports(not.onlyInKit, not.byAlias, not.byPath, not.calling),
      'no-restricted-globals': ['error', { name: 'fetch', message: not.calling.message }],
    },
  },
  {
    ...ofKind('queries'),
    rules: { 'no-restricted-imports': imports(not.onlyInKit, not.byAlias, not.byPath, not.telling) },
  },
  { ...ofKind('controller'), rules: { 'no-restricted-syntax': syntax('untoldSave', 'decision', 'longMethod') } },
  { ...ofKind('things'), rules: { 'no-restricted-syntax': syntax('untoldSave', 'decision') } },
  { ...ofKind('entity'), rules: { 'no-restricted-syntax': syntax('untoldSave', 'entityMethod') } },
  { ...ofKind('job'), rules: { 'no-restricted-syntax': syntax('untoldSave', 'heldState') } },
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
    files: ['apps/web/src/**/*.ts'],
    // The words that a name of a company consists of are read and never shown.
    ignores: ['**/*.spec.ts', '**/monogram.ts'],
    rules: { 'lingui/no-unlocalized-strings': ['error', { ignore: [withoutMarks, '^Cốc Cốc$'] }] },
  },
  {
    files: ['apps/web/**/*.tsx'],
    rules: {
      'no-restricted-syntax': syntax('wordsInJsx', 'wordsInAttribute'),
      'lingui/no-unlocalized-strings': [
        'error',
        {
          ignore: [
            '^[\\x20-\\x40\\x5b-\\x7e]*$',
            '^M[0-9]',
            '^[A-Z]+$',
            '^/[\\w$/-]*$',
            '^\\.?[a-z][\\w-]*(\\.\\w+)*\\.?$',
            '^(Tiếng Việt|English|Français|Ctrl|⌘)$',
          ],
          ignoreNames: ['className', 'classNames', 'd', 'viewBox'],
          ignoreFunctions: ['Error', '*.subscribe'],
        },
      ],
    },
  },
  prettier,
);
