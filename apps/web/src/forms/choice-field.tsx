import type { ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { FieldGroup, type FieldProps, HintAndError, useField } from './field';

export interface Choice {
  /** Null: none of the others. */
  value: string | null;
  label: ReactNode;
  hint?: ReactNode;
  /** Why it cannot be chosen; it stays visible. */
  refusal?: string;
}

interface ChoiceFieldProps extends FieldProps {
  choices: readonly Choice[];
  /** Checkboxes and a list of values, instead of radio buttons and one. */
  several?: boolean;
}

/** One of few (radio buttons), or some of few (checkboxes). For many, see CodeSelect. */
export function ChoiceField({ choices, several = false, ...field }: ChoiceFieldProps) {
  const { value: answer, onChange, onBlur } = useController({ name: field.name }).field;
  const chosen: unknown[] = several ? (answer ?? []) : [answer];
  const choose = (value: string | null, on: boolean) => {
    if (!several) onChange(value);
    else onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  };
  return (
    <FieldGroup {...field} oneOf={!several}>
      {() => (
        <div>
          {choices.map(({ value, label, hint, refusal }) => (
            <label key={value ?? ''} className={refusal ? 'choice off' : 'choice'}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={field.name}
                value={value ?? ''}
                checked={chosen.includes(value)}
                disabled={refusal !== undefined}
                onBlur={onBlur}
                onChange={(event) => choose(value, event.target.checked)}
              />
              <span>
                {label}
                {(refusal ?? hint) && <span className="hint">{refusal ?? hint}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

/** A single yes: never ticked beforehand. */
export function CheckField(field: FieldProps) {
  const { ref, value, onChange, onBlur } = useController({ name: field.name }).field;
  const { id, message, control } = useField(field);
  return (
    <div className={message ? 'field bad' : 'field'}>
      <HintAndError id={id} message={message} />
      <label className="choice">
        <input
          {...control}
          ref={ref}
          type="checkbox"
          name={field.name}
          checked={value === true}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {field.label}
          {field.hint && (
            <span className="hint" id={`${id}-hint`}>
              {field.hint}
            </span>
          )}
        </span>
      </label>
      {field.below}
    </div>
  );
}
