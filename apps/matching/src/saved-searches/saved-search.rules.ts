import { type CodeList, findCode, isRetired } from '@caunoi/contracts/code-lists/code-list';
import { filterLists } from '@caunoi/contracts/matching/filter-lists';
import { SavedQuery, type SavedSearch } from '@caunoi/contracts/matching/saved-search';
import type { z } from 'zod';

/** A search as it was saved, by this release or an earlier one. */
export type KeptQuery = Readonly<Record<string, unknown>>;

const LONGEST_SAID = 200;
const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST_SAID);

/** What of it a search takes today, always in the same order, and what it does not, or takes for a code that nobody may choose any more. */
export function readKept(kept: KeptQuery): { query: SavedQuery; outdated: SavedSearch['outdated'] } {
  const fields = Object.entries<z.ZodType>(SavedQuery.shape);
  const readable = fields.filter(([name, field]) => kept[name] !== undefined && field.safeParse(kept[name]).success);
  const query = SavedQuery.parse(Object.fromEntries(readable.map(([name]) => [name, kept[name]])));
  const known = new Set(readable.map(([name]) => name));
  const unread = Object.entries(kept).flatMap(([filter, value]) => (known.has(filter) ? [] : [{ filter, value: said(value) }]));
  return { query, outdated: [...unread, ...goneCodes(query)] };
}

const goneCodes = (query: SavedQuery) =>
  (Object.entries(filterLists) as [keyof typeof filterLists, CodeList][]).flatMap(([filter, list]) =>
    (query[filter] ?? []).filter((code) => !findCode(list, code) || isRetired(list, code)).map((value) => ({ filter, value })),
  );
