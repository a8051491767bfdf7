import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';
import { type Catalogue, readingFolders } from './src/i18n/texts.ts';

/** Where the check of translations extracts to, with the place of each text, so that nothing here changes by being looked at. */
const aside = process.env['CATALOGUES_ASIDE'];

/** The folders of all other pages. */
const workingPages = `<rootDir>/src/pages/!(${readingFolders.join('|')})/**/*.*`;

const catalogue = (name: Catalogue, include: string[], exclude: string[] = []) => ({
  path: `${aside ?? '<rootDir>/src/locales'}/${name}/{locale}`,
  include,
  exclude: ['**/*.spec.*', '**/*.gen.ts', '**/i18n/trans.tsx', ...exclude],
});

export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en', 'fr'],
  rootDir: import.meta.dirname,
  catalogs: [catalogue('reading', ['<rootDir>/src'], [workingPages]), catalogue('working', [workingPages])],
  format: formatter({ lineNumbers: false, origins: aside !== undefined }),
  orderBy: 'message',
  // Resolved in vite.config.ts to src/i18n/trans.tsx.
  runtimeConfigModule: { Trans: ['caunoi-trans', 'Trans'] },
});
