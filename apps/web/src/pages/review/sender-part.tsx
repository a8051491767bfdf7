import { Plural, Trans } from '@lingui/react/macro';
import type { SenderHistory } from '@caunoi/contracts/reviewing/reviewing';
import type { ReviewDecision } from '@caunoi/contracts/review';
import { RelativeDate } from '../../components/dates';
import { StatusBadge } from '../../components/status-badge';
import { useLocale } from '../../i18n/locale';
import { reasonName } from '../../things/review/review-words';

/** What else this organisation has sent, and how that went. */
export function SenderPart({ sender }: { sender: SenderHistory }) {
  useLocale();
  const { publish, return: returned, reject, newest } = sender;
  if (publish + returned + reject === 0)
    return (
      <p className="small soft">
        <Trans>Lần đầu tổ chức này gửi.</Trans>
      </p>
    );
  return (
    <details className="sender">
      <summary className="small">
        <Trans>Trước đây tổ chức này có</Trans> <Plural value={publish} other="# bản được duyệt" />,{' '}
        <Plural value={returned} other="# bản bị trả lại" />, <Plural value={reject} other="# bản bị từ chối" />
      </summary>
      <ul className="rows">
        {newest.map(({ id, title, decision, reason, at }) => (
          <li key={id}>
            <span>{title}</span>{' '}
            <span className="small soft">
              <Outcome decision={decision} /> {decision !== 'publish' && reasonName(reason)}, <RelativeDate value={at} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const tones = { publish: 'positive', return: 'caution', reject: 'danger' } as const;
const Outcome = ({ decision }: { decision: ReviewDecision }) => (
  <StatusBadge tone={tones[decision]}>
    {{ publish: <Trans>Được duyệt</Trans>, return: <Trans>Trả lại</Trans>, reject: <Trans>Từ chối</Trans> }[decision]}
  </StatusBadge>
);
