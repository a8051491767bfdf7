import { Trans, useLingui } from '@lingui/react/macro';
import { useRouterState } from '@tanstack/react-router';
import { ButtonLink } from '../components/button';
import { Page } from './page';

/** In place of a page that only opens after signing in; the way back to it is kept. */
export function SignInFirst() {
  const { t } = useLingui();
  const href = useRouterState({ select: ({ location }) => location.href });
  return (
    <Page title={t`Bạn cần đăng nhập`} lead={t`Trang này chỉ mở cho người đã đăng nhập. Đăng nhập xong bạn sẽ quay lại đúng chỗ này.`}>
      <div className="btns">
        <ButtonLink kind="primary" to="/sign-in" search={{ next: href }}>
          <Trans>Đăng nhập</Trans>
        </ButtonLink>
      </div>
    </Page>
  );
}
