// Builds server and web app into dist/, unless they are newer than everything they are made of. `--force` builds anyway.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(home, 'node_modules', name);

const parts = {
  server: {
    from: ['apps', 'libs', 'bench', 'rolldown.config.mjs', 'package-lock.json'],
    // The web app is a part of its own; tests are not built, content is read when it is needed.
    without: /^apps\/(web|[^/]+\/(test|demo|lexicon))$/,
    run: [bin('rolldown/bin/cli.mjs'), '-c', 'rolldown.config.mjs', '--silent'],
  },
  web: {
    from: ['apps/web', 'libs/contracts', 'libs/text', 'package-lock.json'],
    // What the check of the translations leaves behind.
    without: /^apps\/web\/src\/locales\/\w+\/\w+\.js$/,
    run: [bin('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn'],
  },
};
// The page of all components: of the same files, for tests and pictures only.
parts.components = { ...parts.web, run: [...parts.web.run, '--mode', 'components'] };
const OF_THE_PRODUCT = ['server', 'web'];

/** Name, size and time of every source file, in one hash. */
function fingerprint({ from, without = /^$/ }) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (without.test(relative(home, path).replaceAll('\\', '/'))) return;
    const stat = statSync(path);
    if (!stat.isDirectory()) return void hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    for (const name of readdirSync(path).sort()) if (name !== 'node_modules' && !name.endsWith('.spec.ts')) visit(join(path, name));
  };
  for (const path of from) visit(join(home, path));
  return hash.digest('hex');
}

/** Builds what is stale. `say` is told what is being built. Throws one sentence when a build fails. */
export function build({ force = false, only = OF_THE_PRODUCT, say = () => {} } = {}) {
  for (const name of only) {
    const part = parts[name];
    const stamp = join(home, 'dist', `${name}.stamp`);
    const now = fingerprint(part);
    if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    say(`Building the ${{ web: 'web app', components: 'page of components' }[name] ?? name} …`);
    const { status, stdout, stderr } = spawnSync(process.execPath, part.run, {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error(`The ${name} could not be built:\n${(stderr + stdout).trim().split('\n').slice(-25).join('\n')}`);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    build({ force: process.argv.includes('--force'), say: console.log });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
