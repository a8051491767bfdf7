import { Trans, useLingui } from '@lingui/react/macro';
import { useRouterState } from '@tanstack/react-router';
import { ButtonLink } from '../components/button';
import { Page } from './page';

interface SignInFirstProps {
  /** Most who come to this page have an account. */
  known?: boolean;
}

/** In place of a page that only opens after signing in: both ways in, and both lead back to it. */
export function SignInFirst({ known = false }: SignInFirstProps) {
  const { t } = useLingui();
  const href = useRouterState({ select: ({ location }) => location.href });
  const signUp = (
    <ButtonLink key="sign-up" kind={known ? 'secondary' : 'primary'} to="/sign-up" search={{ next: href }}>
      <Trans>Đăng ký</Trans>
    </ButtonLink>
  );
  const signIn = (
    <ButtonLink key="sign-in" kind={known ? 'primary' : 'secondary'} to="/sign-in" search={{ next: href }}>
      <Trans>Đăng nhập</Trans>
    </ButtonLink>
  );
  return (
    <Page
      title={t`Bạn cần đăng nhập`}
      lead={t`Chưa có tài khoản thì đăng ký, miễn phí, mất khoảng hai phút. Xong bạn sẽ vào đúng trang bạn vừa chọn.`}
    >
      <div className="btns">{known ? [signIn, signUp] : [signUp, signIn]}</div>
    </Page>
  );
}
