import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');

/** The classes that a stylesheet gives a look by themselves: `.date {`, but neither `.field .date` nor `.date.wide`. */
function alone(file: string) {
  const css = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  return new Set([...css.matchAll(/(?<=^|[{},;])\s*\.([\w-]+)\s*(?=[{,])/g)].map(([, name]) => name ?? ''));
}

it('no two stylesheets mean different things by one class: once loaded, a stylesheet of one page stays with the next', () => {
  const seen = new Map<string, string[]>();
  for (const file of globSync('**/*.css', { cwd: source }).filter((name) => !name.endsWith('print.css')))
    for (const name of alone(join(source, file))) seen.set(name, [...(seen.get(name) ?? []), file]);
  expect([...seen].filter(([, files]) => files.length > 1)).toEqual([]);
});
