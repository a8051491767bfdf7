import { needAddress } from './need-address';

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;

it('keeps what it can read and leaves the rest out', () => {
  expect(needAddress({ tab: 'expert', suggestion: id(1), view: 'compare' })).toEqual({ tab: 'expert', suggestion: id(1), view: 'compare' });
  expect(needAddress({ tab: 'all', suggestion: 'first', compare: 'x', view: 'map' })).toEqual({});
});

it('compares one or more, each once, at most four', () => {
  expect(needAddress({ compare: id(1) }).compare).toEqual([id(1)]);
  expect(needAddress({ compare: [id(1), 'x', id(1), id(2)] }).compare).toEqual([id(1), id(2)]);
  expect(needAddress({ compare: [1, 2, 3, 4, 5].map(id) }).compare).toEqual([1, 2, 3, 4].map(id));
});
