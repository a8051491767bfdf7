import { sendVerification } from '@caunoi/contracts/identity/links.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api';
import { Button } from '../components/button';
import { ProblemNotice } from '../components/problem-notice';
import './unproven-address.css';

/** For whoever has not followed the link of the first letter yet: what is asked of them, and another letter. */
export function UnprovenAddress({ email }: { email: string }) {
  const { t } = useLingui();
  const send = useMutation({ mutationFn: () => api.call(sendVerification, {}) });
  return (
    <aside className="unproven" aria-label={t`Xác nhận thư điện tử`}>
      <div className="wrap">
        <p role="status">
          {send.isSuccess ? (
            <Trans>
              Đã gửi lại thư tới <b>{email}</b>. Đường dẫn trong thư trước không còn dùng được.
            </Trans>
          ) : (
            <Trans>
              Mời mở thư gửi tới <b>{email}</b> để xác nhận địa chỉ này là của bạn.
            </Trans>
          )}
        </p>
        {send.error && <ProblemNotice error={send.error} />}
        <Button kind="quiet" busy={send.isPending} onClick={() => send.mutate()}>
          <Trans>Gửi lại thư</Trans>
        </Button>
      </div>
    </aside>
  );
}
