// `npm run check`: types, lint, boundaries, dead code, contract drift, translations. Everything is tried, two steps at a time; the last
// line says what failed. What the tools found out about files that have not changed they keep in dist/checks, but not for continuous
// integration, which looks at everything anew.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (path) => join(home, 'node_modules', path);
const kept = (name) => join(home, 'dist', 'checks', name);
const unlessCI = (...flags) => (process.env.CI ? [] : flags);

const types = (project, name) => [
  bin('typescript/bin/tsc'),
  ...['--noEmit', '-p', project],
  ...unlessCI('--incremental', '--tsBuildInfoFile', kept(`${name}.tsbuildinfo`)),
];

const steps = {
  'lint and boundaries': [join('scripts', 'lint.mjs'), ...unlessCI(kept('eslint'))],
  'types of services and libraries': types('tsconfig.json', 'types'),
  'types of the web app': types('apps/web/tsconfig.json', 'web-types'),
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
  format: [
    bin('prettier/bin/prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    '.',
    ...unlessCI('--cache', '--cache-strategy', 'content', '--cache-location', kept('prettier')),
  ],
  'contract drift': [join('scripts', 'contracts.mjs'), '--check'],
  routes: [join('apps', 'web', 'build', 'check-routes.mjs')],
  translations: [join('apps', 'web', 'build', 'check-translations.mjs')],
};

const AT_ONCE = 2;
const wanted = process.argv.slice(2);
const failed = [];
const waiting = Object.entries(steps).filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

/** Resolves to the exit code; what a step says appears in one piece, when it has ended. */
const run = (command) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: home, env: { ...process.env, NX_DAEMON: 'false' } });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status ?? 1);
    });
  });

async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, command] = step;
    const start = Date.now();
    const status = await run(command);
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (status !== 0) failed.push(name);
  }
}

mkdirSync(kept('.'), { recursive: true });
await Promise.all(Array.from({ length: AT_ONCE }, worker));
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
