import { RejectedRecords } from '../event-bus';
import { murmur2, partitionOf } from '../murmur2';
import { assertSendable, messageOf, partitioner, storedOf } from './kafka-records';

const id = '0198c5c1-1111-7aaa-8bbb-0123456789ab';
const record = { topic: 'caunoi.needs.need.v1', key: 'xoài', headers: { ce_id: id }, value: '{}', eventId: id };
const fetched = { offset: '7', key: Buffer.from('xoài'), value: Buffer.from('{}'), headers: { ce_id: Buffer.from(id) }, timestamp: '0' };
const read = (change: object = {}) => storedOf(record.topic, 3, { ...fetched, ...change });

it('an envelope’s id is enough; an id that it does not say goes along and comes back', () => {
  expect(messageOf(record).headers).toEqual(record.headers);
  const other = messageOf({ ...record, headers: { ce_type: 'a' } });
  expect(read({ headers: other.headers })).toMatchObject({ eventId: id, headers: { ce_type: 'a' } });
});

it('a record comes back as it was; a tombstone has no value', () => {
  expect(read()).toEqual({ ...record, partition: 3, offset: 7n, timestamp: new Date(0) });
  expect(read({ value: null }).value).toBeNull();
});

it('a record of somebody else’s gets an id from its place, always the same, and nothing that a database refuses', () => {
  const foreign = read({ headers: { ce_id: Buffer.from('seven') }, key: null, value: Buffer.from('a\0b') });
  expect(foreign.eventId).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  expect(read({ headers: {} }).eventId).toBe(foreign.eventId);
  expect(read({ headers: {}, offset: '8' }).eventId).not.toBe(foreign.eventId);
  expect([foreign.key, foreign.value]).toEqual(['', 'a\uFFFDb']);
});

it('what a broker would refuse is refused before', () => {
  const topics = new Map([[record.topic, 6]]);
  expect(() => assertSendable(record, topics)).not.toThrow();
  expect(() => assertSendable({ ...record, topic: 'other' }, topics)).toThrow(RejectedRecords);
  expect(() => assertSendable({ ...record, value: 'x'.repeat(1_000_001) }, topics)).toThrow(RejectedRecords);
});

it('partitions are those of the embedded log and of Java, negative hashes too', () => {
  const partition = (key: string, of = 6) => partitioner()({ partitionMetadata: Array(of).fill({}), message: { key, value: '' } });
  const keys = Array.from({ length: 200 }, (_, i) => `khoá ${i}`);
  expect(keys.map((key) => partition(key))).toEqual(keys.map((key) => partitionOf(key)));
  expect(keys.some((key) => murmur2(Buffer.from(key)) < 0)).toBe(true);
});
