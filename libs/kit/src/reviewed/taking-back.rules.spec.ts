import { canBeTakenBack, undone } from './taking-back.rules';

const at = new Date('2026-11-22T03:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const review = { decision: 'publish', reason: 'ok', comment: '', at: at.toISOString() } as const;

it.each([
  ['at once', { review, updatedAt: at }, 0, true],
  ['after ten minutes', { review, updatedAt: at }, 10, true],
  ['later', { review, updatedAt: at }, 10.1, false],
  ['after its owner has changed it', { review, updatedAt: later(1) }, 2, false],
  ['without a decision', { review: null, updatedAt: at }, 0, false],
])('a decision can be taken back %s', (_, thing, minutes, expected) => expect(canBeTakenBack(thing, later(minutes))).toBe(expected));

it('what was published first by it was never published; what was published before stays so', () => {
  expect(undone({ review, publishedAt: at })).toEqual({ review: null, publishedAt: null });
  expect(undone({ review, publishedAt: later(-60) })).toEqual({ review: null, publishedAt: later(-60) });
});
