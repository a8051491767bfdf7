import { z } from 'zod';
import { Timestamp } from './primitives';

/** The types that a file may have, each with the bytes that it begins with: what a sender says of it is not believed. */
export const fileTypes = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [0x50, 0x4b, 0x03, 0x04],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [0x50, 0x4b, 0x03, 0x04],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/webp': [0x52, 0x49, 0x46, 0x46],
  'image/avif': [0, 0, 0],
  /** A part of something, which nobody can tell by its beginning. */
  'application/octet-stream': [],
} as const;
export type FileType = keyof typeof fileTypes;

/**
 * Why a document is not taken after a look at all of it: its content is of another type than was said, or of two; it runs something; it needs
 * a password; its archive unfolds to too much; its picture has too many pixels; nobody can read it; it carries a virus; there are no words
 * in it, where these are asked for.
 */
export const FileRefusal = z.enum(['type', 'two_in_one', 'macros', 'locked', 'archive', 'pixels', 'damaged', 'infected', 'no_text']);
export type FileRefusal = z.output<typeof FileRefusal>;

/** What an endpoint of the kind `file` sends or takes. */
export interface FileRule {
  types: readonly FileType[];
  /** No larger one is taken. */
  mostBytes: number;
}

/** A file that is being sent; reading it throws what is wrong with it. */
export interface SentFile {
  type: FileType;
  bytes: AsyncIterable<Uint8Array>;
}

/** A file that can be sent: as a whole, or from one of its bytes to another. */
export interface KeptFile {
  name: string;
  type: string;
  size: number;
  /** SHA-256 of its bytes. */
  digest: string;
  read: (from: number, to: number) => AsyncIterable<Uint8Array>;
  /** Of what we have made ourselves and may be shown in a page: how long a reader keeps it, as `cache-control` says it. */
  shown?: string;
}

/** A file that is made only for who does not have it yet. */
export interface MadeFile extends Pick<KeptFile, 'name' | 'type'> {
  /** Of all that its bytes follow from. */
  digest: string;
  make: () => Promise<Uint8Array>;
}

export const FileInfo = z
  .object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.int(), storedAt: Timestamp })
  .meta({ id: 'FileInfo' });
export type FileInfo = z.output<typeof FileInfo>;
