import { fileURLToPath } from 'node:url';
import babel from '@rolldown/plugin-babel';
import { getConfig } from '@lingui/conf';
import { lingui } from '@lingui/vite-plugin';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './build/budget.ts';
import { compress } from './build/compress.ts';
import { inReading, inShell, pageFiles } from './build/page-files.ts';
import { mantineVariables } from './build/mantine-variables.ts';
import { slimContracts } from './build/slim-contracts.ts';
import { slimMap } from './build/slim-map.ts';
import { slimZod } from './build/slim-zod.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  root: here('.'),
  resolve: { tsconfigPaths: true, alias: { 'caunoi-trans': here('src/i18n/trans.tsx') } },
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: here('src/routes'),
      generatedRouteTree: here('src/routes.gen.ts'),
    }),
    react(),
    babel({
      include: /apps\/web\/src\/.*\.tsx?(\?|$)/,
      plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig: getConfig({ configPath: here('lingui.config.ts') }) }]],
    }),
    lingui({ configPath: here('lingui.config.ts'), failOnMissing: mode === 'production', failOnCompileError: true }),
    mantineVariables(),
    slimContracts(),
    slimMap(),
    slimZod(),
    ...(mode === 'components' ? [] : [pageFiles(), compress(), budget({ scripts: 170, styles: 50, fonts: 70, lazy: 120 })]),
  ],
  build: {
    // The page of all components is for who builds the product: a build of its own, which nobody serves.
    outDir: here(mode === 'components' ? '../../dist/components' : '../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssMinify: 'lightningcss',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: here(mode === 'components' ? 'components.html' : 'index.html'),
      output: {
        codeSplitting: {
          groups: [
            { name: (id, look) => (inShell(id, look) ? 'shell' : null), debugName: 'shell', priority: 2 },
            { name: (id, look) => (inReading(id, look) ? 'reading' : null), debugName: 'reading', priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': process.env['WEB_API'] ?? 'http://127.0.0.1:3000' } },
}));
