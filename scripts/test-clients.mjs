// `npm run test:clients`: clients as integrators generate them, in TypeScript, Python, Java and Go. `CLIENTS=newest`: by the newest generators.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = [join(home, 'node_modules/jest/bin/jest.js'), '--config', join(home, 'jest.clients.config.mjs'), '--maxWorkers=1'];
const { status } = spawnSync(process.execPath, [...flags, ...jest, ...process.argv.slice(2)], { cwd: home, stdio: 'inherit' });
process.exit(status ?? 1);
