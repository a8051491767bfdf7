import { fold, hasAccents, normalise, toneKey } from '../normalise';

/** A text in plain lower-case letters, so that "Phần Trăm" and "phan tram" read alike, with the way back to what was written. */
export interface Reading {
  folded: string;
  /** Whether the writer types accents; if so, accents count. */
  accented: boolean;
  /** The original words of a span of `folded`. */
  cut: (from: number, to: number) => string;
  /** Where a position of `folded` lies in the original, in UTF-16 units. */
  origin: (position: number) => number;
}

/** Signs that stand for the degree: 37 ºC, 37 ⁰C, 37 ˚C. Each is one character, as ° is, so that places stay. */
const degree = /[º˚⁰ᵒ∘](?=\s?[CFcf](?!\p{L}))/gu;

export function reading(text: string): Reading {
  const origins: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text.replace(degree, '°')) {
    const plain = character === '\n' ? character : fold(normalise(character)).replace(/\s/g, ' ');
    folded += plain;
    for (let i = 0; i < plain.length; i++) origins.push(offset);
    offset += character.length;
  }
  const origin = (position: number) => origins[position] ?? text.length;
  return { folded, accented: hasAccents(text), origin, cut: (from, to) => text.slice(origin(from), origin(to)) };
}

/** A value and the span of `Reading.folded` that it was read from. */
export interface Found<T> {
  value: T;
  from: number;
  to: number;
}

export interface Hit<T> {
  from: number;
  to: number;
  value: T;
}

export const squeeze = (words: string) => words.trim().replace(/\s+/g, ' ');
const literal = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+');
const alternatives = (words: Iterable<string>) =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/**
 * Words to look for, written with their accents. In an accented text only that spelling counts (cần is not cân); in a text without
 * accents the bare letters do, unless the spelling starts with "!" because its bare letters are a common other word. A single letter
 * counts in its own case only (5 g is not 5G).
 */
export function vocabulary<T>(entries: Iterable<readonly [spelling: string, value: T]>) {
  const terms = new Map<string, { spelling: string; key: string; marked: boolean; value: T }[]>();
  for (const [entry, value] of entries) {
    const spelling = entry.replace(/^!/, '');
    const term = { spelling, key: toneKey(spelling), marked: spelling !== entry, value };
    terms.set(fold(spelling), [...(terms.get(fold(spelling)) ?? []), term]);
  }
  const pattern = alternatives(terms.keys());
  const meant = (written: string, accented: boolean): T | undefined => {
    const words = squeeze(written.replace(degree, '°'));
    const fitting = (terms.get(fold(words)) ?? []).filter(({ spelling }) => spelling.length > 1 || spelling === words);
    return (fitting.find(({ key }) => key === toneKey(words)) ?? (accented ? undefined : fitting.find(({ marked }) => !marked)))?.value;
  };
  const find = ({ folded, accented, cut }: Reading): Hit<T>[] => {
    const hits: Hit<T>[] = [];
    const words = new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu');
    for (let match = words.exec(folded); match; match = words.exec(folded)) {
      const [from, to] = [match.index, words.lastIndex];
      const value = meant(cut(from, to), accented);
      if (value === undefined) words.lastIndex = from + 1;
      else hits.push({ from, to, value });
    }
    return hits;
  };
  return { pattern, meant, find };
}

/** Words without the signs at their ends. */
export const tidyEnds = (words: string) => words.replace(/^[\s,:;.–•*+-]+|[\s,:;.–-]+$/g, '');

/** What follows the last separator. */
export const since = (separator: RegExp, words: string) => words.split(separator).at(-1) ?? '';
