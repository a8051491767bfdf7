// `npm run faults`: the fault suite with so many facts that it takes long, on both buses. FAULTS_FACTS is how many each fault meets,
// FAULTS_SEED repeats a run. `-- postgres` or `-- kafka` asks one bus, further words name files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const MANY = '40000';
const files = (words) => (words.length > 0 ? words.map((word) => `apps/e2e/faults/${word}`) : ['apps/e2e/faults/']);
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = [...flags, join(home, 'node_modules/jest/bin/jest.js'), '--maxWorkers=1'];

const suites = {
  postgres: (words) => [join(home, 'dist/server/with-postgres.mjs'), ...jest, ...files(words)],
  kafka: (words) => [join(home, 'scripts/test-engines.mjs'), ...files(words)],
};

const words = process.argv.slice(2);
const named = words.filter((word) => word in suites);
const buses = named.length > 0 ? named : Object.keys(suites);
const folder = mkdtempSync(join(tmpdir(), 'caunoi-faults-report-'));
const report = join(folder, 'rows.jsonl');
writeFileSync(report, '');
const env = { FAULTS_FACTS: MANY, ...process.env, FAULTS_REPORT: report };

build({ only: ['server'], say: console.log });
let failed = 0;
for (const bus of buses) {
  const rest = words.filter((word) => !(word in suites));
  const { status } = spawnSync(process.execPath, suites[bus](rest), { cwd: home, stdio: 'inherit', env });
  failed += status === 0 ? 0 : 1;
}

const rows = readFileSync(report, 'utf8')
  .trim()
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true, force: true });
console.table(rows);
const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
console.log(`${sum('facts')} facts: ${sum('lost')} lost, ${sum('doubled')} doubled, ${sum('out of order')} out of order`);
process.exit(failed > 0 ? 1 : 0);
