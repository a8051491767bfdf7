import { Trans, useLingui } from '@lingui/react/macro';
import { IconFilter, IconX } from '@tabler/icons-react';
import { type ComponentProps, useDeferredValue, useId, useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useNarrow } from '../../design/use-narrow';
import { Page } from '../../shell/page';
import { ChosenFilters, useChosenFilters } from './chosen-filters';
import { Filters } from './filters';
import { FoundLine } from './found-line';
import { KindTabs } from './kind-tabs';
import { NoResults } from './no-results';
import { QueryNotes } from './query-notes';
import { Results } from './results';
import { SearchBox } from './search-box';
import { type SearchAddress, withoutFilters } from '../../things/search/search-params';
import { unfolded } from '../../things/search/typed-syntax';
import { SortChoice } from './sort-choice';
import { type SearchAnswer, useSearchAddress, useSearchResults } from './use-search';
import { useLookedAt } from '../../things/search/saved-searches';
import './search.css';

/** One search over needs, technologies and experts; everything that narrows it stands in the address. */
export function SearchPage() {
  const { t } = useLingui();
  const { address, change, narrow } = useSearchAddress();
  const results = useSearchResults(address);
  useLookedAt(address.saved);
  const asked = unfolded(address);
  const filters = useChosenFilters(asked);
  // Letters that follow need not wait for the list of those before.
  const data = useDeferredValue(results.data);
  const first = data?.pages[0];
  const { q = '' } = address;
  const nothing = first?.total === 0 && !results.isPlaceholderData;
  const clear = () => change({ ...emptied, ...withoutFilters(asked) });
  const search = (words: string, again: boolean) => change({ q: words || undefined, spelling: undefined }, again || !q);
  return (
    <Page title={q ? t`Kết quả cho “${q}”` : t`Tìm kiếm`} heading={null}>
      <div className="search-page">
        <h1 className="sr" tabIndex={-1}>
          {q ? t`Kết quả cho “${q}”` : t`Tìm kiếm`}
        </h1>
        <SearchBox q={q} onSearch={search} />
        {first && <QueryNotes address={address} {...first} />}
        <KindTabs address={asked} totals={first?.totals} />
        {nothing && filters.length === 0 ? (
          <>
            <FoundLine address={address} answer={first} />
            <NoResults address={asked} otherwise={first.otherwise} />
          </>
        ) : (
          <div className="finder">
            <a className="skip" href="#ket-qua">
              <Trans>Tới kết quả</Trans>
            </a>
            <FiltersBeside address={asked} facets={first?.facets} onChange={narrow} />
            <div id="ket-qua" tabIndex={-1}>
              <div className="toolbar">
                <FilterButton address={asked} answer={first} chosen={filters.length} onChange={narrow} />
                <ChosenFilters filters={filters} onChange={narrow} onClear={clear} />
                <SortChoice address={address} onChange={change} />
              </div>
              <FoundLine address={address} answer={first} />
              {nothing ? (
                <NoResults address={asked} otherwise={first.otherwise} />
              ) : (
                <Results
                  address={address}
                  data={data}
                  results={results}
                  onMore={() => change({ pages: (results.data?.pages.length ?? 1) + 1 }, true)}
                />
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
  trlMax: undefined,
  cooperation: undefined,
  budgetBand: undefined,
  service: undefined,
  language: undefined,
};

function FiltersBeside(filters: ComponentProps<typeof Filters>) {
  const { t } = useLingui();
  if (useNarrow()) return null;
  return (
    <aside aria-label={t`Bộ lọc`}>
      <Filters {...filters} />
    </aside>
  );
}

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
