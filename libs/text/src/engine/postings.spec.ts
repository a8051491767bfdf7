import fc from 'fast-check';
import { BytePool } from './byte-pool';
import { Postings } from './postings';

type List = { document: number; halves: number }[];

const decoded = (postings: Postings, term: number): List => {
  const { documents, halves } = postings.list(term);
  return Array.from(documents, (document, i) => ({ document, halves: halves[i] ?? 0 }));
};

const buffer = () => ({ bytes: new Uint8Array(16), length: 0 });
const entries = fc.array(
  fc.record({
    term: fc.nat(5),
    gap: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 300_000 })),
    halves: fc.integer({ min: 1, max: 400 }),
  }),
  {
    maxLength: 3000,
  },
);

it.each([
  ['across slices and pages', 0],
  ['across the second gibibyte, where a signed number would turn negative', 32_767],
  ['near the end of what can be addressed', 65_000],
])('keeps every list as it was entered, %s', (_, firstPage) => {
  fc.assert(
    fc.property(entries, (given) => {
      const postings = new Postings(new BytePool(firstPage), buffer());
      const lists: List[] = [[], [], [], [], [], []];
      let document = -1;
      for (const { term, gap, halves } of given) {
        document += gap;
        postings.append(term, document, halves);
        lists[term]?.push({ document, halves: Math.min(halves, 255) });
      }
      lists.forEach((list, term) => {
        expect(decoded(postings, term)).toEqual(list);
        expect(postings.df(term)).toBe(list.length);
      });
    }),
    { numRuns: 40 },
  );
});

it('says so when no more fits, and keeps what it has', () => {
  const postings = new Postings(new BytePool(65_535), buffer());
  let documents = 0;
  const fill = () => {
    for (; ; documents++) postings.append(0, documents, 3);
  };
  expect(fill).toThrow('The index is full');
  expect(documents).toBeGreaterThan(10_000);
  expect(decoded(postings, 0).slice(0, documents)).toHaveLength(documents);
});

it('forgets the dead and renumbers the living when rewritten', () => {
  const postings = new Postings(new BytePool(), buffer());
  for (let document = 0; document < 1000; document++) postings.append(document % 3, document, 3);
  const remap = Int32Array.from({ length: 1000 }, (_, document) => (document % 2 === 0 ? document / 2 : -1));
  const rewritten = postings.rewritten(new BytePool(), remap);
  const living = Array.from({ length: 500 }, (_, i) => i).filter((now) => (now * 2) % 3 === 1);
  expect(decoded(rewritten, 1)).toEqual(living.map((document) => ({ document, halves: 3 })));
  expect(rewritten.df(1)).toBe(living.length);
});

it('has an empty list for a term it has never seen', () => {
  const postings = new Postings(new BytePool(), buffer());
  expect(decoded(postings, 7)).toEqual([]);
  expect(postings.df(7)).toBe(0);
});
