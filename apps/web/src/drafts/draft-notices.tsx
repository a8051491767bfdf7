import { Trans } from '@lingui/react/macro';
import { Notice } from '../components/notice';
import './drafts.css';
import type { DraftStatus } from './use-part';

/** What a writer must know of the draft before going on. */
export const DraftNotices = ({ editor: { restored } }: { editor: DraftStatus }) => restored && <Restored />;

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
