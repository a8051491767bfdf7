import { readPicture } from '../apps/files/src/pictures/read-picture';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * Photos as phones send them, looked at and painted anew one after the other, and the largest that are taken, in the ways that take most to
 * unfold: how many a minute, and the most that the process ever held. A drawing that is woven (PNG, interlaced) is unfolded as a whole, and
 * may be as large as a screen. `npm run bench -- pictures`.
 */
const LEAST = { photosAMinute: 20, megabytes: 400 };
const PHOTOS = 6;
const samples = {
  phone: { width: 4_000, height: 3_000, format: 'jpeg', options: { quality: 88 } },
  largest: { width: 5_712, height: 4_284, format: 'jpeg', options: { quality: 70, progressive: true } },
  drawn: { width: 2_400, height: 1_600, format: 'png', options: { compressionLevel: 1, progressive: true } },
  tooLarge: { width: 2_600, height: 1_600, format: 'png', options: { compressionLevel: 1, progressive: true } },
} as const;

const [, program = '', folder] = process.argv;
// The samples are made by a process of their own: what that takes is no part of what is measured.
if (folder) await make(folder);
else await measure();

async function make(into: string) {
  for (const [name, { width, height, format, options }] of Object.entries(samples)) {
    const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
    const small = await sharp({ create: { width: width / 4, height: height / 4, channels: 3, background: '#888', noise } })
      .png()
      .toBuffer();
    await sharp(small).resize(width, height).toFormat(format, options).toFile(join(into, name));
  }
}

async function measure() {
  const into = mkdtempSync(join(tmpdir(), 'caunoi-pictures-'));
  execFileSync(process.execPath, [program, into]);
  const read = async (name: keyof typeof samples) => {
    const { refusal } = await readPicture(readFileSync(join(into, name)), 'photo');
    return refusal ?? 'ready';
  };
  await read('phone');
  const began = performance.now();
  for (let n = 0; n < PHOTOS; n++) await read('phone');
  const photosAMinute = Math.round((PHOTOS / (performance.now() - began)) * 60_000);
  const held = () => Math.round(process.resourceUsage().maxRSS / 1_024);
  const ofPhones = held();
  const large = {
    largest: await read('largest'),
    afterLargest: held(),
    drawn: await read('drawn'),
    tooLarge: await read('tooLarge'),
    afterDrawn: held(),
  };
  rmSync(into, { recursive: true });
  console.log(JSON.stringify({ photosAMinute, ofPhones, ...large }));
  process.exit(photosAMinute >= LEAST.photosAMinute && large.afterDrawn <= LEAST.megabytes && large.tooLarge === 'pixels' ? 0 : 1);
}
