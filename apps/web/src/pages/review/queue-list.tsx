import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { RelativeDate } from '../../components/dates';
import { KindTag } from '../../components/kind-tag';
import type { Me } from '@caunoi/contracts/identity/identity';
import { useQuery } from '@tanstack/react-query';
import { StatusBadge } from '../../components/status-badge';
import { textName } from '../../things/names';
import { claimFor, claimsQuery, type NamedClaim } from './claims';
import type { Waiting } from './queue';
import { useLocale } from '../../i18n/locale';

const soon = 24 * 3600 * 1000;

/** Everything that waits, with the clock. */
interface QueueListProps {
  me: Me;
  waiting: readonly Waiting[];
  open: string | undefined;
  /** Where several are decided at once. */
  choice?: { ids: ReadonlySet<string>; toggle: (id: string) => void } | undefined;
}

export function QueueList({ me, waiting, open, choice }: QueueListProps) {
  const { t } = useLingui();
  const { data: claims } = useQuery(claimsQuery);
  return (
    <nav aria-label={t`Hàng chờ duyệt`}>
      <ol className="rows queue">
        {waiting.map((each) => (
          <QueueItem
            key={each.thing.id}
            me={me}
            waiting={each}
            claim={claims?.find(({ thingId }) => thingId === each.thing.id)}
            open={each.thing.id === open}
            choice={choice}
          />
        ))}
      </ol>
    </nav>
  );
}

interface QueueItemProps {
  me: Me;
  waiting: Waiting;
  claim: NamedClaim | undefined;
  open: boolean;
  choice: QueueListProps['choice'];
}

function QueueItem({ me, waiting, claim, open, choice }: QueueItemProps) {
  useLocale();
  const { id, language, reviewDueAt } = waiting.thing;
  return (
    <li className={open ? 'open' : ''}>
      {choice && (
        <label className="choice">
          <input type="checkbox" checked={choice.ids.has(id)} onChange={() => choice.toggle(id)} />
          <span>
            <Trans>Chọn</Trans> <span className="sr">{textName(waiting)}</span>
          </span>
        </label>
      )}
      <KindTag kind={waiting.kind} />
      <Link to="/review" search={{ item: id }} lang={language} aria-current={open ? 'true' : undefined} activeOptions={exactly}>
        {textName(waiting)}
      </Link>
      {reviewDueAt && <Clock due={reviewDueAt} />}
      {claim && <AtIt me={me} claim={claim} />}
    </li>
  );
}

/** Who is at it, so that nobody opens what a colleague reads. */
function AtIt({ me, claim }: { me: Me; claim: NamedClaim }) {
  const name = claim.by.fullName;
  return (
    <span>
      <StatusBadge>
        {claimFor(me, claim) === 'own' ? (
          <Trans>Bạn đang duyệt</Trans>
        ) : name ? (
          <Trans>{name} đang duyệt</Trans>
        ) : (
          <Trans>Có người đang duyệt</Trans>
        )}
      </StatusBadge>
    </span>
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
