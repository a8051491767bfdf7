import type { Plugin } from 'vite';

const map = /@svg-maps\/vietnam\/index\.js$/;

/** Points stand on a grid of half a unit: neighbours, whose border is drawn twice, go on meeting. */
const GRID = 2;
/** Smaller than this on its grid, an island would not be seen: it becomes a mark of this size in its place. */
const SMALLEST = 5;

type Point = readonly [x: number, y: number];
interface Location {
  name: string;
  id: string;
  path: string;
}
export interface SlimMap {
  viewBox: string;
  locations: Location[];
}

/** The map of the country with points no finer than a screen shows them: a tenth of what the package brings. */
export const slimMap = (): Plugin => ({
  name: 'caunoi-slim-map',
  enforce: 'pre',
  transform: (code, id) => (map.test(id) ? `export default ${JSON.stringify(slimmed(code))};` : undefined),
});

/** The package's own file, read and drawn anew. */
export function slimmed(file: string): SlimMap {
  const { viewBox, locations } = JSON.parse(file.replace(/^export default /, '').replace(/;?\s*$/, '')) as SlimMap;
  const scaled = viewBox.split(' ').map((side) => Number(side) * GRID);
  return {
    viewBox: scaled.join(' '),
    locations: locations.map(({ name, id, path }) => ({ name, id, path: outlines(path).map(drawn).join('') })),
  };
}

/** The corners of every closed outline of a path. Of its curves, which are islands of a few points, where they end. */
function outlines(path: string): Point[][] {
  const found: Point[][] = [];
  let here: Point = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MmLlCcZz])([^MmLlCcZz]*)/g)) {
    const numbers = [...rest.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g)].map(([text]) => Number(text));
    const step = /c/i.test(command) ? 6 : 2;
    if (/z/i.test(command)) here = found.at(-1)?.[0] ?? here;
    for (let at = step - 2; at < numbers.length; at += step) {
      const [x = 0, y = 0] = numbers.slice(at, at + 2);
      here = command === command.toLowerCase() ? [here[0] + x, here[1] + y] : [x, y];
      if (/m/i.test(command) && at === 0) found.push([here]);
      else found.at(-1)?.push(here);
    }
  }
  return found;
}

function drawn(outline: readonly Point[]): string {
  const corners = outline.map(([x, y]): Point => [Math.round(x * GRID), Math.round(y * GRID)]);
  const kept = corners.filter(([x, y], n) => n === 0 || x !== corners[n - 1]?.[0] || y !== corners[n - 1]?.[1]);
  const [left, right, top, bottom] = [0, 1].flatMap((axis) => {
    const values = kept.map((corner) => corner[axis as 0 | 1]);
    return [Math.min(...values), Math.max(...values)];
  }) as [number, number, number, number];
  const isTiny = right - left < SMALLEST && bottom - top < SMALLEST;
  return isTiny ? mark(Math.round((left + right) / 2), Math.round((top + bottom) / 2)) : line(kept);
}

const mark = (x: number, y: number) => `M${x} ${y - SMALLEST}l${SMALLEST} ${SMALLEST}-${SMALLEST} ${SMALLEST}-${SMALLEST}-${SMALLEST}z`;

function line([first = [0, 0], ...rest]: readonly Point[]): string {
  let [x, y] = first;
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - x} ${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
