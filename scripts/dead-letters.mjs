// `npm run dead-letters -- list|replay|skip …`: what services could not handle. See docs/runbooks/dead-letters.md.
import { build } from './build.mjs';

build({ only: ['server'] });
await import('../dist/server/dead-letters.mjs');
