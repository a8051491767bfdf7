// `npm run interaction`: how long presses take in the search on a processor four times slower; exits 1 above what is promised.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { startPlatform } from './platform.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
build({ say: console.log });
const platform = await startPlatform();
const { status } = spawnSync(process.execPath, [join(home, 'dist/server/interaction.mjs'), platform.url], { stdio: 'inherit' });
await platform.stop();
process.exit(status ?? 1);
