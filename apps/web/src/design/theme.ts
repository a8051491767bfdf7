import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const cham: MantineColorsTuple = [
  '#e5ebf6',
  '#cbdaff',
  '#abc2f5',
  '#8aa4d8',
  '#5f7cb6',
  '#47659f',
  '#325189',
  '#21417f',
  '#172f61',
  '#101c38',
];
const gian: MantineColorsTuple = [
  '#f5eae4',
  '#f0ae94',
  '#e69a7a',
  '#c9a495',
  '#b67b65',
  '#a5502f',
  '#8f4328',
  '#7a3522',
  '#5a2618',
  '#3a221a',
];
const ngoc: MantineColorsTuple = [
  '#dfeee7',
  '#b8dccd',
  '#95d4bd',
  '#8bb8a7',
  '#4a8271',
  '#1f7a66',
  '#1b6a59',
  '#175b4d',
  '#11453a',
  '#0d231d',
];
const hoe: MantineColorsTuple = [
  '#fbf0d2',
  '#f7e4a0',
  '#f0cb7c',
  '#dfb254',
  '#c99a2e',
  '#b98a0a',
  '#9a7400',
  '#6f4700',
  '#54431a',
  '#372a10',
];
const son: MantineColorsTuple = [
  '#fce8e8',
  '#ffcbc8',
  '#ffaaa6',
  '#f07f80',
  '#d94c54',
  '#c42c3a',
  '#b41f30',
  '#a3182a',
  '#7f0f1f',
  '#421a1b',
];

/** Mantine wears the tokens of `tokens.css`: where a component needs a colour or a size, it reads the same variable as ours do. */
export const theme = createTheme({
  colors: { cham, gian, ngoc, hoe, son },
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 2 },
  white: '#ffffff',
  black: '#17201d',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.3' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.65', lg: '1.65', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { sm: '3px', md: '6px' },
  defaultRadius: 'sm',
  shadows: { sm: 'var(--shadow-1)', md: 'var(--shadow-2)' },
  breakpoints: { sm: '48em', md: '62em' },
  focusRing: 'auto',
  respectReducedMotion: true,
});

const semantic = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line-strong)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-tint)',
  '--mantine-primary-color-light-color': 'var(--accent)',
};

/** Mantine's semantic names, answered by our own tokens in both themes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: semantic, dark: semantic });
