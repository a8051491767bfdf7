import { verifyEmail } from '@caunoi/contracts/gateway/links.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { sessionQuery, useSession } from '../../data/session';
import { Page } from '../../shell/page';
import './account.css';
import { isOver, LinkOver, SecretLink } from './secret-link';

/** Where the letter leads that comes with a new account. A person says yes: programs that open links prove nothing. */
export function VerifyEmailPage() {
  const { t } = useLingui();
  return (
    <SecretLink purpose="verify_email" title={t`Xác nhận thư điện tử`} otherwise={<ToAccount />}>
      {(link) => <Verify {...link} />}
    </SecretLink>
  );
}

/** There one sees whether the address is confirmed, and gets another letter if not. */
const ToAccount = () => (
  <ButtonLink kind="primary" to="/account">
    <Trans>Về tài khoản của tôi</Trans>
  </ButtonLink>
);

function Verify({ email, secret }: { email: string; secret: string }) {
  const { t } = useLingui();
  const { me } = useSession();
  const client = useQueryClient();
  const verify = useMutation({
    mutationFn: () => api.call(verifyEmail, { body: { secret } }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  const { error } = verify;
  return (
    <Page title={t`Xác nhận thư điện tử`}>
      <div className="account" aria-live="polite">
        {verify.isSuccess && (
          <>
            <Notice tone="positive" title={<Trans>Đã xác nhận {email}</Trans>} />
            <div className="btns account-acts">
              {me ? (
                <ButtonLink kind="primary" to="/desk">
                  <Trans>Về bàn làm việc</Trans>
                </ButtonLink>
              ) : (
                <ButtonLink kind="primary" to="/sign-in">
                  <Trans>Đăng nhập</Trans>
                </ButtonLink>
              )}
            </div>
          </>
        )}
        {isOver(error) && <LinkOver otherwise={<ToAccount />} />}
        {!verify.isSuccess && !isOver(error) && (
          <>
            <p>
              <Trans>
                <b>{email}</b> là địa chỉ thư của bạn?
              </Trans>
            </p>
            {error && <ProblemNotice error={error} />}
            <div className="btns account-acts">
              <Button kind="primary" busy={verify.isPending} onClick={() => verify.mutate()}>
                <Trans>Xác nhận địa chỉ này</Trans>
              </Button>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
