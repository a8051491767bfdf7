import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../components/button';
import { EmptyState } from '../components/empty-state';
import { Page } from './page';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Không có trang này`}>
      <EmptyState
        art="bridge"
        title={t`Địa chỉ này không dẫn tới đâu`}
        actions={
          <>
            <ButtonLink kind="secondary" to="/search">
              <Trans>Tìm kiếm</Trans>
            </ButtonLink>
            <ButtonLink kind="quiet" to="/">
              <Trans>Về trang chủ</Trans>
            </ButtonLink>
          </>
        }
      >
        <Trans>Trang có thể đã được gỡ, hoặc bạn không có quyền xem. Xin kiểm tra lại địa chỉ.</Trans>
      </EmptyState>
    </Page>
  );
}
