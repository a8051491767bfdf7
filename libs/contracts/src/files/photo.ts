import { z } from 'zod';
import { OpenLine } from '../primitives';
import { MOST_PHOTOS } from './pictures';

const Side = z.int().min(1).max(40_000);

/** A picture before it is there: so little that it stands in the text. No other kind of address: whoever reads it shows it. */
const Placeholder = z
  .string()
  .max(1_000)
  .regex(/^data:image\/webp;base64,[A-Za-z0-9+/]+={0,2}$/);

/** What is known of a picture that is ready. */
export const Picture = z.object({ width: Side, height: Side, placeholder: Placeholder });
export type Picture = z.output<typeof Picture>;

/** A photo that somebody shows with what they wrote. */
export const Photo = z
  .strictObject({
    fileId: z.uuid(),
    /** What can be seen, for whoever does not see it. */
    alt: OpenLine(200).default(''),
    ...Picture.shape,
  })
  .meta({ id: 'Photo' });
export type Photo = z.output<typeof Photo>;

/** One as it is shown where nobody edits it. */
export const ShownPhoto = z.object({ fileId: z.uuid(), alt: z.string(), ...Picture.shape }).meta({ id: 'ShownPhoto' });

/** The square picture of a person, or the mark of an organisation: the name stands beside it and says what can be seen. */
export const Portrait = z.strictObject({ fileId: z.uuid(), ...Picture.shape }).meta({ id: 'Portrait' });
export type Portrait = z.output<typeof Portrait>;

/** In the order in which they are shown; the first is the cover. */
export const Photos = z.array(Photo).max(MOST_PHOTOS).default([]);
