import { ProblemError } from '@caunoi/contracts/client';
import { Trans } from '@lingui/react/macro';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { Notice } from '../../components/notice';

/** When an account that somebody wants to come in to is erased; null where it is something else that failed. */
export const dueOf = (error: unknown) =>
  error instanceof ProblemError && error.code === 'account.leaving' ? String(error.problem['dueAt'] ?? '') : null;

/** An account that waits to be erased lets its owner in only to keep it. */
export const LeavingNotice = ({ dueAt, busy = false, onTakeBack }: { dueAt: string; busy?: boolean; onTakeBack: () => void }) => (
  <Notice tone="caution" title={<Trans>Tài khoản này đang chờ xóa</Trans>}>
    <p>
      <Trans>
        Việc xóa bắt đầu ngày <CalendarDate value={dueAt} />. Bạn chỉ đăng nhập được nếu rút lại yêu cầu xóa.
      </Trans>
    </p>
    <div className="btns account-acts">
      <Button kind="secondary" busy={busy} onClick={onTakeBack}>
        <Trans>Rút lại và đăng nhập</Trans>
      </Button>
    </div>
  </Notice>
);
