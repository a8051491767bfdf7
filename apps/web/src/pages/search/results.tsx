import { formatNumber } from '@caunoi/contracts/formats';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { LoadMore } from '../../components/load-more';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { SaveTable } from '../../components/save-table';
import { Skeleton } from '../../components/skeleton';
import { useLocale } from '../../i18n/locale';
import { allHits, mostHits } from '../../things/search/all-hits';
import { hitColumns } from '../../things/search/hit-columns';
import { ComparedHits } from './compare-choice';
import { stepAmongHits } from './hit-keys';
import { HitItem } from './hit-item';
import type { SearchAddress } from '../../things/search/search-params';
import { hasWords } from '../../things/search/typed-syntax';
import type { Hit, useSearchResults } from './use-search';

interface ResultsProps {
  address: SearchAddress;
  /** What of the results is shown: while many letters come it may be older. */
  data: ReturnType<typeof useSearchResults>['data'];
  results: ReturnType<typeof useSearchResults>;
  onMore: () => void;
}

/** The list that was found, as far as it is open. */
export function Results({ address, data, results, onMore }: ResultsProps) {
  const { error, isFetchingNextPage, isPlaceholderData, hasNextPage, refetch } = results;
  const most = formatNumber(mostHits, useLocale());
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton shape="rows" />;
  const items = data.pages.flatMap((page) => page.items);
  const total = data.pages[0]?.total ?? 0;
  return (
    <div aria-busy={isPlaceholderData}>
      <h2 className="sr">
        <Trans>Kết quả</Trans>
      </h2>
      <div className={isPlaceholderData ? 'hits stale' : 'hits'} onKeyDown={stepAmongHits}>
        <Hits items={items} address={address} />
      </div>
      {error && <ProblemNotice error={error} onRetry={onMore} />}
      <LoadMore shown={items.length} total={total} busy={isFetchingNextPage} onMore={hasNextPage ? onMore : undefined} />
      <SaveTable
        name="ket-qua"
        columns={hitColumns}
        rows={() => allHits(address)}
        note={total > mostHits && <Trans>Tệp có {most} kết quả đầu tiên.</Trans>}
      />
      {!hasNextPage && <StillMissing />}
      <ComparedHits />
    </div>
  );
}

/** Each that is only near says so, where others are on the point. */
function Hits({ items, address: { q } }: { items: readonly Hit[]; address: SearchAddress }) {
  const searched = hasWords(q);
  const some = items.some(({ precise }) => precise);
  return (
    <ol>
      {items.map((hit) => (
        <HitItem key={hit.id} hit={hit} searched={searched} near={some && !hit.precise} />
      ))}
    </ol>
  );
}

const StillMissing = () => (
  <div className="still-missing">
    <Notice title={<Trans>Chưa thấy điều bạn cần?</Trans>}>
      <p>
        <Trans>
          <Link to="/needs/new">Đăng nhu cầu</Link> bằng lời của bạn: chúng tôi tìm tiếp, gợi ý và nói rõ vì sao phù hợp.
        </Trans>
      </p>
    </Notice>
  </div>
);
