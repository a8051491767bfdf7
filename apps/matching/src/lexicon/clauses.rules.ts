/** A statement of a text. */
export interface Clause {
  /** What is compared. */
  text: string;
  /** What is shown of it: whole where it is short enough to read. */
  shown: string;
}

/** Words a clause may have before it is read through a sliding window, so that one complaint is compared with one complaint. */
const longest = 16;
const window = 12;
const step = 6;
/** Words that are still shown as one quotation. */
const readable = 26;

const ends = /[.!?;:\n]+(?=\s|$)|\n/u;

const words = (text: string) => text.split(/\s+/u).filter(Boolean);

const windows = (text: string): Clause[] => {
  const all = words(text);
  if (all.length <= longest) return [{ text, shown: text }];
  const starts = Array.from({ length: Math.ceil((all.length - window) / step) + 1 }, (_, i) => i * step);
  return starts.map((start) => {
    const part = all.slice(start, start + window).join(' ');
    return { text: part, shown: all.length <= readable ? text : part };
  });
};

/** Comma parts of one or two words are lists, not statements: they stay with what stands before them. */
const joinShort = (parts: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && (words(part).length < 3 || words(before).length < 3)) joined[joined.length - 1] = `${before}, ${part}`;
    else joined.push(part);
  }
  return joined;
};

/** The statements of a text: its sentences, the comma parts of long ones, and windows over parts that are still long. */
export function clauses(text: string): Clause[] {
  return text
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .flatMap((sentence) => (words(sentence).length <= longest ? [sentence] : joinShort(sentence.split(/,\s+|\s[-–]\s|\s\(|\)\s?/u))))
    .map((part) => part.trim())
    .flatMap(windows)
    .filter((clause) => words(clause.text).length > 1 || clause.text.length > 3);
}
