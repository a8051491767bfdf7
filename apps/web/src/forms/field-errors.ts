import type { FieldErrors, FieldValues } from 'react-hook-form';

export interface FieldProblem {
  name: string;
  message: string;
}

/** The errors of a form as a flat list: `{ targets: [{ unit: … }] }` → `targets.0.unit`. */
export function fieldProblems(errors: FieldErrors<FieldValues>, path = ''): FieldProblem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object' || key === 'ref') return [];
    const name = path ? `${path}.${key}` : key;
    const message = (error as { message?: unknown }).message;
    if (typeof message === 'string') return [{ name: name.replace(/\.root$/, ''), message }];
    return fieldProblems(error as FieldErrors<FieldValues>, name);
  });
}

/** The id of a field's control, by which the summary finds it. */
export const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`;
