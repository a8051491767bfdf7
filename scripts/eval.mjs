// `npm run eval`: the gold set of the matcher against the running product; exits 1 below what is promised.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { startPlatform } from './platform.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
build({ say: console.log });
const platform = await startPlatform();
const { status } = spawnSync(process.execPath, ['--enable-source-maps', join(home, 'dist/server/eval.mjs'), platform.url], {
  stdio: 'inherit',
});
await platform.stop();
process.exit(status ?? 1);
