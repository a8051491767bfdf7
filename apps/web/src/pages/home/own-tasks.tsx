import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { useInbox, waitingIn } from '../../data/inbox';
import { InboxRows } from '../../things/inbox/inbox-list';

const FIRST = 3;

/** What waits for whoever is signed in, before everything else; the rest stands on the desk. */
export function OwnTasks() {
  const { t } = useLingui();
  const { data, error, refetch } = useInbox();
  return (
    <div className="wrap own-tasks">
      <div className="sec-h">
        <h1 tabIndex={-1}>
          <Trans>Việc của bạn</Trans>
        </h1>
        <Link to="/desk">
          <Trans>Mở bàn làm việc</Trans>
        </Link>
      </div>
      {!data && !error && <Skeleton shape="rows" />}
      {!data && error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && data.items.length === 0 && (
        <p className="soft">
          <Trans>Không có việc nào đang chờ bạn.</Trans>
        </p>
      )}
      {data && data.items.length > 0 && (
        <>
          <InboxRows items={data.items.slice(0, FIRST)} name={t`Việc của bạn`} />
          <AllTasks waiting={waitingIn(data)} />
        </>
      )}
    </div>
  );
}

const AllTasks = ({ waiting }: { waiting: number }) =>
  waiting > FIRST && (
    <p className="task-further">
      <Link to="/desk">
        <Plural value={waiting} other="Xem cả # việc" />
      </Link>
    </p>
  );
