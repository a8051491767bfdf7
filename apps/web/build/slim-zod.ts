import type { Plugin } from 'vite';

const begin = '__zod_globalConfig = {}';

/**
 * Leaves the translations that ship inside zod out of the bundle: `import { z } from 'zod'` pulls in
 * every language (65 kB gzipped), while the application words its own messages by issue code.
 *
 * Also begins zod's settings with `jitless`: it would otherwise try `new Function`, which the content security policy refuses and reports.
 * Set from a module it would come too late, after the first schemas of other chunks.
 */
export const slimZod = (): Plugin => ({
  name: 'caunoi-slim-zod',
  enforce: 'pre',
  load: (id) => (/zod\/v4\/locales\/index\.js$/.test(id) ? 'export {};' : undefined),
  transform: (code, id) => {
    if (!/zod\/v4\/core\/core\.js(\?|$)/.test(id)) return undefined;
    if (!code.includes(begin)) throw new Error('zod keeps its settings elsewhere now: slim-zod.ts has to follow.');
    return { code: code.replace(begin, '__zod_globalConfig = { jitless: true }'), map: null };
  },
});
