// `npm run start:services`: builds what is stale, then every service and the gateway as a process of its own.
import { build } from './build.mjs';

try {
  build({ say: console.log });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../dist/server/start-services.mjs');
