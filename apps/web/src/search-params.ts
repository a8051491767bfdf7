/** What stands after the question mark: a value, or a list where a name is repeated. */
export type SearchParams = Record<string, string | string[]>;

/** `?tinh=79&tinh=01&q=xoài` → `{ tinh: ['79', '01'], q: 'xoài' }`. Everything stays text: the route's schema decides what is a number. */
export function parseSearch(search: string): SearchParams {
  const found: SearchParams = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = found[name];
    found[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return found;
}

/** The reverse of `parseSearch`; empty values are left out so that addresses stay short. */
export function stringifySearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null && item !== '') written.append(name, String(item));
  return written.size > 0 ? `?${written}` : '';
}
