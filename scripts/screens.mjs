// `npm run screens [NAME]`: a picture of every page, wide and narrow, light and dark, in screens/ (not kept by git).
// `npm run screens -- components`: the pictures of all components anew, which the tests compare with (kept by git: look at them).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { startPlatform } from './platform.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
if (process.argv[2] === 'components') {
  build({ only: ['server', 'components'], say: console.log });
  process.exit(
    spawnSync(process.execPath, [join(home, 'dist/server/component-pictures.mjs')], { cwd: home, stdio: 'inherit' }).status ?? 1,
  );
}
build({ say: console.log });
const platform = await startPlatform();
const { status } = spawnSync(
  process.execPath,
  [join(home, 'dist/server/screens.mjs'), platform.url, join(home, 'screens'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
await platform.stop();
if (status === 0) console.log(`Pictures are in ${join(home, 'screens')}`);
process.exit(status ?? 1);
