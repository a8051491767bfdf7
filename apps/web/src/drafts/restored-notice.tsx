import { Trans } from '@lingui/react/macro';
import { Notice } from '../components/notice';
import './drafts.css';

/** The form began with what was typed on this machine and had not reached the platform. */
export const RestoredNotice = () => (
  <div className="draft-notice">
    <Notice>
      <p>
        <Trans>Đã lấy lại điều bạn viết dở trên máy này.</Trans>
      </p>
    </Notice>
  </div>
);
