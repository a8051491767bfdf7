import type { JobResult, JobState } from '@caunoi/contracts/jobs/jobs.endpoints';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { Degraded } from '../../components/degraded';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { type BadgeTone, StatusBadge } from '../../components/status-badge';
import { useLocale } from '../../i18n/locale';
import { AdminPage } from './admin-page';
import { type JobRow, jobsQuery, useStartJobs } from './jobs';
import { serviceNames } from './service-names';

export function JobsPage() {
  const { t } = useLingui();
  return <AdminPage title={t`Tác vụ`}>{() => <Jobs />}</AdminPage>;
}

/** Work that comes back: when it runs, how it went, and the way to run it now. */
function Jobs() {
  const { data } = useQuery({ ...jobsQuery, throwOnError: (_, { state }) => state.data === undefined });
  if (!data) return <Skeleton shape="rows" />;
  return (
    <>
      <Degraded parts={data.degraded} names={serviceNames()} />
      <ul className="rows">
        {data.items.map((job) => (
          <JobItem key={`${job.service}/${job.name}`} job={job} />
        ))}
      </ul>
    </>
  );
}

function JobItem({ job }: { job: JobRow }) {
  useLocale();
  const { service, name, summary, state, schedule, nextRunAt, lastEndedAt, lastResult, lastError, done, failed } = job;
  const run = useStartJobs([job]);
  return (
    <li className="listed-account">
      <div>
        <h2>{serviceNames()[service] ?? service}</h2>
        <p lang="en">{summary}</p>
        <p className="account-roles">
          <StateBadge state={state} />
          {lastResult && <ResultBadge result={lastResult} />}
        </p>
        <p className="small soft">
          {lastEndedAt ? (
            <Trans>
              Chạy lần cuối <RelativeDate value={lastEndedAt} />,
            </Trans>
          ) : (
            <Trans>Chưa chạy lần nào,</Trans>
          )}{' '}
          <Plural value={done} other="xong # việc" />, <Plural value={failed} other="hỏng # việc" />.{' '}
          <Trans>
            Lần tới <RelativeDate value={nextRunAt} />
          </Trans>{' '}
          (<code>{schedule}</code>, <code>{name}</code>).
        </p>
        {lastError && (
          <pre className="job-error" lang="en">
            {lastError}
          </pre>
        )}
        {run.error && <ProblemNotice error={run.error} />}
      </div>
      <div className="btns">
        <Button kind="secondary" busy={run.isPending || state === 'running'} onClick={() => run.mutate()}>
          <span>
            <Trans>Chạy ngay</Trans> <span className="sr">{name}</span>
          </span>
        </Button>
      </div>
    </li>
  );
}

function StateBadge({ state }: { state: JobState }) {
  const looks: Record<JobState, [BadgeTone, React.ReactNode]> = {
    waiting: ['plain', <Trans key="waiting">Đang chờ</Trans>],
    running: ['accent', <Trans key="running">Đang chạy</Trans>],
    late: ['danger', <Trans key="late">Trễ giờ</Trans>],
  };
  const [tone, words] = looks[state];
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}

function ResultBadge({ result }: { result: JobResult }) {
  const looks: Record<JobResult, [BadgeTone, React.ReactNode]> = {
    ok: ['positive', <Trans key="ok">Lần trước xong</Trans>],
    partly: ['caution', <Trans key="partly">Lần trước xong một phần</Trans>],
    failed: ['danger', <Trans key="failed">Lần trước hỏng</Trans>],
    timed_out: ['danger', <Trans key="timed_out">Lần trước quá giờ</Trans>],
    stopped: ['plain', <Trans key="stopped">Lần trước bị dừng</Trans>],
  };
  const [tone, words] = looks[result];
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}
