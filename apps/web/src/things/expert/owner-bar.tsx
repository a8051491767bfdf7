import type { Expert } from '@caunoi/contracts/experts/expert';
import { Trans, useLingui } from '@lingui/react/macro';
import { AskingButton } from '../../components/asking-button';
import { Button, ButtonLink } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { ExpertStatusBadge } from './expert-status';
import { useExpertActions } from './use-expert';

/** Where the own profile stands, and what one can do with it: edit, confirm, hide. `leads`: nothing else on the page is the main thing to do. */
export function ExpertOwnerBar({ expert, leads }: { expert: Expert; leads: boolean }) {
  const { status, expiresAt } = expert;
  const { publish, hide } = useExpertActions(expert);
  const error = publish.error ?? hide.error;
  return (
    <div className="owner-bar no-print">
      <div className="owner-line">
        <ExpertStatusBadge status={status} />
        {status === 'published' && expiresAt && (
          <span className="soft">
            <Trans>
              Có hiệu lực đến <CalendarDate value={expiresAt} />. Xác nhận lại trước ngày đó để tiếp tục được gợi ý.
            </Trans>
          </span>
        )}
        {status !== 'published' && (
          <span className="soft">
            <Trans>Chỉ mình bạn thấy trang này.</Trans>
          </span>
        )}
      </div>
      {error && <ProblemNotice error={error} />}
      <div className="btns">
        <ButtonLink kind={leads ? 'primary' : 'secondary'} to="/profile">
          <Trans>Sửa hồ sơ</Trans>
        </ButtonLink>
        {(status === 'published' || status === 'expired') && (
          <Button kind="secondary" busy={publish.isPending} onClick={() => publish.mutate()}>
            <Trans>Xác nhận vẫn còn đúng</Trans>
          </Button>
        )}
        {(status === 'published' || status === 'expired') && <HideButton busy={hide.isPending} onHide={hide.mutate} />}
      </div>
    </div>
  );
}

interface HideButtonProps {
  busy: boolean;
  onHide: (_: undefined, done: { onSettled: () => void }) => void;
}

/** Takes the consent back; asked once more, because others notice it. */
export function HideButton({ busy, onHide }: HideButtonProps) {
  const { t } = useLingui();
  return (
    <AskingButton
      label={<Trans>Ẩn hồ sơ</Trans>}
      title={t`Ẩn hồ sơ chuyên gia?`}
      action={t`Ẩn hồ sơ`}
      busy={busy}
      onConfirm={(close) => onHide(undefined, { onSettled: close })}
    >
      <Trans>Bạn rút lại sự đồng ý: hồ sơ rời tìm kiếm và gợi ý ngay. Nội dung vẫn còn, bạn cho hiện lại lúc nào cũng được.</Trans>
    </AskingButton>
  );
}
