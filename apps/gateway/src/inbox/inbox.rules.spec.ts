import type { Expert } from '@caunoi/contracts/experts/expert';
import type { Job } from '@caunoi/contracts/jobs/jobs.endpoints';
import type { Need } from '@caunoi/contracts/needs/need';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { inboxOf, type InboxParts, MOST_TEXTS } from './inbox.rules';

const now = new Date('2026-11-22T03:00:00Z');
const need = (status: Need['status'], more: Partial<Need> = {}) =>
  ({
    id: 'n',
    title: 'Giữ xoài tươi',
    language: 'vi',
    version: 3,
    status,
    expiresAt: null,
    reviewDueAt: null,
    review: null,
    ...more,
  }) as Need;
const listing = (status: Technology['status'], more: Partial<Technology> = {}) =>
  ({ ...need('draft'), id: 't', title: 'Màng bọc', status, ...more }) as Technology;
const profile = (status: Expert['status'], more: Partial<Expert> = {}) =>
  ({
    id: 'e',
    headline: 'Sau thu hoạch',
    language: 'vi',
    version: 1,
    status,
    expiresAt: null,
    updatedAt: '2026-11-01T00:00:00Z',
    ...more,
  }) as Expert;
const job = (more: Partial<Job>) =>
  ({ service: 'needs', name: 'need-expiry', state: 'waiting', lastResult: 'ok', lastEndedAt: null, ...more }) as Job & {
    service: string;
  };

const nothing: InboxParts = {
  ...{
    needs: [],
    technologies: [],
    profile: null,
    wantsProfile: false,
    queue: { needs: [], technologies: [] },
    undecided: new Map(),
    jobs: [],
  },
};
const inbox = (parts: Partial<InboxParts>) => inboxOf({ ...nothing, ...parts }, now);
const tasks = (parts: Partial<InboxParts>) =>
  inbox(parts).map(({ task, urgency, thing }) => [urgency, task, thing?.kind ?? null].join(' '));

test('nothing of one’s own, nothing to do', () => expect(inbox({})).toEqual([]));

test('what was sent back or is gone comes now, what runs out or was suggested soon, drafts whenever one likes', () => {
  const needs = [
    need('draft'),
    need('published', { expiresAt: '2026-12-10T00:00:00Z' }),
    need('expired', { expiresAt: '2026-11-01T00:00:00Z' }),
    need('returned'),
  ];
  expect(tasks({ needs })).toEqual([
    'now expired need',
    'now returned need',
    'soon expiring need',
    'soon suggested need',
    'later draft need',
  ]);
});

test.each([
  ['2026-11-24T00:00:00Z', 'now expiring technology'],
  ['2026-12-21T00:00:00Z', 'soon expiring technology'],
  ['2026-12-23T00:00:00Z', undefined],
])('a listing that is valid until %s: %p', (expiresAt, expected) => {
  const listed = tasks({ technologies: [listing('published', { expiresAt })], undecided: new Map([['t', 0]]) });
  expect(listed[0]).toBe(expected);
});

test.each([
  [undefined, null],
  [2, 2],
])('an own thing that is shown with %s suggestions that nobody has said a word on', (undecided, count) => {
  const parts = { technologies: [listing('published')], profile: profile('published') };
  const known = new Map(undecided === undefined ? [] : [['t', undecided] as const, ['e', undecided] as const]);
  expect(inbox({ ...parts, undecided: known }).map(({ task, thing, count: said }) => [task, thing?.id, said])).toEqual([
    ['suggested', 't', count],
    ['suggested', 'e', count],
  ]);
});

test('a thing on whose suggestions everything was said asks for nothing', () =>
  expect(tasks({ needs: [need('published')], undecided: new Map([['n', 0]]) })).toEqual([]));

test('of both queues the most urgent texts stand there, those of which the promise is about to be broken now', () => {
  const texts = ['2026-11-25', '2026-11-21', '2026-11-23T01:00', '2026-11-26', '2026-11-27'].map((day) =>
    need('under_review', { id: day, reviewDueAt: `${day.padEnd(16, 'T02:00')}:00Z` }),
  );
  const queue = { needs: texts, technologies: [listing('under_review', { reviewDueAt: '2026-11-24T00:00:00Z' })] };
  const listed = inbox({ queue });
  expect(listed.map(({ urgency, thing }) => [urgency, thing?.id.slice(0, 10)])).toEqual([
    ['now', '2026-11-21'],
    ['now', '2026-11-23'],
    ['soon', 't'],
    ['soon', '2026-11-25'],
    ['soon', '2026-11-26'],
  ]);
  expect(listed).toHaveLength(MOST_TEXTS);
});

test('work that failed or is late is named, work that ended well is not', () => {
  const jobs = [
    job({}),
    job({ lastResult: 'failed' }),
    job({ lastResult: 'timed_out' }),
    job({ state: 'late' }),
    job({ lastResult: 'partly' }),
  ];
  expect(inbox({ jobs }).map(({ task, job: named }) => [task, named?.name])).toEqual(
    Array.from({ length: 3 }, () => ['failed', 'need-expiry']),
  );
});

test('a scientist without a profile is asked for one, with one is not', () => {
  expect(tasks({ wantsProfile: true })).toEqual(['later missing ']);
  expect(tasks({ wantsProfile: true, profile: profile('hidden') })).toEqual([]);
});

test('what a reviewer sent back says why; what its owner took back to change it was not sent back', () => {
  const review = { reason: 'not_measurable', comment: '', at: '2026-11-20T00:00:00Z' } as const;
  expect(inbox({ needs: [need('returned', { review: { ...review, decision: 'return' } })] })[0]?.reason).toBe('not_measurable');
  expect(inbox({ needs: [need('returned', { review: { ...review, decision: 'publish' } })] })[0]?.reason).toBeNull();
});

test.each(['under_review', 'answered', 'withdrawn'] as const)('a need that is %s asks for nothing', (status) =>
  expect(inbox({ needs: [need(status)] })).toEqual([]),
);
