import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../i18n/locale';
import type { SearchAddress } from './search-params';
import type { SearchAnswer } from './use-search';

type Widened = SearchAnswer['widened'];

/** How the words were understood: a likelier spelling, and what specialists call the same thing. */
export function QueryNotes({ address, didYouMean, widened }: Pick<SearchAnswer, 'didYouMean' | 'widened'> & { address: SearchAddress }) {
  return (
    <div className="query-notes">
      {didYouMean && (
        <p>
          <Trans>
            Có phải bạn muốn tìm{' '}
            <Link to="/search" search={{ ...address, q: didYouMean, pages: undefined }}>
              {didYouMean}
            </Link>
            ?
          </Trans>
        </p>
      )}
      {[...Map.groupBy(widened, ({ everyday }) => everyday)].map(([everyday, found]) => (
        <WidenedBy key={everyday} everyday={everyday} found={found} />
      ))}
    </div>
  );
}

function WidenedBy({ everyday, found }: { everyday: string; found: Widened }) {
  const terms = new Intl.ListFormat(useLocale(), { type: 'conjunction' }).format(found.map(({ term }) => term));
  return (
    <p className="soft">
      <Trans>
        Mở rộng bằng: <b>{terms}</b> (bạn viết “{everyday}”, chuyên môn gọi như vậy).
      </Trans>
    </p>
  );
}
