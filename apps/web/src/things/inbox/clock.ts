import type { InboxItem } from '@caunoi/contracts/gateway/inbox';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;

/** What the clock of a task says: how long is left, that the time is over, or since when it waits. */
export type Clock = { says: 'days' | 'hours'; left: number; at: string } | { says: 'over' | 'since'; at: string };

export function clockOf({ due, since }: Pick<InboxItem, 'due' | 'since'>, now: Date): Clock | null {
  if (due === null) return since === null ? null : { says: 'since', at: since };
  const left = Date.parse(due) - now.getTime();
  if (left < 0) return { says: 'over', at: due };
  return left < DAY
    ? { says: 'hours', left: Math.max(1, Math.floor(left / HOUR)), at: due }
    : { says: 'days', left: Math.floor(left / DAY), at: due };
}

/** Tasks as urgent as each other stand together; what is empty is left out. */
export const byUrgency = (items: readonly InboxItem[]) =>
  (['now', 'soon', 'later'] as const)
    .map((urgency) => ({ urgency, items: items.filter((item) => item.urgency === urgency) }))
    .filter(({ items: some }) => some.length > 0);
