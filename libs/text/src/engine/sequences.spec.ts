import { Sequences } from './sequences';

const segments = [{ halves: 3, words: [1, 300, 70_000] }];

it('gives back the words of every document, and says so when no more fits', () => {
  const sequences = new Sequences(100);
  let documents = 0;
  const fill = () => {
    for (; ; documents++) sequences.append(segments);
  };
  expect(fill).toThrow('The index is full');
  expect(documents).toBeGreaterThan(5);
  for (let document = 0; document < documents; document++) expect(sequences.read(document)).toEqual(segments);
});
