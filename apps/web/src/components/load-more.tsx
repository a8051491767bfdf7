import { Trans } from '@lingui/react/macro';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../i18n/locale';
import { Button } from './button';

interface LoadMoreProps {
  shown: number;
  total: number;
  /** Missing when there is no more. */
  onMore?: (() => void) | undefined;
  busy?: boolean;
}

/** How much of how many is shown, and the rest on request; what was read stays above. */
export function LoadMore({ shown, total, onMore, busy = false }: LoadMoreProps) {
  const locale = useLocale();
  const [count, all] = [formatNumber(shown, locale), formatNumber(total, locale)];
  return (
    <div className="pager">
      <span className="small muted">
        <Trans>
          Hiện {count}/{all} kết quả
        </Trans>
      </span>
      {onMore && (
        <Button kind="secondary" busy={busy} onClick={onMore}>
          <Trans>Xem thêm</Trans>
        </Button>
      )}
    </div>
  );
}
