import { ProblemError } from '@caunoi/contracts/client';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { issueMessage } from './issue-message';

/** "/targets/0/unit" → "targets.0.unit" (JSON pointer, RFC 6901). */
export const fieldOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/**
 * Puts a refusal of the platform where it belongs: at the fields it names, otherwise above the form. What it says of them is for
 * developers: readers get our words. Throws what is no refusal: that is for the error page.
 */
export function applyProblem<T extends FieldValues, O>(form: UseFormReturn<T, unknown, O>, error: unknown) {
  if (!(error instanceof ProblemError)) throw error;
  const { title } = error.problem;
  const errors = (error.problem.errors ?? []).filter(({ in: part, pointer }) => part === 'body' && pointer !== '');
  for (const { pointer, code } of errors) {
    const field = fieldOf(pointer) as Path<T>;
    // Of limits and forms only the service knows more than their kind.
    const issue = { code: code === 'invalid_value' ? code : 'custom', input: form.getValues(field) } as const;
    form.setError(field, { type: code, message: issueMessage(issue) });
  }
  if (errors.length === 0) form.setError('root.server', { type: error.code, message: title });
}
