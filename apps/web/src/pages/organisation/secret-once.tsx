import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../components/button';
import { toast } from '../../components/toast-store';
import '../../forms/fields.css';

interface SecretOnceProps {
  title: ReactNode;
  /** What it opens, and how long. */
  children: ReactNode;
  label: ReactNode;
  value: string;
  copy: ReactNode;
  copied: string;
  onDone: () => void;
}

/** What can't be shown again: the platform keeps no more than what recognises it. */
export function SecretOnce({ title, children, label, value, copy, copied, onDone }: SecretOnceProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [value]);
  const toClipboard = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(value);
    toast(copied);
  };
  return (
    <section className="sheet pad new-member" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p>{children}</p>
      <div className="field">
        <label className="label" htmlFor={id}>
          {label}
        </label>
        <input ref={field} id={id} className="input" readOnly value={value} onFocus={({ target }) => target.select()} />
      </div>
      <div className="btns org-acts">
        {window.isSecureContext && (
          <Button kind="primary" onClick={() => void toClipboard()}>
            {copy}
          </Button>
        )}
        <Button kind="quiet" onClick={onDone}>
          <Trans>Đã cất, ẩn đi</Trans>
        </Button>
      </div>
    </section>
  );
}
