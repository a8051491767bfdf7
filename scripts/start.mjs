// `npm start`: builds what is stale, then the whole platform in this process.
import { build } from './build.mjs';

try {
  build({ say: console.log });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.NODE_ENV ??= 'production';
await import('../dist/server/all-in-one.mjs');
