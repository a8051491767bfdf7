import { pictureWidths } from './picture-address';

// Browsers know these, too: no schema stands here.

/** The smaller one first: browsers take the first that they can read. */
export const pictureTypes = ['avif', 'webp'] as const;
export const pictureVariants = pictureTypes.flatMap((type) => pictureWidths.map((width) => `${width}.${type}` as const));
export type PictureVariant = (typeof pictureVariants)[number];

export const MOST_PHOTOS = 8;

export interface PictureRule {
  types: readonly string[];
  mostBytes: number;
  mostPixels: number;
  /** A woven picture (PNG, interlaced) is unfolded as a whole. */
  mostWovenPixels: number;
  /** Becomes a square: cut to what draws the eye, or put whole on white. */
  square?: 'cut' | 'whole';
}

const photo = {
  types: ['image/jpeg', 'image/png', 'image/webp'],
  mostBytes: 20_000_000,
  mostPixels: 25_000_000,
  mostWovenPixels: 4_000_000,
} as const;

/** What may be sent for a purpose. */
export const purposes = {
  photo,
  portrait: { ...photo, square: 'cut' },
  logo: { ...photo, square: 'whole' },
} as const satisfies Record<string, PictureRule>;
export type Purpose = keyof typeof purposes;
/** No purpose takes more. */
export const MOST_BYTES = Math.max(...Object.values(purposes).map(({ mostBytes }) => mostBytes));
