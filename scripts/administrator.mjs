// `npm run administrator -- E-MAIL`: makes an account an administrator. See docs/runbooks/first-administrator.md.
import { build } from './build.mjs';

build({ only: ['server'] });
await import('../dist/server/administrator.mjs');
