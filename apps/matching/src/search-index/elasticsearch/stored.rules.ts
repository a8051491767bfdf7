import { trigramsOf } from '@caunoi/text/engine/lexis';
import type { ReadDocument } from '@caunoi/text/engine/search-document';
import { type AnalyserName, analysers, timesIn } from '@caunoi/text/engine/search-weights';
import { fold } from '@caunoi/text/normalise';
import { oneLine } from '@caunoi/text/suggest';
import { LRUCache } from 'lru-cache';
import type { IndexEntry } from '../search-index';
import type { Json } from './conditions.rules';
import { fieldOf } from './definition';
import { pairOf, phraseOf } from './phrase.rules';

/** A word without accents, and the pieces of that. */
interface Read {
  plain: string;
  trigrams: string;
}

/** A corpus has few different words. */
const seen = new LRUCache<string, Read>({ max: 50_000 });

function read(exact: string): Read {
  const known = seen.get(exact);
  if (known) return known;
  const plain = fold(exact);
  const fresh = { plain, trigrams: trigramsOf(plain).join(' ') };
  seen.set(exact, fresh);
  return fresh;
}

const pairsOf = (words: readonly string[]) => words.slice(1).map((word, i) => pairOf(words[i] ?? '', word));

/** The words of a spelling under each analyser. */
function wordsOf(spelling: string): Record<AnalyserName, string> {
  const exact = spelling.split(' ');
  const words = exact.map(read);
  const plain = words.map((word) => word.plain);
  return {
    exact: spelling,
    fold: plain.join(' '),
    exact2: pairsOf(exact).join(' '),
    fold2: pairsOf(plain).join(' '),
    tri: words.map(({ trigrams }) => trigrams).join(' '),
  };
}

/** The words of a document under each analyser, each as often as it counts. */
function textsOf(fields: ReadDocument['fields']): Json {
  const all = Object.entries(fields).flatMap(([field, spellings]) =>
    spellings.flatMap((spelling) => Array<ReturnType<typeof wordsOf>>(timesIn(field)).fill(wordsOf(spelling))),
  );
  const text = (name: AnalyserName) =>
    all
      .map((words) => words[name])
      .filter(Boolean)
      .join(' ');
  return Object.fromEntries(analysers.map((name) => [fieldOf[name], text(name)]));
}

/** Text and numbers apart: the same name may be either. */
function valuesOf(filters: ReadDocument['filters'], sort: Record<string, number> = {}) {
  const entries = Object.entries(filters);
  const number = Object.fromEntries(entries.filter(([, value]) => typeof value === 'number'));
  return { word: Object.fromEntries(entries.filter(([, value]) => typeof value !== 'number')), number, order: { ...number, ...sort } };
}

export function storedDocument(thing: string, { id, kind, fields, filters, sort }: ReadDocument) {
  return { id, thing, open: true, kind, ...textsOf(fields), ...valuesOf(filters, sort) };
}

/** What is left of a document that was taken out: so long as it stands, nothing older comes back. */
export const leftOf = (thing: string, id: string) => ({ id, thing, open: false });

/** What is suggested for a thing, by how much it weighs. */
export function phrasesIn({ phrases }: IndexEntry) {
  const keyed = phrases.flatMap(([text, weight]) => phraseOf(text, weight) ?? []);
  const keys = (...weights: number[]) => keyed.filter(({ weight }) => weights.includes(weight)).map(({ key }) => key);
  const [[title = ''] = []] = phrases;
  return {
    keyed,
    fields: { title: oneLine(title), titles: keys(2), keywords: keys(1), named: keys(0.25), said: keyed.map(({ key }) => key) },
  };
}
