// `npm run ops -- doctor|lag|dead-letters …`: how services are, and what to do with what they could not handle. See docs/runbooks/operations.md.
import { build } from './build.mjs';

build({ only: ['server'] });
await import('../dist/server/ops.mjs');
