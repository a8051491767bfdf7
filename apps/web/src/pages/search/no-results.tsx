import { filterLists } from '@caunoi/contracts/matching/filter-lists';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { formatNumber } from '@caunoi/contracts/formats';
import type { Narrowing } from '@caunoi/contracts/matching/matching.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { useLocale } from '../../i18n/locale';
import { filterName } from '../../things/search/filter-words';
import { listFilters, type SearchAddress } from '../../things/search/search-params';
import { loosened, withWords } from '../../things/search/typed-syntax';
import { OpenNow } from './open-now';
import type { SearchAnswer } from './use-search';

interface NoResultsProps {
  /** With what was typed for filters among the filters. */
  address: SearchAddress;
  otherwise: SearchAnswer['otherwise'];
}

/** Nothing was found: what would be found if less were asked, what there is, and what to do when it is really not there. */
export function NoResults({ address, otherwise }: NoResultsProps) {
  const { t } = useLingui();
  const { q } = address;
  const { without = [], words = [] } = otherwise ?? {};
  const wider = without.length + words.length > 0;
  return (
    <>
      <EmptyState
        art="bridge"
        title={q ? t`Chưa có gì cho “${q}”` : t`Chưa có gì với bộ lọc này`}
        actions={
          <ButtonLink kind="primary" to="/needs/new">
            <Trans>Đăng nhu cầu</Trans>
          </ButtonLink>
        }
      >
        {wider ? (
          <Trans>Nới rộng như dưới đây thì có kết quả. Nếu vẫn không đúng ý, đăng nhu cầu để chúng tôi tìm tiếp.</Trans>
        ) : (
          <Trans>Thử ít chữ hơn, hoặc từ thông dụng hơn. Nếu vẫn không có, đăng nhu cầu để chúng tôi tìm tiếp.</Trans>
        )}
      </EmptyState>
      {wider && (
        <ul className="wider">
          {without.map(({ filter, total }) => (
            <li key={filter}>
              <Wider address={widened(address, filter)} total={total}>
                <Without filter={filter} address={address} />
              </Wider>
            </li>
          ))}
          {words.map(({ q: fewer, total }) => (
            <li key={fewer}>
              <Wider address={{ ...address, q: withWords(q ?? '', fewer) }} total={total}>
                <Trans>Chỉ tìm “{fewer}”</Trans>
              </Wider>
            </li>
          ))}
        </ul>
      )}
      <OpenNow kind={address.kind} />
    </>
  );
}

function Wider({ address, total, children }: { address: SearchAddress; total: number; children: React.ReactNode }) {
  const count = formatNumber(total, useLocale());
  return (
    <Link to="/search" search={{ ...address, pages: undefined }}>
      {children} <span className="muted num">({count})</span>
    </Link>
  );
}

function widened(address: SearchAddress, filter: Narrowing): SearchAddress {
  if (filter === 'trl') return { ...address, trlMin: undefined, trlMax: undefined };
  if (filter === 'phrases' || filter === 'without') return { ...address, q: loosened(address.q ?? '', filter) };
  return { ...address, [filter]: undefined };
}

function Without({ filter, address }: { filter: Narrowing; address: SearchAddress }) {
  const locale = useLocale();
  const list = listFilters.find((one) => one === filter);
  if (list) {
    const group = filterName(list);
    const names = (address[list] ?? []).map((value) => label(filterLists[list], value, locale));
    const chosen = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
    return (
      <Trans>
        Bỏ {group}: {chosen}
      </Trans>
    );
  }
  if (filter === 'kind') return <Trans>Tìm trong tất cả</Trans>;
  if (filter === 'trl') return <Trans>Bỏ giới hạn mức sẵn sàng</Trans>;
  if (filter === 'only') return <Trans>Xem cả kết quả gần ý</Trans>;
  if (filter === 'phrases') return <Trans>Bỏ dấu ngoặc kép</Trans>;
  return <Trans>Bỏ các từ đứng sau dấu trừ</Trans>;
}
