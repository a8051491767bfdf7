import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../components/button';
import { ClockTime } from '../../components/dates';
import { EmptyState } from '../../components/empty-state';

/** Who made a list of suggestions and when, and how many its reader has put away. */
export const ListState = ({ computedAt, refused }: { computedAt: string; refused: number }) => (
  <div className="list-state small muted">
    <p>
      <Trans>Máy tìm và xếp theo mức phù hợp, bạn quyết định.</Trans>{' '}
      <Trans>
        Cập nhật <ClockTime value={computedAt} />.
      </Trans>
    </p>
    {refused > 0 && (
      <p>
        <Plural value={refused} other="# gợi ý bạn đã bỏ, không hiện lại" />
      </p>
    )}
  </div>
);

/** The matcher has no answer (yet). */
export function NotReady({ onRetry }: { onRetry: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Chưa tính xong gợi ý`}
      actions={
        <Button kind="secondary" onClick={onRetry}>
          <Trans>Tìm lại</Trans>
        </Button>
      }
    >
      <Trans>Phần ghép nối đang bận. Điều bạn viết đã lưu, gợi ý sẽ hiện khi tính xong.</Trans>
    </EmptyState>
  );
}
