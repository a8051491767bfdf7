import { Trans } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { ButtonLink } from '../components/button';
import { Notice } from '../components/notice';
import './drafts.css';
import type { DraftStatus } from './use-part';

/** What a writer must know of the draft before going on. */
export const DraftNotices = ({ editor: { restored, signedOut } }: { editor: DraftStatus }) => (
  <>
    {restored && <Restored />}
    {signedOut && <SignedOut />}
  </>
);

/** The form began with what was typed on this machine and had not reached the platform. */
const Restored = () => (
  <div className="draft-notice">
    <Notice>
      <p>
        <Trans>Đã lấy lại điều bạn viết dở trên máy này.</Trans>
      </p>
    </Notice>
  </div>
);

/** Not a change of page by itself: nobody likes to lose sight of what they are writing. */
function SignedOut() {
  const href = useLocation({ select: (location) => location.href });
  return (
    <div className="draft-notice">
      <Notice tone="danger" title={<Trans>Phiên làm việc đã hết</Trans>}>
        <p>
          <Trans>Lời bạn viết đang giữ trên máy này. Đăng nhập lại, bạn sẽ viết tiếp từ đúng chỗ này.</Trans>
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
