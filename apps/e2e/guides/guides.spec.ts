import { home } from '@caunoi/kit/assets';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply, snippetsIn } from './snippets';

// The guides are followed in a copy of the sources, step by step: what they say to write compiles, passes and does what they promise.
const MINUTES = 60_000;
const modules = join(home, 'node_modules');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'caunoi-guides-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: home, maxBuffer: 1 << 26 });
  for (const name of listed.toString().split('\0').filter(Boolean)) cpSync(join(home, name), join(copy, name), { force: true });
  symlinkSync(modules, join(copy, 'node_modules'), 'dir');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const guide = (name: string) => readFileSync(join(home, 'docs', name), 'utf8');

function run(...command: string[]) {
  // Nx asks those that it starts for colours; what is read here is words.
  const env = { ...process.env, FORCE_COLOR: '0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, said: stderr + stdout };
}
const passes = { status: 0, said: expect.anything() as unknown };
const jest = (...paths: string[]) =>
  run('--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(modules, 'jest/bin/jest.js'), '--runInBand', ...paths);
const translations = (name: string) => run(join(copy, 'apps/web/build', name));

function compiles(files: string[]) {
  const config = { extends: './tsconfig.base.json', files };
  writeFileSync(join(copy, 'tsconfig.guide.json'), JSON.stringify(config));
  return run(join(modules, 'typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.guide.json');
}
const addresses = () => (JSON.parse(readFileSync(join(copy, 'docs/contracts/openapi.json'), 'utf8')) as { paths: object }).paths;
const isFormatted = (files: string[]) => run(join(modules, 'prettier/bin/prettier.cjs'), '--check', ...files);
const passesLint = (files: string[]) => run(join(modules, 'eslint/bin/eslint.js'), '--max-warnings', '0', ...files);

it(
  'the first hour: a test that fails, the rule that mends it, its sentence in three languages',
  () => {
    const text = guide('first-hour.md');
    const [row, rule, sentence, ...translated] = snippetsIn(text, '## 3. Your first test', '## 5. Before you share it');
    const rules = ['apps/needs/src/needs/need.rules.spec.ts'];
    expect([row?.file, rule?.file, translated.length]).toEqual([rules[0], 'apps/needs/src/needs/need.rules.ts', 2]);
    apply(copy, row!);
    const red = jest(...rules);
    expect(red).toEqual({ status: 1, said: expect.stringMatching(/✕ advises on no keyword[\s\S]*\d+ passed, 1 failed\s*$/) });
    apply(copy, rule!);
    expect(jest(...rules, 'apps/needs/test/needs.spec.ts')).toEqual(passes);
    apply(copy, sentence!);
    const { said } = translations('translate.mjs');
    for (const language of ['en', 'fr'])
      expect(said).toContain(`"Nên nêu vài từ khoá" has no translation in src/locales/reading/${language}.po`);
    for (const snippet of translated) apply(copy, snippet);
    expect(translations('check-translations.mjs')).toEqual(passes);
  },
  15 * MINUTES,
);

it(
  'an endpoint: contract, controller, service and test, as the service guide says them',
  () => {
    const snippets = snippetsIn(guide('service-guide.md'), '## Add an endpoint', '## Add a stream');
    for (const snippet of snippets) apply(copy, snippet);
    const files = [...new Set(snippets.map(({ file }) => file))];
    expect(files).toHaveLength(4);
    expect(compiles(files)).toEqual(passes);
    expect(jest('apps/needs/test/need-counts.spec.ts')).toEqual(passes);
    expect(isFormatted(files)).toEqual(passes);
    expect(passesLint(files)).toEqual(passes);
    expect(run(join(copy, 'scripts/contracts.mjs'))).toEqual(passes);
    expect(Object.keys(addresses())).toContain('/needs/mine/counts');
  },
  15 * MINUTES,
);
