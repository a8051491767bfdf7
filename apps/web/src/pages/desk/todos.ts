import type { desk } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Expert } from '@caunoi/contracts/experts/expert';
import type { Need } from '@caunoi/contracts/needs/need';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import type { Role } from '@caunoi/contracts/access';
import type { z } from 'zod';
import { runsOut } from '../../things/expiry';

export type Desk = z.output<typeof desk.answer>;

/** One thing that waits for the person at this desk. */
export type Todo =
  | { sort: 'review'; needs: number; technologies: number }
  | { sort: 'need_returned' | 'need_expired' | 'need_expiring' | 'need_matched' | 'need_draft'; need: Need }
  | { sort: 'listing_returned' | 'listing_expired' | 'listing_expiring' | 'listing_draft'; technology: Technology }
  | { sort: 'profile_expired' | 'profile_expiring' | 'profile_draft'; profile: Expert }
  | { sort: 'profile_missing' };

// What others wait for comes first, then what is about to disappear, then what only helps oneself.
const order: Todo['sort'][] = [
  ...(['review', 'need_returned', 'listing_returned', 'need_expired', 'listing_expired', 'profile_expired'] as const),
  ...(['need_expiring', 'listing_expiring', 'profile_expiring', 'need_matched'] as const),
  ...(['need_draft', 'listing_draft', 'profile_draft', 'profile_missing'] as const),
];

function ofNeed(need: Need, now: Date, undecided: number | undefined): Todo[] {
  if (need.status === 'returned') return [{ sort: 'need_returned', need }];
  if (need.status === 'draft') return [{ sort: 'need_draft', need }];
  if (need.status === 'expired') return [{ sort: 'need_expired', need }];
  if (need.status !== 'published') return [];
  if (runsOut(need, now)) return [{ sort: 'need_expiring', need }];
  // While nobody knows how many there are, the way to them stays.
  return undecided === 0 ? [] : [{ sort: 'need_matched', need }];
}

function ofListing(technology: Technology, now: Date): Todo[] {
  if (technology.status === 'returned') return [{ sort: 'listing_returned', technology }];
  if (technology.status === 'draft') return [{ sort: 'listing_draft', technology }];
  if (technology.status === 'expired') return [{ sort: 'listing_expired', technology }];
  return technology.status === 'published' && runsOut(technology, now) ? [{ sort: 'listing_expiring', technology }] : [];
}

function ofProfile(profile: Expert | null, roles: readonly Role[], now: Date): Todo[] {
  if (!profile) return roles.includes('scientist') ? [{ sort: 'profile_missing' }] : [];
  if (profile.status === 'draft') return [{ sort: 'profile_draft', profile }];
  if (profile.status === 'expired') return [{ sort: 'profile_expired', profile }];
  return profile.status === 'published' && runsOut(profile, now) ? [{ sort: 'profile_expiring', profile }] : [];
}

/** Everything that waits, what matters most to others first. A part that could not be read asks for nothing. */
export function todosOf({ needs, technologies, profile, waiting, undecided, degraded }: Desk, roles: readonly Role[], now: Date): Todo[] {
  const left = new Map(undecided.map(({ needId, undecided: count }) => [needId, count]));
  const queued = waiting && waiting.needs + waiting.technologies > 0;
  const todos: Todo[] = [
    ...(queued ? [{ sort: 'review' as const, ...waiting }] : []),
    ...needs.flatMap((need) => ofNeed(need, now, left.get(need.id))),
    ...technologies.flatMap((technology) => ofListing(technology, now)),
    ...(degraded.includes('profile') ? [] : ofProfile(profile, roles, now)),
  ];
  return todos.toSorted((a, b) => order.indexOf(a.sort) - order.indexOf(b.sort));
}
