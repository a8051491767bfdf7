import type { Difference } from '../components/merge-dialog';

type Fields = Record<string, unknown>;

/** The fields that differ between two texts of one thing, written out for people by `show`. `labels` says which fields count, in their order. */
export function differences<T extends Fields>(
  mine: T,
  theirs: T,
  labels: Readonly<Partial<Record<keyof T & string, string>>>,
  show: (field: keyof T & string, value: unknown) => string = (_, value) => (typeof value === 'string' ? value : JSON.stringify(value)),
): Difference[] {
  return Object.entries(labels as Record<string, string>)
    .filter(([field]) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
    .map(([field, label]) => ({ field, label, mine: show(field, mine[field]), theirs: show(field, theirs[field]) }));
}

/** Mine, except the fields in which the other text was chosen. */
export const merged = <T extends Fields>(mine: T, theirs: T, takeTheirs: readonly string[]): T => ({
  ...mine,
  ...Object.fromEntries(takeTheirs.map((field) => [field, theirs[field]])),
});
