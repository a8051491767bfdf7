import type { Plugin } from 'vite';

/**
 * Leaves the translations that ship inside zod out of the bundle: `import { z } from 'zod'` pulls in
 * every language (65 kB gzipped), while the application words its own messages by issue code.
 */
export const slimZod = (): Plugin => ({
  name: 'caunoi-slim-zod',
  enforce: 'pre',
  load: (id) => (/zod\/v4\/locales\/index\.js$/.test(id) ? 'export {};' : undefined),
});
