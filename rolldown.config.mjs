import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { compiledHash } from './scripts/compiled-hash.mjs';

/** Programs that run on their own: each app (`main.ts`), a service as well as the whole platform, and each tool. */
const input = {
  ...Object.fromEntries(
    readdirSync('apps')
      .map((name) => [name, `apps/${name}/src/main.ts`])
      .filter(([, file]) => existsSync(file)),
  ),
  eval: 'apps/matching/eval/cli.ts',
  administrator: 'apps/identity/tools/administrator.ts',
  screens: 'apps/e2e/browser/screens.ts',
  interaction: 'apps/e2e/browser/interaction.ts',
  'component-pictures': 'apps/e2e/components/renew.ts',
  ...Object.fromEntries(
    readdirSync('bench')
      .filter((name) => name.endsWith('.bench.ts'))
      .map((name) => [name.replace(/\.ts$/, ''), `bench/${name}`]),
  ),
  ...Object.fromEntries(
    readdirSync('apps/all-in-one/src/tools').map((name) => [name.replace(/\.ts$/, ''), `apps/all-in-one/src/tools/${name}`]),
  ),
};

export default defineConfig({
  input,
  platform: 'node',
  tsconfig: 'tsconfig.base.json',
  // Packages stay in node_modules; only our own code, and the helpers that decorators compile to, are bundled.
  external: (id) => !/^(\.|\/|\0|@caunoi\/|@oxc-project\/)/.test(id) && !Object.values(input).includes(id),
  transform: { target: 'node24' },
  // Documents that were understood by other rules are read anew.
  plugins: [compiledHash({ module: 'apps/matching/src/projection/understanding.ts', name: 'RULES_OF_UNDERSTANDING' })],
  output: {
    dir: 'dist/server',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    cleanDir: true,
  },
});
