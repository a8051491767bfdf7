import { Trans } from '@lingui/react/macro';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import type { SaveStatus } from '../data/autosaver';
import { Button } from './button';
import { ClockTime } from './dates';
import './save-state.css';

/** Whether what was typed is safe, and since when. Quiet for screen readers but when something went wrong. */
export function SaveState({ phase, savedAt, onRetry, onMerge }: SaveStatus & { onRetry?: () => void; onMerge?: () => void }) {
  if (phase === 'conflict' || phase === 'failed')
    return (
      <p className="save-state" role="status">
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
