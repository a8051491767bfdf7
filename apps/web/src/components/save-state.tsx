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
export function SaveState(props: SaveStateProps) {
  const troubled = props.phase === 'failed' || props.phase === 'conflict';
  return (
    <>
      <span className="sr" role="status">
        {!troubled && props.savedAt && <Trans>Đã lưu.</Trans>}
      </span>
      {/* Stands there before it has something to say, or screen readers would not say it. */}
      <div role="status">{troubled && <Trouble {...props} />}</div>
      {!troubled && <Quiet {...props} />}
    </>
  );
}

function Trouble({ phase, onRetry, onMerge }: SaveStateProps) {
  return (
    <p className="save-state">
      <span>
        <IconAlertCircle className="i" aria-hidden />{' '}
        {phase === 'failed' ? (
          <Trans>Chưa gửi được lên máy chủ; bản đang viết vẫn giữ trên máy này.</Trans>
        ) : (
          <Trans>Bản này vừa được sửa ở nơi khác.</Trans>
        )}
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
}

function Quiet({ phase, savedAt }: SaveStateProps) {
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
