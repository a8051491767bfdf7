import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { Degraded } from '../../components/degraded';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { NotReady } from '../../things/match/list-state';
import { FoundList } from './found-list';
import type { NeedSearch } from './need-address';
import { SuggestionsHeading } from './suggestions-heading';
import { useSuggestions } from './use-suggestions';

interface SuggestionsProps {
  need: Need;
  /** Of the address. */
  search: NeedSearch;
}

/** What answers an own need, best first, or that nothing does yet. */
export function Suggestions({ need, search }: SuggestionsProps) {
  const { t } = useLingui();
  const suggestions = useSuggestions(need.id);
  const { found, waiting, degraded, error, retry } = suggestions;
  const names = { technologies: t`công nghệ phù hợp`, experts: t`chuyên gia phù hợp`, organisation: t`tên tổ chức` };
  if (error && !found) return <ProblemNotice error={error} onRetry={retry} />;
  if (waiting)
    return (
      <>
        <SuggestionsHeading>
          <Trans>Đang tìm gợi ý</Trans>
        </SuggestionsHeading>
        <p className="soft suggestions-lead" role="status">
          <Trans>Máy đang so nhu cầu với từng hồ sơ công nghệ và chuyên gia. Thường mất vài giây, bạn không cần tải lại trang.</Trans>
        </p>
        <Skeleton shape="match" />
      </>
    );
  return (
    <>
      {degraded.length > 0 && (
        <div className="need-notice">
          <Degraded parts={degraded} names={names} />
        </div>
      )}
      {found ? <FoundList need={need} search={search} found={found} /> : <NotReady onRetry={retry} />}
    </>
  );
}
