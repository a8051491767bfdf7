import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Field, type FieldProps } from './field';

interface PasswordFieldProps extends FieldProps {
  /** Tells password managers whether to fill one in or to make one up. Pasting always works. */
  autoComplete: 'current-password' | 'new-password';
}

/** A password that its writer may look at: hidden typing makes for short passwords. */
export function PasswordField({ autoComplete, ...field }: PasswordFieldProps) {
  const { register } = useFormContext();
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      {(control) => (
        <span className="password">
          <input
            {...register(field.name)}
            {...control}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
          />
          <button type="button" className="btn secondary" aria-pressed={shown} aria-controls={control.id} onClick={() => setShown(!shown)}>
            {shown ? <Trans>Ẩn</Trans> : <Trans>Hiện</Trans>}
            <span className="sr">
              {' '}
              <Trans>mật khẩu</Trans>
            </span>
          </button>
        </span>
      )}
    </Field>
  );
}
