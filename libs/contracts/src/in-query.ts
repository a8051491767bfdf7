import { z } from 'zod';
import type { CodeList } from './code-lists/code-list';
import { CodeEverOf } from './code-lists/code-list-schemas';

/** A query parameter that may be repeated: `?sector=food&sector=water`. One alone arrives as no list. */
export const Repeated = <T extends z.ZodType>(item: T, most = 20) =>
  z.preprocess((sent) => (sent === undefined || Array.isArray(sent) ? sent : [sent]), z.array(item).max(most)) as unknown as z.ZodType<
    z.output<T>[],
    z.input<T>[] | z.input<T>
  >;

/** A filter by codes: what was retired is still found by, what never was a code is refused. */
export const Filter = (list: CodeList) => Repeated(CodeEverOf(list));
