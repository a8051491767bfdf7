import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../i18n/locale';
import { useDebounced } from '../../data/use-debounced';
import { LONGEST_QUERY, type SearchAddress } from '../../things/search/search-params';
import { type Fault, faultsOf, unfolded, withWords } from '../../things/search/typed-syntax';
import type { SearchAnswer } from './use-search';

type Widened = SearchAnswer['widened'];

interface QueryNotesProps extends Pick<SearchAnswer, 'searched' | 'corrected' | 'didYouMean' | 'widened'> {
  address: SearchAddress;
}

/** How the words were understood: what of a long text was looked for, a likelier spelling that was searched or is offered, and what specialists call the same thing. */
export function QueryNotes({ address, searched, corrected, didYouMean, widened }: QueryNotesProps) {
  const beginning = searched ?? (address.q?.length === LONGEST_QUERY ? address.q : null);
  return (
    <div className="query-notes">
      {beginning !== null && (
        <p>
          <Trans>Câu tìm dài quá, nên chỉ tìm theo phần đầu: “{beginning}”.</Trans>
        </p>
      )}
      {corrected !== null && (
        <p>
          <Trans>
            Đang hiển thị kết quả cho <b>{corrected}</b>.{' '}
            <Link to="/search" search={{ ...address, spelling: 'verbatim', pages: undefined }}>
              Tìm đúng nguyên văn “{address.q}”
            </Link>
          </Trans>
        </p>
      )}
      {didYouMean && (
        <p>
          <Trans>
            Có phải bạn muốn tìm{' '}
            <Link
              to="/search"
              search={{ ...unfolded(address), q: withWords(address.q ?? '', didYouMean), spelling: undefined, pages: undefined }}
            >
              {didYouMean}
            </Link>
            ?
          </Trans>
        </p>
      )}
      <Faults q={address.q ?? ''} />
      {[...Map.groupBy(widened, ({ everyday }) => everyday)].map(([everyday, found]) => (
        <WidenedBy key={everyday} everyday={everyday} found={found} />
      ))}
    </div>
  );
}

/** Long enough that a filter that is still being typed is not called wrong. */
const typingRest = 800;

function Faults({ q }: { q: string }) {
  const settled = useDebounced(q, typingRest);
  return faultsOf(settled).map((fault) => (
    <p key={fault.typed} className="soft">
      <FaultText {...fault} />
    </p>
  ));
}

function FaultText({ typed, why }: Fault) {
  switch (why) {
    case 'value':
      return <Trans>Không dùng “{typed}” để lọc được: không có giá trị này.</Trans>;
    case 'negated':
      return <Trans>Không dùng “{typed}” được: dấu trừ chỉ đứng trước từ, không đứng trước bộ lọc.</Trans>;
    case 'quote':
      return <Trans>“{typed}” thiếu dấu ngoặc kép đóng, nên tìm như chữ thường.</Trans>;
    case 'many':
      return <Trans>Quá nhiều cụm trong ngoặc kép hoặc sau dấu trừ, nên bỏ qua “{typed}”.</Trans>;
  }
}

function WidenedBy({ everyday, found }: { everyday: string; found: Widened }) {
  const terms = new Intl.ListFormat(useLocale(), { type: 'conjunction' }).format(found.map(({ term }) => term));
  if (found[0]?.concept === 'abbreviation')
    return (
      <p className="soft">
        <Trans>
          Tìm cả <b>{terms}</b>, cách viết khác của “{everyday}”.
        </Trans>
      </p>
    );
  return (
    <p className="soft">
      <Trans>
        Mở rộng bằng: <b>{terms}</b> (bạn viết “{everyday}”, chuyên môn gọi như vậy).
      </Trans>
    </p>
  );
}
