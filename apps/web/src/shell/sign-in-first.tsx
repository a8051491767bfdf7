import { Trans, useLingui } from '@lingui/react/macro';
import { useRouterState } from '@tanstack/react-router';
import { ButtonLink } from '../components/button';
import { Page } from './page';

/** In place of a page that only opens after signing in: both ways in, and both lead back to it. */
export function SignInFirst() {
  const { t } = useLingui();
  const href = useRouterState({ select: ({ location }) => location.href });
  return (
    <Page
      title={t`Bạn cần đăng nhập`}
      lead={t`Chưa có tài khoản thì đăng ký, miễn phí, mất khoảng hai phút. Xong bạn sẽ vào đúng trang bạn vừa chọn.`}
    >
      <div className="btns">
        <ButtonLink kind="primary" to="/sign-up" search={{ next: href }}>
          <Trans>Đăng ký</Trans>
        </ButtonLink>
        <ButtonLink kind="secondary" to="/sign-in" search={{ next: href }}>
          <Trans>Đăng nhập</Trans>
        </ButtonLink>
      </div>
    </Page>
  );
}
