import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../browser/browser';
import { kept, takePictures } from './pictures';

// `npm run screens -- components`: what the components look like now is what they should look like.
const browser = await launchBrowser();
const pictures = await takePictures(browser);
await browser.close();
await rm(kept, { recursive: true, force: true });
await mkdir(kept, { recursive: true });
for (const { name, image } of pictures) await writeFile(join(kept, `${name}.webp`), image);
const size = pictures.reduce((sum, { image }) => sum + image.length, 0);
console.log(`${pictures.length} pictures, ${Math.round(size / 1000)} kB`);
