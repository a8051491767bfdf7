// `npm run bench [NAME]`: each benchmark in a process of its own, one after the other; exits 1 when one is below what is promised.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
build({ say: console.log });
const wanted = process.argv[2] ?? '';
const failed = readdirSync(join(home, 'bench'))
  .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  .filter((name) => {
    console.log(`\n${name}`);
    const program = join(home, 'dist/server', name.replace(/\.ts$/, '.mjs'));
    return (
      spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', program], {
        cwd: home,
        stdio: 'inherit',
        env: { ...process.env, LOG_LEVEL: 'error' },
      }).status !== 0
    );
  });
console.log(failed.length === 0 ? '\nAll benchmarks hold.' : `\nBelow what is promised: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
