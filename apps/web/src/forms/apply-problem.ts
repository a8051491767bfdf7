import { ProblemError } from '@caunoi/contracts/client';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';

/** "/targets/0/unit" → "targets.0.unit" (JSON pointer, RFC 6901). */
export const fieldOf = (pointer: string) =>
  pointer
    .split('/')
    .filter(Boolean)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/**
 * Puts a refusal of the platform where it belongs: at the fields it names, otherwise above the form.
 * Throws what is no refusal: that is for the error page.
 */
export function applyProblem<T extends FieldValues, O>(form: UseFormReturn<T, unknown, O>, error: unknown) {
  if (!(error instanceof ProblemError)) throw error;
  const { title, detail, errors = [] } = error.problem;
  for (const { pointer, message, code } of errors) form.setError(fieldOf(pointer) as Path<T>, { type: code, message });
  if (errors.length === 0) form.setError('root.server', { type: error.code, message: detail ?? title });
}
