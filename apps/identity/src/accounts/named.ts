import { fold } from '@caunoi/text/normalise';

const partOf = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** What `named` is told: the text as it was typed, and as `fold` writes it. */
export const partsOf = (q: string) => ({ like: partOf(q), folded: partOf(fold(q)) });

/** Whether a column holds the text, with its accents or without. */
export const named = (column: string) =>
  String.raw`(${column} ILIKE :like OR translate(regexp_replace(lower(normalize(${column}, NFD)), '[\u0300-\u036f]', '', 'g'), 'đ', 'd') LIKE :folded)`;
