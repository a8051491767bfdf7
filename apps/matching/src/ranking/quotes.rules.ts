import type { Evidence, Part } from '@caunoi/contracts/matching/match';
import { sharedTerms, type SharedTerm, type TextSpan } from '@caunoi/text/highlight';
import { tokens } from '@caunoi/text/tokens';
import { type Pair, sideOf } from './pair';
import type { Passage, Subject } from './subject';

const longestQuote = 260;

/** Both sides' own words with what they share. */
export interface Quotation {
  terms: SharedTerm[];
  quotes: Evidence[];
}

interface Joined {
  text: string;
  passages: { passage: Passage; start: number; end: number }[];
}

/** Passages one after another; the line breaks keep phrases from running across. */
const joined = (passages: readonly Passage[]): Joined => {
  let text = '';
  const placed = passages.map((passage) => {
    const start = text.length;
    text += `${passage.text}\n\n`;
    return { passage, start, end: start + passage.text.length };
  });
  return { text, passages: placed };
};

/** The room around the spans, from word to word. */
const windowAround = (text: string, spans: readonly TextSpan[]): TextSpan => {
  if (text.length <= longestQuote) return { start: 0, end: text.length };
  const best = spans
    .map(({ start }) => ({ start, inside: spans.filter((span) => span.start >= start && span.end <= start + longestQuote).length }))
    .sort((one, other) => other.inside - one.inside || one.start - other.start)[0];
  const from = Math.max(0, Math.min((best?.start ?? 0) - longestQuote / 6, text.length - longestQuote));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const last = text.lastIndexOf(' ', start + longestQuote);
  return { start, end: start + longestQuote >= text.length ? text.length : Math.max(last, start + 1) };
};

/** A quotation with its marked spans, at most some 260 characters. */
export function marked(text: string, spans: readonly TextSpan[]): Part[] {
  const { start, end } = windowAround(text, spans);
  const parts: Part[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  let at = start;
  for (const span of spans.filter((one) => one.start >= start && one.end <= end).sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    if (span.start > at) parts.push({ text: text.slice(at, span.start), hit: false });
    parts.push({ text: text.slice(span.start, span.end), hit: true });
    at = span.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false });
  return end < text.length ? [...parts, { text: ' …', hit: false }] : parts;
}

interface Placed {
  passage: Passage;
  terms: SharedTerm[];
  spans: TextSpan[];
  weight: number;
}

/** The owner's own words say more of a need than the lists of its form. */
const voice: Readonly<Record<string, number>> = {
  problem: 1.5,
  constraints: 0.4,
  targets: 0.7,
  keywords: 0.5,
  trials: 0.9,
  advantages: 0.8,
};

/** The passage in which the terms weigh most, with those that stand in it. */
const bestPassage = ({ passages }: Joined, terms: readonly SharedTerm[], side: 'a' | 'b'): Placed | undefined =>
  passages
    .map(({ passage, start, end }) => {
      const inside = (span: TextSpan) => span.start >= start && span.end <= end;
      const found = terms.filter((term) => term[side].some(inside));
      const weight = found.reduce((sum, term) => sum + term.weight, 0) * (voice[passage.field] ?? 1);
      const spans = found
        .flatMap((term) => term[side].filter(inside))
        .map((span) => ({ start: span.start - start, end: span.end - start }));
      return { passage, terms: found, spans, weight };
    })
    .sort((one, other) => other.weight - one.weight)[0];

const evidenceOf = (pair: Pair, subject: Subject, placed: Placed | undefined): Evidence[] => {
  if (!placed) return [];
  const { field, document, text } = placed.passage;
  return [{ side: sideOf(pair, subject), field, document, parts: marked(text, placed.spans) }];
};

/** Fields that speak of how, not of what; they are no answer to "what do the two have in common". */
const silent = new Set(['translations', 'wishes', 'scale']);

const manyWords = 3;

/**
 * Whether a shared phrase is more than syllables that happen to follow each other: it holds a term of the lexicon, or it is long, and it
 * is not the name of a place. A word of its own (AOI, polyester) tells by itself.
 */
const isTelling =
  ({ around: { lexicon } }: Pair) =>
  ({ phrase }: SharedTerm): boolean => {
    const words = tokens(phrase).length;
    if (words === 1) return true;
    const places = lexicon.places(phrase).reduce((sum, { surface }) => sum + tokens(surface).length, 0);
    return words - places >= manyWords || lexicon.terms(phrase).length > 0;
  };

/** The phrases that both sides write, most telling first, and the two passages where they meet: the source's own first. */
export function quotation(pair: Pair, accepts: (passage: Passage) => boolean = () => true): Quotation {
  const wanting = joined(pair.wanting.passages.filter(({ field }) => !silent.has(field)));
  const offering = joined(pair.offering.passages.filter((passage) => !silent.has(passage.field) && accepts(passage)));
  const terms = sharedTerms(wanting.text, offering.text, pair.around.idf).filter(isTelling(pair));
  const answer = bestPassage(offering, terms, 'b');
  const question = bestPassage(wanting, answer?.terms ?? [], 'a');
  // Only what stands in both quotations is marked in either.
  const met =
    answer &&
    bestPassage({ text: '', passages: offering.passages.filter(({ passage }) => passage === answer.passage) }, question?.terms ?? [], 'b');
  const quotes = [...evidenceOf(pair, pair.wanting, question), ...evidenceOf(pair, pair.offering, met)];
  return { terms, quotes: pair.source === pair.wanting ? quotes : quotes.reverse() };
}

/** A passage with some of its words marked, found by the words. */
export function quoteOf(pair: Pair, subject: Subject, words: string): Evidence[] {
  const found = subject.passages.find(({ text }) => text.includes(words));
  if (!found) return [];
  const start = found.text.indexOf(words);
  const { field, document, text } = found;
  return [{ side: sideOf(pair, subject), field, document, parts: marked(text, [{ start, end: start + words.length }]) }];
}
