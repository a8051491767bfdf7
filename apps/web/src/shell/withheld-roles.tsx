import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../components/button';
import './unproven-address.css';

/** For whoever is appointed to something that counts only in a session that was opened in two steps. */
export function WithheldRoles() {
  const { t } = useLingui();
  return (
    <aside className="unproven" aria-label={t`Xác thực hai bước`}>
      <div className="wrap">
        <p>
          <Trans>Vai trò duyệt bài và quản trị của bạn chỉ dùng được khi đăng nhập bằng hai bước.</Trans>
        </p>
        <ButtonLink kind="quiet" to="/account/security">
          <Trans>Tới trang Bảo mật</Trans>
        </ButtonLink>
      </div>
    </aside>
  );
}
