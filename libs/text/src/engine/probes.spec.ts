import fc from 'fast-check';
import { spellings } from './lexis';
import { HeldWords, probesOf } from './probes';
import type { SearchDocument, SearchRequest } from './search-document';
import { SearchEngine } from './search-engine';

const written = [
  ...['sấy', 'say', 'bơm', 'nhiệt', 'máy', 'hòa', 'đo', 'nước', 'nuoc', 'thải', 'xoài', 'chôm', 'sầu', 'riêng', 'bảo', 'quản'],
  ...['robot', 'robots', 'pump', 'pumping', 'TRL7', 'IEC', 'graphene', 'và', 'nuocc', 'robto', 'grapheme', 'quann', 'bao', 'quan', 'chom'],
];
const text = (most: number) =>
  fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...written) }, { weight: 1, arbitrary: fc.constantFrom(',', '\n', '.') }), {
    minLength: 1,
    maxLength: most,
  });
const documents = fc.array(fc.record({ title: text(4).map((list) => list.join(' ')), body: text(12).map((list) => list.join(' ')) }), {
  minLength: 2,
  maxLength: 12,
});
const asked: fc.Arbitrary<SearchRequest> = fc.record({
  text: fc.oneof(text(4), text(13), fc.constant([])).map((list) => list.join(' ')),
  expansions: fc.array(fc.record({ text: text(4).map((list) => list.join(' ')), weight: fc.constant(0.3) }), { maxLength: 3 }),
  alone: fc.subarray(['xoài', 'xoai', 'say', 'sấy', 'nước', 'robot', 'chom']),
  only: fc.constant('whole' as const),
  limit: fc.constant(50),
});

const documentOf = (fields: SearchDocument['fields'], i: number): SearchDocument => ({
  id: `d${i}`,
  kind: 'need',
  lang: 'vi',
  fields,
  filters: {},
});
const idsIn = (engine: SearchEngine, request: SearchRequest) =>
  engine
    .search(request)
    .hits.map(({ id }) => id)
    .sort();

it('never rule out what a search finds, and what is found among some is what is found of them', () => {
  let [found, ruledOut] = [0, 0];
  fc.assert(
    fc.property(documents, fc.array(asked, { minLength: 1, maxLength: 6 }), (all, requests) => {
      const engine = new SearchEngine();
      for (const [i, fields] of all.entries()) engine.upsert(documentOf(fields, i));
      const fresh = all.slice(-3).map((fields, i) => ({ fields, id: `d${all.length - all.slice(-3).length + i}` }));
      const words = new HeldWords();
      for (const [i, { fields }] of fresh.entries())
        words.add(i, Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, spellings(value)])));
      for (const request of requests) {
        const ids = fresh.map(({ id }) => id);
        const expected = idsIn(engine, request).filter((id) => ids.includes(id));
        expect(idsIn(engine, { ...request, among: ids })).toEqual(expected);
        const probes = probesOf(request);
        const unheard = engine.idf('');
        const kept = probes === null ? ids : words.holding(probes, (word) => engine.idf(word) < unheard).map((i) => ids[i] ?? '');
        expect(expected.filter((id) => !kept.includes(id))).toEqual([]);
        found += expected.length;
        ruledOut += ids.length - kept.length;
      }
    }),
    { numRuns: 600 },
  );
  expect([found > 100, ruledOut > 100]).toEqual([true, true]);
});

it('of syllables that were typed beside each other the pair is looked for, of other words the word', () => {
  expect(probesOf({ text: 'máy sấy robot', alone: [] })).toEqual({
    held: expect.arrayContaining(['robot', 'robots', 'may say', 'say robot']),
    slips: ['robot'],
  });
  expect(probesOf({ text: 'máy sấy', alone: [] })?.held).not.toContain('say');
  expect(probesOf({ text: 'máy sấy', alone: ['say'] })?.held).toContain('say');
  expect(probesOf({ text: '', alone: [] })).toBeNull();
});
