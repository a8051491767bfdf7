import type { Evidence, Part } from '@caunoi/contracts/matching/match';
import { sharedTerms, type SharedTerm, type TextSpan } from '@caunoi/text/highlight';
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

/** The passage in which the shared terms weigh most. */
const bestPassage = ({ passages }: Joined, terms: readonly { weight: number; spans: readonly TextSpan[] }[]) =>
  passages
    .map(({ passage, start, end }) => {
      const inside = terms
        .map(({ weight, spans }) => ({ weight, spans: spans.filter((span) => span.start >= start && span.end <= end) }))
        .filter(({ spans }) => spans.length > 0);
      const spans = inside.flatMap((term) => term.spans).map((span) => ({ start: span.start - start, end: span.end - start }));
      return { passage, spans, weight: inside.reduce((sum, term) => sum + term.weight, 0) };
    })
    .sort((one, other) => other.weight - one.weight)[0];

const evidenceOf = (pair: Pair, subject: Subject, all: Joined, terms: readonly { weight: number; spans: readonly TextSpan[] }[]): Evidence[] => {
  const best = bestPassage(all, terms);
  if (!best) return [];
  const { field, document, text } = best.passage;
  return [{ side: sideOf(pair, subject), field, document, parts: marked(text, best.weight > 0 ? best.spans : []) }];
};

/** Fields that speak of how, not of what; they are no answer to "what do the two have in common". */
const silent = new Set(['wishes', 'scale']);

/** The phrases that both sides write, and the passages where they meet. */
export function quotation(pair: Pair, accepts: (passage: Passage) => boolean = () => true): Quotation {
  const spoken = (subject: Subject) => joined(subject.passages.filter((passage) => !silent.has(passage.field)));
  const wanting = spoken(pair.wanting);
  const offering = joined(pair.offering.passages.filter((passage) => !silent.has(passage.field) && accepts(passage)));
  const terms = sharedTerms(wanting.text, offering.text, pair.around.idf);
  return {
    terms,
    quotes: [
      ...evidenceOf(pair, pair.wanting, wanting, terms.map(({ weight, a }) => ({ weight, spans: a }))),
      ...evidenceOf(pair, pair.offering, offering, terms.map(({ weight, b }) => ({ weight, spans: b }))),
    ],
  };
}

/** A passage with some of its words marked, found by the words. */
export function quoteOf(pair: Pair, subject: Subject, words: string): Evidence[] {
  const found = subject.passages.find(({ text }) => text.includes(words));
  if (!found) return [];
  const start = found.text.indexOf(words);
  const { field, document, text } = found;
  return [{ side: sideOf(pair, subject), field, document, parts: marked(text, [{ start, end: start + words.length }]) }];
}
