import { trigramsOf } from '@caunoi/text/engine/lexis';
import type { ReadDocument } from '@caunoi/text/engine/search-document';
import { type AnalyserName, analysers, timesIn } from '@caunoi/text/engine/search-weights';
import { fold } from '@caunoi/text/normalise';
import { oneLine } from '@caunoi/text/suggest';
import { LRUCache } from 'lru-cache';
import type { IndexEntry } from '../search-index';
import { fieldOf } from './definition';
import { pairOf, phraseOf } from './phrase.rules';

/** A corpus has few different words. */
const seen = new LRUCache<string, string>({ max: 50_000 });

function folded(exact: string): string {
  const known = seen.get(exact) ?? fold(exact);
  seen.set(exact, known);
  return known;
}

/** The words of a document under each analyser, each as often as it counts. */
function wordsOf(fields: ReadDocument['fields']): Record<AnalyserName, string[]> {
  const found: Record<AnalyserName, string[]> = { exact: [], fold: [], exact2: [], fold2: [], tri: [] };
  for (const [field, spellings] of Object.entries(fields)) {
    for (const spelling of spellings) {
      const exact = spelling.split(' ');
      const plain = exact.map(folded);
      for (let times = timesIn(field); times > 0; times--) {
        found.exact.push(...exact);
        found.fold.push(...plain);
        for (let i = 1; i < exact.length; i++) {
          found.exact2.push(pairOf(exact[i - 1] ?? '', exact[i] ?? ''));
          found.fold2.push(pairOf(plain[i - 1] ?? '', plain[i] ?? ''));
        }
      }
    }
  }
  found.tri = found.fold.flatMap(trigramsOf);
  return found;
}

/** Text and numbers apart: the same name may be either. */
function valuesOf(filters: ReadDocument['filters'], sort: Record<string, number> = {}) {
  const entries = Object.entries(filters);
  const number = Object.fromEntries(entries.filter(([, value]) => typeof value === 'number'));
  return { word: Object.fromEntries(entries.filter(([, value]) => typeof value !== 'number')), number, order: { ...number, ...sort } };
}

export function storedDocument(thing: string, { id, kind, fields, filters, sort }: ReadDocument) {
  const words = wordsOf(fields);
  const texts = Object.fromEntries(analysers.map((name) => [fieldOf[name], words[name].join(' ')]));
  return { id, thing, open: true, kind, ...texts, ...valuesOf(filters, sort) };
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
