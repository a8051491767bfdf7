import { reviewStatistics } from '@caunoi/contracts/gateway/moderation.endpoints';
import type { ReviewStatistics } from '@caunoi/contracts/reviewing/reviewing';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../../api';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { Degraded } from '../../components/degraded';
import { Skeleton } from '../../components/skeleton';
import { useLocale } from '../../i18n/locale';
import { reasonName } from '../../things/review/review-words';
import { AdminPage } from './admin-page';
import { serviceNames } from './service-names';

const DAYS = 30;
const statisticsQuery = queryOptions({
  queryKey: ['review-statistics', DAYS],
  queryFn: ({ signal }) => api.call(reviewStatistics, { query: { days: DAYS } }, signal),
  staleTime: 30_000,
});

export function StatisticsPage() {
  const { t } = useLingui();
  return <AdminPage title={t`Số liệu duyệt`}>{() => <Statistics />}</AdminPage>;
}

function Statistics() {
  const { t } = useLingui();
  const { data } = useQuery({ ...statisticsQuery, throwOnError: (_, { state }) => state.data === undefined });
  if (!data) return <Skeleton shape="rows" />;
  return (
    <>
      <p className="soft">
        <Trans>Ba mươi ngày gần nhất. Quyết định đã lấy lại thì không tính.</Trans>
      </p>
      <Degraded parts={data.degraded} names={{ ...serviceNames(), technologies: t`Ngân hàng công nghệ` }} />
      {data.needs && <OfKind name={t`Nhu cầu`} statistics={data.needs} />}
      {data.technologies && <OfKind name={t`Công nghệ`} statistics={data.technologies} />}
    </>
  );
}

/** How long the queue is, what was decided, and why texts came back. */
function OfKind({ name, statistics }: { name: string; statistics: ReviewStatistics }) {
  useLocale();
  const id = useId();
  const { waiting, overdue, oldest, reasons } = statistics;
  return (
    <section className="stats" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p>
        <Plural value={waiting} _0="Không có bản nào đang chờ" other="# bản đang chờ" />
        {waiting > 0 && (
          <>
            , <Plural value={overdue} _0="không bản nào quá hạn" other="# bản quá hạn trả lời" />
          </>
        )}
        {oldest && (
          <>
            ,{' '}
            <Trans>
              bản lâu nhất gửi <RelativeDate value={oldest} />
            </Trans>
          </>
        )}
        .
      </p>
      <Days statistics={statistics} />
      {reasons.length > 0 && (
        <>
          <h3>
            <Trans>Vì sao trả lại hoặc từ chối</Trans>
          </h3>
          <ul className="rows">
            {reasons.map(({ reason, count }) => (
              <li key={reason} className="stats-reason">
                <span>{reasonName(reason)}</span> <span className="num">{count}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Days({ statistics: { days } }: { statistics: ReviewStatistics }) {
  if (days.length === 0)
    return (
      <p className="soft">
        <Trans>Chưa có quyết định nào trong thời gian này.</Trans>
      </p>
    );
  return (
    <ul className="rows stats-days">
      {days.toReversed().map(({ day, publish, return: returned, reject }) => (
        <li key={day}>
          <b>
            <CalendarDate value={day} />
          </b>
          <span>
            <Plural value={publish} other="# bản được duyệt" />, <Plural value={returned} other="# bản bị trả lại" />,{' '}
            <Plural value={reject} other="# bản bị từ chối" />
          </span>
        </li>
      ))}
    </ul>
  );
}
