import { Trans, useLingui } from '@lingui/react/macro';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useNarrow } from '../../design/use-narrow';
import { Page } from '../../shell/page';
import { ChosenFilters, useChosenFilters } from './chosen-filters';
import { Filters } from './filters';
import { KindTabs } from './kind-tabs';
import { NoResults } from './no-results';
import { QueryNotes } from './query-notes';
import { Results } from './results';
import { SearchBox } from './search-box';
import { LONGEST_QUERY, type SearchAddress, withoutFilters } from '../../things/search/search-params';
import { SortChoice } from './sort-choice';
import { type SearchAnswer, useSearchAddress, useSearchResults } from './use-search';
import './search.css';

/** One search over needs, technologies and experts; everything that narrows it stands in the address. */
export function SearchPage() {
  const { t } = useLingui();
  const { address, change } = useSearchAddress();
  const results = useSearchResults(address);
  const filters = useChosenFilters(address);
  const first = results.data?.pages[0];
  const narrow = useNarrow();
  const { q = '' } = address;
  const nothing = first?.total === 0 && !results.isPlaceholderData;
  const clear = () => change({ ...emptied, ...withoutFilters(address) });
  return (
    <Page title={q ? t`Kết quả cho “${q}”` : t`Tìm kiếm`} heading={null}>
      <div className="search-page">
        <h1 className="sr" tabIndex={-1}>
          {q ? t`Kết quả cho “${q}”` : t`Tìm kiếm`}
        </h1>
        <SearchBox key={q} q={q} onSearch={(words) => change({ q: words.slice(0, LONGEST_QUERY) || undefined, spelling: undefined })} />
        {first && <QueryNotes address={address} {...first} />}
        <KindTabs address={address} totals={first?.totals} />
        {nothing && filters.length === 0 ? (
          <NoResults address={address} filters={filters} onChange={change} onClear={clear} />
        ) : (
          <div className="finder">
            <a className="skip" href="#ket-qua">
              <Trans>Tới kết quả</Trans>
            </a>
            {!narrow && (
              <aside aria-label={t`Bộ lọc`}>
                <Filters address={address} facets={first?.facets} onChange={change} />
              </aside>
            )}
            <div id="ket-qua" tabIndex={-1}>
              <div className="toolbar">
                <FilterButton address={address} answer={first} chosen={filters.length} onChange={change} />
                <ChosenFilters filters={filters} onChange={change} onClear={clear} />
                <SortChoice address={address} onChange={change} />
              </div>
              {nothing ? (
                <NoResults address={address} filters={filters} onChange={change} onClear={clear} />
              ) : (
                <Results address={address} results={results} onMore={() => change({ pages: (results.data?.pages.length ?? 1) + 1 })} />
              )}
            </div>
          </div>
        )}
      </div>
    </Page>
  );
}

// Filters that `withoutFilters` leaves out must be named to leave the address.
const emptied: Partial<SearchAddress> = {
  sector: undefined,
  province: undefined,
  trlMin: undefined,
  cooperation: undefined,
  budgetBand: undefined,
  service: undefined,
  language: undefined,
};

interface FilterButtonProps {
  address: SearchAddress;
  answer: SearchAnswer | undefined;
  chosen: number;
  onChange: (part: Partial<SearchAddress>) => void;
}

/** On phones the filters wait behind a button; the list changes below while they are set. */
function FilterButton({ address, answer, chosen, onChange }: FilterButtonProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const title = useId();
  const close = () => setOpen(false);
  const total = answer?.total ?? 0;
  return (
    <>
      <Button kind="secondary" className="only-s" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconFilter className="i" aria-hidden />
        {chosen > 0 ? <Trans>Bộ lọc ({chosen})</Trans> : <Trans>Bộ lọc</Trans>}
      </Button>
      <Dialog open={open} onClose={close} className="dialog filter-dialog" labelledBy={title}>
        {/* The first thing that takes the focus stands at the top, so that the dialog opens there. */}
        <div className="filter-top">
          <h2 id={title}>
            <Trans>Bộ lọc</Trans>
          </h2>
          <button type="button" className="iconbtn" aria-label={t`Đóng bộ lọc`} onClick={close}>
            <IconX className="i" aria-hidden />
          </button>
        </div>
        <Filters address={address} facets={answer?.facets} onChange={onChange} />
        <div className="filter-done">
          <Button kind="primary" wide onClick={close}>
            <Trans>Xem {total} kết quả</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  );
}
