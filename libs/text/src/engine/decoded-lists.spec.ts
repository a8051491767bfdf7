import { BytePool } from './byte-pool';
import { DecodedLists } from './decoded-lists';
import { Postings } from './postings';

/** Postings that count how often a list is decoded. */
class Counted extends Postings {
  decoded = 0;

  override list(term: number) {
    this.decoded++;
    return super.list(term);
  }
}

const postings = () => new Counted(new BytePool(), { bytes: new Uint8Array(16), length: 0 });
const documentsOf = (lists: DecodedLists, from: Postings, term: number) => [...lists.get(term, from, term).documents];

it('decodes a list once, and again when it has grown', () => {
  const [lists, words] = [new DecodedLists(), postings()];
  words.append(0, 3, 2);
  words.append(1, 3, 2);
  expect(documentsOf(lists, words, 0)).toEqual([3]);
  expect(documentsOf(lists, words, 0)).toEqual([3]);
  words.append(1, 4, 2);
  expect(documentsOf(lists, words, 0)).toEqual([3]);
  expect(words.decoded).toBe(1);
  words.append(0, 9, 5);
  expect(lists.get(0, words, 0)).toMatchObject({ documents: Int32Array.of(3, 9), halves: Uint8Array.of(2, 5) });
  expect(words.decoded).toBe(2);
});

it('measures its documents anew when their norms have changed', () => {
  const [lists, words] = [new DecodedLists(), postings()];
  words.append(0, 1, 2);
  lists.newNorms(Float32Array.of(0, 2));
  expect([...lists.get(0, words, 0).shares]).toEqual([0.5]);
  lists.newNorms(Float32Array.of(0, 6));
  expect([...lists.get(0, words, 0).shares]).toEqual([0.25]);
  expect(words.decoded).toBe(1);
});

it('lets half of what it holds go when it holds too much, the longest unused first', () => {
  const [lists, words] = [new DecodedLists(5), postings()];
  for (let document = 0; document < 6; document++) words.append(document % 3, document, 2);
  for (const term of [0, 1, 0, 2]) documentsOf(lists, words, term);
  expect(lists.bytes()).toBeLessThan(5 * 9);
  documentsOf(lists, words, 2);
  expect(words.decoded).toBe(3);
  documentsOf(lists, words, 0);
  expect(words.decoded).toBe(4);
});
