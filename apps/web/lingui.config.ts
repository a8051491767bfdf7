import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Where the check of translations extracts to, with the place of each text, so that nothing here changes by being looked at. */
const aside = process.env['CATALOGUES_ASIDE'];

export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en', 'fr'],
  rootDir: import.meta.dirname,
  catalogs: [
    {
      path: `${aside ?? '<rootDir>/src/locales'}/{locale}`,
      include: ['<rootDir>/src'],
      exclude: ['**/*.spec.*', '**/*.gen.ts', '**/i18n/trans.tsx'],
    },
  ],
  format: formatter({ lineNumbers: false, origins: aside !== undefined }),
  orderBy: 'message',
  // Resolved in vite.config.ts to src/i18n/trans.tsx.
  runtimeConfigModule: { Trans: ['caunoi-trans', 'Trans'] },
});
