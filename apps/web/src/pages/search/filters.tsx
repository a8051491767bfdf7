import { filterLists } from '@caunoi/contracts/matching/filter-lists';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { formerProvinces } from '@caunoi/contracts/code-lists/former-provinces';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { once } from '@caunoi/contracts/formats';
import type { Locale } from '@caunoi/contracts/locales';
import { t } from '@lingui/core/macro';
import { memo } from 'react';
import { FacetGroup, type FacetOption } from '../../components/facet-group';
import { useLocale } from '../../i18n/locale';
import { filterName } from '../../things/search/filter-words';
import { type ListFilter, listFilters, type SearchAddress } from '../../things/search/search-params';
import { TrlPicker } from './trl-picker';
import type { SearchAnswer } from './use-search';

type FacetCount = SearchAnswer['facets'][ListFilter][number];

const shownAtFirst = 7;

interface FiltersProps {
  address: SearchAddress;
  facets: SearchAnswer['facets'] | undefined;
  onChange: (part: Partial<SearchAddress>) => void;
}

const none: readonly never[] = [];

/** Every filter with the number of results behind each value, as if nothing of that filter were chosen. */
export function Filters({ address, facets, onChange }: FiltersProps) {
  const group = (filter: ListFilter) => (
    <Group key={filter} filter={filter} counts={facets?.[filter] ?? none} chosen={address[filter] ?? none} onChange={onChange} />
  );
  const [sector, province, ...others] = listFilters;
  return (
    <>
      {group(sector)}
      {group(province)}
      <TrlPicker counts={facets?.trl ?? none} min={address.trlMin} onChange={(trlMin) => onChange({ trlMin })} />
      {others.map(group)}
    </>
  );
}

interface GroupProps {
  filter: ListFilter;
  counts: readonly FacetCount[];
  chosen: readonly string[];
  onChange: FiltersProps['onChange'];
}

/** Letters that are typed change neither what is chosen nor, before their answer is there, what is counted. */
const Group = memo(
  function Group({ filter, counts, chosen, onChange }: GroupProps) {
    const locale = useLocale();
    return (
      <FacetGroup
        title={filterName(filter)}
        options={options(filter, counts, chosen, locale)}
        limit={shownAtFirst}
        onChange={(now) => onChange({ [filter]: now.length > 0 ? now : undefined })}
      />
    );
  },
  (one, other) =>
    one.counts === other.counts &&
    one.onChange === other.onChange &&
    one.filter === other.filter &&
    one.chosen.join() === other.chosen.join(),
);

/** Commonest first; the rest of the code list follows with nothing found, so that one sees what there could be. */
function options(filter: ListFilter, counts: readonly FacetCount[], chosen: readonly string[], locale: Locale): FacetOption[] {
  const list = filterLists[filter];
  const found = new Map(counts.map(({ value, count }) => [value, count]));
  const rest = list.codes.map(({ code }) => code).filter((code) => !found.has(code));
  return [...found.keys(), ...rest].map((value) => ({
    value,
    label: label(list, value, locale),
    count: found.get(value) ?? 0,
    selected: chosen.includes(value),
    hint: filter === 'province' ? formerly(value, locale) : undefined,
  }));
}

/** For each province those that merged into it in 2025 under other names: people still look for them. */
const formerNames = once((locale: Locale) => {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = provinces.codes.map(({ code, labels: own }): [string, string[]] => [
    code,
    formerProvinces.codes
      .filter(({ successors, labels }) => successors.includes(code) && !own[locale].includes(labels[locale]))
      .map(({ labels }) => labels[locale]),
  ]);
  return new Map(names.flatMap(([code, all]) => (all.length > 0 ? [[code, list.format(all)]] : [])));
});

function formerly(province: string, locale: Locale) {
  const list = formerNames(locale).get(province);
  return list && t`gồm ${list} cũ`;
}
