// Of what readers of every page need, and nothing else.

/** How wide a picture is kept, in pixels; a narrower one as it is. */
export const pictureWidths = [480, 960, 1600] as const;

export const PICTURE_PATH = '/pictures/:pictureId/:variant';

/** Where a picture is in one of its sizes. */
export const pictureAddress = (pictureId: string, width: (typeof pictureWidths)[number], type: 'avif' | 'webp') =>
  `/v1${PICTURE_PATH.replace(':pictureId', pictureId).replace(':variant', `${width}.${type}`)}`;
