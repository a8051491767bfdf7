import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en', 'fr'],
  rootDir: import.meta.dirname,
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['<rootDir>/src'], exclude: ['**/*.spec.*', '**/*.gen.ts'] }],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
  // Resolved in vite.config.ts to src/i18n/trans.tsx.
  runtimeConfigModule: { Trans: ['caunoi-trans', 'Trans'] },
});
