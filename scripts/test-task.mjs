// One task of `npm test`, as nx.json names it: `test-task.mjs test needs apps/needs` runs the tests of a project,
// `test-task.mjs e2e needs apps/needs` what the tests of the whole say of this service alone. Its count is kept in dist/tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const [target, project, root] = process.argv.slice(2);
const services = readdirSync(join(home, 'apps')).filter((name) => existsSync(join(home, 'apps', name, 'src', 'service.ts')));

/** Where tests are about one service each; their names begin with the service's. */
const GENERIC = 'apps/e2e/(services|releases)/';
const about = (names) => `(the rows of )?(${names.join('|')})[ :]`;

const tasks = {
  test: () => (project === 'e2e' ? ['apps/e2e/', '--testPathIgnorePatterns', '/node_modules/', GENERIC] : [`${root}/`]),
  e2e: () => [GENERIC, '--testNamePattern', project === 'e2e' ? `^(?!${about(services)})` : `^${about([project])}`],
};

const file = join(home, 'dist', 'tests', `${target}-${project}.json`);
const keep = (count) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(count));
};
// Should nothing more come.
keep({ passed: 0, failed: 1 });

const jest = join(home, 'node_modules/jest/bin/jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const child = spawn(process.execPath, [...flags, jest, '--maxWorkers=50%', '--passWithNoTests', ...tasks[target]()], {
  cwd: home,
  stdio: ['inherit', 'pipe', 'inherit'],
});
let said = '';
child.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  said = (said + chunk).slice(-200);
});
child.on('close', (status) => {
  const [, passed = 0, failed = 1] = /(\d+) passed, (\d+) failed\s*$/.exec(said) ?? [];
  keep({ passed: Number(passed), failed: Number(failed) });
  process.exit(status ?? 1);
});
