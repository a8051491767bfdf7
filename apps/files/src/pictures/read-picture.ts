import type { FileType } from '@caunoi/contracts/files';
import type { Picture } from '@caunoi/contracts/files/photo';
import { type PictureRule, pictureTypes, type PictureVariant, type Purpose, purposes } from '@caunoi/contracts/files/pictures';
import { pictureWidths } from '@caunoi/contracts/files/picture-address';
import type { UploadRefusal } from '@caunoi/contracts/files/upload';
import { holdsTwoThings } from '@caunoi/kit/files/two-in-one.rules';
import type Sharp from 'sharp';

/** What was made of what somebody sent. */
export interface ReadPicture {
  refusal?: UploadRefusal | null;
  picture?: Picture | null;
  variants?: { name: PictureVariant; type: FileType; bytes: Buffer }[];
}

const LARGE = Math.max(...pictureWidths);
/** Nothing is shown that is narrower than a third of its height. */
const MOST_HIGH = 3;
const LONGEST_SECONDS = 60;
/** As wide as a portrait or a logo is ever shown, on screens with small dots. */
const SIDE = Math.min(...pictureWidths);
const squares = {
  cut: { width: SIDE, height: SIDE, fit: 'cover', position: 'attention' },
  whole: { width: SIDE, height: SIDE, fit: 'contain', background: '#ffffff' },
} as const;
/** Half of what the eye finds perfect, at a tenth of the time. */
const QUALITY = { avif: { quality: 50, effort: 2 }, webp: { quality: 78, effort: 3 } };

/**
 * By its bytes, whatever was said of them: which type it is, that it is nothing else besides, and how large it is, from its first bytes,
 * before anything of it is unfolded. Then it is painted anew: where and when it was taken, by whom and with what, goes.
 */
export async function readPicture(bytes: Buffer, purpose: Purpose): Promise<ReadPicture> {
  const rule: PictureRule = purposes[purpose];
  // Not with the process: most of them never see a picture.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes);
  if (!rule.types.some((taken) => taken === type?.mime)) return { refusal: 'type' };
  if (holdsTwoThings(bytes)) return { refusal: 'two_in_one' };
  const sharp = await painter();
  try {
    const { width, height, format, isProgressive } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const isWoven = format === 'png' && isProgressive;
    if (width * height > (isWoven ? rule.mostWovenPixels : rule.mostPixels)) return { refusal: 'pixels' };
    return await painted(sharp, bytes, rule);
  } catch (error) {
    if (isOfThePicture(error)) return { refusal: 'damaged' };
    throw error;
  }
}

/** One at a time, nothing kept, and of what it can read only these three. */
async function painter() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  return sharp;
}

/** The picture is unfolded once, at the largest size; the others are made of that. */
async function painted(sharp: typeof Sharp, bytes: Buffer, { mostPixels, square }: PictureRule): Promise<ReadPicture> {
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize(square ? squares[square] : { width: LARGE, height: LARGE * MOST_HIGH, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: LONGEST_SECONDS })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const narrowed = (width: number) =>
    sharp(data, { raw }).resize({ width, withoutEnlargement: true }).timeout({ seconds: LONGEST_SECONDS });
  const variants = [];
  for (const width of pictureWidths)
    for (const type of pictureTypes)
      variants.push({
        name: `${width}.${type}` as const,
        type: `image/${type}` as const,
        bytes: await narrowed(width).toFormat(type, QUALITY[type]).toBuffer(),
      });
  const placeholder = await sharp(data, { raw })
    .resize({ width: 16, height: 16, fit: 'inside' })
    .webp({ quality: 30, effort: 6 })
    .toBuffer();
  return {
    picture: { width: info.width, height: info.height, placeholder: `data:image/webp;base64,${placeholder.toString('base64')}` },
    variants,
  };
}

/** What libvips says of what it reads or paints; anything else is a fault of ours. */
const isOfThePicture = (error: unknown) => error instanceof Error && /Vips|Input|timeout|unsupported|corrupt/i.test(error.message);
