import type { OperationShape, Shape, Shapes } from '@caunoi/contracts/openapi/shapes';
import { brokenShapes } from './shapes.rules';

const text: Shape = { type: 'string' };
const object = (properties: Record<string, Shape>, required: string[] = []): Shape => ({ type: 'object', properties, required });
const offer = (change: Partial<OperationShape>, schemas: Record<string, Shape> = {}): Shapes => ({
  operations: [{ operation: 'one', query: {}, body: null, answer: null, ...change }],
  schemas: Object.entries(schemas).map(([schema, shape]) => ({ schema, shape })),
});
const query = (schema: Shape, required = false) => ({ query: { q: { required, schema } } });
const body = (schema: Shape, required = true) => ({ body: { required, schema } });
const answer = (shape: Shape) => ({ answer: shape });
const state = (...values: string[]): Shape => ({ type: 'string', enum: values });
const list = (items: Shape): Shape => ({ type: 'array', items });
const or = (...anyOf: Shape[]): Shape => ({ anyOf });
const none: Shape = { type: 'null' };

it.each<[string, Partial<OperationShape>, Partial<OperationShape>]>([
  ['a parameter that need not be sent', {}, query(text)],
  ['a list where one was taken', query(text), query(list(text))],
  ['a field that need not be sent', body(object({ a: text }, ['a'])), body(object({ a: text, b: text }, ['a']))],
  ['a field that need not be sent any more', body(object({ a: text }, ['a'])), body(object({ a: text }))],
  ['a value more to send', body(state('x', 'y')), body(state('x', 'y', 'z'))],
  ['any number where whole ones were taken', body({ type: 'integer' }), body({ type: 'number' })],
  ['null beside a text', body(text), body({ type: ['string', 'null'] })],
  ['a field more in an answer', answer(object({ a: text }, ['a'])), answer(object({ a: text, b: text }, ['a', 'b']))],
  ['a value more in an answer', answer(state('x', 'y')), answer(text)],
  ['no null any more', answer(or(text, none)), answer(text)],
  [
    'a variant that is still among others',
    body(object({ a: text }, ['a'])),
    body(or(object({ b: text }, ['b']), object({ a: text }, ['a']))),
  ],
])('%s is no break', (_, before, today) => expect(brokenShapes(offer(before), offer(today))).toEqual([]));

it.each<[string, Partial<OperationShape>, Partial<OperationShape>]>([
  ['one: query.q is no longer taken', query(text), {}],
  ['one: query.q must be sent now', query(text), query(text, true)],
  ['one: query.q must be sent now', {}, query(text, true)],
  ['one: query.q no longer takes y', query(state('x', 'y')), query(list(state('x')))],
  ['one: query.q is taken from a list now', query(text), query(list(state('x')))],
  ['one: query.q is no longer taken as string', query(text), query({ type: 'integer' })],
  ['one: a body must be sent now', {}, body(object({}))],
  ['one: a body must be sent now', body(object({}), false), body(object({}))],
  ['one: no body is taken any more', body(object({})), {}],
  ['one: body.a is no longer taken', body(object({ a: text })), body(object({}))],
  ['one: body.b must be sent now', body(object({ a: text })), body(object({ a: text, b: text }, ['b']))],
  [
    'one: body.a[].b is no longer taken as number',
    body(object({ a: list(object({ b: { type: 'number' } })) })),
    body(object({ a: list(object({ b: { type: 'integer' } })) })),
  ],
  ['one: nothing is answered any more', answer(text), {}],
  ['one: answer.a is no longer answered', answer(object({ a: text }, ['a'])), answer(object({}))],
  ['one: answer.a may be missing now', answer(object({ a: text }, ['a'])), answer(object({ a: text }))],
  ['one: answer may be null now', answer(text), answer({ type: ['string', 'null'] })],
  ['one: answer[] may be number now', answer(list({ type: 'integer' })), answer(list({ type: 'number' }))],
])('is told: %s', (said, before, today) => expect(brokenShapes(offer(before), offer(today))).toEqual([said]));

it('looks behind names, whatever a schema is called', () => {
  const before = offer(answer({ $ref: '#/components/schemas/Old' }), { Old: object({ a: text }, ['a']) });
  const renamed = offer(answer({ $ref: '#/components/schemas/New' }), { New: object({ a: text }, ['a']) });
  const less = offer(answer({ $ref: '#/components/schemas/Old' }), { Old: object({}) });
  expect(brokenShapes(before, renamed)).toEqual([]);
  expect(brokenShapes(before, less)).toEqual(['one: answer.a is no longer answered']);
});
