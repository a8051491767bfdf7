import { useController } from 'react-hook-form';
import { Field, type FieldProps } from './field';

/** A day, through the browser's own calendar. Empty is null. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  const { field: controller } = useController({ name: field.name });
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          ref={controller.ref}
          name={field.name}
          className="input date-input"
          type="date"
          min={min}
          max={max}
          value={controller.value ?? ''}
          onBlur={controller.onBlur}
          onChange={(event) => controller.onChange(event.target.value || null)}
        />
      )}
    </Field>
  );
}
