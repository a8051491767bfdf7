import { contentTest } from '@caunoi/text/language';
import { fold } from '@caunoi/text/normalise';
import { areNeighbours, type Token, tokens } from '@caunoi/text/tokens';
import type { Lexicon } from '../lexicon/lexicon';

/** So many are looked up, and so many told. */
const MOST_ASKED = 12;
const MOST_TOLD = 4;
const LONGEST_RUN = 4;

type Names = Pick<Lexicon, 'objects' | 'functions' | 'families' | 'terms' | 'knows'>;

/** Names that a query says, the longest where several begin or end at one place, and those that stand side by side as one. */
function namesIn({ objects, functions, families, terms }: Names, q: string): { start: number; end: number }[] {
  const hits = [objects.find(q), functions.find(q), families.find(q), terms(q)].flat();
  const spans = hits.map(({ start, surface }) => ({ start, end: start + surface.length }));
  const isWithin = (one: { start: number; end: number }) =>
    spans.some((other) => other.end - other.start > one.end - one.start && other.start <= one.start && one.end <= other.end);
  const longest = spans.filter((span) => !isWithin(span)).toSorted((one, other) => one.start - other.start);
  const beside = longest.flatMap((span) => {
    const next = longest.find(({ start }) => start >= span.end && q.slice(span.end, start) === ' ');
    return next ? [{ start: span.start, end: next.end }] : [];
  });
  return [...longest, ...beside];
}

/** Words that stand side by side, two to four of them: a name that the lexicon lacks may be among these. */
function runsOf(q: string, words: readonly Token[], isLoose: (word: Token) => boolean): string[] {
  return words.flatMap((first, from) => {
    const runs: string[] = [];
    for (let to = from; to - from < LONGEST_RUN; to++) {
      const [before, word] = [words[to - 1], words[to]];
      if (!word || !isLoose(word) || (to > from && before && !areNeighbours(q, before, word))) break;
      if (to > from) runs.push(q.slice(first.start, word.end));
    }
    return runs;
  });
}

/**
 * Parts of a query that may be found where the whole is not: what it names, other words that stand side by side, and single words that the
 * lexicon knows in another language. The more of the query they say the sooner.
 */
export function nearQueries(lexicon: Names, q: string): string[] {
  const words = tokens(q);
  const names = namesIn(lexicon, q);
  const says = contentTest(q);
  const isLoose = (word: Token) => says(word) && !names.some(({ start, end }) => start <= word.start && word.end <= end);
  const foreign = words.filter((word) => isLoose(word) && lexicon.knows(word)).map(({ surface }) => surface);
  const all = [...names.map(({ start, end }) => q.slice(start, end)), ...runsOf(q, words, isLoose), ...foreign];
  const different = new Map(all.map((part) => [fold(part), part]));
  different.delete(fold(q.trim()));
  return [...different.values()].toSorted((one, other) => other.length - one.length).slice(0, MOST_ASKED);
}

const wordsOf = (text: string) => new Set(tokens(text).map((word) => word.fold));

/** Of what was looked up, that which finds something; nothing of which a longer one says a word already. */
export function nearFound(parts: readonly { q: string; total: number }[]): { q: string; total: number }[] {
  const told: { q: string; total: number }[] = [];
  for (const part of parts.filter(({ total }) => total > 0))
    if (told.every(({ q }) => wordsOf(q).isDisjointFrom(wordsOf(part.q)))) told.push(part);
  return told.slice(0, MOST_TOLD);
}
