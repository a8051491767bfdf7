import { Trans } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { ButtonLink } from '../components/button';
import { Notice } from '../components/notice';

/** Above a page whose reader was signed out meanwhile. */
export function SessionOver() {
  const href = useLocation({ select: (location) => location.href });
  return (
    <div className="wrap">
      <Notice tone="danger" title={<Trans>Phiên làm việc đã hết</Trans>}>
        <p>
          <Trans>Bản nháp bạn viết dở đang giữ trên máy này. Đăng nhập lại, bạn sẽ tiếp tục từ đúng chỗ này.</Trans>
        </p>
        <div className="btns">
          <ButtonLink kind="secondary" to="/sign-in" search={{ next: href }}>
            <Trans>Đăng nhập lại</Trans>
          </ButtonLink>
        </div>
      </Notice>
    </div>
  );
}
