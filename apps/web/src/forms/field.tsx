import { IconAlertCircle } from '@tabler/icons-react';
import { type KeyboardEventHandler, type ReactNode, useContext, useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { FieldLabelsContext } from './field-labels';
import { fieldId } from './field-errors';
import './fields.css';

export interface FieldProps {
  /** Path in the form's values: "title", "targets.0.unit". */
  name: string;
  label: string;
  /** How the error summary calls it where the label alone is not clear: "Mục tiêu 2, đơn vị". */
  summaryLabel?: string | undefined;
  hint?: ReactNode;
  /** Nothing can be sent without it. */
  required?: boolean;
  /** Under the control: a machine suggestion, for example. */
  below?: ReactNode;
}

export interface FieldControl {
  id: string;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label, hint and error of one control, tied to it for screen readers; announces itself to the error summary. */
export function useField({ name, label, summaryLabel = label, hint, required = false }: FieldProps) {
  const { getFieldState, formState } = useFormContext();
  const labels = useContext(FieldLabelsContext);
  useEffect(() => labels?.add(name, summaryLabel), [labels, name, summaryLabel]);
  const id = fieldId(name);
  const message = getFieldState(name, formState).error?.message;
  const described = [hint ? `${id}-hint` : '', message ? `${id}-error` : ''].filter(Boolean).join(' ');
  const control: FieldControl = {
    id,
    'aria-invalid': message ? true : undefined,
    'aria-required': required || undefined,
    'aria-describedby': described || undefined,
  };
  return { id, message, control };
}

interface FrameProps extends FieldProps {
  children: (control: FieldControl) => ReactNode;
}

/** A single control with its label. */
export function Field({ children, ...props }: FrameProps) {
  const { id, message, control } = useField(props);
  return (
    <div className={message ? 'field bad' : 'field'}>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <HintAndError id={id} hint={props.hint} message={message} />
      {children(control)}
      {props.below}
    </div>
  );
}

interface GroupProps extends FrameProps {
  onKeyDown?: KeyboardEventHandler<HTMLFieldSetElement>;
  /** One answer of several: only of such a group can be said that it must have one. */
  oneOf?: boolean;
}

/** Several controls that answer one question: radio buttons, checkboxes, a pair of numbers. */
export function FieldGroup({ children, onKeyDown, oneOf = false, ...props }: GroupProps) {
  const { id, message, control } = useField(props);
  return (
    <fieldset
      className={message ? 'field bad' : 'field'}
      id={id}
      tabIndex={-1}
      role={oneOf ? 'radiogroup' : undefined}
      aria-required={oneOf ? control['aria-required'] : undefined}
      aria-describedby={control['aria-describedby']}
      onKeyDown={onKeyDown}
    >
      <legend className="label">{props.label}</legend>
      <HintAndError id={id} hint={props.hint} message={message} />
      {children(control)}
      {props.below}
    </fieldset>
  );
}

export const HintAndError = ({ id, hint, message }: { id: string; hint?: ReactNode; message: string | undefined }) => (
  <>
    {hint && (
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {message && (
      <span className="err" id={`${id}-error`}>
        <IconAlertCircle className="i" aria-hidden />
        <span>{message}</span>
      </span>
    )}
  </>
);
