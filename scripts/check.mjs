// `npm run check`: types, lint, boundaries, dead code, contract drift, translations. Everything is tried; the last line says what failed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (path) => join(home, 'node_modules', path);

const steps = {
  'types of services and libraries': [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  'types of the web app': [bin('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json'],
  'lint and boundaries': [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  'import graph': [
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    'apps',
    'libs',
    'bench',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err-long',
  ],
  'dead code': [bin('knip/bin/knip.js')],
  format: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  'contract drift': [join('scripts', 'contracts.mjs'), '--check'],
  routes: [join('apps', 'web', 'build', 'check-routes.mjs')],
  translations: [join('apps', 'web', 'build', 'check-translations.mjs')],
};

const wanted = process.argv.slice(2);
const failed = [];
for (const [name, command] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const start = Date.now();
  const { status } = spawnSync(process.execPath, command, { cwd: home, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false' } });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
