import { cursorOf } from '@caunoi/kit/database/page';

interface Dated {
  id: string;
  at: string;
}

/**
 * Of pages that each end after `limit` rows, the newest rows of all, and where the next page begins. Every page was asked for from the same
 * place, so none of the rows left out is lost.
 */
export function newestOf<T extends Dated>(rows: readonly T[], limit: number) {
  const sorted = rows.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
  const items = sorted.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && sorted.length >= limit && limit > 0 ? cursorOf(last.at, last.id) : null };
}
