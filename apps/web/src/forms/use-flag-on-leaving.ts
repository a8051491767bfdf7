import { useFormContext } from 'react-hook-form';

/**
 * A day or a number is read out of what was typed. What cannot be read, or may not stand there, is said on leaving the field
 * and taken back as soon as it is right; an empty field is no mistake yet.
 */
export function useFlagOnLeaving(name: string) {
  const { trigger, getValues, getFieldState, formState } = useFormContext();
  const flagged = getFieldState(name, formState).invalid;
  return {
    left: () => {
      const value: unknown = getValues(name);
      if (value !== null && value !== '') void trigger(name);
    },
    changed: () => {
      if (flagged) void trigger(name);
    },
  };
}
