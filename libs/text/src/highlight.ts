import { detectLanguage } from './language';
import { hasAccents } from './normalise';
import { isStopWord } from './stop-words';
import { type Token, tokens } from './tokens';

/** A piece of text and whether it answers the query. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** The keys to look for, and how to compare. */
interface Wanted {
  exact: ReadonlySet<string>;
  fold: ReadonlySet<string>;
}

const ellipsis = '…';

const contentTokens = (text: string): Token[] => {
  const lang = detectLanguage(text);
  const all = tokens(text);
  // Unaccented Vietnamese has no exact forms to tell grammar words by.
  if (lang === 'vi' && !hasAccents(text)) return all;
  const content = all.filter(({ exact }) => !isStopWord(exact, lang));
  return content.length > 0 ? content : all;
};

/** Words typed with accents must agree in accents; words of a query, or a text, that has none at all agree when folded. */
const wantedOf = (query: string | readonly string[], text: string): Wanted => {
  const accented = hasAccents(text);
  const exact = new Set<string>();
  const folded = new Set<string>();
  for (const term of typeof query === 'string' ? [query] : query) {
    const strict = accented && hasAccents(term);
    for (const token of contentTokens(term)) (strict ? exact : folded).add(strict ? token.exact : token.fold);
  }
  return { exact, fold: folded };
};

const isWanted = ({ exact, fold }: Token, wanted: Wanted) => wanted.exact.has(exact) || wanted.fold.has(fold);

/** The stretch of at most `most` UTF-16 units, from word to word, that holds the most different wanted words, then the most of them. */
const bestWindow = (found: readonly Token[], wanted: Wanted, most: number): Token[] => {
  const hits = found.filter((token) => isWanted(token, wanted));
  let best: Token[] = [];
  let mostTold = 0;
  let from = 0;
  hits.forEach((hit, to) => {
    while (from < to && hit.end - (hits[from] ?? hit).start > most) from++;
    const inside = hits.slice(from, to + 1);
    const told = new Set(inside.map(({ fold }) => fold)).size + inside.length / 1000;
    if (told > mostTold) [best, mostTold] = [inside, told];
  });
  return best;
};

/** Surrounds the hits with up to `most` units of text, a third of the spare room before them, beginning and ending between words. */
const settled = (text: string, found: readonly Token[], hits: readonly Token[], most: number): Span => {
  const first = hits[0]?.start ?? 0;
  const spare = Math.max(0, most - ((hits.at(-1)?.end ?? 0) - first));
  const earliest = Math.max(0, Math.min(first - Math.floor(spare / 3), text.length - most));
  const start = earliest === 0 ? 0 : (found.find((token) => token.start >= earliest)?.start ?? 0);
  if (text.length - start <= most) return { start, end: text.length };
  const end = found.findLast((token) => token.end <= start + most)?.end ?? 0;
  // A single word longer than the room is given whole rather than cut.
  return { start, end: end > start ? end : (found.find((token) => token.end > start)?.end ?? text.length) };
};

/** The span as parts, in order; neighbouring hits with only spaces between them become one part. */
const parts = (text: string, found: readonly Token[], wanted: Wanted, { start, end }: Span): SnippetPart[] => {
  const made: SnippetPart[] = [];
  const push = (piece: string, hit: boolean) => {
    if (piece) made.push({ text: piece, hit });
  };
  let at = start;
  const inside = found.filter((token) => token.start >= start && token.end <= end && isWanted(token, wanted));
  for (const token of inside) {
    const gap = text.slice(at, token.start);
    const last = made.at(-1);
    if (last?.hit && gap.trim() === '') last.text += gap + text.slice(token.start, token.end);
    else {
      push(gap, false);
      push(text.slice(token.start, token.end), true);
    }
    at = token.end;
  }
  push(text.slice(at, end), false);
  return made;
};

/**
 * The most telling stretch of a text for a query (or a list of terms), at most `maxChars` UTF-16 units with its ellipses, never cutting a
 * word, with the wanted words marked. Whatever the query, the text comes back as it was given: decomposed text stays decomposed.
 */
export function snippet(text: string, query: string | readonly string[], maxChars: number): { parts: SnippetPart[] } {
  const found = tokens(text);
  const wanted = wantedOf(query, text);
  if (text.length <= maxChars) return { parts: parts(text, found, wanted, { start: 0, end: text.length }) };
  const room = maxChars - 2 * ellipsis.length;
  const span = settled(text, found, bestWindow(found, wanted, room), room);
  const before = span.start > 0 ? [{ text: ellipsis, hit: false }] : [];
  const after = span.end < text.length ? [{ text: ellipsis, hit: false }] : [];
  return { parts: [...before, ...parts(text, found, wanted, span), ...after] };
}
