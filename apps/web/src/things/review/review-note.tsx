import type { Review } from '@caunoi/contracts/review';
import { Trans } from '@lingui/react/macro';
import { CalendarDate } from '../../components/dates';
import { Notice } from '../../components/notice';
import { useLocale } from '../../i18n/locale';
import { reasonName } from './review-words';

/** What the reviewer wrote when a text was sent back or refused; nothing when it was published and its owner revised it since. */
export function ReviewNote({ review: { decision, reason, comment, at } }: { review: Review }) {
  useLocale();
  if (decision === 'publish') return null;
  const why = reasonName(reason);
  return (
    <Notice tone="caution" title={<Trans>Người duyệt: {why}</Trans>}>
      {comment && <p className="voice">“{comment}”</p>}
      <p className="small muted">
        <CalendarDate value={at} />
      </p>
    </Notice>
  );
}
