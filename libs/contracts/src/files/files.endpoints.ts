import { z } from 'zod';
import { endpoint } from '../contract';
import { NewId } from '../primitives';
import { PICTURE_PATH } from './picture-address';
import { MOST_BYTES, pictureTypes, pictureVariants } from './pictures';
import { Upload, UploadPurpose } from './upload';

const uploader = { anyOf: ['business', 'scientist'] } as const;
const OneUpload = z.strictObject({ uploadId: z.uuid() });

export const beginUpload = endpoint({
  method: 'POST',
  path: '/uploads',
  since: '0.2.0',
  summary: 'Announce a picture of the own organisation: what it is for, and its size in bytes',
  access: uploader,
  body: z.strictObject({ id: NewId, purpose: UploadPurpose, size: z.int().min(1).max(MOST_BYTES) }),
  answer: Upload,
  status: 201,
  problems: ['upload.unknown', 'upload.quota'],
});

export const getUpload = endpoint({
  method: 'GET',
  path: '/uploads/:uploadId',
  since: '0.2.0',
  summary: 'How much of it is there, and what became of it',
  access: uploader,
  params: OneUpload,
  answer: Upload,
  problems: ['upload.unknown'],
});

export const sendUpload = endpoint({
  method: 'PUT',
  path: '/uploads/:uploadId/bytes',
  kind: 'file',
  file: { types: ['application/octet-stream'], mostBytes: MOST_BYTES },
  since: '0.2.0',
  summary: 'Send its bytes, from the place that it has reached: what broke off goes on at `received`, and what arrived is not sent again',
  access: uploader,
  params: OneUpload,
  query: z.strictObject({ from: z.coerce.number().int().min(0).max(MOST_BYTES).default(0) }),
  answer: Upload,
  problems: ['upload.unknown', 'upload.place'],
});

export const removeUpload = endpoint({
  method: 'DELETE',
  path: '/uploads/:uploadId',
  since: '0.2.0',
  summary: 'Throw it away, as long as nothing shows it',
  access: uploader,
  params: OneUpload,
  answer: z.undefined(),
  status: 204,
  problems: ['upload.unknown', 'upload.in_use'],
});

export const getPicture = endpoint({
  method: 'GET',
  path: PICTURE_PATH,
  kind: 'file',
  file: { types: pictureTypes.map((type) => `image/${type}` as const), mostBytes: MOST_BYTES },
  since: '0.2.0',
  summary: 'A picture in one of its sizes: for everybody where what shows it is public, else for its organisation and reviewers',
  access: 'public',
  params: z.strictObject({
    pictureId: z.uuid(),
    variant: z
      .string()
      .max(40)
      .describe(`One of ${pictureVariants.join(', ')}`),
  }),
  answer: z.unknown(),
  problems: ['file.unknown'],
});
