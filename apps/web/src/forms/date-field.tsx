import { useState } from 'react';
import { useController } from 'react-hook-form';
import { readDay, writeDay } from './day-text';
import { Field, type FieldProps } from './field';

/** A day, written dd/mm/yyyy in every language of the interface: browsers order day and month by their own. Empty is null. */
export function DateField(field: FieldProps) {
  const { ref, value, onChange, onBlur } = useController({ name: field.name }).field;
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    onChange(readDay(text));
  };
  const leave = () => {
    setTyped(null);
    onBlur();
  };
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          name={field.name}
          className="input date-input"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? writeDay(value)}
          onBlur={leave}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
