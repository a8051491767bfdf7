import type { Need } from '@caunoi/contracts/needs/need';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../components/button';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { StatusBadge } from '../../components/status-badge';
import { useLocale } from '../../i18n/locale';
import { ReviewNote } from '../../things/review/review-note';
import { needStatusName, needStatusTone } from '../../things/need/need-words';
import { OtherActions } from '../../things/need/other-actions';
import { RenewForm } from '../../things/need/renew-form';
import { useNeedActions } from '../../things/need/use-need-actions';

/**
 * Where an own need stands, until when, and the next thing to do about it. On phones only that, where there is nothing to do: what answers
 * the need must not be far.
 */
export function StateLine({ need, toggle }: { need: Need; toggle: ReactNode }) {
  useLocale();
  const actions = useNeedActions(need);
  const { withdraw, markAnswered, copy, discard } = actions;
  const failed = withdraw.error ?? markAnswered.error ?? copy.error ?? discard.error;
  const answered = need.status === 'under_review' || need.status === 'published';
  return (
    <section className={answered ? 'state-line answered' : 'state-line'} aria-labelledby="need-state">
      <div className="state-line-text">
        <h2 id="need-state">
          <span className="sr">
            <Trans>Tình trạng:</Trans>{' '}
          </span>
          <StatusBadge tone={needStatusTone[need.status]}>{needStatusName(need.status)}</StatusBadge>
        </h2>
        <p className="soft">
          <Standing need={need} />
        </p>
      </div>
      {(need.status === 'returned' || need.status === 'withdrawn') && need.review && <ReviewNote review={need.review} />}
      {need.status === 'expired' && <RenewForm need={need} renew={actions.renew} primary />}
      {failed && <ProblemNotice error={failed} />}
      <div className="btns">
        {toggle}
        <NextStep need={need} />
        <OtherActions need={need} actions={actions} />
      </div>
    </section>
  );
}

function Standing({ need: { status, updatedAt, reviewDueAt, submittedAt, expiresAt, review } }: { need: Need }): ReactNode {
  switch (status) {
    case 'draft':
      return (
        <Trans>
          Chỉ bạn thấy. Sửa lần cuối <RelativeDate value={updatedAt} />.
        </Trans>
      );
    case 'under_review':
      return (
        <>
          {submittedAt && (
            <Trans>
              Gửi <RelativeDate value={submittedAt} />.
            </Trans>
          )}{' '}
          {reviewDueAt && (
            <Trans>
              Người duyệt trả lời chậm nhất ngày <CalendarDate value={reviewDueAt} /> (3 ngày làm việc). Gợi ý thì có ngay.
            </Trans>
          )}
        </>
      );
    case 'returned':
      return review?.decision === 'return' ? (
        <Trans>Người duyệt trả lại. Sửa theo lời nhắn rồi gửi lại, chữ bạn viết còn nguyên.</Trans>
      ) : (
        <Trans>Bạn đang sửa nên nhu cầu tạm rời danh mục. Gửi lại để được duyệt và có gợi ý.</Trans>
      );
    case 'published':
      return expiresAt ? (
        <Trans>
          Ai cũng tìm thấy, đến hết ngày <CalendarDate value={expiresAt} />.
        </Trans>
      ) : (
        <Trans>Ai cũng tìm thấy.</Trans>
      );
    case 'answered':
      return <Trans>Bạn đã tìm được lời giải. Nhu cầu vẫn đọc được nhưng không nhận gợi ý mới.</Trans>;
    case 'expired':
      return <Trans>Đã qua hạn bạn đặt nên nhu cầu tự đóng. Còn cần thì đặt hạn mới, nhu cầu mở lại ngay.</Trans>;
    case 'withdrawn':
      return review?.decision === 'reject' ? (
        <Trans>Người duyệt không cho đăng nhu cầu này.</Trans>
      ) : (
        <Trans>Không còn ai tìm thấy nhu cầu này.</Trans>
      );
  }
}

function NextStep({ need: { status, id } }: { need: Need }) {
  if (status === 'answered' || status === 'expired' || status === 'withdrawn') return null;
  const writing = status === 'draft' || status === 'returned';
  return (
    <ButtonLink kind={writing ? 'primary' : 'secondary'} to="/needs/$needId/edit" params={{ needId: id }}>
      {status === 'draft' ? <Trans>Viết tiếp</Trans> : status === 'returned' ? <Trans>Sửa và gửi lại</Trans> : <Trans>Sửa nhu cầu</Trans>}
    </ButtonLink>
  );
}
