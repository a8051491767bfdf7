import { ACTS_VERIFICATION } from '@caunoi/contracts/acts/verification';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { useLocale } from '../../i18n/locale';
import { type JobRow, jobsQuery, useStartJobs } from './jobs';
import { serviceNames } from './service-names';

/** Whether the log is still what was written, as each service found out last. */
export function ActsWhole() {
  useLocale();
  const { data } = useQuery(jobsQuery);
  const checks = data?.items.filter(({ name }) => name === ACTS_VERIFICATION) ?? [];
  const run = useStartJobs(checks);
  if (data && checks.length === 0) return null;
  const failed = checks.filter(({ lastResult }) => lastResult === 'failed' || lastResult === 'timed_out');
  const running = checks.some(({ state }) => state === 'running');
  return (
    <div className="acts-whole">
      {!data && (
        <p className="small soft">
          <Trans>Đang xem nhật ký có còn nguyên vẹn không…</Trans>
        </p>
      )}
      {data && (failed.length > 0 ? <Broken checks={failed} /> : <Whole checks={checks} />)}
      <Button kind="secondary" busy={!data || run.isPending || running} onClick={() => run.mutate()}>
        {checks.every(({ lastEndedAt }) => lastEndedAt) ? <Trans>Kiểm tra lại</Trans> : <Trans>Kiểm tra ngay</Trans>}
      </Button>
      {run.error && <ProblemNotice error={run.error} />}
    </div>
  );
}

function Whole({ checks }: { checks: readonly JobRow[] }) {
  const ended = checks.flatMap(({ lastEndedAt }) => lastEndedAt ?? []).sort();
  const acts = checks.reduce((sum, { done }) => sum + done, 0);
  const [oldest] = ended;
  if (!oldest || ended.length < checks.length)
    return (
      <p className="small soft">
        <Trans>Chưa kiểm tra xem nhật ký có bị ai sửa không; việc này tự chạy mỗi đêm.</Trans>
      </p>
    );
  return (
    <p className="small">
      <Trans>
        Nhật ký còn nguyên vẹn: <Plural value={acts} other="# việc" />, kiểm tra lần cuối <RelativeDate value={oldest} />.
      </Trans>
    </p>
  );
}

function Broken({ checks }: { checks: readonly JobRow[] }) {
  return (
    <Notice tone="danger" title={<Trans>Nhật ký không còn như lúc ghi, hoặc không kiểm tra được. Xin báo ngay cho người vận hành.</Trans>}>
      {checks.map(({ service, lastError }) => (
        <p key={service}>
          {serviceNames()[service] ?? service}: <span lang="en">{lastError}</span>
        </p>
      ))}
    </Notice>
  );
}
