// `npm start`: builds what is stale, then the whole platform in this process.
import { enableCompileCache, setSourceMapsSupport } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

enableCompileCache(join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'compile-cache'));
// Of our own code only: the maps of packages hold their sources too, 13 MB that stay in memory.
setSourceMapsSupport(true);

try {
  build({ say: console.log });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.NODE_ENV ??= 'production';
await import('../dist/server/all-in-one.mjs');
