import fc from 'fast-check';
import { hasAccents } from '../normalise';
import { tokens } from '../tokens';
import type { SearchDocument, SearchRequest } from './search-document';
import { SearchEngine } from './search-engine';
import { type AnalyserName, type Profile, searchWeights, timesIn } from './search-weights';

const words = ['sấy', 'say', 'bơm', 'nhiệt', 'máy', 'hòa', 'hoà', 'đo', 'nước', 'robot', 'thuỷ', 'lúa', 'pump', 'pumps', 'TRL7'];
const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.constantFrom(...'abcdefgh'),
  kind: fc.constantFrom('need', 'technology'),
  lang: fc.constant('vi' as const),
  fields: fc.record({ title: phrase, body: phrase, keywords: phrase }),
  filters: fc.record({
    province: fc.constantFrom('Huế', 'Cà Mau'),
    tags: fc.subarray(['x', 'y', 'z']),
    trl: fc.integer({ min: 1, max: 3 }),
  }),
  sort: fc.record({ publishedAt: fc.nat(5) }),
});
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ upsert: document }) },
  { weight: 2, arbitrary: fc.record({ remove: fc.constantFrom(...'abcdefgh') }) },
  { weight: 1, arbitrary: fc.constant({ compact: true }) },
  { weight: 1, arbitrary: fc.constant({ forgetWords: true }) },
);
const requests: SearchRequest[] = ['sấy bơm', 'say bom nhiet', 'hòa nước robto', 'pump', 'máy đo lúa thuỷ', ''].map((text) => ({
  text,
  limit: 10,
  where: { trl: { min: 1, max: 2 } },
  facets: ['province', 'tags', 'trl'],
  ...(text === 'hòa nước robto' && { alone: ['nuoc'] }),
  expansions: text.startsWith('hòa') || text === 'pump' ? [{ text: 'máy bơm', weight: 0.6 }] : [],
  ...(text === 'pump' && { without: ['máy bơm', 'nuoc'] }),
  ...(text === 'say bom nhiet' && { phrases: ['bom nhiet'] }),
  ...(text === '' && { sort: { by: 'publishedAt' } }),
}));

it('goes on after any changes with what follows of what was there', () => {
  const documents = fc.uniqueArray(document, { selector: ({ id }) => id, minLength: 4, maxLength: 8 });
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });
  const asked = fc.constantFrom(...requests.map((request) => ({ ...request, limit: 2 })));
  fc.assert(
    fc.property(documents, changes, asked, (first, steps, request) => {
      const engine = new SearchEngine();
      for (const one of first) engine.upsert(one);
      const were = engine.search({ ...request, limit: 10 }).hits.map(({ id }) => id);
      const gone = new Set<string>();
      const found: string[] = [];
      for (let { hits, next } = engine.search(request); ; { hits, next } = engine.search({ ...request, after: next })) {
        found.push(...hits.map(({ id }) => id));
        if (!next) break;
        const step = steps.shift();
        if (!step) continue;
        if ('upsert' in step) engine.upsert(step.upsert);
        else if ('remove' in step && engine.remove(step.remove)) gone.add(step.remove);
      }
      expect(found.filter((id) => were.includes(id) && !gone.has(id))).toEqual(were.filter((id) => !gone.has(id)));
    }),
    { numRuns: 500 },
  );
});

it('answers after any changes as an index built afresh from what is left', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const lived = new SearchEngine();
      const left = new Map<string, SearchDocument>();
      for (const step of changes) {
        if ('upsert' in step) {
          lived.upsert(step.upsert);
          left.set(step.upsert.id, step.upsert);
        } else if ('remove' in step) expect(lived.remove(step.remove)).toBe(left.delete(step.remove));
        else if ('compact' in step) lived.compact();
        else lived.forgetWords();
        // What it keeps from one search to the next must not outlive a change.
        for (const request of requests) lived.search(request);
      }
      const fresh = new SearchEngine();
      for (const kept of left.values()) fresh.upsert(kept);
      expect(lived.size).toBe(left.size);
      for (const request of requests) expect(lived.search(request)).toEqual(fresh.search(request));
      for (const word of ['say', 'bom', 'pump', 'unknown']) expect(lived.idf(word)).toBe(fresh.idf(word));
    }),
    { numRuns: 150 },
  );
});

