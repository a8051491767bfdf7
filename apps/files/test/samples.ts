import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A photo with a place, a camera and a date in it, turned on its side as phones do. Nothing repeats, so that it is as large as real ones. */
export const photo = (width = 1200, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
    .withExif({
      IFD0: { Make: 'MayAnhCuaAi', ImageDescription: 'Nha may o Can Tho', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 2/1 3/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 4/1 5/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();

export const inFormat = (format: 'png' | 'webp' | 'gif' | 'tiff' | 'avif') =>
  sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } })
    .toFormat(format)
    .toBuffer();

/** The first bytes of a picture of 30,000 × 30,000, and nothing more: unfolded it would take 2.7 GB. */
export function hugePng(width = 30_000, height = 30_000, woven = false) {
  const header = Buffer.alloc(17);
  header.write('IHDR', 0, 'latin1');
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  header.set([8, 2, 0, 0, woven ? 1 : 0], 12);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk(header),
    chunk(Buffer.from('IDAT')),
    chunk(Buffer.from('IEND')),
  ]);
}

function chunk(named: Buffer) {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
