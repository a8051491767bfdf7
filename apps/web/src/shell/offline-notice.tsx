import { Trans } from '@lingui/react/macro';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Notice } from '../components/notice';

const subscribe = (changed: () => void) => onlineManager.subscribe(changed);
const isOnline = () => onlineManager.isOnline();

/** Says that the line is broken and what still works. */
export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, isOnline);
  return (
    <div role="status">
      {!online && (
        <Notice tone="caution">
          <Trans>Mất kết nối mạng. Bạn vẫn đọc được trang này; điều bạn viết được giữ trên máy và sẽ gửi khi có mạng.</Trans>
        </Notice>
      )}
    </div>
  );
}
