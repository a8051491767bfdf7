import type { FieldError } from '@caunoi/contracts/http.problems';
import type { z } from 'zod';
import { DomainError } from './domain-error';

/** What is wrong with a megabyte of nonsense must not become a gigabyte of answer. */
const MOST_FAULTS = 100;

type Part = 'path' | 'query' | 'body';

/** One part of a request, parsed; what is wrong is named by a JSON pointer to the field in it (RFC 6901). */
export function parsePart<S extends z.ZodType>(part: Part, schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, MOST_FAULTS).flatMap((issue) => faults(part, issue));
  throw new DomainError('request.invalid', { errors: errors.slice(0, MOST_FAULTS) });
}

/** A name that nobody gave a field is said again only as far as one recognises it. */
const LONGEST_NAME = 100;

const pointer = (...steps: PropertyKey[]) =>
  steps.map((step) => `/${String(step).slice(0, LONGEST_NAME).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** An unknown field is named itself, not only the object that holds it. */
function faults(part: Part, issue: z.core.$ZodIssue): FieldError[] {
  const { code, path } = issue;
  if (code !== 'unrecognized_keys') return [{ in: part, pointer: pointer(...path), code, message: issue.message }];
  const unknown = (key: string) => ({
    in: part,
    pointer: pointer(...path, key),
    code,
    message: `Unrecognized key: ${JSON.stringify(key.slice(0, LONGEST_NAME))}`,
  });
  return issue.keys.map(unknown);
}
