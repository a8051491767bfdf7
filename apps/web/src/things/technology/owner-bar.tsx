import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { runsOut } from '../expiry';
import { AskingButton } from '../../components/asking-button';
import { Button, ButtonLink } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { ReviewNote } from '../review/review-note';
import { TechnologyStatusBadge } from './technology-status';
import { useTechnologyActions } from './use-technology';

/** Whether the owner has to confirm the listing again, now or soon. */
export const isDue = (technology: Pick<Technology, 'status' | 'expiresAt'>) =>
  technology.status === 'expired' || (technology.status === 'published' && runsOut(technology));

/** Where the listing stands and what its owner can do with it. `leads`: nothing else on the page is the main thing to do. */
export function OwnerBar({ technology, leads }: { technology: Technology; leads: boolean }) {
  const { status, id } = technology;
  const { renew, archive } = useTechnologyActions(technology);
  const renewable = status === 'published' || status === 'expired';
  const urgent = isDue(technology);
  return (
    <div className="owner-bar no-print">
      <div className="owner-line">
        <TechnologyStatusBadge status={status} />
        <Standing technology={technology} />
      </div>
      {status === 'returned' && technology.review && <ReviewNote review={technology.review} />}
      {(renew.error ?? archive.error) && <ProblemNotice error={renew.error ?? archive.error} />}
      <div className="btns">
        {status !== 'archived' && (
          <ButtonLink kind={urgent || !leads ? 'secondary' : 'primary'} to="/technologies/$technologyId/edit" params={{ technologyId: id }}>
            {status === 'draft' || status === 'returned' ? <Trans>Viết tiếp</Trans> : <Trans>Sửa hồ sơ</Trans>}
          </ButtonLink>
        )}
        {renewable && (
          <Button kind={urgent ? 'primary' : 'secondary'} busy={renew.isPending} onClick={() => renew.mutate()}>
            <Trans>Xác nhận vẫn còn đúng</Trans>
          </Button>
        )}
      </div>
      {status !== 'archived' && status !== 'draft' && (
        <div className="owner-final">
          <ArchiveButton busy={archive.isPending} onArchive={archive.mutate} />
          <span className="small muted">
            <Trans>Không hoàn tác được.</Trans>
          </span>
        </div>
      )}
    </div>
  );
}

function Standing({ technology: { status, expiresAt, reviewDueAt } }: { technology: Technology }) {
  if (status === 'under_review' && reviewDueAt)
    return (
      <span className="soft">
        <Trans>
          Người duyệt trả lời chậm nhất ngày <CalendarDate value={reviewDueAt} />.
        </Trans>
      </span>
    );
  if (status === 'published' && expiresAt)
    return (
      <span className="soft">
        <Trans>
          Có hiệu lực đến <CalendarDate value={expiresAt} />. Xác nhận lại trước ngày đó để không rời ngân hàng công nghệ.
        </Trans>
      </span>
    );
  if (status === 'expired')
    return (
      <span className="soft">
        <Trans>Đã quá một năm chưa xác nhận nên không ai tìm thấy. Xác nhận lại là hiện ngay.</Trans>
      </span>
    );
  if (status === 'archived')
    return (
      <span className="soft">
        <Trans>Hồ sơ đã rời ngân hàng công nghệ.</Trans>
      </span>
    );
  return null;
}

interface ArchiveButtonProps {
  busy: boolean;
  onArchive: (_: undefined, done: { onSettled: () => void }) => void;
}

function ArchiveButton({ busy, onArchive }: ArchiveButtonProps) {
  const { t } = useLingui();
  return (
    <AskingButton
      label={<Trans>Gỡ khỏi ngân hàng công nghệ</Trans>}
      title={t`Gỡ hồ sơ này khỏi ngân hàng công nghệ?`}
      action={t`Gỡ hẳn`}
      busy={busy}
      onConfirm={(close) => onArchive(undefined, { onSettled: close })}
    >
      <Trans>
        Không ai tìm thấy hồ sơ này nữa và nó không còn được gợi ý. Gỡ rồi không đưa trở lại được, muốn đăng lại phải viết hồ sơ mới.
      </Trans>
    </AskingButton>
  );
}
