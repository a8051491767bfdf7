// `npm test`: builds what the journeys need, then every test in one run: rules, services, contracts, faults, journeys.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  build({ say: console.log });
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = [...flags, join(home, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [join(home, 'dist/server/with-postgres.mjs'), ...jest], { cwd: home, stdio: 'inherit' });
process.exit(status ?? 1);
