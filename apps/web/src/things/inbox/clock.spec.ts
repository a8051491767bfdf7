import type { InboxItem } from '@caunoi/contracts/gateway/inbox';
import { textsIn, waitingIn } from '../../data/inbox';
import { byUrgency, clockOf } from './clock';

const now = new Date('2026-11-22T03:00:00Z');
const item = (task: InboxItem['task'], urgency: InboxItem['urgency']) => ({ task, urgency }) as InboxItem;

test.each([
  ['2026-11-25T02:00:00Z', { says: 'days', left: 2 }],
  ['2026-11-23T03:00:00Z', { says: 'days', left: 1 }],
  ['2026-11-22T05:30:00Z', { says: 'hours', left: 2 }],
  ['2026-11-22T03:10:00Z', { says: 'hours', left: 1 }],
  ['2026-11-22T02:59:00Z', { says: 'over' }],
])('what is due at %s says %j', (due, expected) => expect(clockOf({ due, since: null }, now)).toEqual({ ...expected, at: due }));

test('without an end it says since when it waits, or nothing', () => {
  const since = '2026-11-20T00:00:00Z';
  expect(clockOf({ due: null, since }, now)).toEqual({ says: 'since', at: since });
  expect(clockOf({ due: null, since: null }, now)).toBeNull();
});

test('drafts are not counted, texts beyond the first few are', () => {
  const inbox = { items: [item('review', 'now'), item('suggested', 'soon'), item('draft', 'later')], further: 7 };
  expect(waitingIn(inbox)).toBe(9);
  expect(textsIn(inbox)).toBe(8);
});

test('tasks stand by urgency, without empty groups', () => {
  const items = [item('returned', 'now'), item('draft', 'later')];
  expect(byUrgency(items).map(({ urgency, items: some }) => [urgency, some.length])).toEqual([
    ['now', 1],
    ['later', 1],
  ]);
});
