import type { Plugin } from 'vite';
import { convertCssVariables, mergeMantineTheme, DEFAULT_THEME, defaultCssVariablesResolver } from '@mantine/core';
import { cssVariablesResolver, theme } from '../src/design/theme.ts';

const id = 'virtual:mantine-variables.css';

/**
 * Writes the theme's CSS variables to a stylesheet at build time. Mantine would put them in a `<style>` element
 * at run time, which a policy of `style-src 'self'` refuses.
 */
export const mantineVariables = (): Plugin => ({
  name: 'caunoi-mantine-variables',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: (source) => (source === `\0${id}` ? variables() : undefined),
});

function variables() {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const [base, own] = [defaultCssVariablesResolver(merged), cssVariablesResolver(merged)];
  return convertCssVariables(
    {
      variables: { ...base.variables, ...own.variables },
      light: { ...base.light, ...own.light },
      dark: { ...base.dark, ...own.dark },
    },
    ':root',
  );
}
