import { hasAccents } from './normalise';
import { isSyllable } from './reading/syllables';
import { type Token, tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A way to read one typed word: a word of the vocabulary (-1: as typed), its spelling, how well it fits. */
interface Candidate {
  word: number;
  written: string;
  score: number;
}

interface Path {
  score: number;
  candidates: Candidate[];
}

/** Natural logarithms of odds: what one wrong letter costs, what it costs besides to read small letters as an abbreviation, what a pair of words seen together earns per e-fold of times, kept candidates. */
const tuning = { perEdit: 4, capitals: 2, perPair: 1.5, perWord: 0.5, kept: 12, rareWeight: 2, rareAgainst: 100 };

/** Wrong letters forgiven in a folded word of that length. */
const mostEdits = (length: number) => (length < 2 ? 0 : length < 6 ? 1 : 2);

const bitCount = (bits: number) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/**
 * Letters to insert, delete, replace or swap to turn one word into the other (optimal string alignment), or `most` + 1 if more than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? most + 1;
}

/** In so short a word another consonant is another word: "bắp" is no slip of "bảo", and "lon" none of "con". */
const surelyShort = 3;
const consonants = (folded: string) => folded.replace(/[aeiouy]/g, '');

/** Whether letters can have slipped from one folded word to the other. */
const mayBeSlip = (folded: string, other: string) => folded.length > surelyShort || consonants(folded) === consonants(other);

/** Words within the forgiven distance of a folded word. */
const near = (vocabulary: Vocabulary, folded: string): Candidate[] => {
  const most = mostEdits(folded.length);
  const letters = [...folded].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) & 31)), 0);
  return vocabulary
    .spelledIn(folded.length - most, folded.length + most)
    .filter((other) => bitCount(letters ^ other.letters) <= 2 * most && mayBeSlip(folded, other.fold))
    .map((other) => ({ ...other, distance: editDistance(folded, other.fold, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.number - b.number)
    .flatMap(({ words, distance }) => candidates(vocabulary, words, tuning.perEdit * distance))
    .sort((a, b) => b.score - a.score)
    .slice(0, tuning.kept);
};

const candidates = (vocabulary: Vocabulary, words: readonly number[], cost: number): Candidate[] =>
  words.flatMap((word) => {
    const weight = vocabulary.weight(word);
    return weight > 0
      ? [{ word, written: vocabulary.words[word]?.written ?? '', score: tuning.perWord * Math.log(1 + weight) - cost }]
      : [];
  });

/** Candidates for a well-known word: itself if its accents were typed, else every accented word it may stand for. */
const own = (vocabulary: Vocabulary, token: Token): Candidate[] => {
  const word = vocabulary.find(token.exact);
  const typed = { word, written: token.surface, score: tuning.perWord * Math.log(1 + vocabulary.weight(word)) };
  if (hasAccents(token.surface)) return [typed];
  const found = candidates(vocabulary, vocabulary.folds.get(token.fold)?.words ?? [], 0);
  return found.length > 0 ? found : [typed];
};

const isCode = ({ fold }: Token) => /\d/.test(fold) || fold.length < 2;

/** Written in capitals: an abbreviation. */
const isShort = (written: string) => written.length > 1 && written === written.toUpperCase();

/** Whether a syllable was typed with its accents: whoever does so means it, known or not. */
export const isTypedOut = ({ surface }: Pick<Token, 'surface'>): boolean =>
  hasAccents(surface) && isSyllable(surface.normalize('NFC').toLowerCase());

/** The corrections of a word that is unknown, or so rare beside one near it that it is likely a slip itself; none if it is fine. */
const corrections = (vocabulary: Vocabulary, token: Token): Candidate[] => {
  if (isCode(token) || isTypedOut(token)) return [];
  const weight = vocabulary.foldWeight(token.fold);
  if (weight > tuning.rareWeight) return [];
  const small = token.surface !== token.surface.toUpperCase();
  const found = near(vocabulary, token.fold).map((candidate) =>
    small && isShort(candidate.written) ? { ...candidate, score: candidate.score - tuning.capitals } : candidate,
  );
  return weight === 0 ? found : found.filter(({ word }) => vocabulary.weight(word) >= tuning.rareAgainst * weight);
};

const extend = (vocabulary: Vocabulary, paths: readonly Path[], choices: readonly Candidate[]): Path[] =>
  choices.map((choice) => {
    const scored = paths.map(({ score, candidates: before }) => {
      const last = before.at(-1);
      const pair = last ? vocabulary.pairWeight(last.word, choice.word) : 0;
      return { score: score + choice.score + tuning.perPair * Math.log(1 + pair), candidates: [...before, choice] };
    });
    return scored.reduce((best, path) => (path.score > best.score ? path : best));
  });

/** The chain through the candidates of each word that frequencies and neighbours make most likely (Viterbi). */
const likeliest = (vocabulary: Vocabulary, choices: readonly (readonly Candidate[])[]): Candidate[] => {
  let paths: Path[] = [{ score: 0, candidates: [] }];
  for (const found of choices) paths = extend(vocabulary, paths, found);
  return paths.reduce((best, path) => (path.score > best.score ? path : best)).candidates;
};

const rewritten = (query: string, typed: readonly Token[], chosen: readonly { written: string }[]) => {
  const between = typed.map(({ start }, i) => query.slice(typed[i - 1]?.end ?? 0, start));
  const end = query.slice(typed.at(-1)?.end ?? 0);
  return (between.map((gap, i) => gap + (chosen[i]?.written ?? '')).join('') + end).normalize('NFC').trim();
};

/**
 * The likeliest spelling of a query with unknown words: for each word the near words of the vocabulary (for known words typed without
 * accents, their accented forms).
 * @param isRight whether a word is right as it stands, though the vocabulary has it not
 */
export function corrected(vocabulary: Vocabulary, query: string, isRight: (word: Token) => boolean): string | undefined {
  const typed = tokens(query);
  const wrong = typed.map((token) => (isRight(token) ? [] : corrections(vocabulary, token)));
  if (wrong.every((found) => found.length === 0)) return undefined;
  const choices = typed.map((token, i) => (wrong[i]?.length ? wrong[i] : own(vocabulary, token)));
  return rewritten(query, typed, likeliest(vocabulary, choices));
}

/**
 * The text in words of the vocabulary only, with other accents where it must be; nothing if one of its words is none. A syllable that was
 * typed with its accents keeps them: "lợi" is no "lỗi".
 * @param isTyped whether a word stands as it was typed
 */
export function spelled(vocabulary: Vocabulary, text: string, isTyped: (word: Token) => boolean): string | undefined {
  const words = tokens(text);
  const choices = words.map((token) => {
    const exact = vocabulary.find(token.exact);
    const known = exact >= 0 && vocabulary.weight(exact) > 0 ? [exact] : (vocabulary.folds.get(token.fold)?.words ?? []);
    const found = candidates(vocabulary, known, 0);
    return found.length > 0 && !known.includes(exact) && isTyped(token) && isTypedOut(token)
      ? [{ word: -1, written: token.surface, score: 0 }]
      : found;
  });
  if (words.length === 0 || choices.some((found) => found.length === 0)) return undefined;
  return rewritten(text, words, likeliest(vocabulary, choices));
}
