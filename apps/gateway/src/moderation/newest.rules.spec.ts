import { positionOf } from '@caunoi/kit/database/page';
import { newestOf } from './newest.rules';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const row = (n: number, at: string) => ({ id: id(n), at: `2026-11-22T0${at}:00:00.000Z` });
const [a, b, c, d] = [row(1, '1'), row(2, '2'), row(3, '2'), row(4, '4')] as const;

it('the newest of all come first; at the same moment the later id', () =>
  expect(newestOf([a, b, d, c], 3).items.map((one) => one.id)).toEqual([d.id, c.id, b.id]));

it('the next page begins after the last one that is shown', () => {
  const { next } = newestOf([a, b, c, d], 2);
  expect(positionOf(next ?? '')).toEqual([c.at, c.id]);
});

it('what is fewer than a page is the end', () => expect(newestOf([a, b], 3).next).toBeNull());
