import { Trans } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { ButtonLink } from '../components/button';
import { createPortal } from 'react-dom';
import { Notice } from '../components/notice';
import { dockId } from './dock';

/** For a reader who was signed out meanwhile; in the dock, so that the page stays where it is. */
export function SessionOver() {
  const href = useLocation({ select: (location) => location.href });
  const dock = document.getElementById(dockId);
  return (
    dock &&
    createPortal(
      <Notice tone="danger" title={<Trans>Phiên làm việc đã hết</Trans>}>
        <p>
          <Trans>Bản nháp bạn viết dở đang giữ trên máy này. Đăng nhập lại, bạn sẽ tiếp tục từ đúng chỗ này.</Trans>
        </p>
        <div className="btns">
          <ButtonLink kind="secondary" to="/sign-in" search={{ next: href }}>
            <Trans>Đăng nhập lại</Trans>
          </ButtonLink>
        </div>
      </Notice>,
      dock,
    )
  );
}