const trigrams = (word: string) => Array.from({ length: word.length }, (_, i) => `_${word}_`.slice(i, i + 3));
const termsOf = (text: string): Record<AnalyserName, string[]> => {
  const found = tokens(text);
  const pairs = (keys: string[]) => keys.slice(1).map((key, i) => `${keys[i]} ${key}`);
  const exact = found.map((token) => token.exact);
  const folded = found.map((token) => token.fold);
  return { exact, fold: folded, exact2: pairs(exact), fold2: pairs(folded), tri: folded.flatMap(trigrams) };
};

/** BM25 as the textbook has it, one document and one term at a time. */
const textbook = (documents: readonly SearchDocument[], query: string) => {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  /** All terms of a document, as often as they count. */
  const allOf = ({ fields }: SearchDocument, analyser: AnalyserName) =>
    Object.entries(fields).flatMap(([field, text]) => Array.from({ length: timesIn(field) }, () => termsOf(text)[analyser]).flat());
  const frequency = (document: SearchDocument, analyser: AnalyserName, term: string) =>
    allOf(document, analyser).filter((other) => other === term).length;
  const length = (document: SearchDocument, analyser: AnalyserName) => allOf(document, analyser).length;
  const average = (analyser: AnalyserName) => {
    const lengths = documents.map((document) => length(document, analyser)).filter((one) => one > 0);
    return sum(lengths) / lengths.length;
  };
  // What a byte cannot hold it rounds down; 37 and 40 it can, 41 is 40.
  const inByte = (exact: number) => (exact < 40 ? exact : exact - ((exact - 24) % 2 ** (Math.floor(Math.log2(exact - 24)) - 3)));
  const { k1, b } = searchWeights.bm25;
  const profile: Profile = hasAccents(query) ? searchWeights.accented : searchWeights.unaccented;
  const parts = Object.entries(profile) as [AnalyserName, number][];
  return (document: SearchDocument) =>
    sum(
      parts.flatMap(([analyser, weight]) =>
        termsOf(query)[analyser].map((term) => {
          const df = documents.filter((other) => frequency(other, analyser, term) > 0).length;
          const idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5));
          const tf = frequency(document, analyser, term);
          return tf === 0 ? 0 : (weight * idf * tf) / (tf + k1 * (1 - b + (b * inByte(length(document, analyser))) / average(analyser)));
        }),
      ),
    );
};

it('scores as BM25 under five analysers does by definition', () => {
  const plain = fc.array(fc.constantFrom('sấy', 'say', 'bơm', 'nhiệt', 'hòa', 'đo', 'nước', 'robot', 'lúa'), {
    minLength: 1,
    maxLength: 8,
  });
  const texts = plain.map((list) => list.join(' '));
  const query = fc
    .uniqueArray(fc.constantFrom('sấy', 'bơm', 'nhiet', 'nước', 'robot', 'lua'), { minLength: 1 })
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(fc.record({ title: texts, body: texts }), { minLength: 1, maxLength: 8 }), query, (fields, text) => {
      const documents = fields.map((given, i): SearchDocument => ({ id: `${i}`, kind: 'need', lang: 'vi', fields: given, filters: {} }));
      const engine = new SearchEngine();
      for (const one of documents) engine.upsert(one);
      const score = textbook(documents, text);
      for (const hit of engine.search({ text, limit: 10 }).hits) {
        expect(hit.score).toBeCloseTo(score(documents[Number(hit.id)] as SearchDocument), 4);
      }
    }),
  );
});
