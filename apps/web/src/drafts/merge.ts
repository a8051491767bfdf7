import type { FieldWords } from './field-words';

type Field<S> = keyof S & string;

/** Three texts of one part. */
interface Texts<S> {
  before: S;
  mine: S;
  theirs: S;
}

/**
 * What there is to choose between two texts, among these fields. Where only the other side wrote there is nothing: their words stand.
 * `unfinished` are fields in which I wrote something that the texts do not hold yet.
 */
export function choices<S>(
  fields: readonly Field<S>[],
  { text }: Pick<FieldWords<S>, 'text'>,
  { before, mine, theirs }: Texts<S>,
  unfinished: readonly string[],
) {
  const untouched = fields.filter((field) => !unfinished.includes(field) && text(field, mine) === text(field, before));
  const different = fields.filter((field) => !untouched.includes(field) && text(field, mine) !== text(field, theirs));
  return { untouched, different };
}

/** Mine, except the fields in which the other text stands. */
export const merged = <F extends Record<string, unknown>>(mine: F, theirs: F, takeTheirs: readonly string[]): F => ({
  ...mine,
  ...Object.fromEntries(takeTheirs.map((field) => [field, theirs[field]])),
});
