const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const isId = (value: unknown): value is string => typeof value === 'string' && id.test(value);

// What routes read of an address. Plain functions: the library of schemas is not part of the first page.

/** The text, unless it is missing, repeated or too long. */
export const textIn = (value: unknown, most = 500) => (typeof value === 'string' && value.length <= most ? value : undefined);

/** The value, if it is one of these. */
export const oneOf = <const T extends string>(value: unknown, known: readonly T[]) => known.find((each) => each === value);

/** The whole number, if it lies within these. */
export function wholeIn(value: unknown, least: number, most: number) {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** One value or several, as a list. */
export function listIn(value: unknown) {
  const values = (Array.isArray(value) ? value : [value]) as unknown[];
  return values.length > 0 && values.every((each) => typeof each === 'string') ? (values as string[]) : undefined;
}

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
