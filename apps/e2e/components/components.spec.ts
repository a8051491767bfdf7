import { home } from '@caunoi/kit/assets';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import bundle from 'playwright-core/lib/coreBundle';
import { launchBrowser } from '../browser/browser';
import { kept, type Picture, takePictures } from './pictures';

/** Edges of letters differ a little from one processor to another; a border, a colour or a word is more than this. */
const tolerance = { threshold: 0.2, maxDiffPixels: 40 };
const differ = bundle.utils.getComparator('image/webp');
const different = join(home, 'dist/components-different');

let pictures: Picture[] = [];

beforeAll(async () => {
  const browser = await launchBrowser();
  pictures = await takePictures(browser).finally(() => browser.close());
}, 400_000);

test('components look as they did; if they are meant to look otherwise: npm run screens -- components', async () => {
  const expected = await readdir(kept);
  expect(expected.toSorted()).toEqual(pictures.map(({ name }) => `${name}.webp`).toSorted());
  const faults: string[] = [];
  for (const { name, image } of pictures) {
    const difference = differ(image, await readFile(join(kept, `${name}.webp`)), tolerance);
    if (!difference) continue;
    await mkdir(different, { recursive: true });
    await writeFile(join(different, `${name}.webp`), image);
    if (difference.diff) await writeFile(join(different, `${name}-difference.png`), difference.diff);
    faults.push(`${name}: ${difference.errorMessage} See dist/components-different.`);
  }
  expect(faults).toEqual([]);
});

test('no component reaches beyond the edge of the screen', () => {
  expect(pictures.flatMap(({ name, beyond }) => beyond.map((what) => `${name}: ${what}`))).toEqual([]);
});

test('the pictures weigh no more than a megabyte', async () => {
  const sizes = await Promise.all((await readdir(kept)).map(async (name) => (await readFile(join(kept, name))).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
});

test('the product that is built for people holds nothing of the page of components', async () => {
  const files = await readdir(join(home, 'dist/web'), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile() && /\.(html|js|css|json)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));
  expect(texts.length).toBeGreaterThan(20);
  const holding = await Promise.all(
    texts.map(async (file) => ((await readFile(file, 'utf8')).includes('Two banks, one bridge') ? [file] : [])),
  );
  expect(holding.flat()).toEqual([]);
  const ofComponents = await readdir(join(home, 'dist/components/assets'));
  const told = await Promise.all(
    ofComponents.filter((name) => name.endsWith('.js')).map((name) => readFile(join(home, 'dist/components/assets', name), 'utf8')),
  );
  expect(told.join('')).toContain('Two banks, one bridge');
});
