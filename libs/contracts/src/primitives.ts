import { z } from 'zod';
import { forDevelopers } from './for-developers';
import { locales } from './locales';

/** How many times longer than its limit a text may arrive: letters taken apart are three times as long. */
const TAKEN_APART = 4;

/**
 * A text as it comes over the line. Whatever is far too long is refused before anything else looks at it: what normalising a text costs
 * is known only for short ones.
 */
export const Arriving = (max: number) => z.string().max(TAKEN_APART * max, { abort: true });

/** More marks than this on one letter are no writing, and dear to put in order. */
const MARKS = /(\p{M}{8})\p{M}+/gu;
/** Line ends of every system; Word and PowerPoint write U+000B and U+000C. */
const LINE_ENDS = /\r\n|[\r\v\f\u2028\u2029]/g;
/** Controls, and what turns the direction of everything behind it. */
const UNWANTED = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\p{Cf}\p{M}\u2800]/u;

/** What the documents can say of `VISIBLE` in the words that every reader of JSON Schema knows. */
export const SOMETHING_VISIBLE = '[^\\s\\u0000-\\u001f\\u007f-\\u009f]';

const composed = (s: string) => s.replaceAll(MARKS, '$1').normalize('NFC');

const clean = (s: string) => {
  const kept = composed(s.toWellFormed().replaceAll(LINE_ENDS, '\n').replaceAll(UNWANTED, '')).trim();
  return VISIBLE.test(kept) ? kept : '';
};

const inOneLine = (s: string) =>
  clean(s)
    .split(/[\n\t]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');

const typed = (max: number, min: 0 | 1, read: (s: string) => string) =>
  Arriving(max)
    .transform(read)
    .pipe(z.string().min(min).max(max))
    .meta({ ...(min ? { minLength: min, pattern: SOMETHING_VISIBLE } : {}), maxLength: max });

/**
 * What a person typed: NFC, trimmed, no control characters but line breaks and tabs, no halves of characters, nothing that turns the
 * direction of reading, between 1 and `max` characters. Without any visible character it counts as empty.
 */
export const Text = (max: number) => typed(max, 1, clean);

/** As `Text`, but may be empty: an answer that is still open in a draft. */
export const OpenText = (max: number) => typed(max, 0, clean);

/** As `Text`, in one line: names, titles, rows of a list. */
export const Line = (max: number) => typed(max, 1, inOneLine);

/** As `Line`, but may be empty. */
export const OpenLine = (max: number) => typed(max, 0, inOneLine);

/** What is being typed: counted in letters as people see them, whichever way the keyboard sends them. */
export const Typed = (max: number) => Arriving(max).overwrite(composed).max(max);

/** Where something stands on the web: http or https, at most 300 characters. */
export const WebAddress = Arriving(300)
  .transform(inOneLine)
  .pipe(z.url({ protocol: /^https?$/ }).max(300))
  .meta({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', maxLength: 300 });

/** A calendar day of our time: nobody means the year 27 or 9999. */
export const Day = z.iso
  .date()
  .refine((day) => /^(19|20)/.test(day), { error: forDevelopers(() => 'A day from 1900 to 2099'), params: { rule: 'day.century' } })
  .meta({ format: 'date', pattern: '^(19|20)\\d\\d-\\d\\d-\\d\\d$', description: 'From 1900 to 2099' });

/** A figure that somebody measured or wishes for. */
export const Figure = z.number().min(-1e12).max(1e12);

/** The language that something is written in. Not beside `locales`: the first page of the web app names languages and loads no schema. */
export const LocaleCode = z.enum(locales);

/** Optimistic lock: the version that the caller saw; a stale one is refused with 412. */
export const Version = z.int().min(1);

/** What is made may be named by whoever makes it, so that what is sent again after an answer was lost makes nothing twice. */
export const NewId = z.uuidv7().optional().meta({
  description:
    'Chosen by the caller (UUID version 7): sent again under the same id, the answer is what is there. Without it every call makes one more',
});

/** Opaque: only what a page gave as `next`. */
export const Cursor = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/)
  .meta({ description: '`next` of the page before; anything else is refused' });

/** A cursor page: `next` is what to send as `cursor` for the following page, null on the last. */
export const PageQuery = { cursor: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) };
export const Page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const Timestamp = z.iso.datetime();
