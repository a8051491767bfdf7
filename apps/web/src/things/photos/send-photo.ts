import { ProblemError } from '@caunoi/contracts/client';
import { beginUpload, getUpload, removeUpload, sendUpload } from '@caunoi/contracts/files/files.endpoints';
import type { Photo } from '@caunoi/contracts/files/photo';
import { type Purpose, purposes } from '@caunoi/contracts/files/pictures';
import type { Upload, UploadRefusal } from '@caunoi/contracts/files/upload';
import { api } from '../../api';

const PIECE = 512 * 1024;
const ASK_AGAIN_MS = 500;
/** A line that is away comes back within so many tries, each later than the one before. */
const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 1_000;

export type Refused = UploadRefusal | 'size';

/** The platform has looked at it and does not take it. */
export class RefusedPhoto extends Error {
  constructor(readonly reason: Refused) {
    super(reason);
  }
}

interface Sending {
  /** Chosen beforehand: sent again it is the same upload, and goes on where it was. */
  uploadId: string;
  purpose: Purpose;
  file: File;
  signal: AbortSignal;
  /** From 0 to 1; all of it is there before it has been looked at. */
  onProgress: (part: number) => void;
}

const later = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), { once: true });
  });

/** Sends a picture piece by piece, goes on where the line broke, and waits until the platform has looked at it. */
export async function sendPhoto({ uploadId, purpose, file, signal, onProgress }: Sending): Promise<Photo> {
  const { types, mostBytes } = purposes[purpose];
  // The platform says the same, but not before all of it has come.
  if (file.size > mostBytes) throw new RefusedPhoto('size');
  if (!types.some((type) => type === file.type)) throw new RefusedPhoto('type');
  let upload = await patiently(signal, () => api.call(beginUpload, { body: { id: uploadId, purpose, size: file.size } }, signal));
  while (upload.state === 'uploading') {
    onProgress(upload.received / file.size);
    upload = await patiently(signal, () => sendPiece(upload, file, signal));
  }
  onProgress(1);
  while (upload.state === 'checking') {
    await later(ASK_AGAIN_MS, signal);
    upload = await patiently(signal, () => api.call(getUpload, { params: { uploadId } }, signal));
  }
  if (upload.state === 'ready' && upload.picture) return { fileId: uploadId, alt: '', ...upload.picture };
  throw new RefusedPhoto(upload.refusal ?? 'damaged');
}

async function sendPiece({ id: uploadId, received: from }: Upload, file: File, signal: AbortSignal): Promise<Upload> {
  const piece = new Blob([file.slice(from, from + PIECE)], { type: 'application/octet-stream' });
  try {
    return await api.call(sendUpload, { params: { uploadId }, query: { from }, file: piece }, signal);
  } catch (error) {
    // Some of it had arrived before the line broke.
    if (!(error instanceof ProblemError) || error.code !== 'upload.place') throw error;
    return api.call(getUpload, { params: { uploadId } }, signal);
  }
}

/** A line that breaks is waited for; what the platform refuses is said at once. */
async function patiently<T>(signal: AbortSignal, once: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await once();
    } catch (error) {
      const passes = error instanceof ProblemError && (error.code === 'network' || error.status >= 500 || error.status === 429);
      if (signal.aborted || !passes || tries >= MOST_TRIES) throw error;
      await later(FIRST_PAUSE_MS * 2 ** (tries - 1), signal);
    }
}

/** What was sent of it is not wanted any more. If this is lost, the platform notices a day later. */
export const forgetPhoto = (uploadId: string) => api.call(removeUpload, { params: { uploadId } }).catch(() => undefined);
