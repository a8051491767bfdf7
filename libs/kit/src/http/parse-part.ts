import type { z } from 'zod';
import { DomainError } from './domain-error';

/** One part of a request, parsed; what is wrong is named by a JSON pointer to the field (RFC 6901). */
export function parsePart<S extends z.ZodType>(part: 'params' | 'query' | 'body', schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new DomainError('request.invalid', { errors: result.error.issues.flatMap((issue) => faults(part, issue)) });
}

const pointer = (...steps: PropertyKey[]) => `/${steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;

/** An unknown field is named itself, not only the object that holds it. */
function faults(part: string, issue: z.core.$ZodIssue) {
  const found = { code: issue.code, message: issue.message };
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: pointer(part, ...issue.path, key), ...found }));
  return [{ pointer: pointer(part, ...issue.path), ...found }];
}
