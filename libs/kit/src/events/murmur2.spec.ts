import { murmur2, partitionOf } from './murmur2';

const bytes = (text: string) => new TextEncoder().encode(text);

// The vectors of Kafka's UtilsTest.testMurmur2 and of librdkafka's rdmurmur2.c.
it.each([
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
  ['kafka', -798503068],
])('hashes %s as Kafka does', (text, hash) => expect(murmur2(bytes(text))).toBe(hash));

it('reads a slice of a larger buffer from its own start', () =>
  expect(murmur2(bytes('--foobar--').subarray(2, 8))).toBe(murmur2(bytes('foobar'))));

it('takes keys as UTF-8 and never leaves the partitions', () => {
  const partitions = Array.from({ length: 600 }, (_, i) => partitionOf(`nhu cầu ${i}`));
  expect(new Set(partitions)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

it.each([
  ['abc', 3],
  ['foobar', 0],
  ['21', 0],
])('puts %s where Kafka does, negative hashes too', (key, partition) => expect(partitionOf(key)).toBe(partition));
