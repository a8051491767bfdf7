import { pictureWidths } from './picture-address';

// Browsers know these, too: no schema stands here.

/** The smaller one first: browsers take the first that they can read. */
export const pictureTypes = ['avif', 'webp'] as const;
export const pictureVariants = pictureTypes.flatMap((type) => pictureWidths.map((width) => `${width}.${type}` as const));
export type PictureVariant = (typeof pictureVariants)[number];

export const MOST_PHOTOS = 8;

/** What may be sent for a purpose. */
export const purposes = {
  photo: { types: ['image/jpeg', 'image/png', 'image/webp'], mostBytes: 20_000_000, mostPixels: 25_000_000 },
} as const;
export type Purpose = keyof typeof purposes;
/** No purpose takes more. */
export const MOST_BYTES = Math.max(...Object.values(purposes).map(({ mostBytes }) => mostBytes));
