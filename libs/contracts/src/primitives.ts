import { z } from 'zod';
import { locales } from './locales';

const clean = (s: string) =>
  s
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .normalize('NFC')
    .trim();

/** What a person typed: NFC, trimmed, no control characters but line breaks and tabs, no halves of characters, between 1 and `max` characters. */
export const Text = (max: number) => z.string().transform(clean).pipe(z.string().min(1).max(max)).meta({ minLength: 1, maxLength: max });

/** As `Text`, but may be empty: an answer that is still open in a draft. */
export const OpenText = (max: number) => z.string().transform(clean).pipe(z.string().max(max)).meta({ maxLength: max });

/** Where something stands on the web: http or https, at most 300 characters. */
export const WebAddress = z
  .string()
  .transform(clean)
  .pipe(z.url({ protocol: /^https?$/ }).max(300))
  .meta({ format: 'uri', maxLength: 300 });

export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

/** Optimistic lock: the version that the caller saw; a stale one is refused with 412. */
export const Version = z.int().min(1);

/** A cursor page: `next` is what to send as `cursor` for the following page, null on the last. */
export const PageQuery = { cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) };
export const Page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const Timestamp = z.iso.datetime();
