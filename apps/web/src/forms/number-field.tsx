import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useLocale } from '../i18n/locale';
import { Field, type FieldProps } from './field';
import { readNumber, writeNumber } from './number-text';
import { WithUnit } from './text-field';
import { useFlagOnLeaving } from './use-flag-on-leaving';

interface NumberFieldProps extends FieldProps {
  unit?: string;
  /** It may be below zero: the keypads of phones have no minus, so that the whole keyboard is offered. */
  signed?: boolean;
}

/** A number, written as people of the language write it. Empty is null. */
export function NumberField({ unit, signed = false, ...field }: NumberFieldProps) {
  const { ref, value, onChange, onBlur } = useController({ name: field.name }).field;
  const locale = useLocale();
  const { left, changed } = useFlagOnLeaving(field.name);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    onChange(readNumber(text, locale));
    changed();
  };
  const leave = () => {
    onBlur();
    left();
  };
  // What is being typed stays as typed ("1," on the way to "1,5"); a value that came from elsewhere is written out.
  const text = typed !== null && readNumber(typed, locale) === value ? typed : writeNumber(value, locale);
  return (
    <Field {...field}>
      {(control) => (
        <WithUnit unit={unit} control={control}>
          {(withUnit) => (
            <input
              {...withUnit}
              ref={ref}
              name={field.name}
              className="input"
              inputMode={signed ? 'text' : 'decimal'}
              autoComplete="off"
              value={text}
              onBlur={leave}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </WithUnit>
      )}
    </Field>
  );
}
