import { Trans } from '@lingui/react/macro';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import type { SaveStatus } from '../data/autosaver';
import { Button } from './button';
import { ClockTime } from './dates';
import './save-state.css';

interface SaveStateProps extends SaveStatus {
  onRetry?: () => void;
  onMerge?: () => void;
}

/** Whether what was typed is safe, and since when. Screen readers hear it when it changes, not at every saving. */
export const SaveState = (props: SaveStateProps) => (
  <>
    <span className="sr" role="status">
      {props.phase === 'failed' ? <NotSent /> : props.phase === 'conflict' ? <Elsewhere /> : props.savedAt && <Trans>Đã lưu.</Trans>}
    </span>
    <Seen {...props} />
  </>
);

const NotSent = () => <Trans>Chưa gửi được lên máy chủ; bản đang viết vẫn giữ trên máy này.</Trans>;
const Elsewhere = () => <Trans>Bản này vừa được sửa ở nơi khác.</Trans>;

function Seen({ phase, savedAt, onRetry, onMerge }: SaveStateProps) {
  if (phase === 'conflict' || phase === 'failed')
    return (
      <p className="save-state">
        <span>
          <IconAlertCircle className="i" aria-hidden /> {phase === 'failed' ? <NotSent /> : <Elsewhere />}
        </span>
        {phase === 'failed' && onRetry && (
          <Button kind="quiet" onClick={onRetry}>
            <Trans>Thử lại</Trans>
          </Button>
        )}
        {phase === 'conflict' && onMerge && (
          <Button kind="quiet" onClick={onMerge}>
            <Trans>Xem hai bản và chọn</Trans>
          </Button>
        )}
      </p>
    );
  if (phase === 'saving' || phase === 'unsaved')
    return (
      <p className="save-state">
        <Trans>Đang lưu</Trans>
      </p>
    );
  if (!savedAt) return <p className="save-state" />;
  return (
    <p className="save-state">
      <IconCheck className="i" aria-hidden />
      <span>
        <Trans>
          Đã lưu lúc <ClockTime value={savedAt} />
        </Trans>
      </span>
    </p>
  );
}
