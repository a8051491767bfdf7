/** As many as a service gives at once, and as many pages as one answer is made of. */
const LIMIT = 100;
const MOST_PAGES = 10;

interface Page<T> {
  items: T[];
  next: string | null;
}

/** A whole list, page by page. One that goes on beyond the most keeps its `next`: whoever shows it says that it is not all. */
export async function everyPage<T>(ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<Page<T>> {
  const all: Page<T> = { items: [], next: null };
  for (let n = 0; n < MOST_PAGES; n++) {
    const { items, next } = await ask({ limit: LIMIT, ...(all.next === null ? {} : { cursor: all.next }) });
    all.items.push(...items);
    all.next = next;
    if (next === null) break;
  }
  return all;
}

/** Parts that are lists and do not end where they seem to. */
export const unfinished = (parts: object): string[] =>
  Object.entries(parts)
    .filter(([, part]) => isUnfinished(part))
    .map(([name]) => name);

const isUnfinished = (part: unknown) => typeof part === 'object' && part !== null && 'next' in part && part.next !== null;
