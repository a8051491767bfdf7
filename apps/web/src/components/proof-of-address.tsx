import { sendVerification } from '@caunoi/contracts/identity/links.endpoints';
import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api';
import { problemText } from '../data/problem-text';
import { useSession } from '../data/session';
import { Button } from './button';
import { Notice } from './notice';

/** What is asked of whoever has not followed the link of the letter yet, and another letter. */
export function ProofOfAddress({ email }: { email: string }) {
  const send = useMutation({ mutationFn: () => api.call(sendVerification, {}) });
  return (
    <>
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
      {send.error && <Notice tone="danger" title={problemText(send.error)} />}
      <Button kind="quiet" busy={send.isPending} onClick={() => send.mutate()}>
        <Trans>Gửi lại thư</Trans>
      </Button>
    </>
  );
}

interface ProofFirstProps {
  refused?: boolean;
  /** What waits for it; where left out, submitting and publishing. */
  title?: ReactNode;
}

/**
 * The same beside an act that waits for it; `refused`: the platform has said so. Whoever has proven their address meanwhile, on another
 * device, just presses again.
 */
export function ProofFirst({ refused = false, title }: ProofFirstProps) {
  const { me } = useSession();
  if (!me || (me.account.emailVerified && !refused)) return null;
  return (
    <Notice
      tone={refused ? 'danger' : 'caution'}
      title={title ?? <Trans>Cần xác nhận thư điện tử trước khi gửi duyệt hoặc cho hiển thị</Trans>}
    >
      <ProofOfAddress email={me.account.email} />
    </Notice>
  );
}
