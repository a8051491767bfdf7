import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { RelativeDate } from '../../components/dates';
import { KindTag } from '../../components/kind-tag';
import type { Waiting } from './queue';

const soon = 24 * 3600 * 1000;

/** Everything that waits, with the clock. */
export function QueueList({ waiting, open }: { waiting: readonly Waiting[]; open: string | undefined }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Hàng chờ duyệt`}>
      <ol className="rows queue">
        {waiting.map(({ kind, thing: { id, reference, title, language, reviewDueAt } }) => (
          <li key={id} className={id === open ? 'open' : ''}>
            <KindTag kind={kind} reference={reference} />
            <Link
              to="/review"
              search={{ item: id }}
              lang={language}
              aria-current={id === open ? 'true' : undefined}
              activeOptions={exactly}
            >
              {title || reference}
            </Link>
            {reviewDueAt && <Clock due={reviewDueAt} />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const exactly = { exact: true, includeSearch: true };

const Left = ({ days }: { days: number }) =>
  days === 0 ? <Trans>Còn dưới một ngày để trả lời</Trans> : <Plural value={days} other="Còn # ngày để trả lời" />;

/** When the writer was promised an answer. */
export function Clock({ due }: { due: string }) {
  const [openedAt] = useState(Date.now);
  const left = Date.parse(due) - openedAt;
  return (
    <span className={left < soon ? 'clock hot' : 'clock'}>
      <IconClock className="i" aria-hidden />
      {left < 0 ? (
        <Trans>
          Quá hạn trả lời: <RelativeDate value={due} />
        </Trans>
      ) : (
        <Left days={Math.floor(left / soon)} />
      )}
    </span>
  );
}
