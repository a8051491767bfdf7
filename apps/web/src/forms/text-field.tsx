import { Plural } from '@lingui/react/macro';
import type { ComponentProps, ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field, type FieldControl, type FieldProps } from './field';
import { OldTyping } from './old-typing';

interface TextFieldProps extends FieldProps, Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'spellCheck'> {
  /** Several lines; grows with what is written. */
  multiline?: boolean;
  /** The words are a person's own and will be quoted: set in the serif. */
  voice?: boolean;
  /** Shows how many characters are left when the end comes near. Does not cut: the schema says no. */
  limit?: number;
  /** What stands behind the number or word: "ngày", "% trở xuống". */
  unit?: string;
}

export function TextField({ multiline, voice, limit, unit, type = 'text', autoComplete, inputMode, spellCheck, ...field }: TextFieldProps) {
  const { register } = useFormContext();
  const className = voice ? 'input voice' : 'input';
  return (
    <Field {...field}>
      {(control) => (
        <>
          {multiline ? (
            <textarea {...register(field.name)} {...control} className={className} spellCheck={spellCheck} />
          ) : (
            <WithUnit unit={unit} control={control}>
              {(withUnit) => (
                <input
                  {...register(field.name)}
                  {...withUnit}
                  className={className}
                  type={type}
                  autoComplete={autoComplete}
                  inputMode={inputMode}
                  spellCheck={spellCheck}
                />
              )}
            </WithUnit>
          )}
          {limit && <CharactersLeft name={field.name} limit={limit} />}
          {multiline && <OldTyping name={field.name} />}
        </>
      )}
    </Field>
  );
}

/** A control with its unit behind it: seen, and said with the field. */
export function WithUnit({
  unit,
  control,
  children,
}: {
  unit: string | undefined;
  control: FieldControl;
  children: (control: FieldControl) => ReactNode;
}) {
  if (!unit) return children(control);
  const id = `${control.id}-unit`;
  return (
    <span className="unit">
      {children({ ...control, 'aria-describedby': [id, control['aria-describedby']].filter(Boolean).join(' ') })}
      <span id={id} title={unit}>
        {unit}
      </span>
    </span>
  );
}

function CharactersLeft({ name, limit }: { name: string; limit: number }) {
  const written = String(useWatch({ name }) ?? '').length;
  const left = limit - written;
  const over = -left;
  if (left > limit * 0.2) return null;
  return (
    <span className="hint" role="status">
      {left >= 0 ? <Plural value={left} other="Còn # ký tự" /> : <Plural value={over} other="Quá # ký tự" />}
    </span>
  );
}
