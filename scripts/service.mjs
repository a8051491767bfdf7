// `npm run service -- needs`: one service, or the gateway, as a process of its own. Its settings come from the environment.
import { existsSync } from 'node:fs';
import { setSourceMapsSupport } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

// Of our own code only, as in start.mjs.
setSourceMapsSupport(true);
const home = dirname(dirname(fileURLToPath(import.meta.url)));
const name = process.argv[2] ?? '';
try {
  if (!/^[a-z-]+$/.test(name) || !existsSync(join(home, 'apps', name, 'src', 'main.ts'))) throw new Error(`There is no service "${name}".`);
  build({ ...(name === 'gateway' ? {} : { only: ['server'] }), say: console.log });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.NODE_ENV ??= 'production';
await import(`../dist/server/${name}.mjs`);
