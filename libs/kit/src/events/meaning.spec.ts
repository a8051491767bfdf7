import { event } from '@caunoi/contracts/contract';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { envelopeOf, headersOf } from './envelope';
import { meaningOf } from './meaning';
import { tombstoneOf } from './on';

const Target = z.strictObject({ quantity: z.string(), unit: z.string().default('') });
const contract = event({
  summary: 'A basket was packed',
  type: 'caunoi.basket.packed.v1',
  topic: 'caunoi.garden.basket.v1',
  data: z.strictObject({
    id: z.string(),
    targets: z.array(Target).default([]),
    by: z.union([z.strictObject({ person: z.string() }), z.strictObject({ machine: z.string(), speed: z.number() })]).optional(),
    paid: z.discriminatedUnion('how', [z.strictObject({ how: z.literal('cash') }), z.strictObject({ how: z.literal('card') })]).optional(),
  }),
  key: ({ id }) => id,
});
const handlers = new Map([[contract.type as string, { contract, handle: async () => {} }]]);
const read = (data: unknown) => {
  const headers = headersOf(envelopeOf(contract, { id: randomUUID(), key: 'k', sequence: 1, time: new Date() }));
  return meaningOf({ topic: contract.topic, key: 'k', headers, value: JSON.stringify(data) }, handlers);
};

describe('a tombstone', () => {
  const empty = { topic: contract.topic, key: 'giỏ 7', headers: {}, value: null };
  const handle = async () => {};

  it('is one also where nobody takes it', () => expect(meaningOf(empty, handlers)).toMatchObject({ kind: 'tombstone', key: 'giỏ 7' }));

  it.each([
    ['without headers', {}, {}],
    ['with those of the last fact', { ce_type: contract.type, ce_correlationid: 'c' }, { type: contract.type, correlationid: 'c' }],
  ])('%s is for who asked for those of its topic', (_, headers, envelope) => {
    const takers = new Map([...handlers, [tombstoneOf(contract), { contract, handle }]]);
    expect(meaningOf({ ...empty, headers }, takers)).toEqual({ kind: 'tombstone', key: 'giỏ 7', envelope, handle });
    expect(meaningOf({ ...empty, topic: 'caunoi.garden.other.v1' }, takers)).not.toMatchObject({ handle });
  });
});
const ripe = { quantity: 'độ chín' };

describe('what a newer teller adds is left out', () => {
  it.each([
    ['at the top', { id: 'a', colour: 'vàng' }, { id: 'a', targets: [] }],
    ['several things', { id: 'a', colour: 'vàng', weight: { kg: 3 } }, { id: 'a', targets: [] }],
    ['in a list', { id: 'a', targets: [ripe, { ...ripe, tolerance: 2 }] }, { id: 'a', targets: [1, 2].map(() => ({ ...ripe, unit: '' })) }],
    ['in a choice', { id: 'a', by: { machine: 'M1', speed: 2, since: 2030 } }, { id: 'a', targets: [], by: { machine: 'M1', speed: 2 } }],
    ['in a named choice', { id: 'a', paid: { how: 'card', bank: 'x' } }, { id: 'a', targets: [], paid: { how: 'card' } }],
    ['that means something to JavaScript', { id: 'a', constructor: 1, toString: 2 }, { id: 'a', targets: [] }],
  ])('%s', (_, data, fact) => expect(read(data)).toEqual(expect.objectContaining({ kind: 'fact', fact })));
});

it.each([
  ['without a field that was always there', { colour: 'vàng' }, 'id'],
  ['with a value of another kind', { id: 'a', colour: 'vàng', targets: [{ quantity: 5, tolerance: 2 }] }, 'targets[0].quantity'],
  ['that is none of the kinds there are', { id: 'a', by: { animal: 'buffalo' } }, 'by'],
  ['that is no object', ['a'], 'expected object'],
])('data %s stays unreadable', (_, data, named) => {
  const meaning = read(data);
  expect(meaning).toMatchObject({ kind: 'poison', error: { message: expect.stringContaining(named) } });
});
