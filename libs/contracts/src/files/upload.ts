import { z } from 'zod';
import { Picture } from './photo';

/** `portrait` and `logo` become a square. */
export const UploadPurpose = z.enum(['photo', 'portrait', 'logo']);

/** `uploading`: not all bytes are there. `checking`: all are, and are being looked at. */
export const UploadState = z.enum(['uploading', 'checking', 'ready', 'refused']);
export type UploadState = z.infer<typeof UploadState>;

/** Why something is not taken: not one of the types, more than one thing at once, too many pixels, or nothing that can be read. */
export const UploadRefusal = z.enum(['type', 'two_in_one', 'pixels', 'damaged']);
export type UploadRefusal = z.infer<typeof UploadRefusal>;

export const Upload = z
  .object({
    id: z.uuid(),
    purpose: UploadPurpose,
    size: z.int(),
    /** How many bytes are there: from where on to send. */
    received: z.int(),
    state: UploadState,
    refusal: UploadRefusal.nullable(),
    picture: Picture.nullable(),
  })
  .meta({ id: 'Upload' });
export type Upload = z.output<typeof Upload>;
