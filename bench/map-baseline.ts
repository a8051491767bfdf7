import { hasAccents } from '@caunoi/text/normalise';
import { measures, type Profile, searchWeights, timesIn } from '@caunoi/text/engine/search-weights';
import type { SearchDocument } from '@caunoi/text/engine/search-document';
import { tokens } from '@caunoi/text/tokens';

interface Posting {
  id: string;
  frequency: number;
}

type Terms = Record<keyof Profile, string[]>;

const trigrams = (word: string) => Array.from({ length: word.length }, (_, i) => `_${word}_`.slice(i, i + 3));

const termsOf = (text: string): Terms => {
  const found = tokens(text);
  const exact = found.map((token) => token.exact);
  const fold = found.map((token) => token.fold);
  const pairs = (words: string[]) => words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return { exact, fold, exact2: pairs(exact), fold2: pairs(fold), tri: fold.flatMap(trigrams) };
};

/**
 * What one would write in an afternoon: the same BM25 with the same weights over Maps of strings and arrays of objects. The yardstick for
 * the engine's speed and memory, and an independent check of what it finds.
 */
export class MapBaseline {
  private readonly lists = new Map<string, Posting[]>();
  private readonly lengths = new Map<string, number[]>();
  private readonly totals = [0, 0, 0];

  add({ id, fields }: SearchDocument) {
    const frequencies = new Map<string, number>();
    const lengths = [0, 0, 0];
    for (const [field, text] of Object.entries(fields)) {
      const times = timesIn(field);
      const terms = termsOf(text);
      [terms.exact, terms.exact2, terms.tri].forEach((list, i) => (lengths[i] = (lengths[i] ?? 0) + times * list.length));
      for (const [analyser, list] of Object.entries(terms)) {
        for (const term of list) frequencies.set(`${analyser} ${term}`, (frequencies.get(`${analyser} ${term}`) ?? 0) + times);
      }
    }
    for (const [term, frequency] of frequencies) {
      const list = this.lists.get(term);
      if (list) list.push({ id, frequency });
      else this.lists.set(term, [{ id, frequency }]);
    }
    this.lengths.set(id, lengths);
    lengths.forEach((length, i) => (this.totals[i] = (this.totals[i] ?? 0) + length));
  }

  search(text: string, limit: number): { id: string; score: number }[] {
    const profile = hasAccents(text) ? searchWeights.accented : searchWeights.unaccented;
    const scores = new Map<string, number>();
    const { k1, b } = searchWeights.bm25;
    for (const [analyser, terms] of Object.entries(termsOf(text)) as [keyof Profile, string[]][]) {
      for (const term of terms) {
        const list = this.lists.get(`${analyser} ${term}`) ?? [];
        const idf = Math.log(1 + (this.lengths.size - list.length + 0.5) / (list.length + 0.5));
        const weight = (profile[analyser] ?? 0) * idf;
        if (weight === 0) continue;
        const measure = measures[analyser];
        const average = (this.totals[measure] ?? 0) / this.lengths.size;
        for (const { id, frequency } of list) {
          const norm = k1 * (1 - b + (b * (this.lengths.get(id)?.[measure] ?? 0)) / average);
          scores.set(id, (scores.get(id) ?? 0) + (weight * frequency) / (frequency + norm));
        }
      }
    }
    const ranked = [...scores].map(([id, score]) => ({ id, score }));
    return ranked.sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1)).slice(0, limit);
  }
}
