import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef } from 'react';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { toast } from '../../components/toast-store';
import '../../forms/fields.css';
import type { Invited } from './organisation-data';

/** The secret stands behind the `#`: browsers send that part to nobody. */
const linkOf = (secret: string) => `${window.location.origin}/join#${secret}`;

/** What is to be handed over. It can't be shown again: the platform keeps no more than what recognises it. */
export function InvitationLink({ invited: { invitation, secret }, onDone }: { invited: Invited; onDone: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { fullName, expiresAt } = invitation;
  const link = linkOf(secret);
  useEffect(() => field.current?.select(), [link]);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(link);
    toast(t`Đã chép đường dẫn mời ${fullName}`);
  };
  return (
    <section className="sheet pad new-member" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <Trans>Đường dẫn mời {fullName}</Trans>
      </h3>
      <p>
        <Trans>
          Đưa tận tay cho người đó, ví dụ qua tin nhắn riêng. Đường dẫn chỉ hiện lần này, dùng được một lần, đến{' '}
          <CalendarDate value={expiresAt} />. Ai cầm nó cũng vào được tổ chức của bạn.
        </Trans>
      </p>
      <div className="field">
        <label className="label" htmlFor={id}>
          <Trans>Đường dẫn</Trans>
        </label>
        <input ref={field} id={id} className="input" readOnly value={link} onFocus={({ target }) => target.select()} />
      </div>
      <div className="btns org-acts">
        {window.isSecureContext && (
          <Button kind="primary" onClick={() => void copy()}>
            <Trans>Chép đường dẫn</Trans>
          </Button>
        )}
        <Button kind="quiet" onClick={onDone}>
          <Trans>Đã đưa, ẩn đi</Trans>
        </Button>
      </div>
    </section>
  );
}
