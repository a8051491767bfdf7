// `npm test`: builds what the journeys need, then the tests. `-- all`, and continuous integration, run every one of them in one
// Jest; `-- PATH` those under a path; without a word Nx runs what a change reaches, and tells of the rest what it found before.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const counts = join(home, 'dist', 'tests');
const words = process.argv.slice(2);
const isAll = words[0] === 'all' || Boolean(process.env.CI);

/** Runs a Node program beside a Postgres that its tests share. */
const withPostgres = (...program) =>
  spawnSync(process.execPath, [join(home, 'dist/server/with-postgres.mjs'), ...program], {
    cwd: home,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false' },
  }).status ?? 1;

function runJest(args) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // The journeys take one worker for minutes, the rest goes through the other: never in Jest's own process, which nothing replaces.
  return withPostgres(...flags, join(home, 'node_modules/jest/bin/jest.js'), '--maxWorkers=2', ...args);
}

function runWhatIsReached() {
  rmSync(counts, { recursive: true, force: true });
  const status = withPostgres(join(home, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'test', 'e2e', '--parallel=2');
  let files = [];
  try {
    files = readdirSync(counts);
  } catch {
    // Nx could not even begin.
  }
  const kept = files.map((name) => JSON.parse(readFileSync(join(counts, name), 'utf8')));
  const [passed, failed] = ['passed', 'failed'].map((word) => kept.reduce((sum, count) => sum + count[word], 0));
  console.log(`${passed} passed, ${status === 0 ? failed : Math.max(failed, 1)} failed`);
  return status || (failed > 0 ? 1 : 0);
}

try {
  build({ only: ['server', 'web', 'components'], say: console.log });
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
process.exit(words.length === 0 && !isAll ? runWhatIsReached() : runJest(words[0] === 'all' ? words.slice(1) : words));
