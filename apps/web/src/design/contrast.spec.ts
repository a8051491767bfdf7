import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colours = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
const [before = '', after = ''] = css.split(":root[data-mantine-color-scheme='dark']");
const light: Record<string, string> = colours(before);
const dark: Record<string, string> = { ...light, ...colours(after) };

// Contrast of WCAG 2.2: ratio of the relative luminances of two sRGB colours.
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) =>
  [1, 3, 5]
    .map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255))
    .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
const ratio = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (high + 0.05) / (low + 0.05);
};

const tints = ['need-tint', 'supply-tint', 'accent-tint', 'caution-tint', 'danger-tint'];
const grounds = ['page', 'surface', 'sunken', 'raised', 'water'];
const floors: [floor: number, ink: string, grounds: string[]][] = [
  [7, 'ink', [...grounds, ...tints, 'mark', 'positive-tint']],
  [7, 'ink-2', grounds],
  [4.5, 'ink-2', tints],
  [4.5, 'ink-3', grounds],
  [7, 'accent', ['page', 'surface']],
  [4.5, 'accent', ['sunken', 'raised', 'accent-tint']],
  [7, 'on-accent', ['accent', 'accent-hover']],
  [4.5, 'on-accent', ['supply', 'need', 'danger']],
  [4.5, 'need', ['page', 'surface', 'need-tint', 'sunken']],
  [4.5, 'supply', ['page', 'surface', 'supply-tint', 'sunken']],
  [4.5, 'positive', ['surface', 'positive-tint']],
  [4.5, 'caution', ['surface', 'caution-tint']],
  [4.5, 'danger', ['page', 'surface', 'danger-tint']],
  [3, 'line-strong', ['page', 'surface']],
  [3, 'focus', ['page', 'surface', 'sunken']],
  [3, 'deck', ['surface', 'page', 'water']],
  [3, 'deck-2', ['surface', 'page', 'water']],
  [3, 'open-water', ['surface', 'page', 'water']],
  ...[1, 2, 3, 4, 5, 6].map((n): [number, string, string[]] => [3, `chart-${n}`, ['surface']]),
];
const pairs = floors.flatMap(([floor, ink, on]) => on.map((ground) => [ink, ground, floor] as const));

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_, theme) => {
  test.each(pairs)('%s on %s is at least %d : 1', (ink, ground, floor) => {
    expect(ratio(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(floor);
  });
});
