import type { Expert } from '@caunoi/contracts/experts/expert';
import type { InboxItem, InboxTask, Urgency } from '@caunoi/contracts/gateway/inbox';
import type { Job } from '@caunoi/contracts/jobs/jobs.endpoints';
import type { Kind } from '@caunoi/contracts/matching/match';
import type { Need } from '@caunoi/contracts/needs/need';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';

const DAY = 24 * 3600 * 1000;
/** Owners are told this long before their word on a thing runs out, and once more urgently in its last days. */
const NOTICE = 30 * DAY;
const LAST_DAYS = 3 * DAY;
/** Of a queue: a promise that is about to be broken. */
const PROMISE = DAY;
/** So many texts that wait for a reviewer stand there one by one. */
export const MOST_TEXTS = 5;

/** What an inbox is made of. What could not be read asks for nothing. */
export interface InboxParts {
  needs: readonly Need[];
  technologies: readonly Technology[];
  profile: Expert | null;
  /** Somebody whom a profile would help. */
  wantsProfile: boolean;
  /** The most urgent texts of each queue. */
  queue: { needs: readonly Need[]; technologies: readonly Technology[] };
  /** How many suggestions nobody has said a word on, by the thing that they are for. */
  undecided: ReadonlyMap<string, number>;
  jobs: readonly (Job & { service: string })[];
}

type Text = { kind: 'need'; thing: Need } | { kind: 'technology'; thing: Technology };
type Owned = Text | { kind: 'expert'; thing: Expert };

/** What waits for an owner by the state of the thing alone. */
const waits: Partial<Record<Owned['thing']['status'], InboxTask>> = { draft: 'draft', returned: 'returned', expired: 'expired' };
const urgencies: Partial<Record<InboxTask, Urgency>> = { returned: 'now', expired: 'now', failed: 'now', draft: 'later', missing: 'later' };
/** Among what is as urgent and due at the same time: what others wait for comes first. */
const order: readonly InboxTask[] = ['review', 'failed', 'returned', 'expired', 'expiring', 'suggested', 'draft', 'missing'];
const levels: readonly Urgency[] = ['now', 'soon', 'later'];

/** Everything that waits, most urgent first. */
export function inboxOf(parts: InboxParts, now: Date): InboxItem[] {
  const { needs, technologies, profile, wantsProfile, queue, undecided, jobs } = parts;
  const owned: Owned[] = [...asTexts({ needs, technologies }), ...(profile ? [{ kind: 'expert' as const, thing: profile }] : [])];
  const items = [
    ...urgentTexts(queue).map((text) => ofQueue(text, now)),
    ...jobs.flatMap(ofJob),
    ...owned.flatMap((each) => ofOwned(each, undecided.get(each.thing.id), now)),
    ...(wantsProfile && !profile ? [item('missing', {})] : []),
  ];
  return items.toSorted(
    (a, b) =>
      levels.indexOf(a.urgency) - levels.indexOf(b.urgency) ||
      moment(a.due) - moment(b.due) ||
      order.indexOf(a.task) - order.indexOf(b.task) ||
      moment(b.since) - moment(a.since),
  );
}

const asTexts = ({ needs, technologies }: InboxParts['queue']): Text[] => [
  ...needs.map((thing) => ({ kind: 'need' as const, thing })),
  ...technologies.map((thing) => ({ kind: 'technology' as const, thing })),
];

const urgentTexts = (queue: InboxParts['queue']) =>
  asTexts(queue)
    .toSorted((a, b) => moment(a.thing.reviewDueAt) - moment(b.thing.reviewDueAt))
    .slice(0, MOST_TEXTS);

const moment = (at: string | null) => (at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at));
const item = (task: InboxTask, known: Partial<InboxItem>): InboxItem => ({
  ...{ task, urgency: urgencies[task] ?? 'soon', thing: null, job: null, count: null, reason: null, due: null, since: null },
  ...known,
});

function ofQueue(text: Text, now: Date): InboxItem {
  const due = text.thing.reviewDueAt;
  return item('review', { thing: named(text), due, urgency: moment(due) - now.getTime() < PROMISE ? 'now' : 'soon' });
}

const ofJob = ({ service, name, lastResult, lastEndedAt, state }: InboxParts['jobs'][number]): InboxItem[] =>
  lastResult === 'failed' || lastResult === 'timed_out' || state === 'late'
    ? [item('failed', { job: { service, name }, since: lastEndedAt })]
    : [];

/** One that is shown may both run out soon and have suggestions: either is a task of its own. */
function ofOwned(owned: Owned, undecided: number | undefined, now: Date): InboxItem[] {
  const { status, expiresAt, updatedAt } = owned.thing;
  const thing = named(owned);
  const task = waits[status];
  if (task === 'expired') return [item(task, { thing, due: expiresAt })];
  if (task) return [item(task, { thing, since: updatedAt, reason: task === 'returned' ? reasonOf(owned) : null })];
  if (status !== 'published') return [];
  const left = moment(expiresAt) - now.getTime();
  return [
    ...(left < NOTICE ? [item('expiring', { thing, due: expiresAt, urgency: left < LAST_DAYS ? 'now' : 'soon' })] : []),
    // While nobody knows how many there are, the way to them stays.
    ...(undecided === 0 ? [] : [item('suggested', { thing, count: undecided ?? null })]),
  ];
}

/** A text that was published and then changed by its owner was not sent back. */
function reasonOf({ thing }: Owned) {
  const review = 'review' in thing ? thing.review : null;
  return review && review.decision !== 'publish' ? review.reason : null;
}

function named({ kind, thing }: Owned): InboxItem['thing'] {
  const { id, language, version } = thing;
  return { kind: kind satisfies Kind, id, language, version, title: kind === 'expert' ? thing.headline : thing.title };
}
