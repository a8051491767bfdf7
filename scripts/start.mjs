// `npm start`: builds what is stale, then the whole platform in this process.
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

enableCompileCache(join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'compile-cache'));

try {
  build({ say: console.log });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.NODE_ENV ??= 'production';
await import('../dist/server/all-in-one.mjs');
