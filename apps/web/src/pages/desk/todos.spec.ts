import type { Need } from '@caunoi/contracts/needs/need';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { type Desk, todosOf } from './todos';

const now = new Date('2026-11-22T03:00:00Z');
const need = (status: Need['status'], expiresAt: string | null = null) => ({ status, expiresAt }) as Need;
const listing = (status: Technology['status'], expiresAt: string | null = null) => ({ status, expiresAt }) as Technology;
const desk = (part: Partial<Desk>): Desk => ({
  needs: [],
  technologies: [],
  profile: null,
  waiting: null,
  undecided: [],
  degraded: [],
  ...part,
});
const sorts = (part: Partial<Desk>, roles: Parameters<typeof todosOf>[1] = ['business']) =>
  todosOf(desk(part), roles, now).map(({ sort }) => sort);

test('nothing of one’s own, nothing to do', () => expect(sorts({})).toEqual([]));

test('what was sent back comes before what runs out, and that before drafts', () => {
  const needs = [need('draft'), need('published', '2026-12-01T00:00:00Z'), need('expired'), need('returned')];
  expect(sorts({ needs })).toEqual(['need_returned', 'need_expired', 'need_expiring', 'need_draft']);
});

test.each([
  ['2026-12-21T00:00:00Z', 'listing_expiring'],
  ['2026-12-23T00:00:00Z', undefined],
])('a listing that is valid until %s: %p', (expiresAt, sort) => {
  expect(sorts({ technologies: [listing('published', expiresAt)] })[0]).toBe(sort);
});

test.each([
  [undefined, ['need_matched']],
  [2, ['need_matched']],
  [0, []],
])('an open need with %s suggestions that nobody has said a word on: %j', (undecided, expected) => {
  const open = { ...need('published', '2027-04-01T00:00:00Z'), id: 'n' };
  expect(sorts({ needs: [open], undecided: undecided === undefined ? [] : [{ needId: 'n', undecided }] })).toEqual(expected);
});

test('what waits for a reviewer asks for one only where something waits', () => {
  expect(sorts({ waiting: { needs: 0, technologies: 0 } }, ['moderator'])).toEqual([]);
  expect(sorts({ waiting: { needs: 0, technologies: 2 } }, ['moderator'])).toEqual(['review']);
});

test('a scientist without a profile is asked for one, unless it just could not be read', () => {
  expect(sorts({}, ['scientist'])).toEqual(['profile_missing']);
  expect(sorts({ degraded: ['profile'] }, ['scientist'])).toEqual([]);
});

test.each(['under_review', 'answered', 'withdrawn'] as const)('a need that is %s asks for nothing', (status) =>
  expect(sorts({ needs: [need(status)] })).toEqual([]),
);
